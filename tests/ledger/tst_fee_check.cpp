#include "ledger/builders.h"
#include "ledger/fee_check.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

/// A payout of sales that were paid for in one way, each with its fee rows.
class Shop
{
public:
    explicit Shop(const char *reference, const char *date = "2026-03-05T04:30:00Z")
        : m_built{reference, date}
    {
    }

    /// The capture's id is the order's number.
    Shop &sale(const char *number, qint64 amount, const char *method = "invoice")
    {
        m_built.sale(number, "2026-03-02T08:00:00Z", {line(amount, 2500)});
        m_built.last().paymentMethod = QString::fromLatin1(method);
        m_built.last().capture = CaptureId::parse(u"c-"_s + QString::fromLatin1(number));
        m_sale = m_built.last();
        return *this;
    }
    /// Of the sale before.
    Shop &fee(qint64 amount, const char *detail = "PURCHASE_FEE_PERCENTAGE")
    {
        m_built.fee(amount, 0, detail);
        return linked();
    }
    Shop &giveBack(qint64 amount)
    {
        m_built.feeRefund(amount, 0, "PURCHASE_FEE_PERCENTAGE_REFUND");
        linked();
        m_built.last().capture.reset(); // Klarna tells none
        return *this;
    }
    PayoutBuilder &built() { return m_built; }

private:
    Shop &linked()
    {
        Transaction &row = m_built.last();
        row.order = m_sale->order;
        row.capture = m_sale->capture;
        row.merchantReference1 = m_sale->merchantReference1;
        row.paymentMethod = m_sale->paymentMethod;
        return *this;
    }

    PayoutBuilder m_built;
    std::optional<Transaction> m_sale;
};

FeeReport check(std::initializer_list<Shop> shops, const char *rates)
{
    std::vector<Payout> payouts;
    std::vector<Transaction> rows;
    for (Shop shop : shops) {
        payouts.push_back(shop.built().payout);
        rows.insert(rows.end(), shop.built().transactions.begin(), shop.built().transactions.end());
    }
    return checkFees(payouts, rows, parseFeeRates(QString::fromLatin1(rates)).value());
}

/// `1001 +150`
QStringList told(const FeeReport &report)
{
    QStringList lines;
    for (const FeeOutlier &one : report.outliers)
        lines.append(one.order + u' ' + QString::number(one.over().units()));
    return lines;
}

} // namespace

