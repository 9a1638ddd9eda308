#include "ui/pages/oss_page.h"

#include "ui/parts/banner.h"
#include "ui/parts/files.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"
#include "words/oss_words.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace klarbok::ui {

OssPresenter::OssPresenter(Workbench *bench, QObject *parent) : QObject{parent}, m_bench{bench}
{
    connect(bench, &Workbench::changed, this, &OssPresenter::load);
}

void OssPresenter::load()
{
    QCoro::connect(flow::ossQuarters(m_bench->session()), this,
                   [this](const Result<std::vector<ledger::Quarter>> &result) {
                       if (!result) {
                           Q_EMIT failed(result.error());
                           return;
                       }
                       Q_EMIT quartersLoaded(result.value());
                       loadList();
                   });
}

void OssPresenter::setQuarter(ledger::Quarter quarter)
{
    m_quarter = quarter;
    loadList();
}

void OssPresenter::loadList()
{
    if (!m_quarter)
        return;
    const int round = ++m_round;
    QCoro::connect(flow::ossReport(m_bench->session(), *m_quarter), this,
                   [this, round](const Result<flow::OssReport> &result) {
                       if (round != m_round)
                           return; // another quarter was chosen meanwhile
                       if (result)
                           Q_EMIT loaded(result.value());
                       else
                           Q_EMIT failed(result.error());
                   });
}

OssPage::OssPage(Workbench *bench, QWidget *parent)
    : Page{QStringLiteral("ossPage"), tr("OSS"), parent},
      m_presenter{new OssPresenter(bench, this)},
      m_export{new QAction(this)},
      m_choice{new QComboBox(this)},
      m_remark{label(Text::Body, {}, this)},
      m_list{new Table(QStringLiteral("ossList"), tr("VAT of other EU countries"), this)}
{
    setSubtitle(tr("VAT of other EU countries that you report through OSS"));
    m_export->setObjectName(QStringLiteral("exportOss"));
    m_export->setText(tr("&Export CSV …"));
    m_export->setToolTip(tr("The list as a file for spreadsheets"));
    m_export->setEnabled(false);
    addButton(m_export);

    m_choice->setObjectName(QStringLiteral("ossQuarter"));
    m_choice->setAccessibleName(tr("Quarter"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents); // the quarters come later
    auto *name = new QLabel(tr("&Quarter"), this);
    name->setBuddy(m_choice);
    auto *period = new QHBoxLayout;
    period->setSpacing(kGrid);
    period->addWidget(name);
    period->addWidget(m_choice);
    period->addStretch(1);
    body()->addLayout(period);
    m_remark->setObjectName(QStringLiteral("ossRemark"));
    m_remark->hide();
    body()->addWidget(m_remark);
    m_list->setSource(&m_model);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(OssModel::KindColumn, Qt::AscendingOrder);
    m_list->fitColumns(OssModel::KindColumn);
    m_list->setEmptyWords(tr("No OSS sales in the quarter"),
                          tr("Sales with another EU country's VAT are listed here."));
    body()->addWidget(m_list, 1);

    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            m_presenter->setQuarter(m_quarters[static_cast<std::size_t>(index)]);
    });
    connect(m_export, &QAction::triggered, this, &OssPage::exportList);
    connect(m_presenter, &OssPresenter::quartersLoaded, this, &OssPage::showQuarters);
    connect(m_presenter, &OssPresenter::loaded, this, &OssPage::showReport);
    connect(m_presenter, &OssPresenter::failed, banner(), &Banner::showError);
    // The answer may be there at once, and nobody listens to the page yet.
    QMetaObject::invokeMethod(m_presenter, &OssPresenter::load, Qt::QueuedConnection);
}

void OssPage::showQuarters(const std::vector<ledger::Quarter> &quarters)
{
    if (quarters != m_quarters) {
        const int old = m_choice->currentIndex();
        std::optional<ledger::Quarter> chosen;
        if (old >= 0)
            chosen = m_quarters[static_cast<std::size_t>(old)];
        const QSignalBlocker quiet{m_choice};
        m_quarters = quarters;
        m_choice->clear();
        for (const ledger::Quarter quarter : m_quarters)
            m_choice->addItem(words::quarter(quarter));
        const auto kept = chosen ? std::ranges::find(m_quarters, *chosen) : m_quarters.end();
        if (kept != m_quarters.end())
            m_choice->setCurrentIndex(static_cast<int>(kept - m_quarters.begin()));
        if (!m_quarters.empty())
            m_presenter->setQuarter(
                m_quarters[static_cast<std::size_t>(std::max(m_choice->currentIndex(), 0))]);
    }
    Q_EMIT concernsChanged(!m_quarters.empty());
}

void OssPage::showReport(const flow::OssReport &report)
{
    m_report = report;
    m_model.setItems(ossItems(report.list));
    const QString remark = words::ossRemark(report.list, report.questions);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_export->setEnabled(true);
}

void OssPage::exportList()
{
    const QString name =
        QStringLiteral("oss-%1.csv").arg(ledger::quarterName(m_report->list.quarter));
    saveFile(this, tr("Export the OSS list"), name, words::ossCsv(m_report->list),
             [this](const Error &error) { banner()->showError(error); });
}

} // namespace klarbok::ui
