#include "ui/pages/vouchers_page.h"

#include "base/check.h"
#include "base/day.h"
#include "ui/pages/period_dialog.h"
#include "ui/pages/report_words.h"
#include "ui/pages/voucher_detail.h"
#include "ui/parts/banner.h"
#include "ui/parts/busy_bar.h"
#include "ui/parts/chip_delegate.h"
#include "ui/parts/files.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"
#include "words/export_words.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace klarbok::ui {

using ledger::VoucherState;

namespace {

bool belongs(const VoucherListItem &item, VouchersPage::Show which)
{
    switch (which) {
    case VouchersPage::Show::All: return true;
    case VouchersPage::Show::NeedYou:
        return (item.state == VoucherState::Draft && item.questions > 0) ||
               item.state == VoucherState::Rejected || item.state == VoucherState::Uncertain ||
               item.lacksPdf();
    case VouchersPage::Show::Changed: return item.hasDrift;
    case VouchersPage::Show::Drafts: return item.state == VoucherState::Draft;
    case VouchersPage::Show::Approved: return item.state == VoucherState::Approved;
    case VouchersPage::Show::Uncertain:
        return item.state == VoucherState::Uncertain || item.lacksPdf();
    case VouchersPage::Show::Posted: return ledger::isPosted(item.state);
    }
    KLARBOK_EXPECTS(false);
    return true;
}

} // namespace

VouchersPage::VouchersPage(Workbench *bench, QWidget *parent)
    : Page{QStringLiteral("vouchersPage"), tr("Vouchers"), parent},
      m_bench{bench},
      m_presenter{new VouchersPresenter(bench, this)}
{
    buildActions();
    follow(bench, {Job::Approve, Job::Post, Job::Recover});
    connect(bench, &Workbench::approved, this,
            [this](const flow::ApproveReport &report) { showApproveReport(*banner(), report); });
    connect(bench, &Workbench::posted, this,
            [this](const flow::PostReport &report) { showPostReport(*banner(), report); });
    connect(bench, &Workbench::started, this, &VouchersPage::updateActions);
    connect(bench, &Workbench::ended, this, &VouchersPage::updateActions);

    buildList();
    auto *filters = new QHBoxLayout;
    filters->setSpacing(kGrid);
    filters->addWidget(m_shown);
    filters->addWidget(m_search, 1);
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(filters);
    column->addWidget(m_list, 1);
    m_detail = new VoucherDetail(m_presenter, {m_correct, m_withdraw, m_reopen, m_approve}, this);
    connect(m_detail, &VoucherDetail::voucherWanted, this, &VouchersPage::showVoucher);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(kGrid);
    splitter->addWidget(list);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    body()->addWidget(splitter, 1);

    connect(m_presenter, &VouchersPresenter::listChanged, this, &VouchersPage::showList);
    connect(m_presenter, &VouchersPresenter::currentChanged, this, &VouchersPage::updateActions);
    connect(m_presenter, &VouchersPresenter::exportMade, this, &VouchersPage::saveExport);
    connect(m_presenter, &VouchersPresenter::failed, banner(), &Banner::showError);
    connect(m_presenter, &VouchersPresenter::answered, banner(), &Banner::clear);
    connect(m_presenter, &VouchersPresenter::stillAsked, this, [this] {
        banner()->showMessage(Tone::Info, tr("The question is still there."),
                              tr("It was read again just now, and nothing is new."));
    });
    connect(m_presenter, &VouchersPresenter::answeringChanged, this, [this] {
        if (m_presenter->isReadingAgain())
            busyBar()->start(tr("Reading again …"), false);
        else if (!m_bench->isBusy())
            busyBar()->finish();
        updateActions();
    });
    updateActions();
    // The answer may be there at once, and nobody listens to the page yet.
    QMetaObject::invokeMethod(m_presenter, &VouchersPresenter::load, Qt::QueuedConnection);
}

