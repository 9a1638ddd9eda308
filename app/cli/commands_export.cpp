#include "cli/commands.h"
#include "cli/text.h"
#include "flow/sie_export.h"
#include "words/export_words.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

QString summary(const flow::SieExport &exported, const QString &path)
{
    return Text::tr("Wrote %1: %2").arg(path, words::exported(exported)) + u'\n';
}

} // namespace

CommandTask exportSieCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {u"--from"_s, u"--to"_s, u"-o"_s}, {}};
    line.expectWords(0, 0);
    const auto from = line.day(u"--from"_s);
    const auto to = line.day(u"--to"_s);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    const QString path = line.value(u"-o"_s);
    if (!from || !to || path.isEmpty())
        co_return usage(Text::tr("Use: export-sie --from DAY --to DAY -o FILE."));
    if (*from > *to)
        co_return usage(Text::tr("--from lies after --to."));
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    auto exported = co_await flow::exportSie(*session, *from, *to);
    if (!exported)
        co_return failure(exported.error());
    Outcome outcome = done(Json::object({{u"vouchers"_s, exported->vouchers.size()},
                                         {u"bytes"_s, exported->bytes.size()}}),
                           {}, exported->uncertain > 0);
    outcome.message = words::exportWarnings(*exported).join(u'\n');
    if (exported->vouchers.empty())
        co_return outcome;
    auto written = writeFile(path, exported->bytes);
    if (!written)
        co_return failure(written.error());
    auto noted = co_await flow::noteExport(*session, *exported);
    if (!noted)
        co_return failure(noted.error());
    outcome.text = summary(*exported, path);
    co_return outcome;
}

} // namespace klarbok::cli
