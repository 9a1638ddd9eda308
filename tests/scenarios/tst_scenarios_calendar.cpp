#include "acceptance.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

Run month(Cli &cli, const QString &which)
{
    return cli.run({u"calendar"_s, u"--month"_s, which});
}

/// null: the month has no such day.
Json dayIn(const Run &run, const QString &date)
{
    for (const Json &day : run[u"days"].items()) {
        if (day[u"date"].toString() == date)
            return day;
    }
    return {};
}

/// `blocked: question order_missing 34900 SEK`
QString said(const Run &run, const QString &date)
{
    const Json day = dayIn(run, date);
    QStringList reasons;
    for (const Json &reason : day[u"reasons"].items()) {
        QString one = reason[u"code"].toString();
        if (!reason[u"question"].toString().isEmpty())
            one += u' ' + reason[u"question"].toString();
        if (const auto amount = reason[u"amount"].toWhole())
            one += u' ' + QString::number(*amount) + u' ' + reason[u"currency"].toString();
        reasons.append(one);
    }
    return day[u"state"].toString() + u": "_s + reasons.join(u", "_s);
}

/// `SEK 177200 0 0`: sales, refunds, paid out.
QStringList sums(const Json &list)
{
    QStringList all;
    for (const Json &of : list.items())
        all.append(u"%1 %2 %3 %4"_s.arg(of[u"currency"].toString())
                       .arg(of[u"sales"].toWhole().value_or(-1))
                       .arg(of[u"refunds"].toWhole().value_or(-1))
                       .arg(of[u"paid_out"].toWhole().value_or(-1)));
    return all;
}

} // namespace

/// The state of each day on the command line, over the sandbox.
class TestScenariosCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s01_fromDraftsToTheBooks();
    void s02_refundOfAnotherMonth();
    void s08_missingOrderStopsItsDayOnly();
    void s11_lockedPeriod();
    void s14_euros();
    void s15_beforeTheStartDate();
    void s21_totalsThatDoNotAddUp();
    void s12_uncertainPosting();
    void readable();
    void wrongUsage();
};

void TestScenariosCalendar::s01_fromDraftsToTheBooks()
{
    SandboxProcess sandbox{u"1"_s}; // it is 10 March
    Cli cli{sandbox};
    QCOMPARE(said(month(cli, u"2026-03"_s), u"2026-03-02"_s), u"waiting: not_settled"_s);
    cli.run({u"fetch"_s});
    const Run drafts = month(cli, u"2026-03"_s);
    QCOMPARE(drafts.exit, 0); // what only waits to be approved is no trouble
    QCOMPARE(drafts[u"days"].items().size(), 31U);
    QCOMPARE(said(drafts, u"2026-03-01"_s), u"empty: nothing_sold"_s);
    QCOMPARE(said(drafts, u"2026-03-02"_s), u"needs_you: to_approve"_s);
    QCOMPARE(said(drafts, u"2026-03-03"_s), u"waiting: not_settled"_s);
    QCOMPARE(said(drafts, u"2026-03-09"_s), u"needs_you: to_approve, not_settled"_s);
    QCOMPARE(said(drafts, u"2026-03-11"_s), u"empty: future"_s);
    QCOMPARE(sums(dayIn(drafts, u"2026-03-02"_s)[u"sums"]), QStringList{u"SEK 177200 0 0"_s});
    QCOMPARE(sums(dayIn(drafts, u"2026-03-09"_s)[u"sums"]), QStringList{u"SEK 0 0 170777"_s});
    QCOMPARE(sums(drafts[u"totals"]), QStringList{u"SEK 177200 0 170777"_s});
    const Json voucher = dayIn(drafts, u"2026-03-02"_s)[u"vouchers"][0];
    QCOMPARE(voucher[u"id"].toString(), voucherOf(cli, u"day"_s, u"2026-03-02"_s));
    QCOMPARE(voucher[u"total"].toWhole().value_or(0), 177200);

    cli.run({u"approve"_s, voucher[u"id"].toString()});
    const Run approved = month(cli, u"2026-03"_s);
    QCOMPARE(said(approved, u"2026-03-02"_s), u"approved: to_post"_s);
    QCOMPARE(said(approved, u"2026-03-09"_s), u"needs_you: to_approve, not_settled"_s);
    cli.run({u"approve"_s, u"--all-reconciled"_s});
    QCOMPARE(cli.run({u"post"_s}).exit, 0);
    const Run posted = month(cli, u"2026-03"_s);
    QCOMPARE(posted.exit, 0);
    QCOMPARE(said(posted, u"2026-03-02"_s), u"posted: posted"_s);
    QCOMPARE(said(posted, u"2026-03-09"_s), u"posted: posted, not_settled"_s);
}

