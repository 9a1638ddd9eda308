#include "flow/remembered.h"

#include "flow/drafts.h"
#include "flow/off_thread.h"
#include "ledger/answer_book.h"

namespace klarbok::flow {

Task<std::vector<ledger::Answer>> rememberedRules(SessionPtr session)
{
    auto answers = co_await session->store->answers();
    if (!answers)
        co_return std::move(answers).error();
    co_return ledger::rememberedRules(*answers);
}

Task<Done> forgetRule(SessionPtr session, QString code, QString rule)
{
    auto input = co_await bookingInput(session);
    if (!input)
        co_return std::move(input).error();
    const std::shared_ptr<ledger::BookingInput> booking = *input;
    if (!ledger::forgetRule(booking->answers, code, rule))
        co_return Error{ErrorKind::UnknownItem, QStringLiteral("nothing is remembered"), rule};
    std::vector<ledger::DraftVoucher> drafts = co_await offThread(ledger::book, booking);
    co_return co_await session->store->forgetRule(std::move(code), std::move(rule),
                                                  std::move(drafts));
}

} // namespace klarbok::flow
