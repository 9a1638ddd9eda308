#include "flow/answers.h"
#include "flow/payouts.h"
#include "flow/remembered.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRule = "LEVY/SOMETHING";

/// A payout of 70.00: a sale of 100.00 on 2 March, and 30.00 taken by rows nobody knows.
PayoutBuilder withRow(const char *reference, const char *date, const char *number,
                      const char *type = "LEVY", const char *detail = "SOMETHING")
{
    PayoutBuilder p{reference, date};
    p.sale(number, "2026-03-02T09:00:00Z", {line(100'00, 2500)}).settled();
    p.row(type, detail, 30'00, &ledger::PayoutTotals::charge);
    p.payout.totals.settlement -= kr(30'00);
    return p;
}

/// Payouts of 3 and 5 March with such a row each.
std::unique_ptr<World> twoRows(const char *type = "LEVY", const char *detail = "SOMETHING")
{
    auto world = std::make_unique<World>();
    world->source->add(withRow("P1", "2026-03-03T08:00:00Z", "1001", type, detail));
    world->source->add(withRow("P2", "2026-03-05T08:00:00Z", "1002", type, detail));
    world->fetch();
    return world;
}

void say(World &world, const VoucherId &id, const char *code, const char *value, bool remember)
{
    get(flow::answer(world.session, {id, QString::fromLatin1(code), QString::fromLatin1(value),
                                     QString{}, remember}));
}

qint64 postedOn(World &world, const VoucherId &id, const char *account)
{
    return posts(world.stored(id).content).value(QString::fromLatin1(account));
}

QStringList asked(World &world, const VoucherId &id)
{
    return questionCodes(world.stored(id).content);
}

void forget(World &world)
{
    get(flow::forgetRule(world.session, u"unknown_type"_s, QString::fromLatin1(kRule)));
}

QMap<VoucherId, QString> refusals(const flow::ApproveReport &report)
{
    QMap<VoucherId, QString> why;
    for (const flow::Refusal &refusal : report.refused)
        why.insert(refusal.id, refusal.why);
    return why;
}

} // namespace

/// What is remembered is used until the owner says stop, and loans are always looked at.
class TestRemembered : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleIsListedWithItsNewestAnswer()
    {
        const auto world = twoRows();
        const VoucherId first = world->payoutVoucher("2026-03-03");
        QVERIFY(get(flow::rememberedRules(world->session)).empty());
        say(*world, first, "unknown_type", "account=6064", true);
        say(*world, first, "unknown_type", "account=2820", true);
        const auto rules = get(flow::rememberedRules(world->session));
        QCOMPARE(rules.size(), 1U);
        QCOMPARE(rules.front().rule, QString::fromLatin1(kRule));
        QCOMPARE(ledger::answerValueText(rules.front().value), u"account=2820"_s);
        QCOMPARE(rules.front().by, u"anna"_s);
    }

    void whoeverWasAskedKeepsTheAnswerTheOthersAskAgain()
    {
        const auto world = twoRows();
        const VoucherId first = world->payoutVoucher("2026-03-03");
        const VoucherId second = world->payoutVoucher("2026-03-05");
        say(*world, first, "unknown_type", "account=6064", true);
        QCOMPARE(postedOn(*world, second, "6064"), 30'00);
        forget(*world);
        QVERIFY(get(flow::rememberedRules(world->session)).empty());
        QCOMPARE(postedOn(*world, first, "6064"), 30'00);
        QVERIFY(!world->stored(first).content.answers.front().remembered);
        QCOMPARE(asked(*world, second), QStringList{u"unknown_type"_s});
        QVERIFY(world->events(u"unknown_type"_s).contains(u"rule_forgotten"_s));
        world->fetch(); // and it stays so
        QCOMPARE(asked(*world, second), QStringList{u"unknown_type"_s});
    }

    void whatIsApprovedStays()
    {
        const auto world = twoRows();
        const VoucherId first = world->payoutVoucher("2026-03-03");
        const VoucherId second = world->payoutVoucher("2026-03-05");
        say(*world, first, "unknown_type", "account=6064", true);
        get(flow::approve(world->session, {second}, kQuiet, StopFlag{}));
        const ledger::DraftVoucher frozen = world->stored(second).content;
        forget(*world);
        QCOMPARE(world->stored(second).content, frozen);
        // Back as a draft it asks again: nobody ever answered for this row.
        QCOMPARE(questionCodes(get(flow::reopen(world->session, second)).content),
                 QStringList{u"unknown_type"_s});
    }

    void aNewRuleMayTakeItsPlace()
    {
        const auto world = twoRows();
        const VoucherId first = world->payoutVoucher("2026-03-03");
        const VoucherId second = world->payoutVoucher("2026-03-05");
        say(*world, first, "unknown_type", "account=6064", true);
        forget(*world);
        say(*world, second, "unknown_type", "account=2820", true);
        QCOMPARE(postedOn(*world, first, "6064"), 30'00); // its own answer is nearer
        world->source->add(withRow("P3", "2026-03-06T08:00:00Z", "1003"));
        world->fetch();
        QCOMPARE(postedOn(*world, world->payoutVoucher("2026-03-06"), "2820"), 30'00);
    }

    void whatIsNotRememberedCannotBeForgotten()
    {
        const auto world = twoRows();
        const auto before = world->vouchers().size();
        QCOMPARE(failure(flow::forgetRule(world->session, u"unknown_type"_s, u"LEVY/OTHER"_s)),
                 std::optional{ErrorKind::UnknownItem});
        say(*world, world->payoutVoucher("2026-03-03"), "unknown_type", "account=6064", true);
        forget(*world);
        QCOMPARE(failure(flow::forgetRule(world->session, u"unknown_type"_s,
                                          QString::fromLatin1(kRule))),
                 std::optional{ErrorKind::UnknownItem});
        QCOMPARE(world->vouchers().size(), before);
    }

    void aLoanIsNeverApprovedUnseen()
    {
        const auto world = twoRows("CHARGE", "LOAN_AMORTISATION");
        const VoucherId first = world->payoutVoucher("2026-03-03");
        const VoucherId second = world->payoutVoucher("2026-03-05");
        say(*world, first, "loan", "account=2820", true);
        QCOMPARE(postedOn(*world, second, "2820"), 30'00);

        const auto approvable = get(flow::approvable(world->session));
        QCOMPARE(approvable.vouchers.size(), 1U); // the day of both sales
        QCOMPARE(approvable.left, 2);
        const auto report = get(flow::approveReconciled(world->session, kQuiet, StopFlag{}));
        QCOMPARE(report.approved, std::vector<VoucherId>{world->dayVoucher()});
        QCOMPARE(refusals(report),
                 (QMap<VoucherId, QString>{{first, u"loan"_s}, {second, u"loan"_s}}));

        const auto one = get(flow::approve(world->session, {second}, kQuiet, StopFlag{}));
        QCOMPARE(one.approved, std::vector<VoucherId>{second});
    }
};

QTEST_GUILESS_MAIN(TestRemembered)
#include "tst_flow_remembered.moc"
