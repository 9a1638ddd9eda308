#include "flow/answers.h"

#include "flow/drafts.h"
#include "flow/fetch_orders.h"
#include "flow/fetch_rates.h"
#include "flow/off_thread.h"
#include "flow/workspace_settings.h"
#include "ledger/answer_book.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

using ledger::Answer;
using ledger::Question;

Error unfit(const QString &subject, const QString &reason)
{
    return {ErrorKind::InvalidInput, u"answer refused"_s, subject, reason};
}

/// `TRANSACTION SUBJECT`, or the subject alone.
QString fullName(const Question &question)
{
    return question.transaction ? question.transaction->text() + u' ' + question.subject
                                : question.subject;
}

bool isMeant(const Question &question, const QString &code, const QString &text)
{
    if (question.code != code)
        return false;
    const bool isTransaction = question.transaction && question.transaction->text() == text;
    return text.isEmpty() || isTransaction || fullName(question) == text ||
           question.subject == text || question.subject.section(u", "_s, 0, 0) == text;
}

Result<Question> findQuestion(const ledger::DraftVoucher &voucher, const QString &selector)
{
    const QString code = selector.section(u':', 0, 0);
    const QString text = selector.section(u':', 1);
    std::vector<Question> found;
    for (const Question &question : voucher.questions) {
        if (isMeant(question, code, text))
            found.push_back(question);
    }
    if (found.empty()) { // another answer to a question that has one
        for (const Answer &given : voucher.answers) {
            const Question question{given.code, given.transaction, given.amount, given.subject,
                                    given.rule};
            if (isMeant(question, code, text))
                found.push_back(question);
        }
    }
    if (found.empty())
        return Error{ErrorKind::UnknownItem, u"no such question"_s, selector};
    if (found.size() > 1)
        return unfit(selector, u"question_ambiguous"_s);
    return found.front();
}

Result<Answer> answerTo(const Question &question, const AnswerRequest &request,
                        const ledger::PostingRules &rules)
{
    const auto value = ledger::parseAnswerValue(request.value);
    if (!value)
        return unfit(request.value, u"answer_unreadable"_s);
    if (const QString why = ledger::objectionTo(question.code, *value, rules); !why.isEmpty())
        return unfit(request.value, why);
    const QString note = request.note.simplified();
    if (note.isEmpty() && ledger::needsNote(question.code, *value))
        return unfit(request.value, u"note_missing"_s);
    if (request.remember && question.rule.isEmpty())
        return unfit(request.value, u"not_rememberable"_s);
    return Answer{.code = question.code,
                  .transaction = question.transaction,
                  .amount = question.amount,
                  .subject = question.subject,
                  .rule = question.rule,
                  .remembered = request.remember,
                  .value = *value,
                  .note = note,
                  .by = {},
                  .time = {},
                  .voucher = request.voucher};
}

bool isStillAsked(const std::vector<ledger::DraftVoucher> &drafts, const Question &question)
{
    return std::ranges::any_of(drafts, [&](const ledger::DraftVoucher &draft) {
        return std::ranges::any_of(draft.questions, [&](const Question &open) {
            return ledger::isSameQuestion(open, question);
        });
    });
}

/// The order behind the question's row.
Task<std::optional<OrderId>> orderBehind(SessionPtr session, ledger::DraftVoucher voucher,
                                         Question question)
{
    auto rows = co_await session->store->transactions(std::move(voucher.payouts));
    if (!rows)
        co_return std::move(rows).error();
    std::optional<OrderId> order;
    for (const ledger::Transaction &row : *rows) {
        if (question.transaction == row.key)
            order = row.order;
    }
    co_return order;
}

Task<Done> readOrderAgain(SessionPtr session, ledger::DraftVoucher voucher, Question question)
{
    const VoucherId id = voucher.id;
    auto order = co_await orderBehind(session, std::move(voucher), question);
    if (!order)
        co_return std::move(order).error();
    if (!*order)
        co_return Error{ErrorKind::NotAllowed, u"the row has no order"_s, id.text(), u"no_order"_s};
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    auto source = co_await session->connector->payoutSource(info->id, settings->payoutSource(),
                                                            session->store);
    if (!source)
        co_return std::move(source).error();
    const std::vector<OrderId> one(1, **order);
    auto report = std::make_shared<FetchReport>();
    const Progress quiet = [](Step, int, int) {};
    co_return co_await fetchOrders(session, *source, one, report, quiet, StopFlag{});
}

Task<Done> readRatesAgain(SessionPtr session)
{
    auto report = std::make_shared<FetchReport>();
    auto read = co_await fetchRates(session, report, StopFlag{});
    if (!read)
        co_return std::move(read).error();
    if (!report->problems.empty())
        co_return *report->problems.front().error;
    co_return Done{};
}

Task<StoredVoucher> retry(SessionPtr session, ledger::DraftVoucher voucher, Question question)
{
    const VoucherId id = voucher.id;
    if (!ledger::answerForm(question.code).canRetry)
        co_return unfit(u"retry"_s, u"answer_misfit"_s);
    const bool isAboutRate = question.code == u"currency" && !question.transaction;
    auto reading = isAboutRate ? readRatesAgain(session)
                               : readOrderAgain(session, std::move(voucher), question);
    auto read = co_await reading;
    if (!read)
        co_return std::move(read).error();
    auto audited = co_await session->store->audit(u"retried"_s, id.text(),
                                                  question.code + u' ' + question.subject);
    if (!audited)
        co_return std::move(audited).error();
    auto rebuilt = co_await rebuildDrafts(session);
    if (!rebuilt)
        co_return std::move(rebuilt).error();
    co_return co_await session->store->voucher(id);
}

} // namespace

QString selectorOf(const Question &question)
{
    return question.code + u':' + fullName(question);
}

Task<StoredVoucher> answer(SessionPtr session, AnswerRequest request)
{
    auto voucher = co_await session->store->voucher(request.voucher);
    if (!voucher)
        co_return std::move(voucher).error();
    if (voucher->state != ledger::VoucherState::Draft)
        co_return Error{ErrorKind::NotAllowed, u"the voucher is no draft any more"_s,
                        request.voucher.text(), u"not_a_draft"_s};
    auto question = findQuestion(voucher->content, request.question);
    if (!question)
        co_return std::move(question).error();
    if (request.value == u"retry")
        co_return co_await retry(session, voucher->content, *question);
    auto input = co_await bookingInput(session);
    if (!input)
        co_return std::move(input).error();
    const std::shared_ptr<ledger::BookingInput> booking = *input;
    auto answered = answerTo(*question, request, booking->rules);
    if (!answered)
        co_return std::move(answered).error();
    answered->by = session->user;
    answered->time = session->clock->now();
    booking->answers.push_back(*answered);
    std::vector<ledger::DraftVoucher> drafts = co_await offThread(ledger::book, booking);
    if (isStillAsked(drafts, *question))
        co_return unfit(request.value, u"answer_misfit"_s);
    auto saved = co_await session->store->saveAnswer(request.voucher, *answered, std::move(drafts));
    if (!saved)
        co_return std::move(saved).error();
    co_return co_await session->store->voucher(request.voucher);
}

} // namespace klarbok::flow
