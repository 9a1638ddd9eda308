#include "ui/pages/payouts_page.h"

#include "ui/models/tones.h"
#include "ui/pages/payout_reconciliation.h"
#include "ui/pages/report_words.h"
#include "ui/parts/banner.h"
#include "ui/parts/chip_delegate.h"
#include "ui/parts/chip_label.h"
#include "ui/parts/files.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"
#include "words/codes.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace klarbok::ui {

PayoutsPage::PayoutsPage(Workbench *bench, QAction *fetch, QWidget *parent)
    : Page{QStringLiteral("payoutsPage"), tr("Payouts"), parent},
      m_bench{bench},
      m_presenter{new PayoutsPresenter(bench, this)},
      m_import{new QAction(this)},
      m_saveReport{new QAction(this)}
{
    m_saveReport->setObjectName(QStringLiteral("saveReport"));
    m_saveReport->setText(tr("&Klarna's report …"));
    m_saveReport->setToolTip(tr("Save Klarna's own PDF of the payout"));
    m_saveReport->setEnabled(false);
    connect(m_saveReport, &QAction::triggered, this, &PayoutsPage::saveReport);
    m_import->setObjectName(QStringLiteral("importFile"));
    m_import->setText(tr("&Read in file …"));
    m_import->setToolTip(
        tr("Read a settlement report saved from Klarna's portal, or the books as a "
           "SIE file from the bookkeeping program"));
    m_import->setShortcut(QKeySequence::Open);
    connect(m_import, &QAction::triggered, this, &PayoutsPage::chooseImport);
    connect(bench, &Workbench::started, this, [this] { m_import->setEnabled(false); });
    connect(bench, &Workbench::ended, this, [this] { m_import->setEnabled(true); });
    addAction(m_import);
    addButton(m_import);
    addButton(fetch, true);
    follow(bench, {Job::Fetch, Job::Import, Job::Approve, Job::Post, Job::Recover});
    connect(bench, &Workbench::fetched, this, &PayoutsPage::say);
    connect(bench, &Workbench::imported, this,
            [this](const flow::FetchReport &report) { showImportReport(*banner(), report); });
    // Begun here, they are told here; else the page of vouchers tells of them.
    connect(bench, &Workbench::approved, this, [this](const flow::ApproveReport &report) {
        if (isVisible())
            showApproveReport(*banner(), report);
    });
    connect(bench, &Workbench::posted, this, [this](const flow::PostReport &report) {
        if (isVisible())
            showPostReport(*banner(), report);
    });

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(kGrid);
    buildList();
    auto *list = new QWidget(splitter);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    splitter->addWidget(list);
    splitter->addWidget(buildDetail());
    splitter->setStretchFactor(1, 1); // what a payout is made of wants the room
    splitter->setSizes({150, 450});
    body()->addWidget(splitter, 1);

    connect(m_presenter, &PayoutsPresenter::listChanged, this, &PayoutsPage::showList);
    connect(m_presenter, &PayoutsPresenter::currentChanged, this, &PayoutsPage::showCurrent);
    connect(m_presenter, &PayoutsPresenter::failed, banner(), &Banner::showError);
    connect(m_presenter, &PayoutsPresenter::corrected, this, &PayoutsPage::voucherWanted);
    connect(m_presenter, &PayoutsPresenter::stillMissing, this, [this] {
        banner()->showMessage(Tone::Warning, tr("Klarna still does not show the order."),
                              tr("Try again later, or say on the voucher how it is to be booked."));
    });
    // The answer may be there at once, and nobody listens to the page yet.
    QMetaObject::invokeMethod(m_presenter, &PayoutsPresenter::load, Qt::QueuedConnection);
}

void PayoutsPage::buildList()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("payoutSearch"));
    m_search->setPlaceholderText(tr("Search date, reference or status"));
    m_search->setAccessibleName(tr("Search payouts"));
    m_search->setClearButtonEnabled(true);
    m_list = new Table(QStringLiteral("payoutList"), tr("Payouts"), this);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setSource(&m_listModel);
    m_list->setItemDelegateForColumn(PayoutListModel::StatusColumn, new ChipDelegate(m_list));
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(PayoutListModel::DateColumn, Qt::DescendingOrder);
    m_list->fitColumns(PayoutListModel::WhyColumn);
    m_list->setEmptyWords(tr("No payouts yet"),
                          tr("Choose Fetch from Klarna to read what has been paid out."));
    connect(m_search, &QLineEdit::textChanged, m_list, &Table::setFilter);
    connect(m_list, &Table::currentRowChanged, this, [this](int row) {
        if (const auto *item = m_listModel.at(row))
            m_presenter->show(item->payout.reference);
    });
}

