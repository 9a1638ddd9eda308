#include "flow/preflight.h"

#include "flow/books_reading.h"
#include "ledger/books_check.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

using Part = QString ledger::Dimensions::*;
using Divided = std::map<std::pair<ledger::Account, QString>, Money>;

template<typename Row>
Divided divided(const std::vector<Row> &rows, Part part)
{
    Divided sums;
    for (const Row &row : rows) {
        if (!(row.dimensions.*part).isEmpty())
            sums.try_emplace({row.account, row.dimensions.*part},
                             Money::zero(row.amount.currency()))
                .first->second += row.amount;
    }
    return sums;
}

/// What we divided stands divided so. The books may add of their own: an account can have a cost
/// centre that it brings along.
bool isDividedAs(const BookedVoucher &booked, const ledger::DraftVoucher &voucher, Part part)
{
    const Divided theirs = divided(booked.rows, part);
    return std::ranges::all_of(divided(voucher.rows, part), [&theirs](const auto &sum) {
        const auto found = theirs.find(sum.first);
        return found == theirs.end() ? sum.second.isZero() : found->second == sum.second;
    });
}

} // namespace

std::optional<QString> obstacle(const ledger::DraftVoucher &voucher,
                                const ledger::BooksPicture &books)
{
    const QString date = voucher.date.toString(Qt::ISODate);
    const FinancialYear *year = books.yearOf(voucher.date);
    if (!year)
        return u"year_missing "_s + date;
    if (!year->allows(voucher.date))
        return u"period_closed "_s + date;
    for (const ledger::Row &row : voucher.rows) {
        const BooksAccount *found = books.find(row.account);
        if (!found)
            return u"account_missing "_s + row.account.number();
        if (found->isClosed)
            return u"account_closed "_s + row.account.number();
        const QStringList faults = books.faultsOf(row.dimensions);
        if (!faults.isEmpty())
            return faults.front();
    }
    return std::nullopt;
}

Task<Candidates> findInBooks(std::shared_ptr<Books> books,
                             std::shared_ptr<const ledger::DraftVoucher> voucher,
                             ledger::PostingRules rules, StopFlag stop)
{
    // A day on each side: whether the books' date filter includes its ends is not documented. No
    // series: the setting may have changed since the voucher was sent.
    VoucherQuery query;
    query.from = voucher->movedFrom.value_or(voucher->date).addDays(-1);
    query.to = voucher->date.addDays(1);
    auto booked = co_await books->vouchers(query, stop);
    if (!booked)
        co_return std::move(booked).error();
    Candidates candidates;
    for (BookedVoucher &one : *booked) {
        const ledger::BooksVoucher seen = pictured(one);
        if (one.text.contains(voucher->id.text()))
            candidates.marked.push_back(std::move(one));
        else if (looksLike(seen, *voucher, rules) && !isAnother(seen, *voucher))
            candidates.alike.push_back(std::move(one));
    }
    co_return candidates;
}

bool isSameContent(const BookedVoucher &booked, const ledger::DraftVoucher &voucher)
{
    return ledger::isSameContent(pictured(booked), voucher);
}

bool readsBackSame(const BookedVoucher &booked, const ledger::DraftVoucher &voucher)
{
    return isSameContent(booked, voucher) && booked.text.contains(voucher.id.text()) &&
           isDividedAs(booked, voucher, &ledger::Dimensions::costCentre) &&
           isDividedAs(booked, voucher, &ledger::Dimensions::project);
}

} // namespace klarbok::flow
