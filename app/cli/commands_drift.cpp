#include "cli/commands.h"
#include "cli/drift_views.h"
#include "cli/text.h"
#include "flow/drift.h"
#include "words/codes.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

QString checkText(const flow::FetchReport &report)
{
    QString text = report.drifts.empty()
                       ? Text::tr("Nothing that is posted has been changed by Klarna.")
                       : Text::tr("Klarna has changed what is posted:");
    text += u'\n' + driftsText(report.drifts);
    for (const flow::FetchProblem &problem : report.problems)
        text += u"  • "_s + words::fetchProblem(problem) + u'\n';
    return text;
}

} // namespace

CommandTask driftCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {}, {}};
    line.expectWords(0, 0);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    auto report = co_await flow::checkDrift(*session, context->progress, StopFlag{});
    if (!report)
        co_return failure(report.error());
    co_return done(Json::object({{u"changed"_s, driftsJson(report->drifts)}}), checkText(*report),
                   report->needsUser());
}

} // namespace klarbok::cli
