#include "klarna/klarna_requests.h"

#include <QtTest>

using namespace klarbok;
using namespace klarbok::klarna;

namespace {
const QString kBase = QStringLiteral("https:") + QStringLiteral("//api.klarna.com");
const QUrl kHost{kBase};
} // namespace

class TestKlarnaRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStockholmDayIsAskedForInUtc_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("query");
        QTest::newRow("winter")
            << QDate{2026, 3, 9} << QDate{2026, 3, 9}
            << QStringLiteral("start_date=2026-03-08T23:00:00Z&end_date=2026-03-09T22:59:59Z");
        QTest::newRow("summer")
            << QDate{2026, 7, 1} << QDate{2026, 7, 31}
            << QStringLiteral("start_date=2026-06-30T22:00:00Z&end_date=2026-07-31T21:59:59Z");
        QTest::newRow("clocks go forward")
            << QDate{2026, 3, 29} << QDate{2026, 3, 29}
            << QStringLiteral("start_date=2026-03-28T23:00:00Z&end_date=2026-03-29T21:59:59Z");
    }
    void aStockholmDayIsAskedForInUtc()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(QString, query);
        QCOMPARE(payoutsAddress(kHost, from, to).toString(),
                 kBase + QStringLiteral("/settlements/v1/payouts?") + query +
                     QStringLiteral("&size=500"));
    }

    void theOtherAddresses()
    {
        const auto payout = *PayoutId::parse(QStringLiteral("74839201"));
        const auto order = *OrderId::parse(QStringLiteral("0b0c7a34-5d1e-4f59-8a53-2f7c1f0e9a11"));
        QCOMPARE(checkAddress(kHost).toString(),
                 kBase + QStringLiteral("/settlements/v1/payouts?size=1"));
        QCOMPARE(transactionsAddress(kHost, payout).toString(),
                 kBase + QStringLiteral(
                             "/settlements/v1/transactions?payment_reference=74839201&size=500"));
        QCOMPARE(reportAddress(kHost, payout).toString(),
                 kBase +
                     QStringLiteral("/settlements/v1/reports/payout?payment_reference=74839201"));
        QCOMPARE(orderAddress(kHost, order).toString(),
                 kBase + QStringLiteral(
                             "/ordermanagement/v1/orders/0b0c7a34-5d1e-4f59-8a53-2f7c1f0e9a11"));
    }

    void aHostMayEndInASlashOrHaveAPath()
    {
        const auto order = *OrderId::parse(QStringLiteral("a-1"));
        QCOMPARE(orderAddress(QUrl{kBase + u'/'}, order).toString(),
                 kBase + QStringLiteral("/ordermanagement/v1/orders/a-1"));
        QCOMPARE(orderAddress(QUrl{kBase + QStringLiteral("/proxy/")}, order).toString(),
                 kBase + QStringLiteral("/proxy/ordermanagement/v1/orders/a-1"));
    }

    void nothingButReadingIsPossible()
    {
        for (const Wanted wanted : {Wanted::Json, Wanted::Pdf}) {
            const net::HttpRequest request = readRequest(kHost, wanted, "Basic abc");
            QCOMPARE(request.verb, QByteArray("GET"));
            QVERIFY(request.body.isEmpty());
        }
    }

    void noSourceFileOfTheClientNamesAnotherVerb()
    {
        QDir folder{QFINDTESTDATA("../../core/klarna")};
        const QStringList files =
            folder.entryList({QStringLiteral("*.cpp"), QStringLiteral("*.h")});
        QVERIFY(files.size() > 10);
        static const QRegularExpression write{QStringLiteral("\"(POST|PUT|PATCH|DELETE)\"")};
        for (const QString &name : files) {
            QFile file{folder.filePath(name)};
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!QString::fromUtf8(file.readAll()).contains(write), qPrintable(name));
        }
    }

    void requestsSayWhoAsksAndWhatIsWanted()
    {
        const net::HttpRequest request = readRequest(kHost, Wanted::Pdf, "Basic abc");
        const std::vector<net::Header> expected{{"Accept", "application/pdf, application/json"},
                                                {"Authorization", "Basic abc"},
                                                {"User-Agent", "Klarbok/" KLARBOK_VERSION}};
        QCOMPARE(request.headers, expected);
    }

    void theArchiveNotesNoHostAndNoUser()
    {
        const QUrl url{QStringLiteral("https:") + QStringLiteral("//u:p@h:1/a/b?x=1#f")};
        QCOMPARE(pathAndQuery(url), QStringLiteral("/a/b?x=1"));
    }
};

QTEST_GUILESS_MAIN(TestKlarnaRequests)
#include "tst_klarna_requests.moc"
