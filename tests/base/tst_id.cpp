#include "base/id.h"

#include <QTest>

#include <concepts>
#include <type_traits>

using namespace klarbok;
using namespace Qt::StringLiterals;

// Ids of different things do not mix, and no text becomes an id unseen.
static_assert(!std::convertible_to<PayoutId, OrderId>);
static_assert(!std::constructible_from<PayoutId, OrderId>);
static_assert(!std::equality_comparable_with<PayoutId, OrderId>);
static_assert(!std::constructible_from<PayoutId, QString>);
static_assert(!std::is_default_constructible_v<PayoutId>);

class TestId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatTheServicesSend()
    {
        for (const auto &text : {u"XISA93DJ"_s, u"9f1a3b6c-7d0e-4a51-8c2f-6b0d5e4f3a21"_s,
                                 u"KB-1a2b3c4d"_s, u"a.b_c:d"_s, QString(128, u'x')}) {
            const auto id = PayoutId::parse(text);
            QVERIFY2(id, qPrintable(text));
            QCOMPARE(id->text(), text);
        }
    }

    void refusesWhatCouldMeanSomethingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString{};
        QTest::newRow("too long") << QString(129, u'x');
        QTest::newRow("a space") << u"KB 1"_s;
        QTest::newRow("a path") << u"../orders"_s;
        QTest::newRow("a query") << u"1?x=2"_s;
        QTest::newRow("a percent sign") << u"%2e"_s;
        QTest::newRow("a line end") << u"1\n"_s;
        QTest::newRow("a quote") << u"1'"_s;
        QTest::newRow("a Swedish letter") << u"ö1"_s;
        QTest::newRow("a digit of another script") << u"\u0661"_s;
        QTest::newRow("a nul") << QString{QChar{0}};
    }
    void refusesWhatCouldMeanSomethingElse()
    {
        QFETCH(QString, text);
        QVERIFY(!OrderId::parse(text));
    }

    void comparesByText()
    {
        const auto a = *OrderId::parse(u"a"_s);
        const auto b = *OrderId::parse(u"b"_s);
        QVERIFY(a == *OrderId::parse(u"a"_s));
        QVERIFY(a != b);
        QVERIFY(a < b);
        QVERIFY(!(b < a));
        QCOMPARE(qHash(a), qHash(*OrderId::parse(u"a"_s)));
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
