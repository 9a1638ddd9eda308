#include "klarna/transaction_parser.h"
#include "settlement_sample.h"

using namespace klarbok;
using namespace klarbok::klarna;
using namespace klarbok::test;
using ledger::PayoutTotals;
using ledger::SettlementType;
using ledger::Transaction;
using ledger::TransactionType;

/// Klarna's settlement report as separated values.
class TestSettlementCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void totalsAndRowsAreReadAsTheyStand()
    {
        const PayoutInFile found = one(good());
        QCOMPARE(found.payout.reference.text(), QStringLiteral("74839201"));
        QVERIFY(found.payout.isFromFile);
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
        const std::vector<ledger::GoodsVat> back{{2500, Money::sek(50'00)}, {0, Money::sek(0)}};
        QVERIFY(found.rows[2].goodsVat == back);
    }

    /// What does not tell all of the goods' VAT tells none of it: the order is asked for.
    void goodsVatThatIsNotWholeSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("sale");
        QTest::newRow("VAT without its rate") << QByteArray{"25.00;200.00;;19.29"};
        QTest::newRow("a rate without its VAT") << QByteArray{"25.00;200.00;12.00;"};
        QTest::newRow("a part taken back") << QByteArray{"25.00;200.00;12.00;-19.29"};
        QTest::newRow("all taken back") << QByteArray{"25.00;-200.00;12.00;-19.29"};
    }
    void goodsVatThatIsNotWholeSaysNothing()
    {
        QFETCH(QByteArray, sale);
        const QByteArray bytes =
            good()
                .replace(";detailed_type\n",
                         ";detailed_type;tax_rate_1;tax_amount_1;tax_rate_2;tax_amount_2\n")
                .replace(";PURCHASE\n", QByteArray{";PURCHASE;" + sale + "\n"})
                .replace(";PURCHASE_FEE_PERCENTAGE\n", ";PURCHASE_FEE_PERCENTAGE;;;;\n")
                .replace(";PURCHASE_RETURN\n", ";PURCHASE_RETURN;25.00;-50.00;12.00;10.00\n");
        const PayoutInFile found = one(bytes);
        QVERIFY(found.rows[0].goodsVat.empty());
        QVERIFY(found.rows[2].goodsVat.empty()); // one refund does not go both ways
    }

    void unusedGoodsColumnsSayNothing()
    {
        const QByteArray bytes =
            good()
                .replace(";detailed_type\n",
                         ";detailed_type;tax_rate_1;tax_amount_1;tax_rate_2;tax_amount_2\n")
                .replace(";PURCHASE\n", ";PURCHASE;25.00;200.00;;0.00\n")
                .replace(";PURCHASE_FEE_PERCENTAGE\n", ";PURCHASE_FEE_PERCENTAGE;;;;\n")
                .replace(";PURCHASE_RETURN\n", ";PURCHASE_RETURN;25.00;50.00;0;\n");
        const PayoutInFile found = one(bytes);
        QVERIFY(found.rows[0].goodsVat ==
                (std::vector<ledger::GoodsVat>{{2500, Money::sek(200'00)}}));
        QVERIFY(found.rows[2].goodsVat ==
                (std::vector<ledger::GoodsVat>{{2500, Money::sek(50'00)}}));
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
        // Files have no columns for their totals: what was paid out tells whether the signs are so.
        QCOMPARE(found.payout.totals.charge, Money::sek(12'50));
        QCOMPARE(found.payout.totals.credit, Money::sek(12'50));
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

    /// 100 000 sales of 1.00 to 1000.00 kronor.
    void aLargeFileIsReadWhole()
    {
        QByteArray bytes = good().left(good().indexOf("SALE;"));
        for (int i = 0; i < 100'000; ++i)
            bytes += "SALE;2026-03-02T09:15:00Z;2026-03-01T22:40:00Z;order-" +
                     QByteArray::number(i) + ";;capture-" + QByteArray::number(i) + ";;;" +
                     QByteArray::number(i % 1000 + 1) + ".00;SEK;;SE;;;SE;PURCHASE\n";
        const PayoutInFile found = one(bytes);
        Money sum = Money::sek(0);
        QSet<TransactionKey> keys;
        for (const Transaction &row : found.rows) {
            sum += row.amount;
            keys.insert(row.key);
        }
        QCOMPARE(keys.size(), 100'000);
        QCOMPARE(sum, Money::sek(100 * 500'500'00LL)); // 100 × (1 + 2 + … + 1000)
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
};

QTEST_GUILESS_MAIN(TestSettlementCsv)
#include "tst_settlement_csv.moc"
