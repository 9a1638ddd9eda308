#include "cli/commands.h"
#include "cli/json_views.h"
#include "cli/text_views.h"
#include "flow/corrections.h"
#include "flow/review.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

CommandTask correctCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {}, {}};
    line.expectWords(1, 1);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    const auto id = VoucherId::parse(line.words().front());
    if (!id)
        co_return failure(
            Error{ErrorKind::UnknownItem, u"not a voucher id"_s, line.words().front()});
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    auto correction = co_await flow::correct(*session, *id);
    if (!correction)
        co_return failure(correction.error());
    auto history = co_await flow::history(*session, correction->content.id);
    if (!history)
        co_return failure(history.error());
    co_return done(voucherJson(*correction, *history), voucherText(*correction),
                   !correction->content.questions.empty());
}

} // namespace klarbok::cli
