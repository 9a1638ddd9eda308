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
                      {u"others"_s, othersJson(view.proof.others)}});
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
