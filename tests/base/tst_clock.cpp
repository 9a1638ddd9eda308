#include "base/clock.h"

#include <QTest>

using namespace klarbok;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheComputersInUtc()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const QDateTime now = SystemClock{}.now();
        const QDateTime after = QDateTime::currentDateTimeUtc();
        QVERIFY(before <= now && now <= after);
        QCOMPARE(now.timeSpec(), Qt::UTC);
    }

    /// klarbok-cli --now: it is that time, and goes on from there.
    void pretendsAndRunsOn()
    {
        const QDateTime start =
            QDateTime::fromString(QStringLiteral("2026-03-05T06:30:00+01:00"), Qt::ISODate);
        const SystemClock clock{start};
        const QDateTime first = clock.now();
        QVERIFY(first >= start && first < start.addSecs(60));
        QCOMPARE(first.timeSpec(), Qt::UTC);
        QTRY_VERIFY(clock.now() > first);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
