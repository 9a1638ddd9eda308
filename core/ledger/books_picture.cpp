#include "ledger/books_picture.h"

#include <QRegularExpression>

#include <algorithm>

namespace klarbok::ledger {

namespace {

using Register = std::optional<std::vector<BooksDimension>>;

QString faultIn(const Register &all, const QString &id, const QString &what)
{
    if (id.isEmpty() || !all)
        return {};
    const auto found = std::ranges::find(*all, id, &BooksDimension::id);
    if (found == all->end())
        return what + QStringLiteral("_missing ") + id;
    return found->isClosed ? QString{what + QStringLiteral("_closed ") + id} : QString{};
}

} // namespace

const FinancialYear *BooksPicture::yearOf(QDate date) const
{
    const auto found =
        std::ranges::find_if(years, [&](const FinancialYear &year) { return year.holds(date); });
    return found == years.end() ? nullptr : &*found;
}

const BooksAccount *BooksPicture::find(const Account &account) const
{
    const auto found = std::ranges::find(accounts, account, &BooksAccount::account);
    return found == accounts.end() ? nullptr : &*found;
}

bool BooksPicture::hasOpen(const Account &account) const
{
    const BooksAccount *found = find(account);
    return found && !found->isClosed;
}

QStringList BooksPicture::faultsOf(const Dimensions &dimensions) const
{
    QStringList faults{faultIn(costCentres, dimensions.costCentre, QStringLiteral("cost_centre")),
                       faultIn(projects, dimensions.project, QStringLiteral("project"))};
    faults.removeAll(QString{});
    return faults;
}

std::optional<QDate> BooksPicture::firstOpenDayAfter(QDate date) const
{
    std::optional<QDate> first;
    for (const FinancialYear &year : years) {
        const QDate month = QDate::fromString(year.firstOpenPeriod + QStringLiteral("01"),
                                              QStringLiteral("yyyyMMdd"));
        // A year that names no month is open from its beginning.
        const QDate day = month.isValid() ? std::max(month, year.from) : year.from;
        if (year.allows(day) && date < day && (!first || day < *first))
            first = day;
    }
    return first;
}

const ToldYear *BooksPicture::toldYearOf(QDate date) const
{
    const auto found = std::ranges::find_if(
        told, [&](const ToldYear &year) { return year.from <= date && date <= year.to; });
    return found == told.end() ? nullptr : &*found;
}

std::optional<Money> BooksPicture::balance(const Account &account, QDate date) const
{
    const ToldYear *year = toldYearOf(date);
    if (!year || year->upTo < date)
        return std::nullopt;
    const auto opening = year->openings.find(account);
    Money held = opening == year->openings.end() ? Money::sek(0) : opening->second;
    for (const BooksVoucher &voucher : vouchers) {
        const auto sum = voucher.sums.find(account);
        if (year->from <= voucher.date && voucher.date <= date && sum != voucher.sums.end())
            held += sum->second;
    }
    return held;
}

BooksPicture withEarlierFiles(BooksPicture read, const BooksPicture &before)
{
    const auto isRetold = [&read](const ToldYear &year) {
        return std::ranges::any_of(read.told, [&year](const ToldYear &now) {
            return now.from <= year.to && year.from <= now.to;
        });
    };
    const QDate latest = read.told.empty() ? QDate{} : read.told.front().to;
    for (const ToldYear &year : before.told) {
        if (isRetold(year))
            continue;
        read.told.push_back(year);
        if (latest < year.from)
            read.accounts = before.accounts;
        for (const BooksVoucher &voucher : before.vouchers) {
            if (year.from <= voucher.date && voucher.date <= year.to)
                read.vouchers.push_back(voucher);
        }
        const FinancialYear *known = before.yearOf(year.from);
        if (known && !read.yearOf(year.from))
            read.years.push_back(*known);
    }
    std::ranges::sort(read.told, std::ranges::greater{}, &ToldYear::from);
    return read;
}

std::optional<VoucherId> markerIn(const QString &text)
{
    static const QRegularExpression form{QStringLiteral("KB-[0-9a-f]{8}")};
    const auto match = form.match(text);
    return match.hasMatch() ? VoucherId::parse(match.captured()) : std::nullopt;
}

} // namespace klarbok::ledger
