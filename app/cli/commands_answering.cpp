#include "cli/commands.h"
#include "cli/json_views.h"
#include "cli/text.h"
#include "cli/text_views.h"
#include "flow/answers.h"
#include "flow/review.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

CommandTask answerCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {u"--note"_s}, {u"--remember"_s}};
    line.expectWords(3, 3);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    const QStringList words = line.words();
    const bool isRetry = words[2] == u"retry";
    if (isRetry && (line.has(u"--note"_s) || line.has(u"--remember"_s)))
        co_return usage(Text::tr("retry takes neither --note nor --remember."));
    const auto id = VoucherId::parse(words[0]);
    if (!id)
        co_return failure(Error{ErrorKind::UnknownItem, u"not a voucher id"_s, words[0]});
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    const flow::AnswerRequest request{*id, words[1], words[2], line.value(u"--note"_s),
                                      line.has(u"--remember"_s)};
    auto voucher = co_await flow::answer(*session, request);
    if (!voucher)
        co_return failure(voucher.error());
    auto history = co_await flow::history(*session, *id);
    if (!history)
        co_return failure(history.error());
    co_return done(voucherJson(*voucher, *history), voucherText(*voucher),
                   !voucher->content.questions.empty());
}

} // namespace klarbok::cli
