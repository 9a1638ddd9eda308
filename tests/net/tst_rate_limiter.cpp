#include "net/rate_limiter.h"
#include "support/fake_timing.h"
#include "support/wait.h"

#include <QtTest>

#include <optional>

using namespace klarbok;
using namespace klarbok::net;
using namespace klarbok::test;
using namespace std::chrono_literals;

namespace {

QCoro::Task<void> enterAnd(RateLimiter *limiter, bool *isIn)
{
    const Result<RateLimiter::Permit> permit = co_await limiter->enter({});
    *isIn = bool{permit};
}

} // namespace

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsGoEvenlySpaced()
    {
        FakeTiming time;
        RateLimiter limiter{20, 100, time.timing()};
        const auto start = time.now();
        for (int i = 0; i < 41; ++i)
            QVERIFY(wait(limiter.enter({})));
        QCOMPARE(time.now() - start, std::chrono::milliseconds{2s});
    }

    void anIdleLimiterLetsTheFirstThroughAtOnce()
    {
        FakeTiming time;
        RateLimiter limiter{1, 1, time.timing()};
        QVERIFY(wait(limiter.enter({})));
        time.advance(5s);
        QVERIFY(wait(limiter.enter({})));
        QVERIFY(time.slept().empty());
    }

    void onlySoManyAtOnceAndTheNextOneInheritsThePlace()
    {
        FakeTiming time;
        RateLimiter limiter{1000, 2, time.timing()};
        auto first = wait(limiter.enter({}));
        auto second = wait(limiter.enter({}));
        QVERIFY(first && second);
        bool isIn = false;
        const auto third = enterAnd(&limiter, &isIn);
        QTest::qWait(0);
        QVERIFY(!isIn);
        first.value() = RateLimiter::Permit{};
        QTRY_VERIFY(isIn);
    }

    void whoeverStopsGivesThePlaceBack()
    {
        FakeTiming time;
        RateLimiter limiter{1000, 1, time.timing()};
        StopFlag stop;
        stop.stop();
        QCOMPARE(wait(limiter.enter(stop)).error().kind, ErrorKind::Cancelled);
        QVERIFY(wait(limiter.enter({})));
    }

    void sleepingEndsInTimeAndEarlyWhenStopped()
    {
        QVERIFY(wait(sleepFor(5ms, {})));
        StopFlag stop;
        QTimer::singleShot(10, this, [stop] { stop.stop(); });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(wait(sleepFor(1h, stop)).error().kind, ErrorKind::Cancelled);
        QVERIFY(timer.elapsed() < 1000);
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_rate_limiter.moc"
