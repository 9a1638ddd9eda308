#include "bjornlunden/voucher_parser.h"

#include "books_fixture.h"

using namespace klarbok;
using namespace klarbok::bjornlunden;

class TestVoucherParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVoucherIsReadToTheOre()
    {
        const auto voucher = parseVoucher(test::data("voucher.json"));
        QVERIFY(voucher);
        QCOMPARE(voucher->entityId, 40912);
        QCOMPARE(voucher->series, QStringLiteral("K"));
        QCOMPARE(voucher->number, 17);
        QCOMPARE(voucher->date, QDate(2026, 3, 14));
        QCOMPARE(voucher->text, QStringLiteral("Klarna försäljning 2026-03-14 KB-7f3a9c21"));
        QVERIFY(voucher->documents.empty());
        QCOMPARE(voucher->rows.size(), 3u);
        QCOMPARE(voucher->rows[0].account.number(), QStringLiteral("1580"));
        QCOMPARE(voucher->rows[0].amount, Money::sek(1250'00));
        QCOMPARE(voucher->rows[0].text, QStringLiteral("Försäljning Klarna"));
        QCOMPARE(voucher->rows[1].amount, Money::sek(-1000'00));
        QCOMPARE(voucher->rows[2].amount, Money::sek(-250'00));
    }

    void costCentreAndProjectComeAsTextOrNumber()
    {
        const auto voucher = parseVoucher(
            R"({"entityId":1,"journalId":"K","journalEntryId":2,"journalEntryDate":"2026-03-14",
                "ledgerEntries":[{"accountId":"3001","amount":-1,"costCenterId":"KS","projectId":7},
                                 {"accountId":"1580","amount":1,"costCenterId":"","projectId":null}]})");
        QVERIFY(voucher);
        QCOMPARE(voucher->rows[0].dimensions.costCentre, QStringLiteral("KS"));
        QCOMPARE(voucher->rows[0].dimensions.project, QStringLiteral("7"));
        QVERIFY(voucher->rows[1].dimensions.isEmpty());
    }

    void aPageToleratesWhatPeopleLeaveInTheBooks()
    {
        const auto page = parseVoucherPage(test::data("batch.json"));
        QVERIFY(page);
        QCOMPARE(page->totalPages, std::optional<qint64>{1});
        QCOMPARE(page->totalRows, std::optional<qint64>{3});
        QCOMPARE(page->vouchers.size(), 3u);
        QCOMPARE(page->vouchers[0].documents, (std::vector<qint64>{13377, 13378}));
        QCOMPARE(page->vouchers[0].rows[1].amount, Money::sek(-1719'00));
        QVERIFY(page->vouchers[1].rows.empty());
        QVERIFY(page->vouchers[1].text.isEmpty());
        QVERIFY(!page->vouchers[2].date.isValid());
        QCOMPARE(page->vouchers[2].rows.size(), 1u); // 19A cannot be one of ours
        QCOMPARE(page->vouchers[2].rows[0].amount, Money::sek(-12'345'678'00));
    }

    void anEmptyAnswerIsNotAnEmptyJournal()
    {
        for (const char *body : {"", "{}", "null", "{\"data\":null}", "{\"totalPages\":1}",
                                 "{\"data\":{}}", "{\"message\":\"fel\"}", "[1"}) {
            QVERIFY2(!parseVoucherPage(body), body);
        }
        for (const char *body : {"[]", "{\"data\":[]}", "{\"data\":[],\"totalRows\":0}",
                                 "{\"totalRows\":0,\"totalPages\":0}"}) {
            QVERIFY2(parseVoucherPage(body), body);
            QVERIFY2(parseVoucherPage(body)->vouchers.empty(), body);
        }
    }

    void aVoucherThatLacksItsIdentityOrAnAmountIsRefused()
    {
        QVERIFY(!parseVoucher(
            R"({"journalId":"K","journalEntryId":1,"journalEntryDate":"2026-03-14"})"));
        QVERIFY(!parseVoucher(R"({"entityId":1,"journalId":"K","journalEntryDate":"2026-03-14"})"));
        QVERIFY(
            !parseVoucher(R"({"entityId":1,"journalEntryId":1,"journalEntryDate":"2026-03-14"})"));
        QVERIFY(!parseVoucher(R"({"entityId":1,"journalId":"K","journalEntryId":1})"));
        QVERIFY(!parseVoucher(
            R"({"entityId":1,"journalId":"K","journalEntryId":1,"journalEntryDate":"2026-03-14",
                "ledgerEntries":[{"accountId":"1930","amount":0.125}]})"));
        QByteArray cut = test::data("voucher.json");
        cut.truncate(cut.size() / 2);
        QVERIFY(!parseVoucher(cut));
        QVERIFY(!parseVoucher(test::data("error_a.json")));
    }

    void attachingAnswersTheDocumentsId()
    {
        QCOMPARE(parseAttached(test::data("attached.json")).value(), 13377);
        QVERIFY(!parseAttached("{}"));
        QVERIFY(!parseAttached("{\"id\":0}"));
        QVERIFY(!parseAttached(""));
    }

    void theNameOfADocumentIsFoundInWhateverField_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("name");
        const auto add = [](const char *body, const char *name) {
            QTest::newRow(body) << QByteArray(body) << QString::fromUtf8(name);
        };
        add(R"({"id":7,"reference":"/Klarna-KB-1.pdf"})", "Klarna-KB-1.pdf");
        add(R"({"id":7,"reference":"arkiv/2026/Klarna-KB-1.pdf","name":"annat"})",
            "Klarna-KB-1.pdf");
        add(R"({"fileName":"Klarna-KB-1.pdf"})", "Klarna-KB-1.pdf");
        add(R"({"name":"Klarna-KB-1","fileExt":"pdf"})", "Klarna-KB-1.pdf");
        add(R"({"name":"Klarna-KB-1.pdf","fileExt":"pdf"})", "Klarna-KB-1.pdf");
        add(R"({"document":{"id":7,"name":"Klarna-KB-1.PDF","fileExt":"pdf"}})", "Klarna-KB-1.PDF");
        add(R"({"id":7,"comment":"inget namn"})", "");
    }

    void theNameOfADocumentIsFoundInWhateverField()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, name);
        const auto document = parseDocument(body, 7);
        QVERIFY(document);
        QCOMPARE(document->id, 7);
        QCOMPARE(document->fileName, name);
    }
};

QTEST_GUILESS_MAIN(TestVoucherParser)
#include "tst_voucher_parser.moc"
