#include "cli/commands.h"
#include "cli/json_views.h"
#include "cli/payout_views.h"
#include "cli/text.h"
#include "cli/text_views.h"
#include "flow/fetch.h"
#include "flow/import_file.h"
#include "flow/payouts.h"
#include "flow/review.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::cli {

CommandTask fetchCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {u"--from"_s, u"--to"_s}, {}};
    line.expectWords(0, 0);
    const flow::FetchRange range{line.day(u"--from"_s), line.day(u"--to"_s)};
    if (!line.error().isEmpty())
        co_return usage(line.error());
    if (range.from && range.to && *range.from > *range.to)
        co_return usage(Text::tr("--from lies after --to."));
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    auto report = co_await flow::fetch(*session, range, context->progress, StopFlag{});
    if (!report)
        co_return failure(report.error());
    co_return done(fetchJson(*report), fetchText(*report), report->needsUser());
}

CommandTask importCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {}, {}};
    line.expectWords(1, 1);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    const QString file = line.words().front();
    auto report = co_await flow::importFile(*session, file, context->progress, StopFlag{});
    if (!report)
        co_return failure(report.error());
    co_return done(fetchJson(*report), importText(file, *report), report->needsUser());
}

CommandTask payoutsCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {}, {}};
    line.expectWords(0, 2);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    const std::optional<ledger::What> what =
        line.words().size() < 2 ? std::nullopt : ledger::parseWhat(line.words().at(1));
    if (line.words().size() == 2 && !what)
        co_return usage(Text::tr("A payout has no line %1.").arg(line.words().at(1)));
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    if (line.words().isEmpty()) {
        auto all = co_await flow::payouts(*session);
        if (!all)
            co_return failure(all.error());
        auto debts = co_await flow::openDebts(*session);
        if (!debts)
            co_return failure(debts.error());
        co_return done(payoutsJson(*all), payoutsText(*all, *debts));
    }
    const auto reference = PayoutId::parse(line.words().front());
    if (!reference)
        co_return failure(
            Error{ErrorKind::UnknownItem, u"not a payout reference"_s, line.words().front()});
    auto view = co_await flow::payout(*session, *reference);
    if (!view)
        co_return failure(view.error());
    if (!what)
        co_return done(payoutJson(*view), payoutText(*view));
    auto contents = co_await flow::payoutContents(*session, *reference);
    if (!contents)
        co_return failure(contents.error());
    const auto found = std::ranges::find(*contents, *what, &ledger::LineContents::what);
    const ledger::LineContents shown =
        found == contents->end() ? ledger::LineContents{*what, {}, {}, {}} : *found;
    co_return done(payoutLineJson(*view, shown), payoutLineText(*view, shown));
}

namespace {

CommandTask showVoucher(flow::SessionPtr session, QString word)
{
    const auto id = VoucherId::parse(word);
    if (!id)
        co_return failure(Error{ErrorKind::UnknownItem, u"not a voucher id"_s, word});
    auto voucher = co_await flow::voucher(session, *id);
    if (!voucher)
        co_return failure(voucher.error());
    auto history = co_await flow::history(session, *id);
    if (!history)
        co_return failure(history.error());
    co_return done(voucherJson(*voucher, *history), voucherText(*voucher));
}

} // namespace

CommandTask vouchersCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {u"--state"_s, u"--from"_s, u"--to"_s}, {}};
    line.expectWords(0, 1);
    VoucherFilter filter;
    filter.from = line.day(u"--from"_s);
    filter.to = line.day(u"--to"_s);
    if (line.has(u"--state"_s))
        filter.state = ledger::parseVoucherState(line.value(u"--state"_s));
    if (!line.error().isEmpty())
        co_return usage(line.error());
    if (line.has(u"--state"_s) && !filter.state)
        co_return usage(Text::tr("There is no state %1.").arg(line.value(u"--state"_s)));
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    if (!line.words().isEmpty())
        co_return co_await showVoucher(*session, line.words().front());
    auto vouchers = co_await flow::vouchers(*session, filter);
    if (!vouchers)
        co_return failure(vouchers.error());
    co_return done(vouchersJson(*vouchers), vouchersText(*vouchers));
}

} // namespace klarbok::cli
