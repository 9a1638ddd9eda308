#include "ui/pages/remembered_tab.h"

#include "flow/remembered.h"
#include "ui/pages/page.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace klarbok::ui {

RememberedPresenter::RememberedPresenter(Workbench *bench, QObject *parent)
    : QObject{parent}, m_bench{bench}
{
    connect(bench, &Workbench::changed, this, &RememberedPresenter::load);
}

void RememberedPresenter::load()
{
    QCoro::connect(flow::rememberedRules(m_bench->session()), this,
                   [this](const Result<std::vector<ledger::Answer>> &result) {
                       if (result)
                           Q_EMIT loaded(result.value());
                       else
                           Q_EMIT failed(result.error());
                   });
}

void RememberedPresenter::forget(const QString &code, const QString &rule)
{
    QCoro::connect(flow::forgetRule(m_bench->session(), code, rule), this,
                   [this](const Result<Done> &result) {
                       if (result)
                           Q_EMIT forgotten();
                       else
                           Q_EMIT failed(result.error());
                       m_bench->announceChange();
                   });
}

RememberedTab::RememberedTab(Workbench *bench, QWidget *parent)
    : QWidget{parent},
      m_bench{bench},
      m_presenter{new RememberedPresenter(bench, this)},
      m_list{new Table(QStringLiteral("rememberedList"), tr("Remembered answers"), this)},
      m_forget{new QAction(this)}
{
    m_forget->setObjectName(QStringLiteral("forgetRule"));
    m_forget->setText(tr("S&top using"));
    m_forget->setToolTip(
        tr("Drafts where nobody was asked will ask again. What is approved or posted stays"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setSource(&m_model);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(RememberedModel::KindColumn, Qt::AscendingOrder);
    m_list->fitColumns(RememberedModel::NoteColumn);
    m_list->setEmptyWords(tr("No remembered answers"),
                          tr("Mark Remember for all such rows when you answer a question."));

    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(actionButton(m_forget, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid, kGrid * 2, kGrid, kGrid);
    column->setSpacing(kGrid + kGrid / 2);
    column->addWidget(label(Text::Quiet,
                            tr("Answers that Klarbok uses for every such row without asking. "
                               "Vouchers with loans are still approved one by one."),
                            this));
    column->addWidget(m_list, 1);
    column->addLayout(foot);

    connect(m_forget, &QAction::triggered, this, [this] {
        if (const auto *rule = m_model.at(m_list->currentRow()))
            m_presenter->forget(rule->code, rule->rule);
    });
    connect(m_list, &Table::currentRowChanged, this, &RememberedTab::updateAction);
    connect(m_presenter, &RememberedPresenter::loaded, this,
            [this](const std::vector<ledger::Answer> &rules) {
                m_model.setItems(rules);
                updateAction();
            });
    connect(m_presenter, &RememberedPresenter::forgotten, this, &RememberedTab::forgotten);
    connect(m_presenter, &RememberedPresenter::failed, this, &RememberedTab::failed);
    connect(bench, &Workbench::started, this, &RememberedTab::updateAction);
    connect(bench, &Workbench::ended, this, &RememberedTab::updateAction);
    updateAction();
    m_presenter->load();
}

void RememberedTab::updateAction()
{
    m_forget->setEnabled(m_model.at(m_list->currentRow()) && !m_bench->isBusy());
}

} // namespace klarbok::ui
