#include "ui/pages/balance_page.h"

#include "base/day.h"
#include "flow/checkup.h"
#include "ui/pages/fees_tab.h"
#include "ui/parts/banner.h"
#include "ui/parts/card.h"
#include "ui/parts/chip_delegate.h"
#include "ui/parts/chip_label.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"
#include "words/balance_words.h"
#include "words/debts.h"
#include "words/error_words.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace klarbok::ui {

BalancePresenter::BalancePresenter(Workbench *bench, QObject *parent)
    : QObject{parent}, m_bench{bench}, m_date{today()}
{
}

QDate BalancePresenter::today() const
{
    return stockholmDay(m_bench->session()->clock->now());
}

void BalancePresenter::setDate(QDate date)
{
    m_date = date;
    load();
}

void BalancePresenter::load()
{
    if (m_isLoading) {
        m_isOutdated = true;
        return;
    }
    m_isLoading = true;
    m_isOutdated = false;
    QCoro::connect(flow::balance(m_bench->session(), m_date, flow::ProofDepth::Entries), this,
                   [this](const Result<flow::BalanceView> &result) {
                       m_isLoading = false;
                       if (m_isOutdated)
                           load();
                       else if (result)
                           Q_EMIT loaded(result.value());
                       else
                           Q_EMIT failed(result.error());
                   });
}

BalancePage::BalancePage(Workbench *bench, QWidget *parent)
    : Page{QStringLiteral("balancePage"), tr("Balance"), parent},
      m_presenter{new BalancePresenter(bench, this)},
      m_day{new QDateEdit(this)},
      m_klarna{new Card(QStringLiteral("klarnaCard"), tr("By Klarna's own figures"), this)},
      m_vouchers{new Card(QStringLiteral("vouchersCard"), tr("By the vouchers"), this)},
      m_books{new Card(QStringLiteral("booksCard"), tr("On the account in the books"), this)},
      m_remark{label(Text::Body, {}, this)},
      m_tabs{new QTabWidget(this)},
      m_differenceList{
          new Table(QStringLiteral("claimDifferences"), tr("Differences of the balance"), this)},
      m_sumList{
          new Table(QStringLiteral("outstandingSums"), tr("Sold, not paid out, by age"), this)},
      m_known{label(Text::Quiet, {}, this)},
      m_outstandingList{
          new Table(QStringLiteral("outstandingRows"), tr("Sold, not paid out"), this)},
      m_before{label(Text::Body, {}, this)},
      m_otherList{new Table(QStringLiteral("claimOthers"),
                            tr("Vouchers on the account that are not from Klarbok"), this)},
      m_fees{new FeesTab(bench, this)}
{
    setSubtitle(tr("What Klarna owes you at the end of a day"));
    body()->addLayout(dayLine());
    auto *cards = new QHBoxLayout;
    cards->setSpacing(kGrid * 2);
    for (Card *card : {m_klarna, m_vouchers, m_books})
        cards->addWidget(card, 1);
    body()->addLayout(cards);
    m_remark->setObjectName(QStringLiteral("balanceRemark"));
    m_remark->hide();
    body()->addWidget(m_remark);

    m_tabs->setObjectName(QStringLiteral("balanceTabs"));
    m_differenceList->setSource(&m_differences);
    m_differenceList->setSortingEnabled(true);
    m_differenceList->sortByColumn(-1, Qt::AscendingOrder); // as the proof names them
    m_differenceList->setItemDelegateForColumn(ClaimDifferenceModel::WeightColumn,
                                               new ChipDelegate(m_differenceList));
    m_differenceList->fitColumns(ClaimDifferenceModel::RefsColumn);
    m_tabs->addTab(m_differenceList, tr("Differences"));
    m_tabs->addTab(outstandingTab(), tr("Sold, not paid out"));
    m_tabs->addTab(othersTab(), {});
    m_tabs->addTab(m_fees, tr("Fees"));
    m_fees->setDay(m_presenter->date());
    connect(m_fees, &FeesTab::failed, banner(), &Banner::showError);
    connect(m_fees, &FeesTab::counted, this, [this](int outliers) {
        m_tabs->setTabText(FeesOfTab, outliers == 0 ? tr("Fees")
                                                    : QStringLiteral("%1 (%2)").arg(
                                                          tr("Fees"), words::count(outliers)));
    });
    body()->addWidget(m_tabs, 1);
    clear();

    connect(m_differenceList, &Table::rowActivated, this, [this](int row) {
        const auto *difference = m_differences.at(row);
        if (!difference || difference->refs.isEmpty())
            return;
        const QString &ref = difference->refs.front();
        const auto id = ledger::markerIn(ref);
        if (id && id->text() == ref)
            Q_EMIT voucherWanted(*id);
    });
    connect(bench, &Workbench::changed, this, [this] {
        if (isVisible())
            m_presenter->load();
        else
            m_isOld = true;
    });
    connect(m_presenter, &BalancePresenter::loaded, this, &BalancePage::showView);
    connect(m_presenter, &BalancePresenter::failed, banner(), &Banner::showError);
}

