#include "ledger/standing.h"
#include "ledger/wrong_booking.h"

#include <QTest>

#include <functional>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

/// 28 February: 250.00 and 390.00 at 25 %; 2 March: 100.00 of the first back; fee 10.00 + 2.50.
/// Paid out 527.50 on 9 March.
PayoutBuilder shop()
{
    PayoutBuilder built{"P1", "2026-03-09T08:00:00Z"};
    built.sale("1001", "2026-02-28T20:00:00Z", {line(250'00, 2500)})
        .sale("1002", "2026-02-28T20:05:00Z", {line(390'00, 2500)})
        .refund("1001", "2026-02-28T20:00:00Z", "2026-03-02T09:00:00Z", 100'00,
                {line(100'00, 2500)})
        .fee(10'00, 2'50)
        .settled();
    return built;
}

/// Everything that shop() brings is posted; then Klarna tells `change` of it.
std::vector<Drift> afterwards(const std::function<void(BookingInput &)> &change,
                              PostingRules with = rules(), PostingRules later = rules())
{
    const auto drafts = book(input({shop()}, std::move(with)));
    BookingInput now = posted(input({shop()}, std::move(later)), drafts);
    change(now);
    return findDrifts(now, standing(drafts));
}

/// `date_moved 1001 2026-02-28 2026-03-01 25000`
QStringList told(const std::vector<Drift> &drifts)
{
    QStringList lines;
    for (const Drift &drift : drifts)
        lines.append(QStringList{changeName(drift.what), drift.subject, drift.was, drift.now,
                                 QString::number(drift.amount.units())}
                         .join(u' '));
    return lines;
}

void nothing(BookingInput &) {}

/// 1 March, 00:10 in Stockholm.
void move(Transaction &row, bool withOrder = true)
{
    row.captureTime = utc("2026-02-28T23:10:00Z");
    if (withOrder)
        row.saleTime = row.captureTime;
}

Order &orderOf(BookingInput &now, const char *number)
{
    const auto found = std::ranges::find_if(now.orders, [&](const auto &one) {
        return one.second.merchantReference1 == QLatin1String{number};
    });
    KLARBOK_EXPECTS(found != now.orders.end());
    return found->second;
}

PostingRules byCapture()
{
    PostingRules with = rules();
    with.dateRule = DateRule::Capture;
    return with;
}

} // namespace

/// What is posted against what Klarna tells later.
class TestDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHasChanged() { QCOMPARE(told(afterwards(nothing)), QStringList{}); }

    void rowsMoveToAnotherDay()
    {
        const auto drifts = afterwards([](BookingInput &now) {
            move(now.transactions[0]);
            move(now.transactions[1]);
        });
        QCOMPARE(told(drifts),
                 (QStringList{QStringLiteral("date_moved 1001 2026-02-28 2026-03-01 25000"),
                              QStringLiteral("date_moved 1002 2026-02-28 2026-03-01 39000")}));
        const DraftVoucher day = only(book(input({shop()})), VoucherKind::Day, "2026-02-28");
        QCOMPARE(drifts[0].voucher, day.id);
        QCOMPARE(drifts[0].payout.text(), QStringLiteral("P1"));
        QVERIFY(drifts[0].transaction.has_value());
    }

    /// 21.05 instead of 21.00 is the same day.
    void aMomentWithinTheDayMovesNothing()
    {
        const auto drifts = afterwards([](BookingInput &now) {
            now.transactions[0].saleTime = now.transactions[0].saleTime.addSecs(300);
            now.transactions[0].captureTime = now.transactions[0].captureTime.addSecs(300);
        });
        QCOMPARE(told(drifts), QStringList{});
    }

    void theDateRuleSaysWhichTimeCounts()
    {
        const auto captureMoves = [](BookingInput &now) { move(now.transactions[0], false); };
        QCOMPARE(told(afterwards(captureMoves)), QStringList{});
        QCOMPARE(told(afterwards(captureMoves, byCapture(), byCapture())),
                 QStringList{QStringLiteral("date_moved 1001 2026-02-28 2026-03-01 25000")});
    }

    void aRefundMovesByItsOwnTime()
    {
        const auto drifts = afterwards([](BookingInput &now) {
            now.transactions[2].captureTime = utc("2026-03-03T09:00:00Z");
        });
        QCOMPARE(told(drifts),
                 QStringList{QStringLiteral("date_moved 1001 2026-03-02 2026-03-03 -10000")});
    }

    /// Other rules book otherwise, but Klarna has changed nothing.
    void rulesThatChangeAreNoDrift()
    {
        PostingRules later = byCapture();
        later.sales25 = account("3051");
        later.giftCardNames = {QStringLiteral("kaffe")};
        later.startDate = day("2026-03-01");
        QCOMPARE(told(afterwards(nothing, rules(), later)), QStringList{});
        later.dateRule = DateRule::Payout;
        QCOMPARE(told(afterwards(nothing, rules(), later)), QStringList{});
        later.method = Method::Cash;
        QCOMPARE(told(afterwards(nothing, rules(), later)), QStringList{});
    }

    void anAmountChanges()
    {
        const auto drifts = afterwards([](BookingInput &now) {
            now.transactions[1].amount = kr(400'00);
            now.transactions[3].vatAmount = kr(3'00);
            now.payouts[0].totals.sale = kr(650'00);
        });
        // 390.00 → 400.00; the fee 10.00 + 2.50 → 10.00 + 3.00
        QCOMPARE(told(drifts), (QStringList{QStringLiteral("amount_changed 1002 39000 40000 1000"),
                                            QStringLiteral("amount_changed  -1250 -1300 -50")}));
    }

    void aRowVanishes()
    {
        const auto drifts = afterwards(
            [](BookingInput &now) { now.transactions.erase(now.transactions.begin() + 1); });
        QCOMPARE(told(drifts), QStringList{QStringLiteral("row_vanished 1002 39000  -39000")});
    }

    /// 5.00 is charged afterwards, and the payment is 5.00 less.
    void aRowComesIntoAPostedPayout()
    {
        PayoutBuilder with = shop();
        with.row("CHARGE", "PAYMENT_REMINDER", 5'00, &PayoutTotals::charge);
        with.payout.totals.settlement = kr(522'50);
        const auto drafts = book(input({shop()}));
        const BookingInput now = posted(input({with}), drafts);
        QCOMPARE(told(findDrifts(now, standing(drafts))),
                 (QStringList{QStringLiteral("amount_changed  52750 52250 -500"),
                              QStringLiteral("row_new   -500 -500")}));
    }

    void aPayoutMoves()
    {
        const auto drifts = afterwards(
            [](BookingInput &now) { now.payouts[0].date = utc("2026-03-10T08:00:00Z"); });
        QCOMPARE(told(drifts),
                 QStringList{QStringLiteral("date_moved  2026-03-09 2026-03-10 52750")});
        QVERIFY(!drifts[0].transaction.has_value());
    }

    /// 390.00 at 25 % has 78.00 of VAT, at 12 % 41.79.
    void theRateOfAnOrderChanges()
    {
        const auto drifts = afterwards([](BookingInput &now) {
            Order &order = orderOf(now, "1002");
            order.lines = {line(390'00, 1200)};
            order.captures[0].lines = order.lines;
        });
        QCOMPARE(told(drifts), QStringList{QStringLiteral("order_changed 1002 7800 4179 39000")});
    }

    void linesThatNoLongerAddUpAreAChange()
    {
        const auto drifts = afterwards([](BookingInput &now) {
            Order &order = orderOf(now, "1002");
            order.lines = {line(389'00, 2500)};
            order.captures[0].lines = order.lines;
        });
        QCOMPARE(told(drifts), QStringList{QStringLiteral("order_changed 1002 7800  39000")});
    }

    void whatChangesNothingInTheBooksIsNoDrift()
    {
        const auto drifts = afterwards([](BookingInput &now) {
            Order &order = orderOf(now, "1002");
            order.status = QStringLiteral("CANCELLED");
            // In two lines, with another name, and later with one more part without lines.
            order.lines = {line(200'00, 2500, "Te"), line(190'00, 2500, "Te")};
            order.captures[0].lines = order.lines;
            order.captures.push_back({*CaptureId::parse(QStringLiteral("C9")),
                                      kr(50'00),
                                      utc("2026-03-05T09:00:00Z"),
                                      {},
                                      {}});
            now.transactions[1].comment = QStringLiteral("new");
        });
        QCOMPARE(told(drifts), QStringList{});
    }

    /// An order that could not be read was booked by the owner's word; now it can be read.
    void anAnsweredRowIsNoDrift()
    {
        BookingInput then = input({sold(600)});
        const BookingInput now = then;
        then.orders.clear();
        then.answers = {{.code = QStringLiteral("order_missing"),
                         .transaction = then.transactions[0].key,
                         .amount = kr(318'00),
                         .subject = QStringLiteral("1001"),
                         .rule = {},
                         .remembered = false,
                         .value = *parseAnswerValue(QStringLiteral("vat=25")),
                         .note = QStringLiteral("kvitto"),
                         .by = QStringLiteral("anna"),
                         .time = utc("2026-11-10T08:00:00Z")}};
        const auto drafts = book(then);
        QVERIFY(only(drafts, VoucherKind::Day, "2026-11-02").questions.empty());
        QCOMPARE(told(findDrifts(posted(now, drafts), standing(drafts))), QStringList{});
    }

    /// The posted correction is what stands; it was made of what Klarna tells now.
    void aCorrectionEndsIt()
    {
        const auto drafts = book(input({sold(2500)}));
        const DraftVoucher wrong = only(drafts, VoucherKind::Day, "2026-11-02");
        const DraftVoucher right = correction(correcting(input({sold(600)}), {wrong}));
        BookingInput now = posted(input({sold(600)}), drafts);
        QCOMPARE(told(findDrifts(now, standing(drafts))),
                 QStringList{QStringLiteral("order_changed 1001 6360 1800 31800")});
        now.frozen.push_back(frozen(right, VoucherState::Posted, 43));
        StandingVoucher corrected = standing(right);
        corrected.kind = wrong.kind;
        corrected.day = wrong.date;
        QCOMPARE(told(findDrifts(now, {corrected})), QStringList{});
    }

    /// What is gone is taken back, and nothing comes in its place.
    void theCorrectionOfAVanishedRowTakesItBack()
    {
        const auto drafts = book(input({shop()}));
        const DraftVoucher day = only(drafts, VoucherKind::Day, "2026-02-28");
        BookingInput now = posted(input({shop()}), drafts);
        now.gone = {now.transactions[1].key};
        now.transactions.erase(now.transactions.begin() + 1);
        now.payouts[0].totals.sale = kr(250'00);
        now.payouts[0].totals.settlement = kr(137'50);
        now.corrections = {wanted(day)};
        const DraftVoucher right = correction(now);
        QVERIFY(right.questions.empty());
        QCOMPARE(together({right}),
                 klarbok::test::posted({{"1686", -390'00}, {"3001", 312'00}, {"2611", 78'00}}));
    }

    /// The gap between Klarna and the books has a name, to the öre.
    void reconciliationNamesWhatChanged()
    {
        const auto drafts = book(input({shop()}));
        PayoutBuilder changed = shop();
        changed.transactions[1].amount = kr(400'00);
        changed.payout.totals.sale = kr(650'00);
        changed.payout.totals.settlement = kr(537'50);
        const BookingInput now = posted(input({changed}), drafts);
        ReconciliationInput all = reconciliationInput(changed, drafts, VoucherState::Posted);
        all.drifts = findDrifts(now, standing(drafts));
        const Reconciliation result = reconcile(all);
        QVERIFY(!result.isReconciled);
        const QString day = only(drafts, VoucherKind::Day, "2026-02-28").id.text();
        const QString payout = only(drafts, VoucherKind::Payout, "2026-03-09").id.text();
        const std::vector<Difference> expected{
            {What::Sale, kr(10'00), Cause::OrderChanged, Cure::Correct, false, {day}},
            {What::PaidOut, kr(-10'00), Cause::OrderChanged, Cure::Correct, false, {payout}}};
        QVERIFY(readable(result.differences) == expected);

        // Once it is drafted, the correction holds the difference.
        BookingInput correcting = now;
        correcting.corrections = {wanted(only(drafts, VoucherKind::Day, "2026-02-28"))};
        const DraftVoucher right = correction(correcting);
        VoucherShare share{right.id, right.kind, VoucherState::Draft, right.movements, {}};
        share.corrects = right.corrects->id;
        all.vouchers.push_back(share);
        const std::vector<Difference> drafted{
            {What::Sale, kr(10'00), Cause::OrderChanged, Cure::Approve, false, {right.id.text()}},
            expected[1]};
        QVERIFY(readable(reconcile(all).differences) == drafted);
    }

    void reconciliationTellsOfMovedRows()
    {
        const auto drafts = book(input({shop()}));
        BookingInput now = posted(input({shop()}), drafts);
        move(now.transactions[0]);
        move(now.transactions[1]);
        ReconciliationInput all = reconciliationInput(shop(), drafts, VoucherState::Posted);
        QVERIFY(reconcile(all).isReconciled);
        all.drifts = findDrifts(now, standing(drafts));
        const Reconciliation result = reconcile(all);
        QVERIFY(!result.isReconciled);
        const QString day = only(drafts, VoucherKind::Day, "2026-02-28").id.text();
        QVERIFY(result.differences.front().isTold); // no sum has changed
        QVERIFY((readable(result.differences) ==
                 std::vector<Difference>{
                     {What::Sale, kr(640'00), Cause::DateMoved, Cure::Correct, false, {day}}}));
    }

    void namesGoBothWays()
    {
        for (const char *name :
             {"date_moved", "amount_changed", "row_vanished", "row_new", "order_changed"}) {
            const auto change = parseChange(QString::fromLatin1(name));
            QVERIFY(change.has_value());
            QCOMPARE(changeName(*change), QString::fromLatin1(name));
        }
        QVERIFY(!parseChange(u"moved").has_value());
    }
};

QTEST_GUILESS_MAIN(TestDrift)
#include "tst_drift.moc"
