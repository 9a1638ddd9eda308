#include "cli/commands.h"
#include "cli/text.h"
#include "cli/text_table.h"

#include "flow/oss.h"
#include "words/amounts.h"
#include "words/oss_words.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

Json figuresJson(const QString &country, ledger::Quarter quarter, int rate,
                 const ledger::OssFigures &figures)
{
    return Json::object({{u"country"_s, country},
                         {u"quarter"_s, ledger::quarterName(quarter)},
                         {u"rate"_s, rate},
                         {u"base"_s, figures.base.units()},
                         {u"vat"_s, figures.vat.units()},
                         {u"currency"_s, figures.vat.currency().code()},
                         {u"own_base"_s, figures.ownBase.units()},
                         {u"own_vat"_s, figures.ownVat.units()},
                         {u"own_currency"_s, figures.ownVat.currency().code()},
                         {u"not_posted"_s, figures.unposted.units()}});
}

Json ossJson(const flow::OssReport &report)
{
    Json::Array lines, corrections;
    for (const ledger::OssLine &line : report.list.lines)
        lines.push_back(figuresJson(line.country, report.list.quarter, line.rate, line.figures));
    for (const ledger::OssCorrection &line : report.list.corrections)
        corrections.push_back(figuresJson(line.country, line.quarter, line.rate, line.figures));
    return Json::object({{u"quarter"_s, ledger::quarterName(report.list.quarter)},
                         {u"lines"_s, Json{std::move(lines)}},
                         {u"corrections"_s, Json{std::move(corrections)}},
                         {u"questions"_s, report.questions}});
}

QString ossText(const flow::OssReport &report, const QString &remark)
{
    using Align = TextTable::Align;
    TextTable table{{Text::tr("Kind"), Text::tr("Country"), Text::tr("Rate"), Text::tr("Base"),
                     Text::tr("VAT")},
                    {Align::Left, Align::Left, Align::Right, Align::Right, Align::Right}};
    const auto add = [&](const QString &kind, const QString &country, int rate,
                         const ledger::OssFigures &figures) {
        table.add({kind, country, words::rate(rate), words::amount(figures.ownBase),
                   words::amountWithCurrency(figures.ownVat)});
    };
    for (const ledger::OssLine &line : report.list.lines)
        add(Text::tr("Sales"), line.country, line.rate, line.figures);
    for (const ledger::OssCorrection &line : report.list.corrections)
        add(Text::tr("Correction of %1").arg(ledger::quarterName(line.quarter)), line.country,
            line.rate, line.figures);
    QString text =
        table.isEmpty() ? QString{Text::tr("No OSS sales in the quarter.") + u'\n'} : table.text();
    return remark.isEmpty() ? text : QString{text + u'\n' + remark + u'\n'};
}

} // namespace

CommandTask ossCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {u"-o"_s}, {}};
    line.expectWords(1, 1);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    const auto quarter = ledger::parseQuarter(line.words().front());
    if (!quarter)
        co_return usage(Text::tr("Use: oss QUARTER [-o FILE.csv], the quarter as in 2026-Q1."));
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    auto report = co_await flow::ossReport(*session, *quarter);
    if (!report)
        co_return failure(report.error());
    if (line.has(u"-o"_s)) {
        auto written = writeFile(line.value(u"-o"_s), words::ossCsv(report->list));
        if (!written)
            co_return failure(written.error());
    }
    const QString remark = words::ossRemark(report->list, report->questions);
    co_return done(ossJson(*report), ossText(*report, remark), !remark.isEmpty());
}

} // namespace klarbok::cli
