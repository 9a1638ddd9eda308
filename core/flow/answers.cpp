#include "flow/answers.h"

#include "flow/books_reading.h"
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
           question.subject == text || question.rule == text ||
           question.subject.section(u", "_s, 0, 0) == text;
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

/// Which account is not there or closed; nullopt: the question is another one.
std::optional<ledger::Account> accountAsked(const Question &question)
{
    const bool isIt = question.code == u"account_missing" || question.code == u"account_closed";
    return isIt ? ledger::Account::parse(question.rule) : std::nullopt;
}

Result<Answer> answerTo(const Question &question, const AnswerRequest &request,
                        const ledger::BookingInput &booking)
{
    const auto value = ledger::parseAnswerValue(request.value);
    if (!value)
        return unfit(request.value, u"answer_unreadable"_s);
    if (const QString why = ledger::objectionTo(question.code, *value, booking.rules);
        !why.isEmpty())
        return unfit(request.value, why);
    if (accountAsked(question) && booking.books && !booking.books->hasOpen(*value->account))
        return unfit(request.value, u"answer_not_in_chart"_s);
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

/// These two leave the question open: until the books change, or because the voucher stops being a
/// draft.
bool endsQuestion(const Answer &answer)
{
    return answer.value.choice != ledger::Choice::Wait &&
           answer.value.choice != ledger::Choice::Elsewhere;
}

bool isStillAsked(const std::vector<ledger::DraftVoucher> &drafts, const Question &question,
                  const VoucherId &voucher)
{
    return std::ranges::any_of(drafts, [&](const ledger::DraftVoucher &draft) {
        if (!question.transaction && draft.id != voucher)
            return false;
        return std::ranges::any_of(draft.questions, [&](const Question &open) {
            return ledger::isSameQuestion(open, question);
        });
    });
}

/// What is booked elsewhere must be whole: an amount that a question keeps back is in no row.
bool isWhole(const ledger::DraftVoucher &voucher)
{
    return std::ranges::all_of(voucher.questions, [](const Question &question) {
        return ledger::answerForm(question.code).isAboutBooks;
    });
}

/// Where `already_booked` found it: `K 7 2026-03-02`.
VoucherChange placeOf(const Answer &answer)
{
    const QString &place = answer.subject;
    VoucherChange change;
    change.series = place.section(u' ', 0, 0);
    change.number = place.section(u' ', 1, 1).toInt();
    change.bookedDate = QDate::fromString(place.section(u' ', 2, 2), Qt::ISODate);
    change.reason = u"booked_elsewhere"_s;
    return change;
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

Task<Done> readAgain(SessionPtr session, ledger::DraftVoucher voucher, Question question)
{
    if (ledger::answerForm(question.code).isAboutBooks)
        co_return co_await refreshPicture(session);
    if (question.code == u"currency" && !question.transaction)
        co_return co_await readRatesAgain(session);
    co_return co_await readOrderAgain(session, std::move(voucher), question);
}

Task<StoredVoucher> retry(SessionPtr session, ledger::DraftVoucher voucher, Question question)
{
    const VoucherId id = voucher.id;
    if (!ledger::answerForm(question.code).canRetry)
        co_return unfit(u"retry"_s, u"answer_misfit"_s);
    auto read = co_await readAgain(session, std::move(voucher), question);
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
    auto answered = answerTo(*question, request, *booking);
    if (!answered)
        co_return std::move(answered).error();
    const bool isElsewhere = answered->value.choice == ledger::Choice::Elsewhere;
    if (isElsewhere && !isWhole(voucher->content))
        co_return Error{ErrorKind::NotAllowed, u"other questions are open"_s,
                        request.voucher.text(), u"open_questions"_s};
    // There is one account for the claim: another one for it is another setting.
    const bool isClearing = accountAsked(*question) == booking->rules.clearing;
    if (isClearing)
        booking->rules.clearing = *answered->value.account;
    answered->by = session->user;
    answered->time = session->clock->now();
    booking->answers.push_back(*answered);
    std::vector<ledger::DraftVoucher> drafts = co_await offThread(ledger::book, booking);
    if (endsQuestion(*answered) && isStillAsked(drafts, *question, request.voucher))
        co_return unfit(request.value, u"answer_misfit"_s);
    Result<Done> saved = Done{};
    if (isClearing) { // first: an end between the two leaves a question, not two claims accounts
        QMap<QString, QString> setting;
        setting.insert(u"account.clearing"_s, answered->value.account->number());
        saved = co_await session->store->saveSettings(setting);
    }
    if (saved)
        saved = co_await session->store->saveAnswer(request.voucher, *answered, std::move(drafts));
    if (saved && isElsewhere)
        saved = co_await session->store->amend(request.voucher, placeOf(*answered));
    if (saved && isElsewhere)
        saved = co_await rebuildDrafts(session);
    if (!saved)
        co_return std::move(saved).error();
    co_return co_await session->store->voucher(request.voucher);
}

} // namespace klarbok::flow
