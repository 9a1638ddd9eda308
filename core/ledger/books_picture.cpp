#include "ledger/books_picture.h"

#include <QRegularExpression>

#include <algorithm>

namespace klarbok::ledger {

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