void VouchersPage::buildActions()
{
    const auto make = [this](const QString &name, const QString &text, const QString &tip,
                             const QString &iconName, const QKeySequence &keys) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setText(text);
        action->setToolTip(tip);
        action->setShortcut(keys);
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName, QApplication::palette()));
        return action;
    };
    m_approve = make(QStringLiteral("approve"), tr("&Approve"), tr("Freeze the chosen vouchers"),
                     QStringLiteral("approve"), Qt::CTRL | Qt::Key_Return);
    m_approveAll = make(QStringLiteral("approveReconciled"), tr("Approve all &reconciled"),
                        tr("Approve every draft without questions whose payouts add up"), {},
                        Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    m_post = make(QStringLiteral("post"), tr("&Post"), tr("Send what is approved to Björn Lundén"),
                  QStringLiteral("post"), Qt::CTRL | Qt::Key_B);
    m_reopen = make(QStringLiteral("reopen"), tr("&Undo approval"), tr("Back to a draft"), {},
                    Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    m_recover = make(QStringLiteral("recover"), tr("&Settle uncertain"),
                     tr("Look in Björn Lundén for what became of them"), QStringLiteral("search"),
                     Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    m_correct = make(QStringLiteral("correct"), tr("C&orrect …"),
                     tr("Draft a voucher that takes this one back and books it again"), {},
                     Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_withdraw = make(QStringLiteral("withdrawCorrection"), tr("&Throw the correction away"),
                      tr("The draft goes away; what it would have corrected stands"), {}, {});
    m_exportSie = make(QStringLiteral("exportSie"), tr("Export S&IE …"),
                       tr("Save approved and posted vouchers for another bookkeeping program"), {},
                       Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    connect(m_exportSie, &QAction::triggered, this, &VouchersPage::chooseExport);
    connect(m_correct, &QAction::triggered, this, [this] {
        if (m_presenter->currentId())
            m_presenter->correct(*m_presenter->currentId());
    });
    connect(m_withdraw, &QAction::triggered, this, [this] {
        if (m_presenter->currentId())
            m_presenter->withdraw(*m_presenter->currentId());
    });
    connect(m_approve, &QAction::triggered, this, [this] { m_bench->approve(chosenDrafts()); });
    connect(m_approveAll, &QAction::triggered, m_bench, &Workbench::approveReconciled);
    connect(m_post, &QAction::triggered, this, [this] { m_bench->post(); });
    connect(m_recover, &QAction::triggered, m_bench, &Workbench::recover);
    connect(m_reopen, &QAction::triggered, this, [this] {
        if (m_presenter->currentId())
            m_presenter->reopen(*m_presenter->currentId());
    });
    addButton(m_recover);
    addButton(m_approveAll);
    addButton(m_post, true);
}

QList<QAction *> VouchersPage::actions() const
{
    return {m_approve, m_approveAll, m_post,     m_reopen,
            m_recover, m_correct,    m_withdraw, m_exportSie};
}

void VouchersPage::buildList()
{
    m_shown = new QComboBox(this);
    m_shown->setObjectName(QStringLiteral("voucherFilter"));
    m_shown->setAccessibleName(tr("Which vouchers are shown"));
    const std::pair<Show, QString> choices[] = {
        {Show::All, tr("All vouchers")},
        {Show::NeedYou, tr("Need you")},
        {Show::Changed, tr("Changed by Klarna")},
        {Show::Drafts, tr("Drafts")},
        {Show::Approved, tr("Approved, to post")},
        {Show::Uncertain, tr("Uncertain")},
        {Show::Posted, tr("Posted")},
    };
    for (const auto &[which, text] : choices)
        m_shown->addItem(text, static_cast<int>(which));
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("voucherSearch"));
    m_search->setPlaceholderText(tr("Search date, text or number"));
    m_search->setAccessibleName(tr("Search vouchers"));
    m_search->setClearButtonEnabled(true);
    m_list = new Table(QStringLiteral("voucherList"), tr("Vouchers"), this);
    m_list->setSource(&m_model);
    m_list->setItemDelegateForColumn(VoucherListModel::StatusColumn, new ChipDelegate(m_list));
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(VoucherListModel::DateColumn, Qt::DescendingOrder);
    m_list->fitColumns(VoucherListModel::TextColumn);
    connect(m_search, &QLineEdit::textChanged, m_list, &Table::setFilter);
    connect(m_shown, &QComboBox::currentIndexChanged, this, &VouchersPage::showList);
    connect(m_list, &Table::currentRowChanged, this, [this](int row) {
        if (const auto *item = m_model.at(row))
            m_presenter->show(item->id);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &VouchersPage::updateActions);
}

void VouchersPage::setShown(Show which)
{
    m_search->clear();
    m_shown->setCurrentIndex(m_shown->findData(static_cast<int>(which)));
}

void VouchersPage::showVoucher(const VoucherId &id)
{
    setShown(Show::All);
    m_presenter->show(id);
    resumeSelection();
}

void VouchersPage::showList()
{
    const auto which = static_cast<Show>(m_shown->currentData().toInt());
    std::vector<VoucherListItem> shown;
    std::ranges::copy_if(m_presenter->items(), std::back_inserter(shown),
                         [which](const VoucherListItem &item) { return belongs(item, which); });
    m_model.setItems(std::move(shown));
    if (which == Show::All)
        m_list->setEmptyWords(
            tr("No vouchers yet"),
            tr("Vouchers are built by themselves when payouts are fetched from Klarna."));
    else if (which == Show::NeedYou)
        m_list->setEmptyWords(tr("Nothing needs you"),
                              tr("No voucher has a question or a problem."));
    else
        m_list->setEmptyWords(tr("No vouchers here"), tr("Choose All vouchers to see the others."));
    resumeSelection();

    const int drafts = m_presenter->drafts();
    const int approved = m_presenter->count(VoucherState::Approved);
    const int uncertain = m_presenter->count(VoucherState::Uncertain);
    QStringList parts;
    if (drafts > 0)
        parts.append(tr("%n draft(s)", nullptr, drafts));
    if (m_presenter->withQuestions() > 0)
        parts.append(tr("%n with questions", nullptr, m_presenter->withQuestions()));
    if (approved > 0)
        parts.append(tr("%n to post", nullptr, approved));
    if (uncertain > 0)
        parts.append(tr("%n uncertain", nullptr, uncertain));
    setSubtitle(parts.isEmpty() && !m_presenter->items().empty()
                    ? tr("Everything is posted.")
                    : parts.join(QStringLiteral(", ")));
    Q_EMIT waitingChanged(drafts + approved + uncertain);
    updateActions();
}

void VouchersPage::resumeSelection()
{
    const auto &items = m_model.items();
    const auto &current = m_presenter->currentId();
    const auto found =
        current ? std::ranges::find(items, *current, &VoucherListItem::id) : items.end();
    if (found != items.end())
        m_list->selectRow(static_cast<int>(found - items.begin()));
    else if (!items.empty() && m_list->proxy()->rowCount() > 0)
        m_list->selectRow(m_list->proxy()->mapToSource(m_list->proxy()->index(0, 0)).row());
    else
        m_presenter->forget();
}

std::vector<flow::ShownDraft> VouchersPage::chosenDrafts() const
{
    std::vector<flow::ShownDraft> drafts;
    for (const int row : m_list->selectedSourceRows()) {
        const VoucherListItem *item = m_model.at(row);
        if (item && item->state == VoucherState::Draft && item->questions == 0)
            drafts.push_back({item->id, item->contentHash});
    }
    return drafts;
}

void VouchersPage::updateActions()
{
    const bool isFree = !m_bench->isBusy();
    const int chosen = static_cast<int>(chosenDrafts().size());
    m_approve->setEnabled(isFree && chosen > 0);
    m_approve->setText(chosen > 1 ? tr("&Approve %n", nullptr, chosen) : tr("&Approve"));

    const auto &approvable = m_presenter->approvable();
    const int ready = approvable ? static_cast<int>(approvable->vouchers.size()) : 0;
    m_approveAll->setEnabled(isFree && ready > 0);
    m_approveAll->setText(ready > 0 ? tr("Approve all &reconciled (%n)", nullptr, ready)
                                    : tr("Approve all &reconciled"));
    m_approveAll->setToolTip(ready > 0
                                 ? tr("%n voucher(s), %1 in all", nullptr, ready)
                                       .arg(words::amountWithCurrency(approvable->total))
                                 : tr("No draft is without questions and reconciled right now"));

    const int toPost = m_presenter->count(VoucherState::Approved) + m_presenter->withoutPdf();
    m_post->setEnabled(isFree && toPost > 0);
    m_post->setText(toPost > 0 ? tr("&Post (%n)", nullptr, toPost) : tr("&Post"));

    const int uncertain = m_presenter->count(VoucherState::Uncertain);
    m_recover->setVisible(uncertain > 0);
    m_recover->setEnabled(isFree && uncertain > 0);

    const auto &current = m_presenter->current();
    const bool isRejected = current && current->voucher.state == VoucherState::Rejected;
    const bool isApproved = current && current->voucher.state == VoucherState::Approved;
    m_reopen->setText(isRejected ? tr("&Reopen") : tr("&Undo approval"));
    m_reopen->setVisible(isRejected || isApproved);
    m_reopen->setEnabled(isFree && (isRejected || isApproved));
    const bool isCorrectable =
        current && ledger::isPosted(current->voucher.state) && !current->voucher.correctedBy;
    m_correct->setVisible(isCorrectable);
    m_correct->setEnabled(isFree && isCorrectable);
    const bool isWithdrawable = current && current->voucher.content.corrects &&
                                current->voucher.state == VoucherState::Draft;
    m_withdraw->setVisible(isWithdrawable);
    m_withdraw->setEnabled(isFree && isWithdrawable);
    m_approve->setVisible(!current || current->voucher.state == VoucherState::Draft || chosen > 0);
}

void VouchersPage::chooseExport()
{
    const QDate today = stockholmDay(m_bench->session()->clock->now());
    auto *dialog = new PeriodDialog(
        tr("Export SIE"),
        tr("The approved and posted vouchers of these days become a SIE 4 file that other "
           "bookkeeping programs read in."),
        tr("&Save …"), QDate{today.year(), today.month(), 1}, today, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_presenter->exportSie(dialog->from(), dialog->to()); });
    dialog->open();
}

void VouchersPage::saveExport(const flow::SieExport &exported)
{
    const QString warnings = words::exportWarnings(exported).join(u'\n');
    if (exported.vouchers.empty()) {
        banner()->showMessage(Tone::Info, tr("There is nothing to export."), warnings);
        return;
    }
    if (!warnings.isEmpty()) // before a file with them in it can be read in anywhere
        banner()->showMessage(Tone::Warning, tr("Read this before you save."), warnings);
    const QString name =
        QStringLiteral("klarna_%1_%2.si").arg(words::day(exported.from), words::day(exported.to));
    saveFile(
        this, tr("Export SIE"), name, exported.bytes,
        [this](const Error &error) { banner()->showError(error); },
        [this, exported, warnings](const QString &) {
            m_presenter->noteExport(exported);
            banner()->showMessage(warnings.isEmpty() ? Tone::Good : Tone::Warning,
                                  tr("The SIE file is saved."),
                                  words::exported(exported) + u'\n' + warnings);
        });
}

} // namespace klarbok::ui
