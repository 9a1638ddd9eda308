#include "klarna/page.h"

#include <QtTest>

using namespace klarbok;
using namespace klarbok::klarna;

namespace {
const QUrl kFirst{QStringLiteral("https:") + QStringLiteral("//api.klarna.com/p?a=1&size=500")};
QString service(const QString &host)
{
    return QStringLiteral("https:") + QStringLiteral("//") + host;
}
} // namespace

class TestPaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneWholePageIsAll()
    {
        Paging paging{kFirst};
        QCOMPARE(paging.advance({3, 3, {}}).value(), false);
    }

    void anEmptyListIsAll()
    {
        Paging paging{kFirst};
        QCOMPARE(paging.advance({0, std::nullopt, {}}).value(), false);
    }

    void nextIsFollowedUntilItIsAbsent()
    {
        Paging paging{kFirst};
        const QString next = service(QStringLiteral("api.klarna.com/p?a=1&size=500&offset=500"));
        QCOMPARE(paging.advance({500, 501, next}).value(), true);
        QCOMPARE(paging.current(), QUrl{next});
        QCOMPARE(paging.advance({1, 501, {}}).value(), false);
    }

    void aRelativeNextStaysOnTheHost()
    {
        Paging paging{kFirst};
        QCOMPARE(paging.advance({500, 501, QStringLiteral("/p?offset=500")}).value(), true);
        QCOMPARE(paging.current(), QUrl{service(QStringLiteral("api.klarna.com/p?offset=500"))});
    }

    void withoutNextItCountsOnByOffset()
    {
        Paging paging{kFirst};
        QCOMPARE(paging.advance({500, 1200, {}}).value(), true);
        QCOMPARE(paging.current().query(), QStringLiteral("a=1&size=500&offset=500"));
        QCOMPARE(paging.advance({500, 1200, {}}).value(), true);
        QCOMPARE(paging.current().query(), QStringLiteral("a=1&size=500&offset=1000"));
        QCOMPARE(paging.advance({200, 1200, {}}).value(), false);
    }

    void anEmptyPageStopsAndMissingRowsAreAnError()
    {
        Paging paging{kFirst};
        QCOMPARE(paging.advance({500, 1200, {}}).value(), true);
        const auto stopped = paging.advance({0, 1200, {}});
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::BadResponse);
        QCOMPARE(stopped.error().detail, QStringLiteral("only 500 items came of 1200"));
    }

    void moreRowsThanPromisedAreAnError()
    {
        Paging paging{kFirst};
        QCOMPARE(paging.advance({5, 4, {}}).error().kind, ErrorKind::BadResponse);
    }

    void anotherHostIsRefused_data()
    {
        QTest::addColumn<QString>("next");
        QTest::newRow("host") << service(QStringLiteral("evil.example.com/p?offset=1"));
        QTest::newRow("sub domain") << service(QStringLiteral("api.klarna.com.example.com/p"));
        QTest::newRow("port") << service(QStringLiteral("api.klarna.com:8443/p"));
        QTest::newRow("scheme") << QStringLiteral("http:") + QStringLiteral("//api.klarna.com/p");
        QTest::newRow("user") << service(QStringLiteral("me@api.klarna.com/p"));
        QTest::newRow("no scheme") << QStringLiteral("//evil.example.com/p");
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd");
    }
    void anotherHostIsRefused()
    {
        QFETCH(QString, next);
        Paging paging{kFirst};
        const auto more = paging.advance({1, 2, next});
        QVERIFY(!more);
        QCOMPARE(more.error().kind, ErrorKind::InsecureAddress);
        QCOMPARE(more.error().subject, QStringLiteral("api.klarna.com"));
    }

    void theDefaultPortIsTheSamePort()
    {
        Paging paging{kFirst};
        QVERIFY(paging.advance({1, 2, service(QStringLiteral("api.klarna.com:443/p?o=1"))}));
    }

    void pagesThatGoRoundAreAnError()
    {
        Paging paging{kFirst};
        const QString second = service(QStringLiteral("api.klarna.com/p?offset=1"));
        QCOMPARE(paging.advance({1, std::nullopt, second}).value(), true);
        const auto round = paging.advance({1, std::nullopt, kFirst.toString()});
        QVERIFY(!round);
        QCOMPARE(round.error().detail, QStringLiteral("the pages go round"));
    }

    void aLastPageThatPointsBackDoesNoHarm()
    {
        Paging paging{kFirst};
        QCOMPARE(paging.advance({2, 2, kFirst.toString()}).value(), false);
    }

    void paginationMustBeThereAndAgree_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("good") << QByteArray("{\"pagination\":{\"count\":2,\"x\":1}}") << true;
        QTest::newRow("next null")
            << QByteArray("{\"pagination\":{\"count\":2,\"next\":null}}") << true;
        QTest::newRow("missing") << QByteArray("{}") << false;
        QTest::newRow("no count") << QByteArray("{\"pagination\":{}}") << false;
        QTest::newRow("text") << QByteArray("{\"pagination\":{\"count\":\"2\"}}") << false;
        QTest::newRow("lost rows") << QByteArray("{\"pagination\":{\"count\":3}}") << false;
        QTest::newRow("next number")
            << QByteArray("{\"pagination\":{\"count\":2,\"next\":7}}") << false;
    }
    void paginationMustBeThereAndAgree()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isGood);
        const auto pagination = parsePagination(Json::parse(json).value(), 2);
        QCOMPARE(bool{pagination}, isGood);
        if (!isGood)
            QCOMPARE(pagination.error().kind, ErrorKind::BadResponse);
    }
};

QTEST_GUILESS_MAIN(TestPaging)
#include "tst_paging.moc"