/// Klarna's fees against what was agreed.
class TestFeeCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The sale's row lacks it, its fee's has it; and the other way round.
    void thePaymentTypeMayStandOnAnyRowOfTheOrder()
    {
        Shop shop{"P1"};
        shop.sale("1001", 1000'00, "card").fee(15'00);
        for (std::size_t lacking : {0U, 1U}) {
            Shop told = shop;
            told.built().transactions.at(lacking).paymentMethod.clear();
            const FeeReport report = check({told}, "card 1.50");
            QCOMPARE(report.lines.size(), 1U);
            QCOMPARE(report.lines.front().method, u"card"_s);
            QCOMPARE(report.lines.front().fees, kr(15'00));
            QVERIFY(report.outliers.empty());
        }
    }
    void ratesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        QTest::newRow("nothing") << QString{} << QString{};
        QTest::newRow("both") << u"* 2.49 3.00"_s << u"* 2.49 3.00"_s;
        QTest::newRow("Swedish") << u"* 2,49 % + 3 kr"_s << u"* 2.49 3.00"_s;
        QTest::newRow("no fixed fee") << u"card 1,5"_s << u"card 1.50 0.00"_s;
        QTest::newRow("only a fixed fee") << u"card 0 2.5"_s << u"card 0.00 2.50"_s;
        QTest::newRow("several, in order")
            << u"INVOICE 2.95 3; * 2.49 3.00 ;"_s << u"* 2.49 3.00; invoice 2.95 3.00"_s;
        QTest::newRow("lines") << u"card 1\ninvoice 2"_s << u"card 1.00 0.00; invoice 2.00 0.00"_s;
    }
    void ratesAreReadAsPeopleWriteThem()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, stored);
        const auto rates = parseFeeRates(text);
        QVERIFY(rates);
        QCOMPARE(feeRatesText(*rates), stored);
        QCOMPARE(parseFeeRates(stored).value(), *rates);
    }

    void whatIsNoRateIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no figures") << u"card"_s << u"fee_unreadable"_s;
        QTest::newRow("only figures") << u"2.49 kr"_s << u"fee_unreadable"_s;
        QTest::newRow("words") << u"card much"_s << u"fee_unreadable"_s;
        QTest::newRow("three decimals") << u"card 2.499"_s << u"fee_unreadable"_s;
        QTest::newRow("negative") << u"card -2"_s << u"fee_unreadable"_s;
        QTest::newRow("four parts") << u"card 2 3 4"_s << u"fee_unreadable"_s;
        QTest::newRow("above all of it") << u"card 100.01"_s << u"fee_percent"_s;
        QTest::newRow("twice") << u"card 1; Card 2"_s << u"fee_twice"_s;
    }
    void whatIsNoRateIsRefused()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, reason);
        const auto rates = parseFeeRates(text);
        QVERIFY(!rates);
        QCOMPARE(rates.error().reason, reason);
    }

    /// 2.49 % of 100.00 is 2.49; of 349.00 it is 8.6901, so 8.69; of 0.50 1.245 öre, so 1.
    void theExpectedFeeIsRoundedToTheOre()
    {
        const FeeRate rate{249, kr(3'00)};
        QCOMPARE(rate.feeOn(kr(100'00)), kr(5'49));
        QCOMPARE(rate.feeOn(kr(349'00)), kr(11'69));
        QCOMPARE(rate.feeOn(kr(50)), kr(3'01));
    }

    void feesAsAgreedAreQuiet()
    {
        const FeeReport report = check({Shop{"P1"}
                                            .sale("1001", 349'00)
                                            .fee(3'00, "PURCHASE_FEE_FIXED")
                                            .fee(8'69)
                                            .sale("1002", 100'00)
                                            .fee(3'00, "PURCHASE_FEE_FIXED")
                                            .fee(2'50)}, // one öre is rounding
                                       "* 2.49 3.00");
        QCOMPARE(told(report), QStringList{});
        QCOMPARE(report.lines.size(), std::size_t{1});
        const FeeLine &line = report.lines.front();
        QCOMPARE(line.sales, 2);
        QCOMPARE(line.sold, kr(449'00));
        QCOMPARE(line.fees, kr(17'19));
        QCOMPARE(line.expected, std::optional{kr(17'18)});
        QCOMPARE(line.effective, std::optional<qint64>{383}); // 17.19 of 449.00 is 3.8285 %
        QCOMPARE(report.over, kr(1));
    }

    void outliersAreListedWithWhatTheyAreOff()
    {
        const FeeReport report = check({Shop{"P1"}
                                            .sale("1001", 100'00)
                                            .fee(5'49)
                                            .sale("1002", 100'00)
                                            .fee(5'51)
                                            .sale("1003", 100'00)
                                            .fee(5'00)
                                            .sale("1004", 100'00)
                                            .fee(9'49)},
                                       "* 2.49 3.00");
        QCOMPARE(told(report), (QStringList{u"1004 400"_s, u"1003 -49"_s, u"1002 2"_s}));
        QCOMPARE(report.outliers.front().expected, kr(5'49));
        QCOMPARE(report.outliers.front().fee, kr(9'49));
        QCOMPARE(report.outliers.front().sold, kr(100'00));
        QCOMPARE(report.outliers.front().payout.text(), u"P1"_s);
        QCOMPARE(report.over, kr(3'53));
    }

    void eachPaymentTypeHasItsOwnRate()
    {
        const FeeReport report = check({Shop{"P1"}
                                            .sale("1001", 100'00, "INVOICE")
                                            .fee(2'95)
                                            .sale("1002", 100'00, "card")
                                            .fee(2'95)},
                                       "invoice 2.95; * 1.50");
        QCOMPARE(told(report), QStringList{u"1002 145"_s});
        QCOMPARE(report.lines.size(), std::size_t{2});
        QCOMPARE(report.lines[0].method, u"card"_s);
        QCOMPARE(report.lines[0].expected, std::optional{kr(1'50)});
        QCOMPARE(report.lines[1].method, u"invoice"_s);
        QCOMPARE(report.lines[1].effective, std::optional<qint64>{295});
    }

    void withoutARateTheShareIsToldAndNothingIsAnOutlier()
    {
        const FeeReport report = check({Shop{"P1"}.sale("1001", 100'00).fee(9'00)}, "card 1");
        QVERIFY(report.outliers.empty());
        QVERIFY(!report.lines.front().expected);
        QCOMPARE(report.lines.front().effective, std::optional<qint64>{900});
        QCOMPARE(report.over, kr(0));
    }

    void aSaleWithoutItsFeeIsAnOutlier()
    {
        const FeeReport report =
            check({Shop{"P1"}.sale("1001", 100'00).fee(2'49).sale("1002", 200'00)}, "* 2.49");
        QCOMPARE(told(report), QStringList{u"1002 -498"_s});
    }

    /// Test purchases, or an agreement by which they are invoiced apart.
    void aPayoutWithoutFeesIsNotCompared()
    {
        const FeeReport report = check({Shop{"P1"}.sale("1001", 100'00)}, "* 2.49");
        QVERIFY(report.outliers.empty());
        QCOMPARE(report.unchecked, 1);
        QVERIFY(!report.lines.front().expected);
    }

    void remindersAndDisputesAreOtherFees()
    {
        const FeeReport report = check(
            {Shop{"P1"}.sale("1001", 100'00).fee(2'49).fee(60'00, "LATE_RETURN_FEE")}, "* 2.49");
        QVERIFY(report.outliers.empty());
        QCOMPARE(report.lines.front().fees, kr(2'49));
        QCOMPARE(report.lines.front().other, kr(60'00));
    }

    /// Klarna took 5.00 too much and gave it back; a fee that comes back tells no capture.
    void whatIsGivenBackIsTakenOff()
    {
        const FeeReport all =
            check({Shop{"P1"}.sale("1001", 100'00).fee(7'49).giveBack(5'00)}, "* 2.49");
        QVERIFY(all.outliers.empty());
        QCOMPARE(all.lines.front().fees, kr(2'49));
        const FeeReport some =
            check({Shop{"P1"}.sale("1001", 100'00).fee(7'49).giveBack(4'00)}, "* 2.49");
        QCOMPARE(told(some), QStringList{u"1001 100"_s});
    }

    /// Both parts of an order, each with its fee.
    void partsOfAnOrderAreComparedByCapture()
    {
        Shop shop = Shop{"P1"}.sale("1001", 100'00).fee(2'49).sale("1001", 300'00).fee(7'47);
        shop.built().transactions[2].capture = shop.built().transactions[3].capture =
            CaptureId::parse(u"c-second"_s);
        QVERIFY(check({shop}, "* 2.49").outliers.empty());
        shop.built().transactions[3].amount = kr(8'47);
        const FeeReport report = check({shop}, "* 2.49");
        QCOMPARE(told(report), QStringList{u"1001 100"_s});
        QCOMPARE(report.outliers.front().sold, kr(300'00));
        // A file tells no captures: the two count together.
        for (Transaction &row : shop.built().transactions)
            row.capture.reset();
        const FeeReport file = check({shop}, "* 2.49");
        QCOMPARE(told(file), QStringList{u"1001 100"_s});
        QCOMPARE(file.outliers.front().sold, kr(400'00));
        QCOMPARE(file.lines.front().sales, 2);
    }

    void theNewestPayoutStandsFirst()
    {
        const FeeReport report =
            check({Shop{"P1", "2026-03-05T04:30:00Z"}.sale("1001", 100'00).fee(2'49),
                   Shop{"P2", "2026-03-12T04:30:00Z"}.sale("1002", 100'00).fee(2'49)},
                  "* 2.49");
        QCOMPARE(report.lines.front().payout.text(), u"P2"_s);
        QCOMPARE(report.lines.front().date, day("2026-03-12"));
    }

    void anotherCurrencyIsNotCompared()
    {
        Shop shop = Shop{"P1"}.sale("1001", 100'00).fee(2'49);
        shop.built().payout.currency = *Currency::parse(u"EUR");
        const FeeReport report = check({shop}, "* 1");
        QVERIFY(report.lines.empty() && report.outliers.empty());
        QCOMPARE(report.unchecked, 1);
    }
};

QTEST_GUILESS_MAIN(TestFeeCheck)
#include "tst_fee_check.moc"
