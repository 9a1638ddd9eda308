#include "base/hash.h"
#include "cli/commands.h"
#include "cli/json_views.h"
#include "cli/text.h"
#include "cli/text_views.h"
#include "flow/review.h"
#include "words/amounts.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

CommandTask pdfCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {u"-o"_s}, {}};
    line.expectWords(1, 1);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    if (!line.has(u"-o"_s))
        co_return usage(Text::tr("Use: pdf ID -o FILE."));
    const auto id = VoucherId::parse(line.words().front());
    if (!id)
        co_return failure(
            Error{ErrorKind::UnknownItem, u"not a voucher id"_s, line.words().front()});
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    auto pdf = co_await flow::voucherPdf(*session, *id);
    if (!pdf)
        co_return failure(pdf.error());
    auto written = writeFile(line.value(u"-o"_s), *pdf);
    if (!written)
        co_return failure(written.error());
    co_return done(
        Json::object({{u"bytes"_s, pdf->size()}, {u"sha256"_s, sha256Hex(*pdf)}}),
        Text::tr("Wrote %1, %2.").arg(line.value(u"-o"_s), words::fileSize(pdf->size())) + u'\n');
}

CommandTask auditCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {}, {u"--verify"_s}};
    line.expectWords(0, 0);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    if (!line.has(u"--verify"_s)) {
        auto entries = co_await (*session)->store->auditTrail(std::nullopt);
        if (!entries)
            co_return failure(entries.error());
        co_return done(auditJson(*entries), auditText(*entries));
    }
    auto check = co_await (*session)->store->verifyAudit();
    if (!check)
        co_return failure(check.error());
    const Json json = Json::object({{u"ok"_s, check->isIntact}, {u"entries"_s, check->entries}});
    if (check->isIntact)
        co_return done(json,
                       Text::tr("The trail is whole: %1 entries.").arg(check->entries) + u'\n');
    Outcome outcome = done(json, {});
    outcome.exit = Exit::Failed;
    outcome.message = Text::tr("The trail was changed behind the program's back, from entry %1 on. "
                               "Keep the file as it is and speak with your accountant.")
                          .arg(check->firstBroken.value_or(0));
    co_return outcome;
}

} // namespace klarbok::cli
