#include "books.h"

#include <algorithm>
#include <utility>

namespace klarbok::sandbox {

const Account *Books::account(const QString &id) const
{
    const auto found = std::ranges::find(accounts, id, &Account::id);
    return found == accounts.end() ? nullptr : &*found;
}

const FinancialYear *Books::yearOf(QDate day) const
{
    const auto found = std::ranges::find_if(
        years, [day](const FinancialYear &year) { return year.from <= day && day <= year.to; });
    return found == years.end() ? nullptr : &*found;
}

FinancialYear *Books::yearOf(QDate day)
{
    return const_cast<FinancialYear *>(std::as_const(*this).yearOf(day));
}

Voucher *Books::voucher(qint64 entityId)
{
    const auto found = std::ranges::find(vouchers, entityId, &Voucher::entityId);
    return found == vouchers.end() ? nullptr : &*found;
}

Document *Books::document(qint64 id)
{
    const auto found = std::ranges::find(documents, id, &Document::id);
    return found == documents.end() ? nullptr : &*found;
}

qint64 Books::lastNumber(const QString &letter, const QString &yearId) const
{
    qint64 last = 0;
    for (const Voucher &voucher : vouchers) {
        if (voucher.series == letter && voucher.yearId == yearId)
            last = std::max(last, voucher.number);
    }
    return last;
}

qint64 Books::balance(const QString &id, QDate day) const
{
    const auto start = opening.find(id);
    qint64 sum = start == opening.end() ? 0 : start->second;
    for (const Voucher &voucher : vouchers) {
        if (day.isValid() && voucher.date > day)
            continue;
        for (const VoucherRow &row : voucher.rows) {
            if (row.account == id)
                sum += row.amount;
        }
    }
    return sum;
}

Voucher &Books::post(Voucher voucher)
{
    voucher.entityId = lastEntity += 3;
    if (const FinancialYear *year = yearOf(voucher.date))
        voucher.yearId = year->id;
    if (voucher.number == 0)
        voucher.number = lastNumber(voucher.series, voucher.yearId) + 1;
    for (VoucherRow &row : voucher.rows) {
        row.entityId = ++lastEntity;
        if (!row.date.isValid())
            row.date = voucher.date;
    }
    return vouchers.emplace_back(std::move(voucher));
}

Voucher &Books::postByHand(const QString &letter, QDate date, const QString &text,
                           std::vector<VoucherRow> rows)
{
    Voucher voucher;
    voucher.series = letter;
    voucher.date = date;
    voucher.text = text;
    voucher.rows = std::move(rows);
    voucher.byHand = true;
    voucher.registered = date.startOfDay(Qt::UTC).addSecs(9 * 3600);
    return post(std::move(voucher));
}

void Books::closeBefore(const QString &period)
{
    for (FinancialYear &year : years)
        year.firstOpenPeriod = std::max(year.firstOpenPeriod, period);
}

VoucherRow voucherRow(const QString &account, qint64 amount, const QString &text)
{
    VoucherRow row;
    row.account = account;
    row.amount = amount;
    row.text = text;
    return row;
}

FinancialYear calendarYear(int number)
{
    FinancialYear year;
    year.entityId = number - 2017;
    year.id = QString::number(number) + QStringLiteral("01");
    year.from = QDate{number, 1, 1};
    year.to = QDate{number, 12, 31};
    year.firstOpenPeriod = year.id;
    return year;
}

} // namespace klarbok::sandbox
