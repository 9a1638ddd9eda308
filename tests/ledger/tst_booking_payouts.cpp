#include "ledger/builders.h"
#include "ledger/invoiced_fees.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

constexpr auto Day = VoucherKind::Day;
constexpr auto Paid = VoucherKind::Payout;
constexpr auto kSold = "2026-03-02T09:00:00Z";
constexpr auto kPaid = "2026-03-09T08:00:00Z";

namespace {

PayoutBuilder payoutWithSale(const char *reference = "P1", const char *date = kPaid)
{
    PayoutBuilder p{reference, date};
    p.sale("1001", kSold, {line(1'000'00, 2500)});
    return p;
}

DraftVoucher payoutVoucher(const PayoutBuilder &p, PostingRules with = rules())
{
    return only(book(input({p}, std::move(with))), Paid, "2026-03-09");
}

} // namespace

/// Everything that is neither sale nor refund, and when vouchers are made at all.
class BookingPayouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void feesWithAndWithoutVat();
    void feeRefundsAreTheReverse();
    void feeVatWithoutRateMustFitTheSwedishOne();
    void grossPayoutsHaveNoFeeRows();
    void reservesStayInTheClaimUnlessTheyHaveAnAccount();
    void disputesGoToTheirAccount();
    void unclearRowsAreAsked_data();
    void unclearRowsAreAsked();
    void unknownTypeIsAskedWhicheverItsSign();
    void foreignCurrencyIsAsked();
    void nothingToBookGivesNoVoucher();
    void theBankLineCanBeSomebodyElses();
    void signedAmountsAreUnderstood();
    void cashMethodPutsAllInOneVoucher();
    void payoutDateRuleDatesSalesOnThePayout();
    void splitDayVoucher();
    void supplementsGetTheNextRevision();
    void voidedVouchersGiveTheirRowsBack();
    void splitRevisionsDoNotDisturbEachOther();
    void aFrozenPayoutIsPaidOnce();
    void markersDependOnTheKeyAlone();
};