/// The sums above the rows that make them up.
QWidget *BalancePage::outstandingTab()
{
    auto *tab = new QWidget(this);
    tab->setAutoFillBackground(true); // on the tabs' own grey the quiet text would be hard to read
    auto *all = new QVBoxLayout(tab);
    all->setContentsMargins(0, kGrid, 0, 0);
    all->setSpacing(kGrid);
    m_known->setObjectName(QStringLiteral("outstandingKnown"));
    m_known->setContentsMargins(kGrid, 0, kGrid, 0);
    m_sumList->setSource(&m_sums);
    m_sumList->fitColumns(OutstandingSumModel::NameColumn);
    m_sumList->setShowsAllRows(true);
    m_outstandingList->setSource(&m_outstanding);
    m_outstandingList->setSortingEnabled(true);
    m_outstandingList->sortByColumn(OutstandingModel::DayColumn, Qt::AscendingOrder);
    m_outstandingList->fitColumns(OutstandingModel::OrderColumn);
    connect(m_outstandingList, &Table::rowActivated, this, [this](int row) {
        if (const auto *item = m_outstanding.at(row))
            Q_EMIT voucherWanted(item->voucher);
    });
    auto *sums = new QHBoxLayout;
    sums->setSpacing(kGrid);
    sums->addWidget(m_sumList, 3);
    sums->addWidget(m_known, 2, Qt::AlignTop);
    all->addLayout(sums);
    all->addWidget(m_outstandingList, 1);
    return tab;
}

QWidget *BalancePage::othersTab()
{
    auto *tab = new QWidget(this);
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid);
    m_before->setObjectName(QStringLiteral("claimBefore"));
    m_before->setContentsMargins(kGrid, 0, kGrid, 0);
    m_otherList->setSource(&m_others);
    m_otherList->setSortingEnabled(true);
    m_otherList->sortByColumn(ForeignVoucherModel::DateColumn, Qt::AscendingOrder);
    m_otherList->fitColumns(ForeignVoucherModel::TextColumn);
    column->addWidget(m_before);
    column->addWidget(m_otherList, 1);
    return tab;
}

QLayout *BalancePage::dayLine()
{
    m_day->setObjectName(QStringLiteral("balanceDay"));
    m_day->setAccessibleName(tr("Day"));
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setCalendarPopup(true);
    m_day->setDate(m_presenter->date());
    auto *name = new QLabel(tr("&Day"), this);
    name->setBuddy(m_day);
    QPushButton *today =
        button(QStringLiteral("balanceToday"), tr("&Today"), tr("The balance of today"));
    QPushButton *monthEnd = button(QStringLiteral("balanceMonthEnd"), tr("&Last month end"),
                                   tr("The last day of the month before the shown one"));
    connect(m_day, &QDateEdit::dateChanged, this, &BalancePage::reload);
    connect(today, &QPushButton::clicked, this, [this] { m_day->setDate(m_presenter->today()); });
    connect(monthEnd, &QPushButton::clicked, this, [this] {
        const QDate shown = m_day->date();
        m_day->setDate(QDate{shown.year(), shown.month(), 1}.addDays(-1));
    });
    auto *line = new QHBoxLayout;
    line->setSpacing(kGrid);
    line->addWidget(name);
    line->addWidget(m_day);
    line->addWidget(today);
    line->addWidget(monthEnd);
    line->addStretch(1);
    return line;
}

QPushButton *BalancePage::button(const QString &name, const QString &text, const QString &tip)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setToolTip(tip);
    return made;
}

/// The books are read only for somebody who looks.
void BalancePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isOld)
        m_presenter->load();
    m_isOld = false;
}

