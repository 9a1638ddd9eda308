#include "fixture.h"
#include "samples.h"

using namespace klarbok;
using namespace klarbok::test;
using ledger::Answer;
using ledger::DraftVoucher;

/// Answers stay as they were given, with the drafts that follow from them or not at all.
class AnswersKeptTest : public QObject
{
    Q_OBJECT

    static DraftVoucher asking()
    {
        DraftVoucher draft = sampleDraft();
        draft.answers.clear();
        return draft;
    }

private Q_SLOTS:
    void whatWasSaidIsReadBackInItsOrder()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->replaceDrafts({asking()}));
        Answer second = sampleAnswer();
        second.value = {std::nullopt, std::nullopt, ledger::Choice::FirstOpen};
        second.transaction.reset();
        second.remembered = false;
        second.rule.clear();
        get(store->saveAnswer(asking().id, sampleAnswer(), {sampleDraft()}));
        get(store->saveAnswer(asking().id, second, {sampleDraft()}));
        QVERIFY(get(fixture.open()->answers()) == (std::vector{sampleAnswer(), second}));
        QVERIFY(get(store->voucher(asking().id)).content == sampleDraft());
    }

    void theTrailHasQuestionAnswerAndNote()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->replaceDrafts({asking()}));
        get(store->saveAnswer(asking().id, sampleAnswer(), {sampleDraft()}));
        const auto trail = get(store->auditTrail(asking().id.text()));
        const auto answered =
            std::ranges::find(trail, QStringLiteral("answered"), &AuditEntry::event);
        QVERIFY(answered != trail.end());
        QCOMPARE(answered->user, QStringLiteral("anna"));
        QCOMPARE(answered->details,
                 QStringLiteral("order_missing 1001 349.00 SEK: vat=1200,account=3041, "
                                "remembered. ") +
                     sampleAnswer().note);
        QVERIFY(get(store->verifyAudit()).isIntact);
    }

    void aFrozenVoucherTakesNoAnswer()
    {
        Fixture fixture;
        const auto store = fixture.open();
        const DraftVoucher draft = cleanDraft();
        get(store->replaceDrafts({draft}));
        get(store->approve(draft.id, contentHash(draft), "%PDF", utc("2026-03-06T08:00:00Z"),
                           QStringLiteral("anna")));
        QCOMPARE(failure(store->saveAnswer(draft.id, sampleAnswer(), {})),
                 std::optional{ErrorKind::NotAllowed});
        QVERIFY(get(store->answers()).empty());
        QCOMPARE(failure(store->saveAnswer(id<VoucherId>("KB-0000000e"), sampleAnswer(), {})),
                 std::optional{ErrorKind::UnknownItem});
    }

    void draftsThatCannotBeKeptTakeTheAnswerWithThem()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->replaceDrafts({asking()}));
        DraftVoucher crooked = sampleDraft();
        crooked.rows.pop_back();
        QCOMPARE(failure(store->saveAnswer(asking().id, sampleAnswer(), {crooked})),
                 std::optional{ErrorKind::NotAllowed});
        QVERIFY(get(store->answers()).empty());
        QVERIFY(get(store->voucher(asking().id)).content == asking());
    }

    void whatIsForgottenIsNoRuleAnyMore()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->replaceDrafts({asking()}));
        const Answer first = sampleAnswer();
        Answer other = sampleAnswer();
        other.rule += QStringLiteral("/OTHER");
        get(store->saveAnswer(asking().id, first, {sampleDraft()}));
        get(store->saveAnswer(asking().id, other, {sampleDraft()}));
        get(store->forgetRule(first.code, first.rule, {sampleDraft()}));
        get(store->saveAnswer(asking().id, first, {sampleDraft()})); // remembered anew
        Answer plain = first;
        plain.remembered = false;
        QVERIFY(get(fixture.open()->answers()) == (std::vector{plain, other, first}));
        QCOMPARE(failure(store->forgetRule(first.code, QStringLiteral("x"), {})),
                 std::optional{ErrorKind::UnknownItem});
        QVERIFY(get(store->voucher(asking().id)).content == sampleDraft()); // nothing was replaced
        for (const char *sql : {"UPDATE forgotten_rule SET up_to = 9", "DELETE FROM forgotten_rule",
                                "REPLACE INTO forgotten_rule SELECT * FROM forgotten_rule"})
            QCOMPARE(fixture.sql(QString::fromLatin1(sql)), std::optional{ErrorKind::NotAllowed});
        QVERIFY(get(store->verifyAudit()).isIntact);
    }

    void nobodyRewritesAnAnswer()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->replaceDrafts({asking()}));
        get(store->saveAnswer(asking().id, sampleAnswer(), {sampleDraft()}));
        for (const char *sql : {"UPDATE answer SET note = 'x'", "DELETE FROM answer",
                                "REPLACE INTO answer SELECT * FROM answer"})
            QCOMPARE(fixture.sql(QString::fromLatin1(sql)), std::optional{ErrorKind::NotAllowed});
        QVERIFY(get(store->answers()) == std::vector{sampleAnswer()});
    }
};

QTEST_GUILESS_MAIN(AnswersKeptTest)
#include "tst_answers_kept.moc"
