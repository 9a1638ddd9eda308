#include "document/entry_amounts.h"
#include "document/examples.h"
#include "document/layout.h"

#include <QTest>

#include <limits>

using namespace klarbok;
using namespace klarbok::test;

namespace {

const QString kLong =
    QStringLiteral("Handelsbolaget Örtagårdens Väldigt Långa Namn på Åsa ").repeated(6);

VoucherDocument longNames()
{
    VoucherDocument document = approved(fullDocument());
    document.company = kLong;
    document.approvedBy = kLong;
    document.voucher.text = kLong;
    document.accountNames.clear();
    for (ledger::Row &row : document.voucher.rows) {
        document.accountNames.emplace_back(row.account, kLong);
        row.text = kLong;
        row.dimensions = {QStringLiteral("W").repeated(16), QStringLiteral("W").repeated(16)};
    }
    for (ledger::Entry &entry : document.voucher.entries) {
        entry.orderNumber = QStringLiteral("BUTIK-2026-").repeated(9);
        entry.payout = PayoutId::parse(QStringLiteral("X").repeated(128)).value();
        entry.order = OrderId::parse(QStringLiteral("8").repeated(128)).value();
        entry.note = kLong;
    }
    return document;
}

VoucherDocument largeAmounts()
{
    VoucherDocument document = fullDocument();
    for (ledger::Entry &entry : document.voucher.entries) {
        entry.gross += Money::sek(123'456'789'00);
        entry.vat.push_back({2550, Money::sek(123'456'789'00), Money::sek(23'456'789'00)});
    }
    return document;
}

VoucherDocument manyRates()
{
    VoucherDocument document = fullDocument();
    for (const int rate : {2550, 2100, 1900, 1400, 1000}) {
        ledger::Entry &entry = document.voucher.entries.front();
        entry.vat.push_back({rate, Money::sek(11'00), Money::sek(1'00)});
        entry.gross += Money::sek(11'00);
    }
    return document;
}

} // namespace

class TestVoucherPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsNeverOverlap_data()
    {
        QTest::addColumn<VoucherDocument>("document");
        QTest::addRow("a day's draft") << dayDocument();
        QTest::addRow("everything at once") << fullDocument();
        QTest::addRow("payout") << approved(payoutDocument());
        QTest::addRow("long names") << longNames();
        QTest::addRow("large amounts") << largeAmounts();
        QTest::addRow("many rates") << manyRates();
        QTest::addRow("several pages") << manyOrders(120);
    }

    void textsNeverOverlap()
    {
        QFETCH(VoucherDocument, document);
        QCOMPARE(misplaced(layOut(document)), QString{});
    }

    void headRowStandsOnEveryPageAndPagesAreNumbered()
    {
        const auto sheets = layOut(manyOrders(100));
        const auto count = sheets.pages.size();
        QVERIFY(count > 2);
        for (size_t i = 0; i < count; ++i) {
            const QStringList texts = textsOf(sheets.pages[i]);
            QCOMPARE(texts.count(QStringLiteral("Ordernummer")), 1);
            QVERIFY(texts.contains(QStringLiteral("Sida %1 av %2").arg(i + 1).arg(count)));
            const QString marker = QStringLiteral("KB-1a2b3c4d");
            QVERIFY(!texts.filter(marker).isEmpty());
        }
    }

    void everyOrderStandsThereOnce()
    {
        const QStringList texts = textsOf(layOut(manyOrders(500)));
        for (int i = 1; i <= 500; ++i)
            QCOMPARE(texts.count(QString::number(10000 + i)), 1);
    }

    void amountsEndOnOneEdge()
    {
        const auto sheets = layOut(dayDocument());
        const document::Page &page = sheets.pages.front();
        int edge = 0;
        for (const char16_t *gross : {u"1\u00a0000,00", u"560,00", u"212,00"}) {
            const auto *mark = find(page, QString::fromUtf16(gross));
            // 560 and 212 stand in the sums above too, under the same edge.
            QVERIFY(mark);
            if (edge == 0)
                edge = mark->left + mark->width;
            QCOMPARE(mark->left + mark->width, edge);
        }
    }

    void sumsAreThoseOfTheDay()
    {
        const auto sheets = layOut(dayDocument());
        QCOMPARE(lineWith(sheets, QStringLiteral("Summa")),
                 (QStringList{QStringLiteral("Summa"), QStringLiteral("1\u00a0772,00"),
                              QStringLiteral("1\u00a0772,00")}));
        QCOMPARE(lineWith(sheets, QStringLiteral("Försäljning 12\u00a0%")),
                 (QStringList{QStringLiteral("Försäljning 12\u00a0%"), QStringLiteral("500,00"),
                              QStringLiteral("60,00"), QStringLiteral("560,00")}));
        QCOMPARE(lineWith(sheets, QStringLiteral("10003")),
                 (QStringList{QStringLiteral("2026-03-02 10:05"), QStringLiteral("10003"),
                              QStringLiteral("SE"), QStringLiteral("200,00"),
                              QStringLiteral("12,00"), QStringLiteral("212,00")}));
    }

    void costCentreAndProjectStandUnderTheirRow()
    {
        VoucherDocument document = dayDocument();
        QVERIFY(textsOf(layOut(document)).filter(QStringLiteral("Kostnadsställe")).isEmpty());
        for (ledger::Row &row : document.voucher.rows) {
            if (ledger::isResultAccount(row.account))
                row.dimensions = {QStringLiteral("KS"), QStringLiteral("V26")};
        }
        const auto sheets = layOut(document);
        QCOMPARE(misplaced(sheets), QString{});
        QCOMPARE(textsOf(sheets).count(QStringLiteral("Kostnadsställe KS, projekt V26")), 3);
    }

    void otherCountriesVatStandsApart()
    {
        VoucherDocument document = dayDocument();
        ledger::Entry danish = sale(4, 2500, 100'00, 25'00);
        danish.country = QStringLiteral("DK");
        danish.vat.front().oss =
            ledger::OssShare{danish.country, danish.gross, danish.vat.front().vat};
        document.voucher.entries.push_back(danish);
        const auto sheets = layOut(document);
        QCOMPARE(lineWith(sheets, QStringLiteral("Försäljning 25\u00a0%")),
                 (QStringList{QStringLiteral("Försäljning 25\u00a0%"), QStringLiteral("800,00"),
                              QStringLiteral("200,00"), QStringLiteral("1\u00a0000,00")}));
        const QString abroad = QStringLiteral("Försäljning DK\u00a025\u00a0% (OSS)");
        QCOMPARE(lineWith(sheets, abroad),
                 (QStringList{abroad, QStringLiteral("100,00"), QStringLiteral("25,00"),
                              QStringLiteral("125,00")}));
        QVERIFY(textsOf(sheets).contains(QStringLiteral("Moms DK\u00a025\u00a0%")));
        QCOMPARE(misplaced(sheets), QString{});
    }

    void eachRowAddsUpToItsGross()
    {
        for (const VoucherDocument &document : {fullDocument(), payoutDocument(), manyRates()}) {
            for (const ledger::Entry &entry : document.voucher.entries) {
                Money sum = Money::sek(0);
                for (const auto &field : document::amountFields(document.voucher, 4)) {
                    if (field.what != document::AmountField::What::Gross)
                        sum += document::amountOf(entry, field).value_or(Money::sek(0));
                }
                QCOMPARE(sum.toDecimal(), entry.gross.toDecimal());
            }
        }
    }

    void refundTellsWhereItsSaleIs()
    {
        VoucherDocument document = fullDocument();
        const TransactionKey old = document.voucher.entries.back().transaction;
        const QStringList unknown = textsOf(layOut(document));
        QVERIFY(
            unknown.contains(QStringLiteral("köpet: 2026-01-30, verifikat K 17 (KB-00c0ffee)")));
        QVERIFY(unknown.contains(QStringLiteral("köpet: 2025-12-14, inget verifikat i Klarbok")));

        document.voucher.notices.push_back({QStringLiteral("refund_before_start"), old, {}});
        const QStringList before = textsOf(layOut(document));
        QVERIFY(before.contains(QStringLiteral("köpet: 2025-12-14, före startdatum")));
        QVERIFY(before.contains(QStringLiteral("Återbetalning av köp före startdatum")));
    }

    void refundsHaveASectionOfTheirOwn()
    {
        const QStringList texts = textsOf(layOut(fullDocument()));
        const auto heading = texts.indexOf(QStringLiteral("Återbetalningar"));
        QVERIFY(heading > texts.indexOf(QStringLiteral("10008")));
        QVERIFY(heading < texts.indexOf(QStringLiteral("10009")));
    }

    void aCorrectionSaysWhatItTakesBackAndWhatItBooksAnew()
    {
        VoucherDocument document = dayDocument();
        ledger::DraftVoucher &voucher = document.voucher;
        voucher.kind = ledger::VoucherKind::Correction;
        voucher.corrects =
            ledger::CorrectedVoucher{.id = VoucherId::parse(QStringLiteral("KB-00c0ffee")).value(),
                                     .series = QStringLiteral("K"),
                                     .number = 17,
                                     .date = QDate{2026, 3, 2},
                                     .entries = 1};
        voucher.entries = {sale(1, 2500, -800'00, -200'00), sale(2, 1200, 500'00, 60'00)};
        const auto sheets = layOut(document);
        const QStringList texts = textsOf(sheets);
        const auto back = texts.indexOf(QStringLiteral("Återfört från K 17: Försäljning"));
        const auto anew = texts.indexOf(QStringLiteral("Bokfört på nytt: Försäljning"));
        QVERIFY(0 <= back);
        QVERIFY(back < texts.indexOf(QStringLiteral("10001")));
        QVERIFY(texts.indexOf(QStringLiteral("10001")) < anew);
        QVERIFY(anew < texts.indexOf(QStringLiteral("10002")));
        QVERIFY(!texts.filter(QStringLiteral("KB-00c0ffee")).isEmpty()); // what it corrects
        QCOMPARE(misplaced(sheets), QString{});
    }

    void tipStandsOnItsOwnRow()
    {
        const auto sheets = layOut(fullDocument());
        QVERIFY(!lineWith(sheets, QStringLiteral("10005")).contains(QStringLiteral("26,00")));
        const QStringList texts = textsOf(sheets);
        const auto order = texts.indexOf(QStringLiteral("10005"));
        const auto tip = texts.indexOf(QStringLiteral("Dricks, utan moms"), order);
        QCOMPARE(texts[tip + 1], QStringLiteral("26,00"));
        QVERIFY(tip < texts.indexOf(QStringLiteral("10006")));
    }

    void partCaptureAndNoteArePrinted()
    {
        const QString all = textsOf(layOut(fullDocument())).join(u'\n');
        QVERIFY(all.contains(QStringLiteral("del 1 av 2 · Klarna-order 8f14e45f-ceea-467f-a9d4-")));
        QVERIFY(all.contains(QStringLiteral("anteckning: Momssats angiven för hand")));
    }

    void payoutVoucherSumsBankFeesAndVat()
    {
        const auto sheets = layOut(payoutDocument());
        const auto amountOfLine = [&](const char16_t *word) {
            return lineWith(sheets, QString::fromUtf16(word)).value(1);
        };
        QCOMPARE(amountOfLine(u"Avgift"), QStringLiteral("−51,38"));
        QCOMPARE(amountOfLine(u"Moms på avgift"), QStringLiteral("−12,85"));
        QCOMPARE(amountOfLine(u"Utbetalt"), QStringLiteral("−1\u00a0707,77"));
        QVERIFY(textsOf(sheets).contains(QStringLiteral("Rörlig avgift")));
    }

    void draftSaysSoAndAnApprovedOneSaysWhoAndWhen()
    {
        const auto draft = layOut(manyRates());
        QVERIFY(draft.watermark);
        for (const document::Page &page : draft.pages)
            QVERIFY(!textsOf(page).filter(QStringLiteral("UTKAST")).isEmpty());

        const auto final = layOut(approved(fullDocument()));
        QVERIFY(!final.watermark);
        const QStringList texts = textsOf(final);
        QVERIFY(texts.filter(QStringLiteral("UTKAST")).isEmpty());
        QVERIFY(texts.contains(QStringLiteral("2026-03-09 09:20"))); // 08:20 UTC in winter
        QVERIFY(texts.contains(QStringLiteral("av åsa")));
    }

    void draftCountsItsQuestions()
    {
        VoucherDocument document = dayDocument();
        document.voucher.questions = {
            {QStringLiteral("order_missing"), {}, Money::sek(349'00), {}}};
        QVERIFY(
            textsOf(layOut(document))
                .contains(QStringLiteral("1 fråga utan svar; 349,00 är inte bokfört i utkastet")));
    }

    void saleWithoutKnownVatClaimsNone()
    {
        VoucherDocument document = dayDocument();
        document.voucher.entries.back().vat.clear();
        const auto sheets = layOut(document);
        QCOMPARE(lineWith(sheets, QStringLiteral("10003")).last(), QStringLiteral("212,00"));
        QCOMPARE(lineWith(sheets, QStringLiteral("10003")).size(), 4); // time, number, land, gross
        QVERIFY(textsOf(sheets).contains(QStringLiteral("Försäljning utan uppgift om moms")));
    }

    void manyRatesAreToldApartBelowTheRow()
    {
        const QStringList texts = textsOf(layOut(manyRates()));
        QVERIFY(!texts.filter(QStringLiteral("moms 25,5\u00a0%: 1,00")).isEmpty());
        QVERIFY(texts.contains(QStringLiteral("Moms")));
    }

    void longOrderNumberIsPrintedInFull()
    {
        VoucherDocument document = dayDocument();
        const QString number = QStringLiteral("WEBB-2026-03-02-KUND-000000000000000000042-B");
        document.voucher.entries.front().orderNumber = number;
        QVERIFY(textsOf(layOut(document)).join(u' ').contains(number));
    }

    void noteLongerThanAPageIsNotCut()
    {
        VoucherDocument document = dayDocument();
        QString note;
        for (int i = 0; i < 4000; ++i)
            note += QStringLiteral("ord%1 ").arg(i);
        document.voucher.entries.front().note = note;
        const auto sheets = layOut(document);
        QCOMPARE(misplaced(sheets), QString{});
        const QString all = textsOf(sheets).join(u' ');
        for (int i = 0; i < 4000; ++i)
            QVERIFY(all.contains(QStringLiteral("ord%1").arg(i)));
    }

    void characterThatTheFontLacksLeavesATrace()
    {
        VoucherDocument document = dayDocument();
        document.company = QStringLiteral("Kafé 茶\nÅ");
        QVERIFY(textsOf(layOut(document)).contains(QStringLiteral("Kafé □ Å")));
    }

    void voucherWithoutRowsIsStillADocument()
    {
        VoucherDocument document = dayDocument();
        document.voucher.rows.clear();
        document.voucher.entries.clear();
        document.voucher.payouts.clear();
        QCOMPARE(layOut(document).pages.size(), size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestVoucherPage)
#include "tst_voucher_page.moc"