QWidget *PayoutsPage::buildDetail()
{
    m_detail = new QStackedWidget(this);
    auto *nothing = label(Text::Quiet, tr("Choose a payout to see how it adds up."), this);
    nothing->setAlignment(Qt::AlignCenter);
    m_detail->addWidget(nothing);

    auto *one = new QWidget(m_detail);
    m_heading = label(Text::Heading, {}, one);
    m_heading->setObjectName(QStringLiteral("payoutHeading"));
    m_status = new ChipLabel(one);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGrid + kGrid / 2);
    head->addWidget(m_heading);
    head->addWidget(m_status);
    head->addStretch(1);
    head->addWidget(actionButton(m_saveReport, one));

    m_reconciliation = new PayoutReconciliation(m_bench, m_presenter, one);
    connect(m_reconciliation, &PayoutReconciliation::voucherWanted, this,
            &PayoutsPage::voucherWanted);
    connect(m_reconciliation, &PayoutReconciliation::questionWanted, this,
            &PayoutsPage::questionWanted);
    connect(m_reconciliation, &PayoutReconciliation::jumped, this, [this] {
        m_tabs->setCurrentIndex(0);
        Q_EMIT shownWanted();
    });
    m_rows = new Table(QStringLiteral("transactions"), tr("Klarna's rows"), one);
    m_rows->setSource(&m_rowsModel);
    m_rows->setSortingEnabled(true);
    m_rows->sortByColumn(TransactionModel::TimeColumn, Qt::AscendingOrder);
    m_rows->fitColumns(TransactionModel::DetailColumn);
    m_vouchers = new Table(QStringLiteral("payoutVouchers"), tr("Vouchers"), one);
    m_vouchers->setSource(&m_vouchersModel);
    m_vouchers->setItemDelegateForColumn(VoucherListModel::StatusColumn,
                                         new ChipDelegate(m_vouchers));
    m_vouchers->fitColumns(VoucherListModel::TextColumn);
    m_vouchers->setEmptyWords(tr("No vouchers"), tr("There is nothing to book in this payout."));
    connect(m_vouchers, &Table::rowActivated, this, [this](int row) {
        if (const auto *item = m_vouchersModel.at(row))
            Q_EMIT voucherWanted(item->id);
    });

    m_tabs = new QTabWidget(one);
    m_tabs->setObjectName(QStringLiteral("payoutTabs"));
    m_tabs->setAccessibleName(tr("About the payout"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_reconciliation, tr("Reconciliation"));
    m_tabs->addTab(m_rows, tr("Rows"));
    m_tabs->addTab(m_vouchers, tr("Vouchers"));

    auto *column = new QVBoxLayout(one);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_tabs, 1);
    m_detail->addWidget(one);
    return m_detail;
}

void PayoutsPage::showPayout(const PayoutId &reference)
{
    const auto &items = m_listModel.items();
    for (size_t row = 0; row < items.size(); ++row) {
        if (items[row].payout.reference == reference) {
            m_search->clear();
            m_list->selectRow(static_cast<int>(row));
            return;
        }
    }
    m_presenter->show(reference);
}

void PayoutsPage::showList()
{
    m_listModel.setItems(m_presenter->items());
    const int needing = m_presenter->needing();
    Q_EMIT needingChanged(needing);
    const int all = static_cast<int>(m_presenter->items().size());
    setSubtitle(all == 0
                    ? QString{}
                    : tr("%n payout(s)", nullptr, all) +
                          (needing > 0 ? tr(", %n need(s) you", nullptr, needing) : QString{}));
    if (m_presenter->currentId())
        showPayout(*m_presenter->currentId());
    else if (all > 0)
        m_list->selectRow(m_list->proxy()->mapToSource(m_list->proxy()->index(0, 0)).row());
}

void PayoutsPage::showCurrent()
{
    const flow::PayoutView &view = *m_presenter->current();
    m_heading->setText(tr("Payout %1, %2")
                           .arg(words::longDay(view.date),
                                words::amountWithCurrency(view.payout.totals.settlement)));
    m_status->setChip(toneOf(view.status), words::payoutStatus(view.status));
    m_saveReport->setEnabled(view.report.has_value());
    m_rowsModel.setItems(view.transactions);
    m_vouchersModel.setItems(view.vouchers);
    m_reconciliation->showPayout(view);
    m_tabs->setTabText(1, tr("Rows (%1)").arg(words::count(m_rowsModel.rowCount())));
    m_tabs->setTabText(2, tr("Vouchers (%1)").arg(words::count(m_vouchersModel.rowCount())));
    m_detail->setCurrentIndex(1);
}

QList<QAction *> PayoutsPage::actions() const
{
    return m_reconciliation->actions();
}

void PayoutsPage::saveReport()
{
    const auto &view = m_presenter->current();
    if (!view || !view->report)
        return;
    saveFile(this, tr("Save Klarna's report"),
             QStringLiteral("klarna-%1.pdf").arg(view->payout.reference.text()), *view->report,
             [this](const Error &error) { banner()->showError(error); });
}

void PayoutsPage::chooseImport()
{
    chooseFile(this, tr("Read in Klarna's settlement report or the books"),
               tr("Settlement reports and SIE files (*.csv *.txt *.se *.si *.sie);;All files (*)"),
               [this](const QString &path) { m_bench->importFile(path); });
}

void PayoutsPage::say(const flow::FetchReport &report)
{
    showFetchReport(*banner(), report);
}

} // namespace klarbok::ui
