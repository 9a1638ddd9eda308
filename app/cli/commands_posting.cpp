#include "cli/commands.h"
#include "cli/json_views.h"
#include "cli/text.h"
#include "cli/text_views.h"
#include "flow/posting.h"
#include "flow/review.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

CommandTask approveCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {}, {u"--all-reconciled"_s}};
    const bool all = line.has(u"--all-reconciled"_s);
    line.expectWords(all ? 0 : 1, all ? 0 : -1);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    const auto ids = parseVoucherIds(line.words());
    if (!ids)
        co_return failure(
            Error{ErrorKind::UnknownItem, u"not a voucher id"_s, line.words().join(u' ')});
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    if (all) {
        auto report = co_await flow::approveReconciled(*session, context->progress, StopFlag{});
        if (!report)
            co_return failure(report.error());
        co_return done(approveJson(*report), approveText(*report), !report->refused.empty());
    }
    for (const VoucherId &id : *ids) { // nothing is approved when one of them does not exist
        auto voucher = co_await flow::voucher(*session, id);
        if (!voucher)
            co_return failure(voucher.error());
    }
    auto report = co_await flow::approve(*session, *ids, context->progress, StopFlag{});
    if (!report)
        co_return failure(report.error());
    co_return done(approveJson(*report), approveText(*report), !report->refused.empty());
}

CommandTask reopenCommand(ContextPtr context)
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
    auto voucher = co_await flow::reopen(*session, *id);
    if (!voucher)
        co_return failure(voucher.error());
    auto history = co_await flow::history(*session, *id);
    if (!history)
        co_return failure(history.error());
    co_return done(voucherJson(*voucher, *history), voucherText(*voucher));
}

CommandTask postCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {}, {}};
    const auto ids = parseVoucherIds(line.words());
    if (!line.error().isEmpty())
        co_return usage(line.error());
    if (!ids)
        co_return failure(
            Error{ErrorKind::UnknownItem, u"not a voucher id"_s, line.words().join(u' ')});
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    auto report = co_await flow::post(*session, *ids, context->progress, StopFlag{});
    if (!report)
        co_return failure(report.error());
    co_return done(postJson(*report), postText(*report), report->needsUser());
}

CommandTask recoverCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {}, {}};
    line.expectWords(0, 0);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    auto report = co_await flow::recover(*session, context->progress, StopFlag{});
    if (!report)
        co_return failure(report.error());
    co_return done(postJson(*report), postText(*report), report->needsUser());
}

} // namespace klarbok::cli
