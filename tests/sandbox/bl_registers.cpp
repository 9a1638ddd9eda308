#include "bl_answers.h"
#include "bl_service.h"
#include "bl_views.h"
#include "sie_export.h"

#include "base/money.h"

#include <algorithm>

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// `1930`, `1000-1999` and lists of both with commas.
bool matches(const QString &ids, const QString &account)
{
    const QStringList parts = ids.split(u',', Qt::SkipEmptyParts);
    return std::ranges::any_of(parts, [&](const QString &part) {
        const auto dash = part.indexOf(u'-');
        if (dash < 0)
            return part == account;
        return part.left(dash) <= account && account <= part.mid(dash + 1);
    });
}

} // namespace

Answer BlService::years(const QStringList &pieces)
{
    if (pieces.size() == 1) {
        Json list = Json::array();
        for (const FinancialYear &year : m_books->years)
            list.append(yearJson(year, *m_books));
        return Answer::json(list);
    }
    if (pieces[1] == u"date") {
        const FinancialYear *year =
            std::as_const(*m_books).yearOf(QDate::fromString(pieces.value(2), Qt::ISODate));
        return year ? Answer::json(yearJson(*year, *m_books)) : blNotFound();
    }
    const auto year = std::ranges::find(m_books->years, pieces[1], &FinancialYear::id);
    return year == m_books->years.end() ? blNotFound() : Answer::json(yearJson(*year, *m_books));
}

Answer BlService::accounts(const Request &request, const QStringList &pieces)
{
    const QString what = pieces.value(1);
    if (pieces.size() == 1) {
        Json list = Json::array();
        for (const Account &account : m_books->accounts)
            list.append(accountJson(account));
        return Answer::json(list);
    }
    if (what == u"batch") {
        const QString span = request.parameter(u"span"_s).value_or(QString{});
        const qint64 rows =
            std::max<qint64>(1, request.parameter(u"rows"_s).value_or(u"100"_s).toLongLong());
        const qint64 page =
            std::max<qint64>(1, request.parameter(u"page"_s).value_or(u"1"_s).toLongLong());
        Json list = Json::array();
        qint64 total = 0;
        for (const Account &account : m_books->accounts) {
            if (!span.isEmpty() && !matches(span, account.id))
                continue;
            if (total >= (page - 1) * rows && total < page * rows)
                list.append(accountJson(account));
            ++total;
        }
        return Answer::json(batchJson(list, page, rows, total));
    }
    if (what == u"openingBalance") {
        const QString id = request.parameter(u"account"_s).value_or(QString{});
        const auto opening = m_books->opening.find(id);
        const qint64 amount = opening == m_books->opening.end() ? 0 : opening->second;
        return Answer::json(
            Json::object({{u"entityId"_s, 1},
                          {u"accountId"_s, id},
                          {u"period"_s, request.parameter(u"period"_s).value_or(QString{})},
                          {u"openingBalance"_s, echoedAmount(amount, m_random)},
                          {u"balance"_s, echoedAmount(amount, m_random)},
                          {u"cumulativeBalance"_s, echoedAmount(amount, m_random)},
                          {u"type"_s, QString{}},
                          {u"eoy"_s, false}}));
    }
    if (what == u"balance" || what == u"balancePerAccount")
        return accountBalance(pieces);
    const Account *account = m_books->account(what);
    return account ? Answer::json(accountJson(*account)) : blNotFound();
}

Answer BlService::accountBalance(const QStringList &pieces)
{
    const QString ids = pieces.value(2);
    const bool isSpan = pieces.size() == 5;
    const QDate from = isSpan ? QDate::fromString(pieces[3], Qt::ISODate) : QDate{};
    const QDate to = QDate::fromString(pieces.value(isSpan ? 4 : 3), Qt::ISODate);
    if (ids.isEmpty() || (pieces.size() > 3 && !to.isValid()) || (isSpan && !from.isValid()))
        return blNotFound();
    qint64 sum = 0;
    Json list = Json::array();
    for (const Account &account : m_books->accounts) {
        if (!matches(ids, account.id))
            continue;
        qint64 balance = m_books->balance(account.id, to);
        if (isSpan)
            balance -= m_books->balance(account.id, from.addDays(-1));
        sum += balance;
        list.append(Json::object(
            {{u"number"_s, account.id}, {u"balance"_s, Money::sek(balance).toDecimal()}}));
    }
    if (pieces[1] == u"balancePerAccount")
        return Answer::json(list);
    return Answer::json(Json::object({{u"balance"_s, Money::sek(sum).toDecimal()}}));
}

Answer BlService::dimensions(const QString &kind)
{
    Json list = Json::array();
    const bool isProject = kind == u"project";
    int entity = isProject ? 800 : 700;
    if (isProject || kind == u"costcenter") {
        for (const Dimension &one : isProject ? m_books->projects : m_books->costCenters)
            list.append(Json::object({{u"entityId"_s, ++entity},
                                      {u"id"_s, one.id},
                                      {u"name"_s, one.name},
                                      {u"closed"_s, one.closed},
                                      {u"comment"_s, QString{}}}));
    }
    return Answer::json(list);
}

Answer BlService::sieExport(const QStringList &pieces)
{
    const QDate from = QDate::fromString(pieces.value(2), Qt::ISODate);
    const QDate to = QDate::fromString(pieces.value(3), Qt::ISODate);
    if (!from.isValid() || !to.isValid())
        return blNotFound();
    return Answer::text(sandbox::sieExport(*m_books, from, to), 200, "text/vnd.sie-gruppen.si");
}

} // namespace klarbok::sandbox
