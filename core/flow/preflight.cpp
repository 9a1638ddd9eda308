#include "flow/preflight.h"

#include "base/org_number.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

template<typename Rows>
std::map<ledger::Account, qint64> sums(const Rows &rows)
{
    std::map<ledger::Account, qint64> perAccount;
    for (const auto &row : rows) {
        const Money before{perAccount[row.account], row.amount.currency()};
        perAccount[row.account] = (before + row.amount).units();
    }
    std::erase_if(perAccount, [](const auto &entry) { return entry.second == 0; });
    return perAccount;
}

bool hasSomeMarker(const QString &text)
{
    return text.contains(u"KB-");
}

} // namespace

const FinancialYear *BooksPicture::yearOf(QDate date) const
{
    const auto found =
        std::ranges::find_if(years, [&](const FinancialYear &year) { return year.holds(date); });
    return found == years.end() ? nullptr : &*found;
}

bool isOurCompany(const CompanyDetails &company, const WorkspaceInfo &info)
{
    const auto theirs = OrgNumber::parse(company.orgNo);
    const auto ours = OrgNumber::parse(info.orgNo);
    return !theirs || !ours || *theirs == *ours;
}

Task<Done> demandOurCompany(SessionPtr session, std::shared_ptr<Books> books)
{
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    auto company = co_await books->details();
    if (!company)
        co_return std::move(company).error();
    if (!isOurCompany(*company, *info))
        co_return Error{ErrorKind::NotAllowed,
                        u"the company key opens another company's books"_s,
                        {},
                        u"company_differs "_s + OrgNumber::parse(company->orgNo)->text()};
    co_return Done{};
}

Task<BooksPicture> readBooks(SessionPtr session, std::shared_ptr<Books> books)
{
    auto years = co_await books->years();
    if (!years)
        co_return std::move(years).error();
    auto accounts = co_await books->accounts();
    if (!accounts)
        co_return std::move(accounts).error();
    std::vector<std::pair<ledger::Account, QString>> names;
    for (const BooksAccount &account : *accounts)
        names.emplace_back(account.account, account.name);
    auto saved = co_await session->store->saveAccountNames(std::move(names));
    if (!saved)
        co_return std::move(saved).error();
    co_return BooksPicture{std::move(years).value(), std::move(accounts).value()};
}

std::optional<QString> obstacle(const ledger::DraftVoucher &voucher, const BooksPicture &books)
{
    const QString date = voucher.date.toString(Qt::ISODate);
    const FinancialYear *year = books.yearOf(voucher.date);
    if (!year)
        return u"year_missing "_s + date;
    if (!year->allows(voucher.date))
        return u"period_closed "_s + date;
    for (const ledger::Row &row : voucher.rows) {
        const auto found = std::ranges::find(books.accounts, row.account, &BooksAccount::account);
        if (found == books.accounts.end())
            return u"account_missing "_s + row.account.number();
        if (found->isClosed)
            return u"account_closed "_s + row.account.number();
    }
    return std::nullopt;
}

Task<Candidates> findInBooks(std::shared_ptr<Books> books,
                             std::shared_ptr<const ledger::DraftVoucher> voucher, StopFlag stop)
{
    // A day on each side: whether the books' date filter includes its ends is not documented. No
    // series: the setting may have changed since the voucher was sent.
    VoucherQuery query;
    query.from = voucher->date.addDays(-1);
    query.to = voucher->date.addDays(1);
    auto booked = co_await books->vouchers(query, stop);
    if (!booked)
        co_return std::move(booked).error();
    Candidates candidates;
    for (BookedVoucher &one : *booked) {
        if (one.text.contains(voucher->id.text()))
            candidates.marked.push_back(std::move(one));
        else if (!hasSomeMarker(one.text) && isSameContent(one, *voucher))
            candidates.alike.push_back(std::move(one));
    }
    co_return candidates;
}

bool isSameContent(const BookedVoucher &booked, const ledger::DraftVoucher &voucher)
{
    return booked.date == voucher.date && sums(booked.rows) == sums(voucher.rows);
}

} // namespace klarbok::flow
