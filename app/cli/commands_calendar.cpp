#include "cli/commands.h"
#include "cli/text.h"
#include "cli/text_table.h"

#include "flow/calendar.h"
#include "words/amounts.h"
#include "words/calendar_words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

Json dayOrNull(const std::optional<QDate> &day)
{
    return day ? Json{day->toString(Qt::ISODate)} : Json{};
}

Json sumsJson(const std::vector<ledger::DaySums> &sums)
{
    Json::Array all;
    for (const ledger::DaySums &of : sums)
        all.push_back(Json::object({{u"sales"_s, of.sales.units()},
                                    {u"refunds"_s, of.refunds.units()},
                                    {u"paid_out"_s, of.paidOut.units()},
                                    {u"currency"_s, of.sales.currency().code()}}));
    return Json{std::move(all)};
}

Json remarkJson(const ledger::DayRemark &remark)
{
    return Json::object(
        {{u"code"_s, ledger::dayReasonName(remark.reason)},
         {u"question"_s, remark.question},
         {u"subject"_s, remark.subject},
         {u"count"_s, remark.count},
         {u"amount"_s, remark.amount ? Json{remark.amount->units()} : Json{}},
         {u"currency"_s, remark.amount ? Json{remark.amount->currency().code()} : Json{}},
         {u"date"_s, dayOrNull(remark.day)},
         {u"text"_s, words::dayRemark(remark)}});
}

Json voucherJson(const ledger::CalendarVoucher &voucher)
{
    return Json::object({{u"id"_s, voucher.id.text()},
                         {u"kind"_s, ledger::voucherKindName(voucher.kind)},
                         {u"date"_s, voucher.date.toString(Qt::ISODate)},
                         {u"state"_s, ledger::voucherStateName(voucher.state)},
                         {u"total"_s, voucher.total.units()},
                         {u"currency"_s, voucher.total.currency().code()},
                         {u"questions"_s, static_cast<qint64>(voucher.open.size())},
                         {u"series"_s, voucher.series.isEmpty() ? Json{} : Json{voucher.series}},
                         {u"number"_s, voucher.number ? Json{*voucher.number} : Json{}}});
}

Json calendarJson(const ledger::Calendar &calendar)
{
    Json::Array days;
    for (const ledger::CalendarDay &day : calendar.days) {
        Json::Array reasons, vouchers;
        for (const ledger::DayRemark &remark : day.remarks)
            reasons.push_back(remarkJson(remark));
        for (const ledger::CalendarVoucher &voucher : day.vouchers)
            vouchers.push_back(voucherJson(voucher));
        days.push_back(Json::object({{u"date"_s, day.date.toString(Qt::ISODate)},
                                     {u"state"_s, ledger::dayStateName(day.state)},
                                     {u"reasons"_s, Json{std::move(reasons)}},
                                     {u"sums"_s, sumsJson(day.sums)},
                                     {u"vouchers"_s, Json{std::move(vouchers)}}}));
    }
    return Json::object({{u"month"_s, calendar.month.toString(u"yyyy-MM"_s)},
                         {u"days"_s, Json{std::move(days)}},
                         {u"totals"_s, sumsJson(calendar.totals)}});
}

QString calendarText(const ledger::Calendar &calendar)
{
    using Align = TextTable::Align;
    TextTable table{{Text::tr("Day"), Text::tr("Status"), Text::tr("Why"), Text::tr("Sums")},
                    {Align::Left, Align::Left, Align::Left, Align::Left}};
    for (const ledger::CalendarDay &day : calendar.days)
        table.add({words::day(day.date), words::dayState(day.state),
                   words::dayRemark(day.remarks.front()), words::daySums(day.sums)});
    QString text = words::month(calendar.month) + u"\n\n" + table.text();
    if (!calendar.totals.empty())
        text += u'\n' + Text::tr("In all: %1").arg(words::daySums(calendar.totals)) + u'\n';
    return text;
}

/// The first day of `2026-03`.
std::optional<QDate> parseMonth(const QString &text)
{
    static const QRegularExpression form{u"\\A\\d{4}-\\d{2}\\z"_s};
    const QDate day = QDate::fromString(text + u"-01"_s, Qt::ISODate);
    return form.match(text).hasMatch() && day.isValid() ? std::optional{day} : std::nullopt;
}

} // namespace

CommandTask calendarCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {u"--month"_s}, {}};
    line.expectWords(0, 0);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    const auto month = parseMonth(line.value(u"--month"_s));
    if (!month)
        co_return usage(Text::tr("Use: calendar --month MONTH, the month as in 2026-03."));
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    auto calendar = co_await flow::calendar(*session, *month);
    if (!calendar)
        co_return failure(calendar.error());
    co_return done(calendarJson(*calendar), calendarText(*calendar), calendar->needsUser());
}

} // namespace klarbok::cli
