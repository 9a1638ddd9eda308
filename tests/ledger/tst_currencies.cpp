#include "ledger/builders.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

const Currency kEur = *Currency::parse(u"EUR");

ExchangeRate eur(const char *date, const char *quote)
{
    return {kEur, day(date), day(date), *Quote::parse(QString::fromLatin1(quote)), u"Riksbanken"_s};
}

Money cents(qint64 units)
{
    return {units, kEur};
}

/// The acceptance scenario: sold on 3 March for 100.00 EUR, fees 0.40 and 2.00 with their VAT in
/// kronor, paid out on 9 March.
PayoutBuilder scenario()
{
    PayoutBuilder built{"P1", "2026-03-09T08:00:00Z", kEur};
    built.sale("14001", "2026-03-03T10:00:00Z", {line(100'00, 2500)});
    for (const auto &[amount, vat, home] :
         {std::array<qint64, 3>{40, 10, 1'12}, {2'00, 50, 5'60}}) {
        built.fee(amount, vat);
        built.last().captureTime = utc("2026-03-03T10:00:00Z");
        built.last().vatInHomeCurrency = Money::sek(home);
    }
    built.settled();
    return built;
}

BookingInput scenarioInput()
{
    BookingInput in = input({scenario()});
    in.rates = {eur("2026-03-03", "11.20"), eur("2026-03-09", "11.30")};
    return in;
}

QStringList subjects(const DraftVoucher &voucher)
{
    QStringList list;
    for (const Question &question : voucher.questions)
        list << question.code + u' ' + question.subject + u' ' + question.amount.toDecimal();
    return list;
}

QString textOf(const DraftVoucher &voucher, const char *account)
{
    for (const Row &row : voucher.rows) {
        if (row.account.number() == QLatin1String{account})
            return row.text;
    }
    return {};
}

} // namespace

/// Payouts in another currency than the books'. Every figure by hand.
class CurrenciesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aEuroPayoutIsBookedAtTheRateOfEachDay()
    {
        const auto vouchers = book(scenarioInput());
        QCOMPARE(vouchers.size(), std::size_t{2});
        const auto sold = only(vouchers, VoucherKind::Day, "2026-03-03");
        const auto paid = only(vouchers, VoucherKind::Payout, "2026-03-09");
        QCOMPARE(posts(sold), posted({{"1686", 1120'00}, {"3001", -896'00}, {"2611", -224'00}}));
        QCOMPARE(posts(paid), posted({{"1930", 1096'10},
                                      {"6064", 26'88},
                                      {"2641", 6'72},
                                      {"1686", -1120'00},
                                      {"3960", -9'70}}));
        QCOMPARE(sold.currency, Currency::sek());
        QVERIFY(sold.questions.empty());
        QVERIFY(paid.questions.empty());
        QVERIFY(paid.notices.empty());
    }

    /// A day sold in two currencies has two vouchers, and each keeps its name, its questions and
    /// its answers while the other goes to the books.
    void whatIsFrozenInOneCurrencyDoesNotRenameTheOther()
    {
        PayoutBuilder kronor{"P2", "2026-03-09T08:00:00Z"};
        kronor.sale("14002", "2026-03-03T11:00:00Z", {line(349'00, 1200)}).settled();
        BookingInput in = input({scenario(), kronor});
        in.rates = scenarioInput().rates;
        const auto before = book(in);
        QCOMPARE(before.size(), std::size_t{4});
        for (const DraftVoucher &first : before) {
            BookingInput then = in;
            then.frozen = {frozen(first)};
            std::vector<DraftVoucher> rest = before;
            std::erase_if(rest, [&](const DraftVoucher &other) { return other.id == first.id; });
            const auto after = book(then);
            QCOMPARE(after.size(), rest.size());
            for (std::size_t i = 0; i < rest.size(); ++i) {
                QCOMPARE(after[i].id, rest[i].id);
                QCOMPARE(after[i].text, rest[i].text);
            }
        }
    }

    void rateDayAndSourceStandInTheTexts()
    {
        const auto vouchers = book(scenarioInput());
        const auto sold = only(vouchers, VoucherKind::Day, "2026-03-03");
        const auto paid = only(vouchers, VoucherKind::Payout, "2026-03-09");
        QCOMPARE(textOf(sold, "1686"), u"EUR 11,20 Riksbanken 2026-03-03"_s);
        QCOMPARE(textOf(paid, "1930"), u"EUR 11,30 Riksbanken 2026-03-09"_s);
        QCOMPARE(textOf(paid, "6064"), u"EUR 11,20 Riksbanken 2026-03-03"_s);
        QCOMPARE(textOf(paid, "3960"), u"Kursvinst P1"_s);
        QVERIFY(sold.rates == std::vector{eur("2026-03-03", "11.20")});
        QVERIFY(paid.rates ==
                (std::vector{eur("2026-03-03", "11.20"), eur("2026-03-09", "11.30")}));
    }

    void eachAmountKeepsWhatItWas()
    {
        const auto vouchers = book(scenarioInput());
        const auto paid = only(vouchers, VoucherKind::Payout, "2026-03-09");
        QStringList told;
        for (const Movement &movement : paid.movements)
            told << whatName(movement.what) + u' ' + movement.amount.toDecimal() + u' ' +
                        movement.own->toDecimal() + u' ' + movement.own->currency().code();
        QCOMPARE(told, (QStringList{u"fee -4.48 -0.40 EUR"_s, u"fee_vat -1.12 -0.10 EUR"_s,
                                    u"fee -22.40 -2.00 EUR"_s, u"fee_vat -5.60 -0.50 EUR"_s,
                                    u"paid_out -1086.40 -97.00 EUR"_s}));
        QCOMPARE(paid.entries.front().own, std::optional{cents(-50)});
        QCOMPARE(paid.entries.front().gross, Money::sek(-5'60));
    }

    /// A thousand euro sold at 11.30, fee 25.00 whose VAT Klarna gives as 70.63 kr, and 968.75 that
    /// arrives as 11 063.13: at a rate of 11.42 to the öre.
    void theBookValueLeavesTheClaimAndTheRestIsAGain()
    {
        PayoutBuilder built{"P1", "2026-03-09T08:00:00Z", kEur};
        built.sale("1", "2026-03-03T10:00:00Z", {line(1000'00, 2500)}).fee(25'00, 6'25);
        built.last().captureTime = utc("2026-03-03T10:00:00Z");
        built.last().vatInHomeCurrency = Money::sek(70'63);
        built.settled();
        BookingInput in = input({built});
        in.rates = {eur("2026-03-03", "11.30"), eur("2026-03-09", "11.42")};
        const auto vouchers = book(in);
        QCOMPARE(posts(only(vouchers, VoucherKind::Day, "2026-03-03")),
                 posted({{"1686", 11300'00}, {"3001", -9040'00}, {"2611", -2260'00}}));
        QCOMPARE(posts(only(vouchers, VoucherKind::Payout, "2026-03-09")),
                 posted({{"1930", 11063'13},
                         {"6064", 282'50},
                         {"2641", 70'63},
                         {"1686", -11300'00},
                         {"3960", -116'26}}));
    }

    void aLowerRateAtPayoutIsALoss()
    {
        BookingInput in = scenarioInput();
        in.rates.back() = eur("2026-03-09", "11.10");
        // 97.00 · 11.10 = 1 076.70 against 1 086.40.
        const auto paid = only(book(in), VoucherKind::Payout, "2026-03-09");
        QCOMPARE(posts(paid).value(u"7960"_s), 9'70);
        QCOMPARE(textOf(paid, "7960"), u"Kursförlust P1"_s);
        QVERIFY(!posts(paid).contains(u"3960"_s));
    }

    void theVatIsRoundedAndTheNetIsTheRest()
    {
        // 125.50 EUR at 11.2345: 1 409.93; its VAT of 25 %, 25.10 EUR, is 281.99 (281.98595).
        PayoutBuilder built{"P1", "2026-03-09T08:00:00Z", kEur};
        built.sale("1", "2026-03-03T10:00:00Z", {line(125'50, 2500)}).settled();
        BookingInput in = input({built});
        in.rates = {eur("2026-03-03", "11.2345"), eur("2026-03-09", "11.2345")};
        QCOMPARE(posts(only(book(in), VoucherKind::Day, "2026-03-03")),
                 posted({{"1686", 1409'93}, {"3001", -1127'94}, {"2611", -281'99}}));
    }

    void severalRatesAndLinesStillSumToTheSale()
    {
        // 10.01 at 25 % (VAT 2.00) twice, 5.03 at 12 % (VAT 0.54), 3.33 at 6 % (VAT 0.19),
        // tip 1.11: 29.49 EUR at 11.2345 is 331.31 kr. VAT 4.00: 44.94; 0.54: 6.07; 0.19: 2.13.
        PayoutBuilder built{"P1", "2026-03-09T08:00:00Z", kEur};
        built
            .sale("1", "2026-03-03T10:00:00Z",
                  {line(10'01, 2500, "a"), line(10'01, 2500, "b"), line(5'03, 1200),
                   line(3'33, 600), line(LineType::Surcharge, 1'11, 0, "Dricks")})
            .settled();
        BookingInput in = input({built});
        in.rates = {eur("2026-03-03", "11.2345"), eur("2026-03-09", "11.2345")};
        const auto sold = only(book(in), VoucherKind::Day, "2026-03-03");
        const auto sums = posts(sold);
        QCOMPARE(sums.value(u"1686"_s), 331'31);
        QCOMPARE(sums.value(u"2611"_s), -44'94);
        QCOMPARE(sums.value(u"2621"_s), -6'07);
        QCOMPARE(sums.value(u"2631"_s), -2'13);
        QCOMPARE(sums.value(u"2820"_s), -12'47);
        const Entry &entry = sold.entries.front();
        QCOMPARE(entry.gross, Money::sek(331'31));
        QCOMPARE(entry.tip, Money::sek(12'47));
        Money shown = entry.tip;
        for (const VatShare &share : entry.vat)
            shown += share.gross;
        QCOMPARE(shown, entry.gross);
    }

    void withoutARateTheDayIsAskedFor()
    {
        BookingInput in = scenarioInput();
        in.rates = {eur("2026-03-09", "11.30")};
        const auto vouchers = book(in);
        const auto sold = only(vouchers, VoucherKind::Day, "2026-03-03");
        const auto paid = only(vouchers, VoucherKind::Payout, "2026-03-09");
        QVERIFY(sold.rows.empty());
        QCOMPARE(subjects(sold), QStringList{u"currency EUR 2026-03-03 100.00"_s});
        QVERIFY(paid.rows.empty());
        QCOMPARE(subjects(paid), QStringList{u"currency EUR 2026-03-03 -3.00"_s});

        in.rates = {eur("2026-03-03", "11.20")};
        const auto others = book(in);
        QVERIFY(only(others, VoucherKind::Day, "2026-03-03").questions.empty());
        QCOMPARE(subjects(only(others, VoucherKind::Payout, "2026-03-09")),
                 QStringList{u"currency EUR 2026-03-09 -97.00"_s});
    }

    void kronorAndEuroNeverShareAVoucher()
    {
        PayoutBuilder kronor{"P2", "2026-03-09T08:00:00Z"};
        kronor.sale("1", "2026-03-03T10:00:00Z", {line(200'00, 2500)}).settled();
        BookingInput in = input({scenario(), kronor});
        in.rates = scenarioInput().rates;
        const auto vouchers = book(in);
        QCOMPARE(count(vouchers, VoucherKind::Day), 2);
        QCOMPARE(count(vouchers, VoucherKind::Payout), 2);
        for (const DraftVoucher &voucher : vouchers) {
            QCOMPARE(voucher.payouts.size(), std::size_t{1});
            for (const Movement &movement : voucher.movements)
                QCOMPARE(movement.own.has_value(), voucher.payouts.front().text() == u"P1");
        }
        QCOMPARE(balance(vouchers, "1686"), 0);
    }

    void whatIsFrozenLeavesTheClaimAtWhatItWasBookedAt()
    {
        BookingInput in = scenarioInput();
        const auto sold = only(book(in), VoucherKind::Day, "2026-03-03");
        in.frozen = {frozen(sold)};
        in.rules.dateRule = DateRule::Payout; // the sale would be worth 1 130.00 now
        const auto vouchers = book(in);
        QCOMPARE(vouchers.size(), std::size_t{1});
        QCOMPARE(posts(vouchers.front()).value(u"1686"_s), -1120'00);
        QCOMPARE(posts(vouchers.front()).value(u"3960"_s), -9'70);
    }

    /// Nothing is paid, but what was sold at one rate was given back at another.
    void aPayoutOfNothingStillClearsTheClaim()
    {
        PayoutBuilder built{"P1", "2026-03-09T08:00:00Z", kEur};
        built.sale("1", "2026-03-03T10:00:00Z", {line(100'00, 2500)})
            .refund("1", "2026-03-03T10:00:00Z", "2026-03-05T10:00:00Z", 100'00,
                    {line(100'00, 2500)})
            .settled();
        BookingInput in = input({built});
        in.rates = {eur("2026-03-03", "11.20"), eur("2026-03-05", "11.40"),
                    eur("2026-03-09", "11.30")};
        const auto vouchers = book(in);
        QCOMPARE(posts(only(vouchers, VoucherKind::Payout, "2026-03-09")),
                 posted({{"1686", 20'00}, {"3960", -20'00}}));
        QCOMPARE(balance(vouchers, "1686"), 0);
    }

    /// Sold 50, gave back 80 of an older sale: 30 EUR are owed and carried. The next payout repays
    /// them out of 100.
    void aDebtLeavesTheClaimAtWhatItWasWorth()
    {
        PayoutBuilder first{"P1", "2026-03-09T08:00:00Z", kEur};
        first.sale("1", "2026-03-03T10:00:00Z", {line(50'00, 2500)})
            .refund("0", "2026-02-03T10:00:00Z", "2026-03-04T10:00:00Z", 80'00, {line(80'00, 2500)})
            .settled();
        PayoutBuilder second{"P2", "2026-03-16T08:00:00Z", kEur};
        second.openingDebt(30'00).sale("2", "2026-03-10T10:00:00Z", {line(100'00, 2500)}).settled();
        BookingInput in = input({first, second});
        in.rates = {eur("2026-03-03", "11.20"), eur("2026-03-04", "11.30"),
                    eur("2026-03-09", "11.50"), eur("2026-03-10", "11.40"),
                    eur("2026-03-16", "11.60")};
        const auto vouchers = book(in);
        // 50 · 11.20 − 80 · 11.30 = −344.00 is carried; no voucher for the first payout.
        QCOMPARE(count(vouchers, VoucherKind::Payout), 1);
        // 70 · 11.60 = 812.00; 1 140.00 − 344.00 = 796.00 leaves the claim.
        QCOMPARE(posts(only(vouchers, VoucherKind::Payout, "2026-03-16")),
                 posted({{"1930", 812'00}, {"1686", -796'00}, {"3960", -16'00}}));
        QCOMPARE(balance(vouchers, "1686"), 0);
    }

    void aReserveComesBackAtWhatItWasWorth()
    {
        PayoutBuilder first{"P1", "2026-03-09T08:00:00Z", kEur};
        first.sale("1", "2026-03-03T10:00:00Z", {line(100'00, 2500)})
            .row("HOLDBACK", "ROLLING_RESERVE", 40'00, &PayoutTotals::holdback)
            .settled();
        PayoutBuilder second{"P2", "2026-03-16T08:00:00Z", kEur};
        second.row("RELEASE", "ROLLING_RESERVE", 40'00, &PayoutTotals::release).settled();
        BookingInput in = input({first, second});
        in.rates = {eur("2026-03-03", "11.20"), eur("2026-03-09", "11.50"),
                    eur("2026-03-16", "11.60")};
        // 60 · 11.50 = 690.00 for 1 120.00 − 460.00: 30.00 gained. 40 · 11.60 for 460.00: 4.00.
        const auto vouchers = book(in);
        QCOMPARE(posts(only(vouchers, VoucherKind::Payout, "2026-03-09")),
                 posted({{"1930", 690'00}, {"1686", -660'00}, {"3960", -30'00}}));
        QCOMPARE(posts(only(vouchers, VoucherKind::Payout, "2026-03-16")),
                 posted({{"1930", 464'00}, {"1686", -460'00}, {"3960", -4'00}}));
        QCOMPARE(balance(vouchers, "1686"), 0);

        in.rules.holdback = Account::parse(u"1689"_s);
        const auto apart = book(in);
        QCOMPARE(balance(apart, "1686"), 0);
        QCOMPARE(balance(apart, "1689"), 0);
    }

    /// Sold, disputed and lost: the claim of 40 EUR stands at the rate of the day Klarna took it.
    void aLostDisputeIsSettledAtWhatItWasWorth()
    {
        PayoutBuilder built{"P1", "2026-03-09T08:00:00Z", kEur};
        built.sale("1", "2026-03-03T10:00:00Z", {line(100'00, 2500)})
            .row("REVERSAL", "REVERSAL", 40'00, &PayoutTotals::reversal);
        built.last().captureTime = utc("2026-03-05T10:00:00Z");
        built.last().order = built.order("1").id;
        built.settled();
        BookingInput in = input({built});
        in.rates = {eur("2026-03-03", "11.20"), eur("2026-03-05", "11.40"),
                    eur("2026-03-09", "11.30")};
        const auto before = book(in);
        // 60 · 11.30 = 678.00 for 1 120.00 − 456.00.
        QCOMPARE(
            posts(only(before, VoucherKind::Payout, "2026-03-09")),
            posted({{"1930", 678'00}, {"1516", 456'00}, {"1686", -1120'00}, {"3960", -14'00}}));
        for (const DraftVoucher &voucher : before)
            in.frozen.push_back(frozen(voucher));
        const auto asked = book(in);
        QCOMPARE(asked.size(), std::size_t{1});
        const Question &question = asked.front().questions.front();
        QCOMPARE(question.amount, cents(-40'00));
        for (const Choice choice : {Choice::Loss, Choice::Refund}) {
            BookingInput answered = in;
            answered.answers.push_back({.code = question.code,
                                        .transaction = question.transaction,
                                        .amount = question.amount,
                                        .subject = question.subject,
                                        .rule = {},
                                        .remembered = false,
                                        .value = {{}, {}, choice},
                                        .note = {},
                                        .by = u"anna"_s,
                                        .time = utc("2026-04-02T10:00:00Z")});
            const auto settled = book(answered);
            QCOMPARE(settled.size(), std::size_t{1});
            QCOMPARE(posts(settled.front()),
                     choice == Choice::Loss
                         ? posted({{"6351", 456'00}, {"1516", -456'00}})
                         : posted({{"3001", 364'80}, {"2611", 91'20}, {"1516", -456'00}}));
        }
    }

    void salesFromBeforeTheStartLeaveTheClaimAtTheirOwnDaysRate()
    {
        BookingInput in = scenarioInput();
        in.rules.startDate = day("2026-03-05");
        const auto vouchers = book(in);
        QCOMPARE(vouchers.size(), std::size_t{1});
        QCOMPARE(posts(vouchers.front()), posted({{"1930", 1096'10},
                                                  {"6064", 26'88},
                                                  {"2641", 6'72},
                                                  {"1686", -1120'00},
                                                  {"3960", -9'70}}));
    }

    void theCashMethodBooksAllAtThePayoutsRate()
    {
        BookingInput in = scenarioInput();
        in.rules.method = Method::Cash;
        const auto vouchers = book(in);
        QCOMPARE(vouchers.size(), std::size_t{1});
        // Klarna's fee VAT in kronor is 0.06 off 0.60 · 11.30 = 6.78.
        QCOMPARE(posts(vouchers.front()), posted({{"1930", 1096'10},
                                                  {"3001", -904'00},
                                                  {"2611", -226'00},
                                                  {"6064", 27'12},
                                                  {"2641", 6'72},
                                                  {"7960", 6}}));
    }

    void feesOfAGrossMerchantAreNotConverted()
    {
        PayoutBuilder built{"P1", "2026-03-09T08:00:00Z", kEur};
        built.gross().sale("1", "2026-03-03T10:00:00Z", {line(100'00, 2500)}).fee(2'40, 60);
        built.last().captureTime = utc("2026-03-06T10:00:00Z"); // a day without a rate
        built.settled();
        BookingInput in = input({built});
        in.rates = scenarioInput().rates;
        QCOMPARE(posts(only(book(in), VoucherKind::Payout, "2026-03-09")),
                 posted({{"1930", 1130'00}, {"1686", -1120'00}, {"3960", -10'00}}));
    }

    void aRoundingGapIsConvertedAsWell()
    {
        PayoutBuilder built{"P1", "2026-03-09T08:00:00Z", kEur};
        built.sale("1", "2026-03-03T10:00:00Z", {line(100'00, 2500)}).settled(50);
        BookingInput in = input({built});
        in.rates = scenarioInput().rates;
        // 100.50 · 11.30 = 1 135.65; 0.50 · 11.30 = 5.65 is rounding.
        QCOMPARE(
            posts(only(book(in), VoucherKind::Payout, "2026-03-09")),
            posted({{"1930", 1135'65}, {"1686", -1120'00}, {"3740", -5'65}, {"3960", -10'00}}));
    }

    void feeVatThatCannotBeTheSameAmountIsNoticed()
    {
        PayoutBuilder built = scenario();
        built.last().vatInHomeCurrency = Money::sek(50); // the euro, not the kronor
        BookingInput in = input({built});
        in.rates = scenarioInput().rates;
        QCOMPARE(noticeCodes(only(book(in), VoucherKind::Payout, "2026-03-09")),
                 QStringList{u"fee_vat_off"_s});
    }

    void thePayoutIsReconciledInItsOwnCurrency()
    {
        const auto vouchers = book(scenarioInput());
        const auto done =
            reconcile(reconciliationInput(scenario(), vouchers, VoucherState::Posted));
        QVERIFY(done.isReconciled);
        QVERIFY(done.differences.empty());
        for (const ReconciliationLine &line : done.lines) {
            QCOMPARE(line.klarna.currency(), kEur);
            QCOMPARE(line.books, std::optional{line.klarna});
        }
        QCOMPARE(done.lines.back().klarna, cents(-97'00));
    }

    void aMissingRateIsTheDifferencesCause()
    {
        BookingInput in = scenarioInput();
        in.rates.clear();
        const auto open = reconcile(reconciliationInput(scenario(), book(in)));
        QVERIFY(!open.isReconciled);
        QVERIFY(!open.differences.empty());
        for (const Difference &difference : open.differences) {
            QCOMPARE(causeName(difference.cause), u"currency"_s);
            QCOMPARE(cureName(difference.cure), u"answer_question"_s);
        }
    }
};

QTEST_GUILESS_MAIN(CurrenciesTest)
#include "tst_currencies.moc"
