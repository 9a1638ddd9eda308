#include "flow/books_reading.h"

#include "base/org_number.h"
#include "flow/account_choice.h"
#include "flow/drafts.h"
#include "flow/workspace_settings.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

/// Vouchers on their way into the books, with the days that matter to them.
struct Awaited
{
    std::set<VoucherId> ids;
    QDate from, to;
};

Awaited awaited(const std::vector<VoucherListItem> &vouchers)
{
    Awaited found;
    for (const VoucherListItem &item : vouchers) {
        if (isInBooks(item.state) || item.state == ledger::VoucherState::Void)
            continue;
        found.ids.insert(item.id);
        const QDate first = item.movedFrom.value_or(item.date);
        found.from = found.from.isValid() ? std::min(found.from, first) : first;
        found.to = found.to.isValid() ? std::max(found.to, item.date) : item.date;
    }
    return found;
}

Task<std::vector<ledger::BooksVoucher>>
vouchersNear(SessionPtr session, std::shared_ptr<Books> books, ledger::PostingRules rules)
{
    auto all = co_await session->store->vouchers({});
    if (!all)
        co_return std::move(all).error();
    const Awaited ours = awaited(*all);
    std::vector<ledger::BooksVoucher> found;
    if (ours.ids.empty())
        co_return found;
    // A day on each side: whether the books' date filter includes its ends is not documented.
    VoucherQuery query;
    query.from = ours.from.addDays(-1);
    query.to = ours.to.addDays(1);
    auto booked = co_await books->vouchers(query, StopFlag{});
    if (!booked)
        co_return std::move(booked).error();
    for (const BookedVoucher &one : *booked) {
        ledger::BooksVoucher voucher = pictured(one);
        const bool matters = voucher.marker ? ours.ids.contains(*voucher.marker)
                                            : voucher.sums.contains(rules.clearing) ||
                                                  voucher.sums.contains(rules.bank);
        if (matters)
            found.push_back(std::move(voucher));
    }
    co_return found;
}

} // namespace

bool isOurCompany(const CompanyDetails &company, const WorkspaceInfo &info)
{
    const auto theirs = OrgNumber::parse(company.orgNo);
    const auto ours = OrgNumber::parse(info.orgNo);
    return !theirs || !ours || *theirs == *ours;
}

bool keepsKronor(const CompanyDetails &company)
{
    return company.currency.isEmpty() || company.currency == u"SEK";
}

Task<CompanyDetails> demandOurCompany(SessionPtr session, std::shared_ptr<Books> books)
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
    if (!keepsKronor(*company))
        co_return Error{ErrorKind::NotAllowed,
                        u"the books are not kept in kronor"_s,
                        {},
                        u"company_currency "_s + company->currency};
    co_return std::move(company).value();
}

Task<ledger::BooksPicture> readPicture(SessionPtr session, std::shared_ptr<Books> books,
                                       CompanyDetails company)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto years = co_await books->years();
    if (!years)
        co_return std::move(years).error();
    auto accounts = co_await books->accounts();
    if (!accounts)
        co_return std::move(accounts).error();
    auto vouchers = co_await vouchersNear(session, books, settings->rules());
    if (!vouchers)
        co_return std::move(vouchers).error();
    ledger::BooksPicture picture{session->clock->now(),
                                 std::move(years).value(),
                                 std::move(accounts).value(),
                                 std::move(vouchers).value(),
                                 {}};
    picture.standIns = standIns(*settings, company, picture.accounts);
    const ledger::Dimensions used = settings->rules().dimensions;
    if (!used.costCentre.isEmpty()) {
        auto costCentres = co_await books->costCentres();
        if (!costCentres)
            co_return std::move(costCentres).error();
        picture.costCentres = std::move(costCentres).value();
    }
    if (!used.project.isEmpty()) {
        auto projects = co_await books->projects();
        if (!projects)
            co_return std::move(projects).error();
        picture.projects = std::move(projects).value();
    }
    co_return picture;
}

Task<Done> keepPicture(SessionPtr session, ledger::BooksPicture picture)
{
    auto before = co_await session->store->books();
    if (!before)
        co_return std::move(before).error();
    if (*before)
        (*before)->read = picture.read;
    const bool isNews = *before != picture;
    auto saved = co_await session->store->saveBooks(std::move(picture));
    if (!saved || !isNews)
        co_return saved;
    co_return co_await rebuildDrafts(session);
}

Task<Done> refreshPicture(SessionPtr session)
{
    auto books = co_await connectBooks(session);
    if (!books)
        co_return std::move(books).error();
    auto company = co_await demandOurCompany(session, *books);
    if (!company)
        co_return std::move(company).error();
    auto picture = co_await readPicture(session, *books, std::move(company).value());
    if (!picture)
        co_return std::move(picture).error();
    co_return co_await keepPicture(session, std::move(picture).value());
}

ledger::BooksVoucher pictured(const BookedVoucher &booked)
{
    ledger::BooksVoucher voucher{
        booked.series, booked.number, booked.date, ledger::markerIn(booked.text), {}};
    for (const BookedRow &row : booked.rows)
        voucher.sums.try_emplace(row.account, Money::zero(row.amount.currency())).first->second +=
            row.amount;
    std::erase_if(voucher.sums, [](const auto &entry) { return entry.second.isZero(); });
    return voucher;
}

} // namespace klarbok::flow
