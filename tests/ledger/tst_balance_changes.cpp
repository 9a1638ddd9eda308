#include "ledger/balance_input.h"
#include "ledger/standing.h"

#include <QTest>

#include <functional>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

/// 2 March: 349.00; 3 March: 500.00; fees 20.00 + 5.00; paid out 824.00 on 5 March.
PayoutBuilder plain()
{
    PayoutBuilder built{"P1", "2026-03-05T04:30:00Z"};
    built.sale("1001", "2026-03-02T08:00:00Z", {line(349'00, 1200)})
        .sale("1002", "2026-03-03T08:00:00Z", {line(500'00, 2500)})
        .fee(20'00, 5'00)
        .settled();
    return built;
}

/// `sale −34900 date_moved KB-…`, with D for the day voucher of 2 March and P for the payout's.
QStringList told(const BalanceProof &proof, const std::vector<DraftVoucher> &vouchers)
{
    const QString first = only(vouchers, VoucherKind::Day, "2026-03-02").id.text();
    const QString payout = only(vouchers, VoucherKind::Payout, "2026-03-05").id.text();
    QStringList lines;
    for (const Difference &one : proof.differences) {
        QString ref = one.refs.join(u',');
        ref.replace(first, u"D"_s).replace(payout, u"P"_s);
        lines.append(QStringList{whatName(one.what), QString::number(one.amount.units()),
                                 causeName(one.cause), ref}
                         .join(u' ')
                         .trimmed());
    }
    return lines;
}

/// Everything is posted, then Klarna tells `change` of it.
struct Afterwards
{
    explicit Afterwards(const std::function<void(BookingInput &)> &change)
        : vouchers{book(input({plain()}))}, now{posted(input({plain()}), vouchers)}
    {
        change(now);
        drifts = findDrifts(now, standing(vouchers));
    }

    BalanceProof on(const char *date) const
    {
        BalanceInput made = balanceInput(now, vouchers, day(date), VoucherState::Posted, 0);
        made.drifts = drifts;
        return balanceProof(made);
    }
    QStringList toldOn(const char *date) const { return told(on(date), vouchers); }

    std::vector<DraftVoucher> vouchers;
    BookingInput now;
    std::vector<Drift> drifts;
};

/// All posted; what the account holds is `entries` and what was there before March.
BalanceInput withEntries(const char *date, std::vector<ClaimEntry> entries, qint64 before = 0,
                         VoucherState state = VoucherState::Posted)
{
    BalanceInput made = balanceInput(input({plain()}), date, state, 0);
    Money books = kr(before);
    for (const ClaimEntry &entry : entries)
        books += entry.amount;
    made.books = books;
    made.entries = ClaimEntries{day("2026-03-01"), kr(0), std::move(entries)};
    return made;
}

/// As we posted them: 349.00, 500.00 and −849.00.
std::vector<ClaimEntry> ours(const std::vector<DraftVoucher> &vouchers)
{
    std::vector<ClaimEntry> entries;
    for (const DraftVoucher &voucher : vouchers) {
        Money sum = kr(0);
        for (const Row &row : voucher.rows)
            sum += row.account == account("1686") ? row.amount : kr(0);
        entries.push_back({u"K"_s, static_cast<int>(entries.size()) + 1, voucher.date, voucher.text,
                           voucher.id, sum});
    }
    return entries;
}

} // namespace

/// What Klarna changed after posting, and what others booked, in the proof of the balance.
class TestBalanceChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChanged()
    {
        const Afterwards later{[](BookingInput &) {}};
        QVERIFY(later.drifts.empty());
        for (const char *date : {"2026-03-02", "2026-03-04", "2026-03-05"})
            QCOMPARE(later.toldOn(date), QStringList{});
    }

    /// Order 1001 moves from 2 to 4 March: two days on which Klarna owed nothing for it.
    void aMovedRowCountsOnItsNewDayAtKlarna()
    {
        const Afterwards later{[](BookingInput &now) {
            Transaction &row = now.transactions[0];
            row.saleTime = row.captureTime = utc("2026-03-04T08:00:00Z");
        }};
        QCOMPARE(later.on("2026-03-02").klarna, kr(0));
        QCOMPARE(later.on("2026-03-02").rows, kr(349'00));
        QCOMPARE(later.toldOn("2026-03-02"), QStringList{u"sale -34900 date_moved D"_s});
        QCOMPARE(later.on("2026-03-03").klarna, kr(500'00));
        QCOMPARE(later.toldOn("2026-03-03"), QStringList{u"sale -34900 date_moved D"_s});
        QCOMPARE(later.toldOn("2026-03-04"), QStringList{});
        QCOMPARE(later.toldOn("2026-03-05"), QStringList{});
    }

    /// Paid out on 7 March instead of the 5th: the fees are taken then, too.
    void aMovedPaymentIsOwedUntilItsNewDay()
    {
        const Afterwards later{
            [](BookingInput &now) { now.payouts[0].date = utc("2026-03-07T04:30:00Z"); }};
        QCOMPARE(later.toldOn("2026-03-04"), QStringList{});
        QCOMPARE(later.on("2026-03-06").klarna, kr(849'00));
        QCOMPARE(later.on("2026-03-06").rows, kr(0));
        QCOMPARE(later.toldOn("2026-03-06"),
                 (QStringList{u"fee 2000 date_moved P"_s, u"fee_vat 500 date_moved P"_s,
                              u"paid_out 82400 date_moved P"_s}));
        QCOMPARE(later.toldOn("2026-03-07"), QStringList{});
    }

    /// 349.00 becomes 359.00, and 834.00 is paid out.
    void aChangedAmountIsNamedOnItsRowAndItsPayment()
    {
        const Afterwards later{[](BookingInput &now) {
            now.transactions[0].amount = kr(359'00);
            now.payouts[0].totals.sale = kr(859'00);
            now.payouts[0].totals.settlement = kr(834'00);
        }};
        QCOMPARE(later.on("2026-03-04").klarna, kr(859'00));
        QCOMPARE(later.toldOn("2026-03-04"), QStringList{u"sale 1000 order_changed D"_s});
        QCOMPARE(later.toldOn("2026-03-05"), (QStringList{u"sale 1000 order_changed D"_s,
                                                          u"paid_out -1000 order_changed P"_s}));
    }

    void aVanishedRowIsNamedWithItsVoucher()
    {
        const Afterwards later{[](BookingInput &now) {
            now.transactions.erase(now.transactions.begin());
            now.payouts[0].totals.sale = kr(500'00);
            now.payouts[0].totals.settlement = kr(475'00);
        }};
        QCOMPARE(later.on("2026-03-02").klarna, kr(0));
        QCOMPARE(later.toldOn("2026-03-02"), QStringList{u"sale -34900 order_changed D"_s});
        QCOMPARE(later.toldOn("2026-03-06"), (QStringList{u"sale -34900 order_changed D"_s,
                                                          u"paid_out 34900 order_changed P"_s}));
    }

    /// Klarna's totals stay as they were, so nothing more of the payout is booked or blamed.
    void aPayoutThatStoppedAddingUpIsQuietOnceItIsPaid()
    {
        const Afterwards later{
            [](BookingInput &now) { now.transactions.erase(now.transactions.begin()); }};
        QCOMPARE(later.toldOn("2026-03-02"), QStringList{u"sale -34900 order_changed D"_s});
        QCOMPARE(later.toldOn("2026-03-06"), QStringList{});
    }

    /// The correction of 349.00 to 359.00 is a draft of 6 March: from then on it is what waits.
    void aDraftedCorrectionHoldsTheChange()
    {
        Afterwards later{[](BookingInput &now) {
            now.transactions[0].amount = kr(359'00);
            now.payouts[0].totals.sale = kr(859'00);
            now.payouts[0].totals.settlement = kr(834'00);
        }};
        const DraftVoucher original = only(later.vouchers, VoucherKind::Day, "2026-03-02");
        const DatedMovement taken{day("2026-03-06"), *VoucherId::parse(u"KB-00000001"_s),
                                  VoucherState::Draft, original.movements.front(), original.id};
        BalanceInput made =
            balanceInput(later.now, later.vouchers, day("2026-03-06"), VoucherState::Posted, 0);
        made.drifts = later.drifts;
        made.movements.push_back(taken);
        made.movements.back().movement.amount = kr(-349'00);
        made.movements.push_back(taken);
        made.movements.back().movement.amount = kr(359'00);
        const BalanceProof proof = balanceProof(made);
        QCOMPARE(told(proof, later.vouchers), (QStringList{u"sale 1000 order_changed KB-00000001"_s,
                                                           u"paid_out -1000 order_changed P"_s}));
        QCOMPARE(sumOf(proof), (proof.klarna - *proof.books).units());
    }

    void whatOthersBookedIsListed()
    {
        const auto vouchers = book(input({plain()}));
        auto entries = ours(vouchers);
        const ClaimEntry byHand{u"A"_s, 7, day("2026-03-04"), u"Rättning"_s, {}, kr(12'00)};
        entries.push_back(byHand);
        const BalanceProof proof = balanceProof(withEntries("2026-03-06", entries, 100'00));
        QVERIFY(proof.others);
        QCOMPARE(proof.others->entries, std::vector{byHand});
        QCOMPARE(proof.others->before, kr(100'00));
        QCOMPARE(told(proof, vouchers), QStringList{u"paid_out -11200 booked_by_hand"_s});
    }

    void ourVoucherWithAnotherAmountIsNamedAsOurs()
    {
        const auto vouchers = book(input({plain()}));
        auto entries = ours(vouchers);
        entries[0].amount = kr(340'00);
        const BalanceProof proof = balanceProof(withEntries("2026-03-06", entries));
        QVERIFY(proof.others && proof.others->entries.empty());
        QCOMPARE(proof.books, std::optional{kr(-9'00)});
        QCOMPARE(told(proof, vouchers), QStringList{u"sale 900 posted_differently D"_s});
        // Somebody has thrown it out of the books.
        entries.erase(entries.begin());
        QCOMPARE(told(balanceProof(withEntries("2026-03-06", entries)), vouchers),
                 QStringList{u"sale 34900 posted_differently D"_s});
    }

    /// Sent, and the answer was lost: it stands there, and that is where the claim is proved.
    void anUncertainVoucherThatStandsThereCounts()
    {
        const auto vouchers = book(input({plain()}));
        const BalanceProof proof = balanceProof(withEntries(
            "2026-03-04", {ours(vouchers)[0], ours(vouchers)[1]}, 0, VoucherState::Uncertain));
        QCOMPARE(proof.books, std::optional{kr(849'00)});
        QVERIFY(proof.differences.empty());
        QVERIFY(proof.others->entries.empty());
    }

    /// A marker that this workspace does not know is another's.
    void aMarkerOfAnotherWorkspaceIsNotOurs()
    {
        const auto vouchers = book(input({plain()}));
        auto entries = ours(vouchers);
        entries.push_back({u"K"_s, 9, day("2026-03-04"), u"Klarna 2026-03-04 KB-12345678"_s,
                           VoucherId::parse(u"KB-12345678"_s), kr(5'00)});
        const BalanceProof proof = balanceProof(withEntries("2026-03-06", entries));
        QCOMPARE(proof.others->entries.size(), std::size_t{1});
        QCOMPARE(told(proof, vouchers), QStringList{u"paid_out -500 booked_by_hand"_s});
    }

    /// The owner books what reaches the bank: 824.00 leaves the claim by another hand than ours.
    void paymentsBookedByHandAreExpected()
    {
        PostingRules byHand = rules();
        byHand.bookPayouts = false;
        const BookingInput booked = input({plain()}, byHand);
        const auto done =
            balanceProof(balanceInput(booked, "2026-03-06", VoucherState::Posted, -824'00));
        QCOMPARE(done.books, std::optional{kr(0)});
        QVERIFY(done.differences.empty());
        const auto open = balanceProof(balanceInput(booked, "2026-03-06", VoucherState::Posted, 0));
        QCOMPARE(open.differences.size(), std::size_t{1});
        QCOMPARE(open.differences.front().amount, kr(-824'00));
        QCOMPARE(open.differences.front().cause, Cause::BookedByHand);
        QVERIFY(open.differences.front().explained);
    }
};

QTEST_GUILESS_MAIN(TestBalanceChanges)
#include "tst_balance_changes.moc"
