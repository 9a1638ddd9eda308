#include "base/day.h"

#include <QTest>

using namespace klarbok;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

} // namespace

class TestDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreStockholms_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QDate>("day");
        QTest::newRow("last second of the year")
            << u"2025-12-31T22:59:59Z"_s << QDate{2025, 12, 31};
        QTest::newRow("last millisecond") << u"2025-12-31T22:59:59.999Z"_s << QDate{2025, 12, 31};
        QTest::newRow("new year") << u"2025-12-31T23:00:00Z"_s << QDate{2026, 1, 1};
        QTest::newRow("summer, before midnight") << u"2026-06-30T21:59:59Z"_s << QDate{2026, 6, 30};
        QTest::newRow("summer, midnight") << u"2026-06-30T22:00:00Z"_s << QDate{2026, 7, 1};
        QTest::newRow("spring forward, its midnight")
            << u"2026-03-28T23:00:00Z"_s << QDate{2026, 3, 29};
        QTest::newRow("spring forward, last second")
            << u"2026-03-29T21:59:59Z"_s << QDate{2026, 3, 29};
        QTest::newRow("the day after") << u"2026-03-29T22:00:00Z"_s << QDate{2026, 3, 30};
        QTest::newRow("fall back, its midnight")
            << u"2026-10-24T22:00:00Z"_s << QDate{2026, 10, 25};
        QTest::newRow("fall back, last second") << u"2026-10-25T22:59:59Z"_s << QDate{2026, 10, 25};
        QTest::newRow("the day after that") << u"2026-10-25T23:00:00Z"_s << QDate{2026, 10, 26};
        QTest::newRow("with an offset") << u"2026-01-01T00:30:00+02:00"_s << QDate{2025, 12, 31};
        QTest::newRow("leap day") << u"2028-02-28T23:00:00Z"_s << QDate{2028, 2, 29};
    }
    void daysAreStockholms()
    {
        QFETCH(QString, moment);
        QFETCH(QDate, day);
        QCOMPARE(stockholmDay(utc(moment)), day);
        QCOMPARE(stockholmDay(utc(moment).toLocalTime()), day); // wherever the computer stands
    }

    void theClockOnTheWall()
    {
        const auto wall = [](const QString &moment) {
            return stockholmTime(utc(moment)).toString(u"yyyy-MM-dd HH:mm");
        };
        QCOMPARE(wall(u"2026-03-29T00:59:00Z"_s), u"2026-03-29 01:59"_s);
        QCOMPARE(wall(u"2026-03-29T01:00:00Z"_s), u"2026-03-29 03:00"_s);
        QCOMPARE(wall(u"2026-10-25T00:30:00Z"_s), u"2026-10-25 02:30"_s); // summer time
        QCOMPARE(wall(u"2026-10-25T01:30:00Z"_s), u"2026-10-25 02:30"_s); // once more
    }

    void daysHaveTheirLength_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<int>("hours");
        QTest::newRow("winter") << QDate{2026, 1, 1} << u"2025-12-31T23:00:00Z"_s
                                << u"2026-01-01T22:59:59Z"_s << 24;
        QTest::newRow("summer") << QDate{2026, 7, 1} << u"2026-06-30T22:00:00Z"_s
                                << u"2026-07-01T21:59:59Z"_s << 24;
        QTest::newRow("spring forward")
            << QDate{2026, 3, 29} << u"2026-03-28T23:00:00Z"_s << u"2026-03-29T21:59:59Z"_s << 23;
        QTest::newRow("fall back")
            << QDate{2026, 10, 25} << u"2026-10-24T22:00:00Z"_s << u"2026-10-25T22:59:59Z"_s << 25;
    }
    void daysHaveTheirLength()
    {
        QFETCH(QDate, day);
        QFETCH(QString, first);
        QFETCH(QString, last);
        QFETCH(int, hours);
        QCOMPARE(startOfStockholmDay(day), utc(first));
        QCOMPARE(endOfStockholmDay(day), utc(last));
        QCOMPARE(startOfStockholmDay(day).secsTo(endOfStockholmDay(day)) + 1, hours * 3600LL);
        QCOMPARE(startOfStockholmDay(day).timeSpec(), Qt::UTC);
        QCOMPARE(endOfStockholmDay(day).timeSpec(), Qt::UTC);
    }

    void everyDayBeginsWhereTheLastOneEnded()
    {
        for (QDate day{2025, 12, 1}; day < QDate{2027, 2, 1}; day = day.addDays(1)) {
            QCOMPARE(endOfStockholmDay(day).addSecs(1), startOfStockholmDay(day.addDays(1)));
            QCOMPARE(stockholmDay(startOfStockholmDay(day)), day);
            QCOMPARE(stockholmDay(endOfStockholmDay(day)), day);
        }
    }
};

QTEST_GUILESS_MAIN(TestDay)
#include "tst_day.moc"