void BalancePage::reload()
{
    clear();
    banner()->clear();
    m_presenter->setDate(m_day->date());
    m_fees->setDay(m_day->date());
}

/// Nothing of another day stays while the day is read.
void BalancePage::clear()
{
    for (Card *card : {m_klarna, m_vouchers, m_books}) {
        card->setFigure(QStringLiteral("–"));
        card->setText({});
    }
    m_books->chip()->setChip(Tone::Neutral, {});
    m_remark->hide();
    m_differences.setItems({});
    m_differenceList->setEmptyWords(tr("Reading the balance …"), {});
    m_sums.setItems({});
    m_sumList->setEmptyWords(tr("Reading the balance …"), {});
    m_outstanding.setItems({});
    m_outstandingList->setEmptyWords(tr("Reading the balance …"), {});
    m_known->clear();
    showOthers(std::nullopt);
}

void BalancePage::showView(const flow::BalanceView &view)
{
    if (view.proof.date != m_day->date())
        return; // the page has been turned meanwhile
    showCards(view);
    QStringList remarks;
    if (const QString debt = words::owedBy(view.proof.klarna); !debt.isEmpty())
        remarks.append(debt);
    if (view.booksError)
        remarks.append(words::sentence(*view.booksError));
    m_remark->setText(remarks.join(u' '));
    m_remark->setVisible(!remarks.isEmpty());
    m_differences.setItems(view.proof.differences);
    m_differenceList->setEmptyWords(
        view.proof.books ? tr("The three agree") : tr("The two agree"),
        view.proof.books ? tr("Klarna, the vouchers and the books say the same.")
                         : tr("Klarna and the vouchers say the same. The books were not read."));
    m_sums.setItems(outstandingSums(view.outstanding));
    m_outstanding.setItems(view.outstanding.rows);
    m_outstandingList->setEmptyWords(tr("Nothing known waits for its payout"), {});
    m_known->setText(words::knownOutstanding(view.outstanding));
    showOthers(view.proof.others);
}

void BalancePage::showCards(const flow::BalanceView &view)
{
    const ledger::BalanceProof &proof = view.proof;
    m_klarna->setFigure(words::amountWithCurrency(proof.klarna));
    m_klarna->setText(tr("Sold and not paid out, less debts, with what is held back."));
    m_vouchers->setFigure(words::amountWithCurrency(proof.rows));
    m_vouchers->setText(tr("All vouchers up to the day, drafts as well."));
    m_books->setFigure(proof.books ? words::amountWithCurrency(*proof.books) : QStringLiteral("–"));
    m_books->setText(!proof.books ? tr("The books were not read.")
                     : view.booksWritten
                         ? tr("By the SIE file of %1.").arg(words::day(*view.booksWritten))
                         : tr("In Björn Lundén, with all that is booked there."));
    if (!proof.books)
        return m_books->chip()->setChip(Tone::Neutral, {});
    switch (view.verdict()) {
    case flow::BalanceView::Verdict::Agrees:
        return m_books->chip()->setChip(Tone::Good, tr("Agrees"));
    case flow::BalanceView::Verdict::Waits:
        return m_books->chip()->setChip(Tone::Info, tr("Waits"));
    case flow::BalanceView::Verdict::Differs:
        return m_books->chip()->setChip(Tone::Warning, tr("Differs"));
    }
}

void BalancePage::showOthers(const std::optional<ledger::ClaimEntries> &others)
{
    std::vector<flow::ForeignVoucher> items;
    for (const ledger::ClaimEntry &entry :
         others ? others->entries : std::vector<ledger::ClaimEntry>{})
        items.push_back({entry.series, entry.number, entry.date, entry.text, entry.amount});
    const QString title = tr("Not from Klarbok");
    m_tabs->setTabText(OthersTab, items.empty()
                                      ? title
                                      : QStringLiteral("%1 (%2)").arg(
                                            title, words::count(static_cast<int>(items.size()))));
    m_others.setItems(std::move(items));
    m_otherList->setEmptyWords(
        others ? tr("Nothing else stands on the account") : tr("The books are not read"),
        others ? tr("Since %1 there are only vouchers from Klarbok.").arg(words::day(others->from))
               : QString{});
    const QString before = others ? words::beforeOthers(*others) : QString{};
    m_before->setText(before);
    m_before->setVisible(!before.isEmpty());
}

} // namespace klarbok::ui