void TestScenariosCalendar::s02_refundOfAnotherMonth()
{
    SandboxProcess sandbox{u"2"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const Run january = month(cli, u"2026-01"_s);
    QCOMPARE(sums(january[u"totals"]), QStringList{u"SEK 50000 0 0"_s});
    QCOMPARE(said(january, u"2026-01-31"_s), u"empty: nothing_sold"_s);
    const Run february = month(cli, u"2026-02"_s);
    QCOMPARE(sums(dayIn(february, u"2026-02-04"_s)[u"sums"]), QStringList{u"SEK 0 -20000 0"_s});
    QCOMPARE(february[u"days"].items().size(), 28U);
}

void TestScenariosCalendar::s08_missingOrderStopsItsDayOnly()
{
    SandboxProcess sandbox{u"8"_s}; // four orders a day, 2 to 6 March; one of the 4th is gone
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const Run run = month(cli, u"2026-03"_s);
    QCOMPARE(run.exit, 3);
    QCOMPARE(said(run, u"2026-03-04"_s), u"blocked: question order_missing 34900 SEK"_s);
    for (const QString &other : {u"2026-03-02"_s, u"2026-03-03"_s, u"2026-03-05"_s})
        QCOMPARE(said(run, other), u"needs_you: to_approve"_s);
    // 220.00 + 349.00 + 250.00 + 265.00: sold, whatever its VAT is.
    QCOMPARE(sums(dayIn(run, u"2026-03-04"_s)[u"sums"]), QStringList{u"SEK 108400 0 0"_s});
}

void TestScenariosCalendar::s11_lockedPeriod()
{
    SandboxProcess sandbox{u"11"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const Run asked = month(cli, u"2026-02"_s);
    QCOMPARE(asked.exit, 3);
    QCOMPARE(said(asked, u"2026-02-27"_s), u"blocked: question period_closed"_s);
    QCOMPARE(month(cli, u"2026-03"_s).exit, 0);
    const QString id = voucherOf(cli, u"day"_s, u"2026-02-27"_s);
    cli.run({u"answer"_s, id, u"period_closed"_s, u"wait"_s});
    QCOMPARE(said(month(cli, u"2026-02"_s), u"2026-02-27"_s),
             u"blocked: waiting_for_books period_closed"_s);
    cli.run({u"answer"_s, id, u"period_closed"_s, u"first_open"_s});
    QCOMPARE(wrongPosting(cli), QString{});
    const Run february = month(cli, u"2026-02"_s);
    QCOMPARE(february.exit, 0);
    QCOMPARE(said(february, u"2026-02-27"_s), u"posted: posted, moved_away"_s);
    QCOMPARE(dayIn(february, u"2026-02-27"_s)[u"reasons"][1][u"date"].toString(), u"2026-03-01"_s);
    QCOMPARE(sums(february[u"totals"]), QStringList{u"SEK 150000 0 0"_s});
    const Run march = month(cli, u"2026-03"_s);
    QCOMPARE(said(march, u"2026-03-01"_s), u"posted: posted, moved_here"_s);
    QCOMPARE(dayIn(march, u"2026-03-01"_s)[u"vouchers"][0][u"id"].toString(), id);
    QVERIFY(dayIn(march, u"2026-03-01"_s)[u"sums"].items().empty());
}

void TestScenariosCalendar::s14_euros()
{
    SandboxProcess sandbox{u"14"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const Run run = month(cli, u"2026-03"_s);
    QCOMPARE(sums(dayIn(run, u"2026-03-03"_s)[u"sums"]), QStringList{u"EUR 10000 0 0"_s});
    QCOMPARE(sums(run[u"totals"]), QStringList{u"EUR 10000 0 9700"_s});
    QCOMPARE(said(run, u"2026-03-03"_s), u"needs_you: to_approve"_s);
}

void TestScenariosCalendar::s15_beforeTheStartDate()
{
    SandboxProcess sandbox{u"15"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const Run january = month(cli, u"2026-01"_s);
    QCOMPARE(said(january, u"2026-01-30"_s), u"empty: before_start"_s);
    QCOMPARE(sums(dayIn(january, u"2026-01-30"_s)[u"sums"]), QStringList{u"SEK 120000 0 0"_s});
    QCOMPARE(said(month(cli, u"2026-02"_s), u"2026-02-02"_s), u"needs_you: to_approve"_s);
}

void TestScenariosCalendar::s21_totalsThatDoNotAddUp()
{
    SandboxProcess sandbox{u"21"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const Run run = month(cli, u"2026-03"_s);
    QCOMPARE(run.exit, 3);
    QCOMPARE(said(run, u"2026-03-02"_s), u"blocked: payout_stopped 177200 SEK"_s);
    QCOMPARE(dayIn(run, u"2026-03-02"_s)[u"reasons"][0][u"subject"].toString(), u"KP100001"_s);
    QCOMPARE(said(run, u"2026-03-09"_s), u"blocked: payout_stopped, not_settled"_s);
}

void TestScenariosCalendar::s12_uncertainPosting()
{
    SandboxProcess sandbox{u"1"_s, {u"post-commit-drop"_s}};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    cli.run({u"approve"_s, u"--all-reconciled"_s});
    QCOMPARE(cli.run({u"post"_s}).exit, 3);
    const Run run = month(cli, u"2026-03"_s);
    QCOMPARE(run.exit, 3);
    QCOMPARE(said(run, u"2026-03-02"_s), u"needs_you: uncertain"_s);
}

void TestScenariosCalendar::readable()
{
    SandboxProcess sandbox{u"8"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const Run run = cli.readable({u"calendar"_s, u"--month"_s, u"2026-03"_s});
    QCOMPARE(run.exit, 3);
    const QStringList lines = QString::fromUtf8(run.out).replace(QChar::Nbsp, u' ').split(u'\n');
    QCOMPARE(lines.front(), u"Mars 2026"_s);
    const auto line = [&lines](const QString &date) {
        const auto found =
            std::ranges::find_if(lines, [&](const QString &one) { return one.startsWith(date); });
        return found == lines.end() ? QString{} : found->simplified();
    };
    QCOMPARE(line(u"2026-03-04"_s),
             u"2026-03-04 Stoppad 1 order saknas (349,00 kr). försäljning 1 084,00 kr"_s);
    QCOMPARE(line(u"2026-03-11"_s), u"2026-03-11 Tom Kommande dag."_s);
}

void TestScenariosCalendar::wrongUsage()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    for (const QString &wrong : {u"2026-13"_s, u"2026-3"_s, u"mars"_s, u"2026-03-01"_s})
        QCOMPARE(month(cli, wrong).exit, 2);
    QCOMPARE(cli.run({u"calendar"_s}).exit, 2);
    QCOMPARE(cli.run({u"calendar"_s, u"2026-03"_s}).exit, 2);
}

QTEST_GUILESS_MAIN(TestScenariosCalendar)
#include "tst_scenarios_calendar.moc"
