#include "flow/checkup.h"

#include "base/day.h"
#include "base/org_number.h"
#include "flow/books_reading.h"
#include "flow/workspace_settings.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

Task<Done> tryKlarna(SessionPtr session, Settings settings, QString workspace)
{
    auto source = co_await session->connector->payoutSource(workspace, settings.payoutSource(),
                                                            session->store);
    if (!source)
        co_return std::move(source).error();
    co_return co_await (*source)->check();
}

/// Settings whose accounts may come to stand on a voucher, by account number.
std::map<QString, QStringList> usedAccounts(const Settings &settings)
{
    const bool splitsFees = settings.value(u"fee.split"_s) == u"yes";
    std::map<QString, QStringList> used;
    for (const SettingSpec &spec : Settings::table()) {
        const bool isAccount =
            spec.type == SettingType::Account || spec.type == SettingType::OptionalAccount;
        const bool isLater = spec.key.startsWith(u"account.oss.") ||
                             spec.key.startsWith(u"account.currency_") ||
                             spec.key == u"account.export" || spec.key == u"account.commission" ||
                             spec.key == u"account.dispute_loss" ||
                             (spec.key.startsWith(u"account.fee.") && !splitsFees);
        const QString number = isAccount && !isLater ? settings.value(spec.key) : QString{};
        if (!number.isEmpty())
            used[number].append(spec.key);
    }
    const ledger::PostingRules rules = settings.rules();
    for (const auto &[pair, accounts] : rules.ossEnabled ? rules.oss : ledger::OssMap{}) {
        used[accounts.sales.number()].append(u"oss.map"_s);
        used[accounts.vat.number()].append(u"oss.map"_s);
    }
    return used;
}

void judgeAccounts(Checkup &checkup, const Settings &settings, const ledger::BooksPicture &books)
{
    for (const auto &[number, keys] : usedAccounts(settings)) {
        const auto account = ledger::Account::parse(number);
        const BooksAccount *found = books.find(*account);
        if (!found)
            checkup.problems.push_back({u"account_missing"_s, number});
        else if (found->isClosed)
            checkup.problems.push_back({u"account_closed"_s, number});
    }
    for (const QString &fault : books.faultsOf(settings.rules().dimensions))
        checkup.problems.push_back({fault.section(u' ', 0, 0), fault.section(u' ', 1)});
}

void judgePeriods(Checkup &checkup, const ledger::BooksPicture &books, QDate start, QDate today)
{
    const FinancialYear *startYear = books.yearOf(start);
    if (!startYear)
        checkup.problems.push_back({u"year_missing"_s, start.toString(Qt::ISODate)});
    else if (!startYear->allows(start))
        checkup.problems.push_back({u"period_closed"_s, start.toString(Qt::ISODate)});
    const FinancialYear *thisYear = books.yearOf(today);
    if (!thisYear)
        checkup.problems.push_back({u"year_missing"_s, today.toString(Qt::ISODate)});
    else if (!thisYear->allows(today))
        checkup.problems.push_back({u"period_closed"_s, today.toString(Qt::ISODate)});
}

void judgeCompany(Checkup &checkup, const WorkspaceInfo &info, const Settings &settings)
{
    if (!isOurCompany(*checkup.company, info))
        checkup.problems.push_back(
            {u"company_differs"_s, OrgNumber::parse(checkup.company->orgNo)->text()});
    if (!keepsKronor(*checkup.company))
        checkup.problems.push_back({u"currency"_s, checkup.company->currency});
    if (checkup.company->cashMethod && settings.value(u"method"_s) != u"cash")
        checkup.problems.push_back({u"cash_method"_s, {}});
}

Task<std::vector<ForeignVoucher>> foreignIn(std::shared_ptr<Books> books, ledger::Account clearing,
                                            QDate from, QDate to)
{
    VoucherQuery query;
    query.from = from;
    query.to = to;
    query.account = clearing;
    auto booked = co_await books->vouchers(query, StopFlag{});
    if (!booked)
        co_return std::move(booked).error();
    std::vector<ForeignVoucher> foreign;
    for (const BookedVoucher &voucher : *booked) {
        if (ledger::markerIn(voucher.text))
            continue;
        Money amount = Money::sek(0);
        bool touches = false;
        for (const BookedRow &row : voucher.rows) {
            if (row.account == clearing) {
                amount += row.amount;
                touches = true;
            }
        }
        if (touches)
            foreign.push_back({voucher.series, voucher.number, voucher.date, voucher.text, amount});
    }
    co_return foreign;
}

/// Fills in the books' half of the checkup; an error is the reason why that half is missing.
Task<Done> lookIntoBooks(SessionPtr session, Settings settings, WorkspaceInfo info,
                         std::shared_ptr<Checkup> checkup)
{
    const QDate today = stockholmDay(session->clock->now());
    const ledger::PostingRules rules = settings.rules();
    auto books = co_await session->connector->books(info.id, settings.books());
    if (!books)
        co_return std::move(books).error();
    auto company = co_await (*books)->details();
    if (!company)
        co_return std::move(company).error();
    checkup->company = std::move(company).value();
    judgeCompany(*checkup, info, settings);
    auto picture = co_await readPicture(session, *books, *checkup->company);
    if (!picture)
        co_return std::move(picture).error();
    checkup->years = picture->years;
    if (isOurCompany(*checkup->company, info)) {
        auto kept = co_await keepPicture(session, *picture);
        if (!kept)
            co_return std::move(kept).error();
    }
    judgeAccounts(*checkup, settings, *picture);
    judgePeriods(*checkup, *picture, rules.startDate, today);
    auto foreign = co_await foreignIn(*books, rules.clearing, rules.startDate, today);
    if (!foreign)
        co_return std::move(foreign).error();
    checkup->alreadyInBooks = std::move(foreign).value();
    for (const ForeignVoucher &voucher : checkup->alreadyInBooks)
        checkup->problems.push_back(
            {u"already_in_books"_s, voucher.series + QString::number(voucher.number)});
    co_return Done{};
}

} // namespace

Task<std::vector<ForeignVoucher>> foreignVouchers(SessionPtr session)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto books = co_await connectBooks(session);
    if (!books)
        co_return std::move(books).error();
    const ledger::PostingRules rules = settings->rules();
    co_return co_await foreignIn(*books, rules.clearing, rules.startDate,
                                 stockholmDay(session->clock->now()));
}

Task<Checkup> checkup(SessionPtr session)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    auto result = std::make_shared<Checkup>();
    auto klarna = co_await tryKlarna(session, *settings, info->id);
    if (!klarna)
        result->klarna = std::move(klarna).error();
    auto books = co_await lookIntoBooks(session, *settings, *info, result);
    if (!books)
        result->bjornLunden = std::move(books).error();
    if (result->company && !result->company->name.isEmpty() &&
        result->company->name != info->company) {
        auto named = co_await session->store->setCompany(result->company->name);
        if (!named)
            co_return std::move(named).error();
    }
    co_return *result;
}

Task<Done> checkKlarna(SessionPtr session)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    co_return co_await tryKlarna(session, *settings, info->id);
}

} // namespace klarbok::flow
