#include "cli/commands.h"
#include "cli/text.h"
#include "cli/text_table.h"

#include "base/day.h"
#include "flow/fees.h"
#include "words/amounts.h"
#include "words/fee_words.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

constexpr auto kLeft = TextTable::Align::Left;
constexpr auto kRight = TextTable::Align::Right;

Json day(QDate date)
{
    return Json{date.toString(Qt::ISODate)};
}

Json feesJson(const flow::FeeView &view)
{
    Json::Array lines, outliers;
    for (const ledger::FeeLine &line : view.report.lines)
        lines.push_back(
            Json::object({{u"payout"_s, line.payout.text()},
                          {u"date"_s, day(line.date)},
                          {u"method"_s, line.method},
                          {u"sales"_s, line.sales},
                          {u"sold"_s, line.sold.units()},
                          {u"fees"_s, line.fees.units()},
                          {u"other"_s, line.other.units()},
                          {u"effective"_s, line.effective ? Json{*line.effective} : Json{}},
                          {u"expected"_s, line.expected ? Json{line.expected->units()} : Json{}}}));
    for (const ledger::FeeOutlier &one : view.report.outliers)
        outliers.push_back(Json::object({{u"payout"_s, one.payout.text()},
                                         {u"date"_s, day(one.date)},
                                         {u"method"_s, one.method},
                                         {u"order"_s, one.order},
                                         {u"sold"_s, one.sold.units()},
                                         {u"fee"_s, one.fee.units()},
                                         {u"expected"_s, one.expected.units()},
                                         {u"over"_s, one.over().units()}}));
    return Json::object({{u"from"_s, day(view.from)},
                         {u"to"_s, day(view.to)},
                         {u"currency"_s, Currency::sek().code()},
                         {u"over"_s, view.report.over.units()},
                         {u"unchecked"_s, view.report.unchecked},
                         {u"lines"_s, Json{std::move(lines)}},
                         {u"outliers"_s, Json{std::move(outliers)}}});
}

QString feesText(const flow::FeeView &view)
{
    TextTable lines{{Text::tr("Payout"), Text::tr("Date"), Text::tr("Payment type"),
                     Text::tr("Sold"), Text::tr("Fees"), Text::tr("Of what was sold"),
                     Text::tr("Expected"), Text::tr("Other fees")},
                    {kLeft, kLeft, kLeft, kRight, kRight, kRight, kRight, kRight}};
    for (const ledger::FeeLine &line : view.report.lines)
        lines.add({line.payout.text(), words::day(line.date), words::paymentMethod(line.method),
                   words::amount(line.sold), words::amount(line.fees),
                   words::effectiveRate(line.effective),
                   line.expected ? words::amount(*line.expected) : u"–"_s,
                   words::amount(line.other)});
    QString text = lines.isEmpty() ? QString{Text::tr("There are no fees here.") + u'\n'}
                                   : QString{lines.text()};
    TextTable outliers{{Text::tr("Order"), Text::tr("Payout"), Text::tr("Sold"), Text::tr("Fee"),
                        Text::tr("Expected"), Text::tr("Difference")},
                       {kLeft, kLeft, kRight, kRight, kRight, kRight}};
    for (const ledger::FeeOutlier &one : view.report.outliers)
        outliers.add({one.order, one.payout.text(), words::amount(one.sold), words::amount(one.fee),
                      words::amount(one.expected), words::signedAmount(one.over())});
    if (!outliers.isEmpty())
        text += u'\n' + outliers.text();
    return text + u'\n' + words::feeSummary(view) + u'\n';
}

} // namespace

CommandTask feesCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {u"--from"_s, u"--to"_s}, {}};
    line.expectWords(0, 0);
    const auto from = line.day(u"--from"_s);
    const auto to = line.day(u"--to"_s);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    const QDate last = to.value_or(stockholmDay((*session)->clock->now()));
    const QDate first = from.value_or(last.addDays(-flow::kFeeDays));
    if (first > last)
        co_return usage(Text::tr("--from lies after --to."));
    auto view = co_await flow::fees(*session, first, last);
    if (!view)
        co_return failure(view.error());
    co_return done(feesJson(*view), feesText(*view), view->needsUser());
}

} // namespace klarbok::cli
