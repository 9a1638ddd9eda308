#include "cli/commands.h"
#include "cli/payout_views.h"
#include "cli/text.h"
#include "cli/text_table.h"
#include "flow/balance.h"
#include "words/amounts.h"
#include "words/balance_words.h"
#include "words/codes.h"
#include "words/debts.h"
#include "words/error_words.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

constexpr auto kLeft = TextTable::Align::Left;
constexpr auto kRight = TextTable::Align::Right;

Json day(QDate date)
{
    return Json{date.toString(Qt::ISODate)};
}

Json othersJson(const std::optional<ledger::ClaimEntries> &others)
{
    if (!others)
        return {};
    Json::Array vouchers;
    for (const ledger::ClaimEntry &entry : others->entries)
        vouchers.push_back(Json::object({{u"series"_s, entry.series},
                                         {u"number"_s, entry.number},
                                         {u"date"_s, day(entry.date)},
                                         {u"text"_s, entry.text},
                                         {u"amount"_s, entry.amount.units()}}));
    return Json::object({{u"from"_s, day(others->from)},
                         {u"before"_s, others->before.units()},
                         {u"vouchers"_s, Json{std::move(vouchers)}}});
}

Json outstandingJson(const ledger::Outstanding &outstanding)
{
    Json::Array ages, apart, rows;
    for (const ledger::AgeSum &sum : outstanding.ages) {
        const auto [from, to] = ledger::daysOf(sum.age);
        ages.push_back(Json::object({{u"from_days"_s, from},
                                     {u"to_days"_s, to ? Json{*to} : Json{}},
                                     {u"amount"_s, sum.amount.units()},
                                     {u"rows"_s, sum.rows}}));
    }
    for (const ledger::ApartSum &sum : outstanding.apart) {
        Json::Array payouts;
        for (const QString &payout : sum.payouts)
            payouts.emplace_back(payout);
        apart.push_back(Json::object({{u"kind"_s, apartName(sum.kind)},
                                      {u"amount"_s, sum.amount.units()},
                                      {u"payouts"_s, Json{std::move(payouts)}}}));
    }
    for (const ledger::OutstandingRow &row : outstanding.rows)
        rows.push_back(Json::object({{u"date"_s, day(row.day)},
                                     {u"days"_s, row.age},
                                     {u"what"_s, whatName(row.what)},
                                     {u"order"_s, row.order.isEmpty() ? Json{} : Json{row.order}},
                                     {u"amount"_s, row.amount.units()},
                                     {u"payout"_s, row.payout.text()},
                                     {u"paid"_s, day(row.paid)},
                                     {u"voucher"_s, row.voucher.text()}}));
    return Json::object({{u"sum"_s, outstanding.sum.units()},
                         {u"known_to"_s, outstanding.known ? day(*outstanding.known) : Json{}},
                         {u"ages"_s, Json{std::move(ages)}},
                         {u"apart"_s, Json{std::move(apart)}},
                         {u"rows"_s, Json{std::move(rows)}}});
}

Json balanceJson(const flow::BalanceView &view)
{
    Json::Array differences;
    for (const ledger::Difference &difference : view.proof.differences)
        differences.push_back(differenceJson(difference));
    Json json =
        Json::object({{u"date"_s, day(view.proof.date)},
                      {u"currency"_s, view.proof.klarna.currency().code()},
                      {u"klarna"_s, view.proof.klarna.units()},
                      {u"rows"_s, view.proof.rows.units()},
                      {u"books"_s, view.proof.books ? Json{view.proof.books->units()} : Json{}},
                      {u"differences"_s, Json{std::move(differences)}},
                      {u"others"_s, othersJson(view.proof.others)},
                      {u"outstanding"_s, outstandingJson(view.outstanding)}});
    if (view.booksWritten) // the books' figure is from a file
        json.set(u"books_written"_s, day(*view.booksWritten));
    return json;
}

QString othersText(const ledger::ClaimEntries &others)
{
    QString text;
    if (const QString before = words::beforeOthers(others); !before.isEmpty())
        text += before + u'\n';
    if (others.entries.empty())
        return text;
    TextTable table{{Text::tr("On the account, not from Klarbok"), Text::tr("Number"),
                     Text::tr("Text"), Text::tr("Amount")},
                    {kLeft, kLeft, kLeft, kRight}};
    for (const ledger::ClaimEntry &entry : others.entries)
        table.add({words::day(entry.date), words::voucherNumber(entry.series, entry.number),
                   entry.text, words::amount(entry.amount)});
    return text + table.text();
}

QString outstandingText(const ledger::Outstanding &outstanding)
{
    TextTable table{{Text::tr("Sold, not paid out"), Text::tr("Amount"), Text::tr("Rows")},
                    {kLeft, kRight, kRight}};
    for (const ledger::AgeSum &sum : outstanding.ages)
        table.add({words::age(sum.age), words::amount(sum.amount), words::count(sum.rows)});
    for (const ledger::ApartSum &sum : outstanding.apart)
        table.add({words::apart(sum.kind), words::amount(sum.amount), {}});
    table.add({Text::tr("Sum, as by the vouchers"), words::amount(outstanding.sum), {}});
    return table.text() + words::knownOutstanding(outstanding) + u'\n';
}

QString balanceText(const flow::BalanceView &view)
{
    TextTable table{{Text::tr("What Klarna owes %1").arg(words::day(view.proof.date)), {}},
                    {kLeft, kRight}};
    table.add({Text::tr("By Klarna's own figures"), words::amountWithCurrency(view.proof.klarna)});
    table.add({Text::tr("By the vouchers"), words::amountWithCurrency(view.proof.rows)});
    table.add({words::booksColumn(view),
               view.proof.books ? words::amountWithCurrency(*view.proof.books) : u"–"_s});
    QString text = table.text();
    if (const QString debt = words::owedBy(view.proof.klarna); !debt.isEmpty())
        text += debt + u'\n';
    text += differencesText(view.proof.differences);
    if (view.proof.others)
        text += othersText(*view.proof.others);
    text += u'\n' + outstandingText(view.outstanding);
    if (view.booksError)
        text += words::sentence(*view.booksError) + u'\n';
    return text;
}

} // namespace

CommandTask balanceCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {u"--date"_s}, {}};
    line.expectWords(0, 0);
    const auto date = line.day(u"--date"_s);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    if (!date)
        co_return usage(Text::tr("Use: balance --date DAY."));
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    auto view = co_await flow::balance(*session, *date, flow::ProofDepth::Entries);
    if (!view)
        co_return failure(view.error());
    co_return done(balanceJson(*view), balanceText(*view), view->needsUser());
}

} // namespace klarbok::cli
