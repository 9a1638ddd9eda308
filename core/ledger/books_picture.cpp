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

std::optional<VoucherId> markerIn(const QString &text)
{
    static const QRegularExpression form{QStringLiteral("KB-[0-9a-f]{8}")};
    const auto match = form.match(text);
    return match.hasMatch() ? VoucherId::parse(match.captured()) : std::nullopt;
}

} // namespace klarbok::ledger
