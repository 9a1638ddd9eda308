#include "klarna/settlement_file.h"
#include "klarna/transaction_parser.h"
#include "test_data.h"

#include <algorithm>

using namespace klarbok;
using namespace klarbok::klarna;
using namespace klarbok::test;
using ledger::PayoutTotals;
using ledger::SettlementType;
using ledger::Transaction;
using ledger::TransactionType;

namespace {

/// Sale 1 250.00, fee 31.25 with VAT 7.81, return 250.00; paid out 960.94.
const char *const kGood =
    "total_sale_amount;total_fee_amount;total_tax_amount;total_return_amount;"
    "total_settlement_amount;payment_reference;settlement_currency;payout_date;merchant_id;"
    "merchant_settlement_type\n"
    "1250.00;31.25;7.81;250.00;960.94;74839201;SEK;2026-03-11T08:00:00Z;K000000;NET\n"
    "type;capture_date;sale_date;order_id;short_order_id;capture_id;merchant_reference1;"
    "merchant_reference2;amount;posting_currency;refund_id;purchase_country;tax_rate;tax_amount;"
    "shipping_country;detailed_type\n"
    "SALE;2026-03-02T09:15:00Z;2026-03-01T22:40:00Z;0b0c7a34-1;7Q2M4KX;9a1d1c52-6;20411;;1250.00;"
    "SEK;;SE;;;NO;PURCHASE\n"
    "FEE;2026-03-02T09:15:00Z;2026-03-01T22:40:00Z;0b0c7a34-1;7Q2M4KX;9a1d1c52-6;20411;;31.25;SEK;"
    ";SE;25.00;7.81;;PURCHASE_FEE_PERCENTAGE\n"
    "RETURN;2026-03-04T12:01:00Z;2026-02-20T10:00:00Z;5f2e6b3c-3;9H8D2LP;;20377;;250.00;SEK;r-17;"
    "SE;;;;PURCHASE_RETURN\n";

QByteArray good()
{
    return QByteArray{kGood};
}

Result<std::vector<PayoutInFile>> read(const QByteArray &bytes)
{
    return SettlementFile{}.read(bytes, QStringLiteral("klarna"));
}

/// The only payout of a file that must be readable.
PayoutInFile one(const QByteArray &bytes)
{
    auto found = read(bytes);
    if (!found)
        qFatal("%s", qUtf8Printable(found.error().detail));
    if (found->size() != 1)
        qFatal("%zu payouts", found->size());
    return found->front();
}

/// Why a file is refused; empty when it is not.
QString trouble(const QByteArray &bytes)
{
    const auto found = read(bytes);
    if (found)
        return {};
    return found.error().kind == ErrorKind::FileMisread ? found.error().reason
                                                        : errorName(found.error().kind);
}

QByteArray replaced(const char *before, const char *after)
{
    QByteArray bytes = good();
    if (!bytes.contains(before))
        qFatal("nothing to replace: %s", before);
    return bytes.replace(before, after);
}

/// The columns of each section in the opposite order.
QByteArray backwards(const QByteArray &bytes)
{
    QByteArrayList lines = bytes.split('\n');
    for (QByteArray &line : lines) {
        QByteArrayList cells = line.split(';');
        std::reverse(cells.begin(), cells.end());
        line = cells.join(';');
    }
    return lines.join('\n');
}

QByteArray without(const QByteArray &bytes, const QByteArray &column)
{
    QByteArrayList lines = bytes.split('\n');
    qsizetype at = -1;
    for (QByteArray &line : lines) {
        QByteArrayList cells = line.split(';');
        if (cells.contains(column))
            at = cells.indexOf(column);
        else if (cells.contains("type") || cells.contains("payment_reference"))
            at = -1;
        if (at >= 0 && at < cells.size())
            cells.removeAt(at);
        line = cells.join(';');
    }
    return lines.join('\n');
}

bool isSame(const PayoutInFile &a, const PayoutInFile &b)
{
    return a.payout == b.payout && a.rows == b.rows && a.untold == b.untold;
}

} // namespace

class TestSettlementCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void totalsAndRowsAreReadAsTheyStand()
    {
        const PayoutInFile found = one(good());
        QCOMPARE(found.payout.reference.text(), QStringLiteral("74839201"));
        QCOMPARE(found.payout.source, QStringLiteral("klarna"));
        QCOMPARE(found.payout.date, (QDateTime{QDate{2026, 3, 11}, QTime{8, 0}, Qt::UTC}));
        QCOMPARE(found.payout.settlementType, SettlementType::Net);
        QCOMPARE(found.payout.merchantId, QStringLiteral("K000000"));
        QCOMPARE(found.payout.totals.sale, Money::sek(1250'00));
        QCOMPARE(found.payout.totals.fee, Money::sek(31'25));
        QCOMPARE(found.payout.totals.tax, Money::sek(7'81));
        QCOMPARE(found.payout.totals.returned, Money::sek(250'00));
        QCOMPARE(found.payout.totals.settlement, Money::sek(960'94));
        QCOMPARE(found.rows.size(), std::size_t{3});

        const Transaction &sale = found.rows[0];
        QCOMPARE(sale.type, TransactionType::Sale);
        QCOMPARE(sale.detail, QStringLiteral("PURCHASE"));
        QCOMPARE(sale.amount, Money::sek(1250'00));
        QCOMPARE(sale.order->text(), QStringLiteral("0b0c7a34-1"));
        QCOMPARE(sale.capture->text(), QStringLiteral("9a1d1c52-6"));
        QCOMPARE(sale.captureTime, (QDateTime{QDate{2026, 3, 2}, QTime{9, 15}, Qt::UTC}));
        QCOMPARE(sale.saleTime, (QDateTime{QDate{2026, 3, 1}, QTime{22, 40}, Qt::UTC}));
        QCOMPARE(sale.merchantReference1, QStringLiteral("20411"));
        QCOMPARE(sale.shippingCountry, QStringLiteral("NO"));
        QVERIFY(!sale.vatAmount);
        const Transaction &fee = found.rows[1];
        QCOMPARE(fee.ordinal, 1);
        QCOMPARE(fee.vatRate, std::optional{2500});
        QCOMPARE(fee.vatAmount, std::optional{Money::sek(7'81)});
        const Transaction &back = found.rows[2];
        QCOMPARE(back.type, TransactionType::Return);
        QCOMPARE(back.refund->text(), QStringLiteral("r-17"));
        QVERIFY(!back.capture);
    }

    /// A key made by hand from the API's fields of the same row.
    void aRowHasTheKeyThatTheApiGivesIt()
    {
        const auto page = [](RowNumbering &numbering) {
            return parseTransactions(
                R"({"transactions": [{"type": "SALE", "amount": 125000, "currency_code": "SEK",
                    "order_id": "0b0c7a34-1", "capture_id": "9a1d1c52-6", "refund_id": "",
                    "detailed_type": "PURCHASE", "purchase_country": "SE",
                    "payment_reference": "74839201", "sale_date": "2026-03-01T22:40:00.000Z",
                    "capture_date": "2026-03-02T09:15:00Z"}], "pagination": {"count": 1}})",
                numbering);
        };
        RowNumbering numbering{*PayoutId::parse(QStringLiteral("74839201"))};
        const auto api = page(numbering);
        QVERIFY2(api, qPrintable(api ? QString{} : api.error().detail));
        QCOMPARE(one(good()).rows[0].key, api->transactions[0].key);
    }

    void theSameFileInAnotherForm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("byte order mark") << QByteArray{"\xef\xbb\xbf" + good()};
        QTest::newRow("comma") << good().replace(';', ',');
        QTest::newRow("tab") << good().replace(';', '\t');
        QTest::newRow("Windows' line ends") << good().replace('\n', "\r\n");
        QTest::newRow("no last line end") << good().chopped(1);
        QTest::newRow("old Mac's line ends") << good().replace('\n', '\r');
        QTest::newRow("blank lines") << good().replace('\n', "\n\n;;;\n");
        QTest::newRow("everything in quotes")
            << QByteArray('"' + good().replace(";", "\";\"").replace("\n", "\"\n\"")).chopped(1);
        QTest::newRow("decimal comma") << QByteArray{good()}
                                              .replace("1250.00", "1250,00")
                                              .replace("31.25", "31,25")
                                              .replace("7.81", "7,81")
                                              .replace("250.00", "250,00")
                                              .replace("960.94", "960,94");
        QTest::newRow("thousands") << QByteArray{good()}
                                          .replace("1250.00", "1 250,00")
                                          .replace("31.25", "31,25")
                                          .replace("7.81", "7,81")
                                          .replace(";250.00", ";250,00")
                                          .replace("960.94", "960,94");
        QTest::newRow("thousands with a comma") << good().replace("1250.00", "\"1,250.00\"");
        QTest::newRow("whole kronor without decimals") << good().replace(";250.00;", ";250;");
        QTest::newRow("columns in another order") << backwards(good());
        QTest::newRow("unknown columns")
            << good()
                   .replace("type;capture_date", "type;moon_phase;capture_date")
                   .replace("SALE;", "SALE;full;")
                   .replace("FEE;", "FEE;\"new; \"\"waxing\"\"\";")
                   .replace("RETURN;", "RETURN;;");
        QTest::newRow("header in capitals, with blanks")
            << good().replace("payment_reference", "Payment Reference").replace("type;", "TYPE;");
        QTest::newRow("titles above the sections") << QByteArray{
            "sep=;\nSummary\n" + good().replace("type;capture", "Rows\ntype;capture")};
        QTest::newRow("other dates")
            << QByteArray{good()}
                   .replace("T09:15:00Z", " 09:15:00")
                   .replace("T22:40:00Z", " 22:40")
                   .replace("T12:01:00Z", "T12:01:00+0000")
                   .replace("2026-03-11T08:00:00Z", "2026/03/11 08:00:00 UTC");
        QTest::newRow("minus before what takes") << QByteArray{good()}
                                                        .replace(";31.25", ";-31.25")
                                                        .replace(";7.81", ";-7.81")
                                                        .replace(";250.00", ";-250.00");
        QTest::newRow("minus in the rows only")
            << QByteArray{good()}.replace(";;31.25", ";;-31.25").replace(";;250.00", ";;-250.00");
        QTest::newRow("rate as the API writes it") << good().replace(";25.00;", ";2500;");
    }
    void theSameFileInAnotherForm()
    {
        QFETCH(QByteArray, bytes);
        const PayoutInFile expected = one(good());
        const PayoutInFile found = one(bytes);
        QVERIFY(found.payout == expected.payout);
        QCOMPARE(found.rows.size(), expected.rows.size());
        for (std::size_t i = 0; i < found.rows.size(); ++i)
            QVERIFY2(found.rows[i] == expected.rows[i], qPrintable(QString::number(i)));
        QVERIFY(isSame(found, expected));
    }

    void latin1IsReadWhereItIsNoUtf8()
    {
        const PayoutInFile utf8 = one(replaced(";20411;;1250", ";R\xc3\xa4v;;1250"));
        const PayoutInFile latin1 = one(replaced(";20411;;1250", ";R\xe4v;;1250"));
        QCOMPARE(utf8.rows[0].merchantReference1, QStringLiteral("Räv"));
        QCOMPARE(latin1.rows[0].merchantReference1, QStringLiteral("Räv"));
    }

    void aQuotedCellHoldsDelimiterQuoteAndLineEnd()
    {
        const PayoutInFile found = one(replaced(";20411;;1250", ";\"a;b \"\"c\"\"\nd\";;1250"));
        QCOMPARE(found.rows[0].merchantReference1, QStringLiteral("a;b \"c\"\nd"));
        QCOMPARE(found.rows.size(), std::size_t{3});
    }

    /// The shortest set of columns that Klarna shows by default; a single fee's VAT is the total.
    void theDefaultColumnsAreEnough()
    {
        QByteArray bytes = good();
        for (const char *column : {"refund_id", "purchase_country", "tax_rate", "tax_amount",
                                   "shipping_country", "detailed_type"})
            bytes = without(bytes, column);
        const PayoutInFile found = one(bytes);
        QCOMPARE(found.rows[1].vatAmount, std::optional{Money::sek(7'81)});
        QVERIFY(!found.rows[2].refund);
        QCOMPARE(found.rows[2].amount, Money::sek(250'00));
    }

    void vatOnSeveralFeesMustStandOnEach()
    {
        QByteArray bytes = good();
        const QByteArray fee = bytes.mid(bytes.indexOf("FEE;"));
        bytes += fee.left(fee.indexOf('\n') + 1);
        QCOMPARE(trouble(without(without(bytes, "tax_rate"), "tax_amount")),
                 QStringLiteral("column_missing|3|tax_amount|"));
    }

    /// There is no column for it: the VAT of the fees given back is what the rows say.
    void totalsWithoutAColumnAreTheSumOfTheirRows()
    {
        QByteArray bytes = good();
        bytes +=
            "FEE_REFUND;2026-03-05T12:00:00Z;;;;;;;40.00;SEK;;;25.00;10.00;;DISPUTE_FEE_REFUND\n";
        const PayoutInFile found = one(bytes);
        QCOMPARE(found.payout.totals.taxRefund, Money::sek(10'00));
        QCOMPARE(found.payout.totals.feeRefund, Money::sek(40'00));
        const auto untold = [&](Money PayoutTotals::*total) {
            return std::ranges::find(found.untold, total) != found.untold.end();
        };
        QVERIFY(untold(&PayoutTotals::taxRefund));
        QVERIFY(untold(&PayoutTotals::repay));
        QVERIFY(!untold(&PayoutTotals::tax));
    }

    void goodsVatPerRateIsReadForSalesAndReturns()
    {
        const QByteArray bytes =
            good()
                .replace(";detailed_type\n",
                         ";detailed_type;tax_rate_1;tax_amount_1;tax_rate_2;tax_amount_2\n")
                .replace(";PURCHASE\n", ";PURCHASE;25.00;200.00;12.00;26.79\n")
                .replace(";PURCHASE_FEE_PERCENTAGE\n", ";PURCHASE_FEE_PERCENTAGE;25.00;7.81;;\n")
                .replace(";PURCHASE_RETURN\n", ";PURCHASE_RETURN;25.00;-50.00;0.00;0.00\n");
        const PayoutInFile found = one(bytes);
        const std::vector<ledger::GoodsVat> sale{{2500, Money::sek(200'00)},
                                                 {1200, Money::sek(26'79)}};
        QVERIFY(found.rows[0].goodsVat == sale);
        QVERIFY(found.rows[1].goodsVat.empty()); // Klarna's fee is not the shop's goods
        const std::vector<ledger::GoodsVat> back{{2500, Money::sek(50'00)}};
        QVERIFY(found.rows[2].goodsVat == back);
    }

    void aCorrectionKeepsItsSign()
    {
        const QByteArray row = ";2026-03-05T12:00:00Z;;;;;;;%;SEK;;;;;;CREDITED_CORRECTION\n";
        const QByteArray bytes = good() + "CORRECTION" + QByteArray{row}.replace("%", "-12.50") +
                                 "CORRECTION" + QByteArray{row}.replace("%", "12.50");
        const PayoutInFile found = one(bytes);
        QCOMPARE(found.rows[3].amount, Money::sek(-12'50));
        QCOMPARE(found.rows[4].amount, Money::sek(12'50));
        QVERIFY(!found.rows[3].order);
        QCOMPARE(found.rows[3].saleTime, found.rows[3].captureTime);
    }

    void alikeRowsAreTwoRows()
    {
        QByteArray bytes = good();
        const QByteArray fee = bytes.mid(bytes.indexOf("FEE;"));
        bytes += fee.left(fee.indexOf('\n') + 1);
        const PayoutInFile found = one(bytes);
        QCOMPARE(found.rows.size(), std::size_t{4});
        QVERIFY(found.rows[1].key != found.rows[3].key);
    }

    void severalPayoutsStandOneAfterTheOther()
    {
        const QByteArray second =
            good().replace("74839201", "74839200").replace("03-11T", "03-10T");
        const auto found = read(good() + second);
        QVERIFY2(found, qPrintable(found ? QString{} : found.error().detail));
        QCOMPARE(found->size(), std::size_t{2});
        QCOMPARE((*found)[0].payout.reference.text(), QStringLiteral("74839200")); // by date
        QCOMPARE((*found)[0].rows.size(), std::size_t{3});
        QVERIFY(isSame((*found)[1], one(good())));
        QCOMPARE(trouble(good() + good()),
                 QStringLiteral("payout_twice|8|payment_reference|74839201"));
    }

    void aTotalForSeveralPayoutsNeedsTheReferenceOnEachRow()
    {
        const QByteArray totals =
            "1.00;0.00;0.00;0.00;1.00;P2;SEK;2026-03-11T08:00:00Z;K000000;NET\n";
        const QByteArray bytes = good().replace("NET\n", QByteArray{"NET\n" + totals});
        QCOMPARE(trouble(bytes), QStringLiteral("column_missing|4|payment_reference|"));
        const QByteArray told = QByteArray{bytes}
                                    .replace("\ntype;", "\npayment_reference;type;")
                                    .replace("\nSALE", "\n74839201;SALE")
                                    .replace("\nFEE", "\n74839201;FEE")
                                    .replace("\nRETURN", "\nP2;RETURN");
        const auto found = read(told);
        QVERIFY2(found, qPrintable(found ? QString{} : found.error().detail));
        QCOMPARE((*found)[0].rows.size(), std::size_t{2});
        QCOMPARE((*found)[1].rows.size(), std::size_t{1});
        QCOMPARE(trouble(QByteArray{told}.replace("\nP2;RETURN", "\nP3;RETURN")),
                 QStringLiteral("payout_other|7|payment_reference|P3"));
    }

    void whatCannotBeReadIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &bytes, const char *reason) {
            QTest::newRow(name) << bytes << QString::fromUtf8(reason);
        };
        row("empty", {}, "not_settlement|0||");
        row("another CSV", "name;age\nAnna;40\n", "not_settlement|0||");
        row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "not_text|0||");
        row("finer than öre", replaced(";;31.25", ";;31.255"), "amount_fraction|5|amount|31.255");
        row("fraction of a total", replaced("960.94", "960.945"),
            "amount_fraction|2|total_settlement_amount|960.945");
        row("words for an amount", replaced(";;31.25", ";;much"), "not_amount|5|amount|much");
        row("exponent", replaced(";;31.25", ";;3e1"), "not_amount|5|amount|3e1");
        row("grouped wrongly", replaced(";;31.25", ";;3 1.25"), "not_amount|5|amount|3 1.25");
        row("two decimal marks", replaced(";;31.25", ";;31,25"), "marks_mixed|5|amount|31,25");
        row("amount too large", replaced(";;1250.00", ";;99999999999999999.00"),
            "not_amount|4|amount|99999999999999999.00");
        row("öre or kronor",
            QByteArray{good()}
                .replace("1250.00", "125000")
                .replace("31.25", "3125")
                .replace("7.81", "781")
                .replace("250.00", "25000")
                .replace("960.94", "96094"),
            "mark_missing|2|total_sale_amount|125000");
        row("amount missing", replaced(";;31.25", ";;"), "cell_empty|5|amount|");
        row("row cut off", good().chopped(60), "cell_count|6||4/16");
        row("cell too many", replaced(";NO;PURCHASE", ";NO;PURCHASE;more"), "cell_count|4||17/16");
        row("quote without end", replaced(";20377;", ";\"20377;"), "quote_open|6||");
        row("text after a quote", replaced(";20377;", ";\"203\"77;"), "quote_stray|6||");
        row("no such day", replaced("2026-03-04T12", "2026-02-30T12"),
            "not_time|6|capture_date|2026-02-30T12:01:00Z");
        row("ambiguous date", replaced("2026-03-04T12:01:00Z", "03/04/2026 12:01"),
            "not_time|6|capture_date|03/04/2026 12:01");
        row("day without time", replaced("2026-03-04T12:01:00Z", "2026-03-04"),
            "time_of_day|6|capture_date|2026-03-04");
        row("currency", replaced(";31.25;SEK", ";31.25;kronor"),
            "not_currency|5|posting_currency|kronor");
        row("two currencies", replaced(";31.25;SEK", ";31.25;EUR"),
            "currency_mixed|5|posting_currency|EUR");
        row("settlement type", replaced(";NET", ";SOMETIMES"),
            "not_settlement_type|2|merchant_settlement_type|SOMETIMES");
        row("order id", replaced("5f2e6b3c-3", "../../x"), "not_id|6|order_id|../../x");
        row("rate", replaced(";25.00;", ";-1;"), "not_rate|5|tax_rate|-1");
        row("column twice", replaced(";refund_id;", ";amount;"), "column_twice|3|amount|");
        row("no totals", good().mid(good().indexOf("type;capture")), "totals_missing|1||");
        row("no rows", good().left(good().indexOf("type;capture")), "not_settlement|0||");
        row("a payout without rows",
            good() + good().left(good().indexOf("type;capture")).replace("74839201", "P9"),
            "rows_missing|0||P9");
    }
    void whatCannotBeReadIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        QCOMPARE(trouble(bytes), reason);
    }

    void aMissingColumnIsNamed_data()
    {
        QTest::addColumn<int>("line");
        for (const char *column :
             {"payment_reference", "settlement_currency", "payout_date", "merchant_settlement_type",
              "total_sale_amount", "total_return_amount", "total_fee_amount",
              "total_settlement_amount"})
            QTest::newRow(column) << 1;
        for (const char *column :
             {"type", "amount", "capture_date", "sale_date", "order_id", "posting_currency"})
            QTest::newRow(column) << 3;
    }
    void aMissingColumnIsNamed()
    {
        QFETCH(int, line);
        const QByteArray column = QTest::currentDataTag();
        QCOMPARE(
            trouble(without(good(), column)),
            QStringLiteral("column_missing|%1|%2|").arg(line).arg(QString::fromLatin1(column)));
    }
};

QTEST_GUILESS_MAIN(TestSettlementCsv)
#include "tst_settlement_csv.moc"
