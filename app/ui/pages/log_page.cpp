#include "ui/pages/log_page.h"

#include "ui/parts/banner.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace klarbok::ui {

LogPresenter::LogPresenter(Workbench *bench, QObject *parent) : QObject{parent}, m_bench{bench}
{
    connect(bench, &Workbench::changed, this, &LogPresenter::load);
}

void LogPresenter::load()
{
    QCoro::connect(m_bench->session()->store->auditTrail(std::nullopt), this,
                   [this](const Result<std::vector<AuditEntry>> &result) {
                       if (result)
                           Q_EMIT loaded(result.value());
                       else
                           Q_EMIT failed(result.error());
                   });
}

void LogPresenter::verify()
{
    QCoro::connect(m_bench->session()->store->verifyAudit(), this,
                   [this](const Result<AuditCheck> &result) {
                       if (result)
                           Q_EMIT verified(result.value());
                       else
                           Q_EMIT failed(result.error());
                   });
}

LogPage::LogPage(Workbench *bench, QWidget *parent)
    : Page{QStringLiteral("logPage"), tr("Log"), parent},
      m_presenter{new LogPresenter(bench, this)},
      m_verify{new QAction(this)},
      m_search{new QLineEdit(this)},
      m_list{new Table(QStringLiteral("auditList"), tr("Audit trail"), this)}
{
    setSubtitle(tr("Everything that has happened, kept so that nobody can change it unseen"));
    m_verify->setObjectName(QStringLiteral("verifyAudit"));
    m_verify->setText(tr("&Check the chain"));
    m_verify->setToolTip(tr("Check that no entry has been changed or taken away"));
    m_verify->setIcon(icon(QStringLiteral("check"), QApplication::palette()));
    m_verify->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_K);
    addButton(m_verify);
    m_search->setObjectName(QStringLiteral("auditSearch"));
    m_search->setPlaceholderText(tr("Search voucher, event or user"));
    m_search->setAccessibleName(tr("Search the log"));
    m_search->setClearButtonEnabled(true);
    m_list->setSource(&m_model);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(AuditModel::TimeColumn, Qt::DescendingOrder);
    m_list->fitColumns(AuditModel::DetailsColumn);
    m_list->setEmptyWords(tr("The log is empty"), {});
    body()->addWidget(m_search);
    body()->addWidget(m_list, 1);

    connect(m_search, &QLineEdit::textChanged, m_list, &Table::setFilter);
    connect(m_verify, &QAction::triggered, m_presenter, &LogPresenter::verify);
    connect(m_presenter, &LogPresenter::loaded, this,
            [this](const std::vector<AuditEntry> &entries) { m_model.setItems(entries); });
    connect(m_presenter, &LogPresenter::verified, this, &LogPage::showVerdict);
    connect(m_presenter, &LogPresenter::failed, banner(), &Banner::showError);
    m_presenter->load();
}

void LogPage::showVerdict(const AuditCheck &check)
{
    const QString entries = words::count(check.entries);
    if (check.isIntact)
        banner()->showMessage(
            Tone::Good, tr("The log is whole."),
            tr("%1 entries were checked. None is changed or missing.").arg(entries));
    else
        banner()->showMessage(
            Tone::Bad, tr("The log has been changed outside Klarbok."),
            tr("The chain breaks at entry %1 of %2. What stands in Björn Lundén is not touched. "
               "Put "
               "back a backup copy of the workspace's file, or ask the support of Klarbok.")
                .arg(words::count(check.firstBroken.value_or(0)), entries));
}

} // namespace klarbok::ui