void BookingPayouts::feesWithAndWithoutVat()
{
    PostingRules apart = rules();
    apart.feeNoVat = account("6570");
    PayoutBuilder p = payoutWithSale();
    p.fee(10'00, 2'50).fee(7'00, 0, "LATE_RETURN_FEE", 0).settled();
    QCOMPARE(posts(payoutVoucher(p, apart)), posted({{"1930", 980'50},
                                                     {"6064", 10'00},
                                                     {"6570", 7'00},
                                                     {"2641", 2'50},
                                                     {"1686", -1'000'00}}));
}

void BookingPayouts::feeRefundsAreTheReverse()
{
    PayoutBuilder p = payoutWithSale();
    p.fee(10'00, 2'50).feeRefund(4'00, 1'00, "DISPUTE_FEE_REFUND").settled();
    const DraftVoucher voucher = payoutVoucher(p);
    QCOMPARE(posts(voucher),
             posted({{"1930", 992'50}, {"6064", 6'00}, {"2641", 1'50}, {"1686", -1'000'00}}));
    const auto credited =
        std::ranges::count_if(voucher.rows, [](const Row &row) { return row.amount == kr(-4'00); });
    QCOMPARE(credited, 1); // on a row of its own
    QCOMPARE(voucher.entries.back().what == What::FeeRefund ||
                 voucher.entries.front().what == What::FeeRefund,
             true);
}

void BookingPayouts::feeVatWithoutRateMustFitTheSwedishOne()
{
    PayoutBuilder fits = payoutWithSale();
    fits.fee(10'00, 2'50, "PURCHASE_FEE_FIXED", std::nullopt).settled();
    QVERIFY(payoutVoucher(fits).questions.empty());
    PayoutBuilder other = payoutWithSale();
    other.fee(10'00, 2'10, "PURCHASE_FEE_FIXED", std::nullopt).settled();
    QCOMPARE(questionCodes(payoutVoucher(other)), QStringList{QStringLiteral("fee_vat_rate")});
}

void BookingPayouts::grossPayoutsHaveNoFeeRows()
{
    PayoutBuilder p = payoutWithSale();
    p.fee(10'00, 2'50).gross().settled();
    QCOMPARE(p.payout.totals.settlement, kr(1'000'00));
    QCOMPARE(posts(payoutVoucher(p)), posted({{"1930", 1'000'00}, {"1686", -1'000'00}}));
    QVERIFY(invoicedFees(p.payout, p.transactions) == (InvoicedFees{kr(10'00), kr(2'50)}));
    p.payout.totals.fee = kr(0); // as some answers may be
    p.payout.totals.tax = kr(0);
    QCOMPARE(posts(payoutVoucher(p)), posted({{"1930", 1'000'00}, {"1686", -1'000'00}}));
    QVERIFY(invoicedFees(p.payout, p.transactions) == (InvoicedFees{kr(10'00), kr(2'50)}));
    // Fees that are deducted are rows of the voucher, and told there.
    PayoutBuilder net = payoutWithSale();
    net.fee(10'00, 2'50).settled();
    QVERIFY(!invoicedFees(net.payout, net.transactions));
}

void BookingPayouts::reservesStayInTheClaimUnlessTheyHaveAnAccount()
{
    PayoutBuilder p = payoutWithSale();
    p.row("HOLDBACK", "ROLLING_RESERVE", 300'00, &PayoutTotals::holdback);
    p.row("RELEASE", "ROLLING_RESERVE", 100'00, &PayoutTotals::release).settled();
    QCOMPARE(posts(payoutVoucher(p)), posted({{"1930", 800'00}, {"1686", -800'00}}));
    PostingRules apart = rules();
    apart.holdback = account("1689");
    QCOMPARE(posts(payoutVoucher(p, apart)),
             posted({{"1930", 800'00}, {"1689", 200'00}, {"1686", -1'000'00}}));
}

void BookingPayouts::disputesGoToTheirAccount()
{
    PayoutBuilder p = payoutWithSale();
    p.row("REVERSAL", "FRAUD_POLICY_CHARGE", 500'00, &PayoutTotals::reversal);
    p.row("REVERSAL_MERCHANT_PROTECTION", "FRAUD_POLICY_CREDIT_NET", 400'00,
          &PayoutTotals::reversal);
    p.payout.totals.reversal = kr(100'00); // Klarna lowers it by the protection
    p.settled();
    const DraftVoucher voucher = payoutVoucher(p);
    QCOMPARE(posts(voucher), posted({{"1930", 900'00}, {"1516", 100'00}, {"1686", -1'000'00}}));
    PostingRules stays = rules();
    stays.dispute.reset();
    QCOMPARE(posts(payoutVoucher(p, stays)), posted({{"1930", 900'00}, {"1686", -900'00}}));
}

void BookingPayouts::unclearRowsAreAsked_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("detail");
    QTest::addColumn<int>("total"); // index below
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("effect");
    const auto row = [](const char *type, const char *detail, int total, qint64 amount,
                        const char *code, qint64 effect) {
        QTest::newRow(QByteArray{QByteArray{type} + ' ' + detail}.constData())
            << QByteArray{type} << QByteArray{detail} << total << amount
            << QString::fromLatin1(code) << effect;
    };
    row("COMMISSION", "COMMISSION", 0, 50'00, "detail_unclear", 50'00);
    row("CREDIT", "CORRECTION_DISPUTE", 1, 50'00, "detail_unclear", 50'00);
    row("CREDIT", "LOAN_PAYOUT", 1, 50'00, "loan", 50'00);
    row("CHARGE", "LOAN_AMORTISATION", 2, 50'00, "loan", -50'00);
    row("CHARGE", "PAYMENT_REMINDER", 2, 50'00, "detail_unclear", -50'00);
    row("CORRECTION", "CREDITED_CORRECTION", 1, 50'00, "detail_unclear", 50'00);
    row("CORRECTION", "MANUAL_ENTRY", 1, -50'00, "detail_unclear", -50'00);
    row("REVERSAL", "COMMISSION_RETURN", 3, 50'00, "detail_unclear", -50'00);
    row("FEE", "LOAN_FEE", 4, 50'00, "loan", -50'00);
}

void BookingPayouts::unclearRowsAreAsked()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, detail);
    QFETCH(int, total);
    QFETCH(qint64, amount);
    QFETCH(qint64, effect);
    const std::array<Money PayoutTotals::*, 5> totals{
        &PayoutTotals::commission, &PayoutTotals::credit, &PayoutTotals::charge,
        &PayoutTotals::commissionReversal, &PayoutTotals::fee};
    PayoutBuilder p = payoutWithSale();
    p.row(type.constData(), detail.constData(), amount, totals[static_cast<std::size_t>(total)]);
    p.settled();
    const DraftVoucher voucher = payoutVoucher(p);
    QCOMPARE(voucher.questions.size(), 1U);
    QTEST(voucher.questions.front().code, "code");
    QCOMPARE(voucher.questions.front().amount, kr(effect));
    QCOMPARE(voucher.questions.front().subject, QString::fromLatin1(detail));
    QCOMPARE(voucher.questions.front().transaction, p.last().key);
    QCOMPARE(posts(voucher).size(), 2); // bank and claim alone
}

void BookingPayouts::unknownTypeIsAskedWhicheverItsSign()
{
    for (const qint64 effect : {30'00, -30'00, 0}) {
        PayoutBuilder p = payoutWithSale();
        p.settled();
        p.row("LEVY", "SOMETHING", 30'00, &PayoutTotals::openingDebt);
        p.payout.totals.openingDebt = kr(0);
        p.payout.totals.settlement += kr(effect);
        const auto vouchers = book(input({p}));
        const DraftVoucher voucher = only(vouchers, Paid, "2026-03-09");
        QCOMPARE(questionCodes(voucher), QStringList{QStringLiteral("unknown_type")});
        QCOMPARE(voucher.questions.front().subject, QStringLiteral("LEVY"));
        QCOMPARE(voucher.questions.front().amount, kr(effect));
        QVERIFY(only(vouchers, Day, "2026-03-02").questions.empty());
    }
}

void BookingPayouts::foreignCurrencyIsAsked()
{
    PayoutBuilder p{"P2", kPaid, *Currency::parse(u"EUR")};
    p.sale("2001", kSold, {line(100'00, 2500)}).fee(2'40, 60).settled();
    const auto vouchers = book(input({payoutWithSale().settled(), p})); // no rate is known
    QCOMPARE(vouchers.size(), 4U); // the kronor of the same days are booked as ever
    int asked = 0;
    for (const DraftVoucher &voucher : vouchers) {
        if (voucher.payouts.front() != p.payout.reference) {
            QVERIFY(voucher.questions.empty());
            continue;
        }
        ++asked;
        QVERIFY(voucher.rows.empty());
        for (const QString &code : questionCodes(voucher))
            QCOMPARE(code, QStringLiteral("currency"));
        QVERIFY(!voucher.questions.empty());
    }
    QCOMPARE(asked, 2);
}

void BookingPayouts::nothingToBookGivesNoVoucher()
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(100'00, 2500)});
    p.refund("900", "2026-02-01T09:00:00Z", kSold, 100'00, {line(100'00, 2500)}).settled();
    const auto vouchers = book(input({p}));
    QCOMPARE(vouchers.size(), 1U);
    QCOMPARE(vouchers.front().kind, Day);
}

void BookingPayouts::theBankLineCanBeSomebodyElses()
{
    PostingRules onlyFees = rules();
    onlyFees.bookPayouts = false;
    PayoutBuilder p = payoutWithSale();
    p.fee(10'00, 2'50).settled();
    QCOMPARE(posts(payoutVoucher(p, onlyFees)),
             posted({{"6064", 10'00}, {"2641", 2'50}, {"1686", -12'50}}));
}

void BookingPayouts::signedAmountsAreUnderstood()
{
    PayoutBuilder p = payoutWithSale();
    p.refund("1001", kSold, "2026-03-03T09:00:00Z", 100'00, {line(100'00, 2500)});
    p.fee(10'00, 2'50).settled();
    const auto expected = book(input({p}));
    PayoutBuilder signedOne = p; // everything that takes has a minus
    for (Transaction &row : signedOne.transactions) {
        if (row.type == TransactionType::Sale)
            continue;
        row.amount = -row.amount;
        if (row.vatAmount)
            row.vatAmount = -*row.vatAmount;
    }
    PayoutTotals &t = signedOne.payout.totals;
    t.returned = -t.returned;
    t.fee = -t.fee;
    t.tax = -t.tax;
    QCOMPARE(book(input({signedOne})), expected);

    // A fee that Klarna gives back inside the fees: only the signs as received add up.
    PayoutBuilder mixed = payoutWithSale();
    mixed.fee(10'00, 2'50).fee(-4'00, -1'00).settled();
    QCOMPARE(posts(payoutVoucher(mixed)),
             posted({{"1930", 992'50}, {"6064", 6'00}, {"2641", 1'50}, {"1686", -1'000'00}}));
}

void BookingPayouts::cashMethodPutsAllInOneVoucher()
{
    PostingRules cash = rules();
    cash.method = Method::Cash;
    PayoutBuilder p = payoutWithSale();
    p.fee(10'00, 2'50).settled();
    const auto vouchers = book(input({p}, cash));
    QCOMPARE(vouchers.size(), 1U);
    QCOMPARE(vouchers.front().kind, Paid);
    QCOMPARE(vouchers.front().date, day("2026-03-09"));
    QCOMPARE(posts(vouchers.front()), posted({{"1930", 987'50},
                                              {"3001", -800'00},
                                              {"2611", -200'00},
                                              {"6064", 10'00},
                                              {"2641", 2'50}}));
    QCOMPARE(vouchers.front().entries.size(), 2U);
}

void BookingPayouts::payoutDateRuleDatesSalesOnThePayout()
{
    PostingRules byPayout = rules();
    byPayout.dateRule = DateRule::Payout;
    PayoutBuilder p = payoutWithSale("P1", "2026-03-08T23:30:00Z"); // the 9th in Stockholm
    p.settled();
    const auto vouchers = book(input({p}, byPayout));
    QCOMPARE(vouchers.size(), 2U);
    QCOMPARE(only(vouchers, Day, "2026-03-09").entries.size(), 1U);
    QCOMPARE(only(vouchers, Paid, "2026-03-09").rows.size(), 2U);
}

void BookingPayouts::splitDayVoucher()
{
    PostingRules split = rules();
    split.splitDayVoucher = true;
    PayoutBuilder p = payoutWithSale();
    p.refund("1001", kSold, kSold, 100'00, {line(100'00, 2500)}).settled();
    const auto vouchers = book(input({p}, split));
    QCOMPARE(count(vouchers, Day), 2);
    QCOMPARE(vouchers[0].date, vouchers[1].date);
    QVERIFY(vouchers[0].id != vouchers[1].id);
    for (const char *suffix : {"/sale", "/refund"}) {
        const VoucherId id = markerFor(QStringLiteral("556737-0431"), QStringLiteral("klarna"), Day,
                                       QStringLiteral("2026-03-02") + QLatin1StringView{suffix}, 1);
        QCOMPARE(std::ranges::count(vouchers, id, &DraftVoucher::id), 1);
    }
}

void BookingPayouts::supplementsGetTheNextRevision()
{
    PayoutBuilder first = payoutWithSale().settled();
    PayoutBuilder second{"P2", "2026-03-10T08:00:00Z"};
    second.sale("1002", kSold, {line(200'00, 2500)}).settled();
    BookingInput all = input({first, second});
    const DraftVoucher original = only(book(input({first})), Day, "2026-03-02");
    all.frozen = {frozen(original)};
    const DraftVoucher supplement = only(book(all), Day, "2026-03-02");
    QCOMPARE(supplement.revision, 2);
    QVERIFY(supplement.id != original.id);
    QCOMPARE(supplement.transactions, std::vector{second.transactions.front().key});
    QCOMPARE(posts(supplement), posted({{"1686", 200'00}, {"3001", -160'00}, {"2611", -40'00}}));
}

void BookingPayouts::voidedVouchersGiveTheirRowsBack()
{
    const PayoutBuilder p = payoutWithSale().settled();
    BookingInput all = input({p});
    const DraftVoucher original = only(book(all), Day, "2026-03-02");
    all.frozen = {frozen(original, VoucherState::Void)};
    const DraftVoucher again = only(book(all), Day, "2026-03-02");
    QCOMPARE(again.revision, 2); // the first marker is used up
    QCOMPARE(again.transactions, original.transactions);
    all.frozen = {frozen(original, VoucherState::BookedElsewhere)};
    QCOMPARE(count(book(all), Day), 0);
}

void BookingPayouts::splitRevisionsDoNotDisturbEachOther()
{
    PostingRules split = rules();
    split.splitDayVoucher = true;
    PayoutBuilder p = payoutWithSale();
    p.refund("1001", kSold, kSold, 100'00, {line(100'00, 2500)}).settled();
    BookingInput all = input({p}, split);
    const auto before = book(all);
    const auto sale = std::ranges::find_if(before, [](const DraftVoucher &voucher) {
        return voucher.kind == Day && voucher.entries.front().what == What::Sale;
    });
    all.frozen = {frozen(*sale, VoucherState::Approved)};
    const DraftVoucher refund = only(book(all), Day, "2026-03-02");
    QCOMPARE(refund.revision, 1); // approving the sales does not rename the refunds
    QCOMPARE(std::ranges::count(before, refund.id, &DraftVoucher::id), 1);
}

void BookingPayouts::aFrozenPayoutIsPaidOnce()
{
    PayoutBuilder p = payoutWithSale();
    p.fee(10'00, 2'50).settled();
    BookingInput all = input({p});
    all.frozen = {frozen(only(book(all), Paid, "2026-03-09"))};
    QCOMPARE(count(book(all), Paid), 0);

    p.fee(2'00, 50).settled(); // a row that came after
    BookingInput later = input({p});
    later.frozen = all.frozen;
    const DraftVoucher supplement = only(book(later), Paid, "2026-03-09");
    QCOMPARE(supplement.revision, 2);
    QCOMPARE(posts(supplement), posted({{"6064", 2'00}, {"2641", 50}, {"1686", -2'50}}));
}

void BookingPayouts::markersDependOnTheKeyAlone()
{
    const PayoutBuilder p = payoutWithSale().settled();
    const auto vouchers = book(input({p}));
    const QString orgNo = QStringLiteral("556737-0431");
    const QString source = QStringLiteral("klarna");
    QCOMPARE(only(vouchers, Day, "2026-03-02").id,
             markerFor(orgNo, source, Day, QStringLiteral("2026-03-02"), 1));
    QCOMPARE(only(vouchers, Paid, "2026-03-09").id,
             markerFor(orgNo, source, Paid, QStringLiteral("P1"), 1));
}

QTEST_GUILESS_MAIN(BookingPayouts)
#include "tst_booking_payouts.moc"
