#include "settlement_sample.h"

using namespace klarbok;
using namespace klarbok::test;

/// What cannot be read without guessing is refused, and named with line and column.
class TestSettlementTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        row("two merchants",
            good()
                .replace("detailed_type\n", "merchant_id\n")
                .replace(";PURCHASE\n", ";K000000\n")
                .replace("PURCHASE_FEE_PERCENTAGE\n", "K999\n"),
            "merchant_mixed|5|merchant_id|K999");
        row("settlement type", replaced(";NET", ";SOMETIMES"),
            "not_settlement_type|2|merchant_settlement_type|SOMETIMES");
        row("order id", replaced("5f2e6b3c-3", "../../x"), "not_id|6|order_id|../../x");
        row("rate", replaced(";25.00;", ";-1;"), "not_rate|5|tax_rate|-1");
        row("column twice", replaced(";refund_id;", ";amount;"), "column_twice|3|amount|");
        row("no totals", good().mid(good().indexOf("type;capture")), "totals_missing|1||");
        row("totals between the rows of several payouts",
            good().mid(good().indexOf("type;capture")) + good(), "totals_missing|7||");
        row("totals without values", good().remove(good().indexOf("1250.00;31"), 78),
            "totals_missing|1||");
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

QTEST_GUILESS_MAIN(TestSettlementTroubles)
#include "tst_settlement_troubles.moc"
