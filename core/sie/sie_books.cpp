#include "sie/sie_books.h"

#include "sie/sie_reader.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace klarbok::sie {

namespace {

using Sums = std::map<ledger::Account, Money>;

void add(Sums &sums, const ledger::Account &account, Money amount)
{
    sums.try_emplace(account, Money::sek(0)).first->second += amount;
}

/// Balances of the year that the vouchers are of.
Sums balancesOf(const SieFile &file, SieBalanceKind kind)
{
    Sums balances;
    for (const SieBalance &one : file.balances) {
        if (one.kind == kind && one.year == 0)
            balances.insert_or_assign(one.account, one.amount);
    }
    return balances;
}

/// Assets, liabilities and equity: the accounts that have balances. The others begin at nothing.
bool hasBalance(const ledger::Account &account)
{
    return account.number().startsWith(u'1') || account.number().startsWith(u'2');
}

/// What the file itself says that it is, and lacks.
std::optional<Error> unfit(const SieFile &file)
{
    const bool hasType = std::ranges::none_of(
        file.notes, [](const SieNote &note) { return note.remark == SieRemark::NoType; });
    if (!hasType && file.vouchers.empty()) // a file without a type is of type 1
        return sieMisread(u"sie_type"_s, 0, u"1"_s, u"type 1 has no vouchers"_s);
    if (!file.isFromBooks && !file.vouchers.empty())
        return sieMisread(u"sie_import"_s, 0, {}, u"a file for import has no balances"_s);
    const auto year = file.year(0);
    if (!year || !year->from.isValid())
        return sieMisread(u"sie_year"_s, 0, {}, u"no financial year"_s);
    if (!file.written.isValid())
        return sieMisread(u"sie_written"_s, 0, {}, u"no #GEN"_s);
    if (file.accounts.empty())
        return sieMisread(u"sie_chart"_s, 0, {}, u"no chart of accounts"_s);
    // Nothing but figures makes a file one of the books; without any it may be cut off.
    if (!file.isFromBooks)
        return sieMisread(u"sie_figures"_s, 0, {}, u"neither balances nor vouchers"_s);
    for (const SieNote &note : file.notes) {
        if (note.remark == SieRemark::OutsideYear)
            return sieMisread(u"sie_outside"_s, note.line, note.subject, u"outside of the year"_s);
    }
    return std::nullopt;
}

/// The first account whose vouchers do not lead from #IB to #UB, or do not make its #RES. Balances
/// of zero may be left out, and results altogether.
std::optional<Error> notAddingUp(const SieFile &file)
{
    Sums held = balancesOf(file, SieBalanceKind::Opening);
    for (const SieVoucher &voucher : file.vouchers) {
        for (const SieRow &row : voucher.rows)
            add(held, row.account, row.amount);
    }
    Sums stated = balancesOf(file, SieBalanceKind::Closing);
    std::erase_if(stated, [](const auto &balance) { return !hasBalance(balance.first); });
    for (const auto &[account, amount] : held) {
        if (hasBalance(account))
            stated.try_emplace(account, Money::sek(0));
    }
    stated.merge(balancesOf(file, SieBalanceKind::Result));
    for (const auto &[account, amount] : stated) {
        const auto found = held.find(account);
        const Money own = found == held.end() ? Money::sek(0) : found->second;
        if (own != amount)
            return sieMisread(
                u"sie_closing"_s, 0,
                u"%1 %2 %3"_s.arg(account.number(), own.toDecimal(), amount.toDecimal()),
                u"a balance that its vouchers do not make"_s);
    }
    return std::nullopt;
}

ledger::ToldYear toldYear(const SieFile &file, const SieYear &year)
{
    ledger::ToldYear told{year.from, year.to, file.written, std::min(file.written, year.to), {}};
    // Programs write #OMFATTN of long ago; only a day of the year says anything.
    if (year.from <= file.upTo && file.upTo < told.upTo)
        told.upTo = file.upTo;
    for (const auto &[account, amount] : balancesOf(file, SieBalanceKind::Opening)) {
        if (hasBalance(account) && !amount.isZero())
            told.openings.emplace(account, amount);
    }
    return told;
}

/// A row's own date is left aside: books are kept by the voucher's.
ledger::BooksVoucher voucherOf(const SieVoucher &voucher)
{
    ledger::BooksVoucher told{
        voucher.series, voucher.number.toInt(), voucher.date, ledger::markerIn(voucher.text), {}};
    for (const SieRow &row : voucher.rows)
        add(told.sums, row.account, row.amount);
    std::erase_if(told.sums, [](const auto &entry) { return entry.second.isZero(); });
    return told;
}

} // namespace

bool SieBooks::recognises(const QByteArray &bytes) const
{
    QByteArrayView rest{bytes};
    if (rest.startsWith("\xEF\xBB\xBF"))
        rest = rest.sliced(3);
    const auto first = std::ranges::find_if_not(
        rest, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    const auto letter = first == rest.end() ? rest.end() : std::next(first);
    return letter != rest.end() && *first == '#' &&
           ((*letter >= 'A' && *letter <= 'Z') || (*letter >= 'a' && *letter <= 'z'));
}

Result<BooksInFile> SieBooks::read(const QByteArray &bytes) const
{
    const auto file = readSie(bytes);
    if (!file)
        return file.error();
    return booksIn(*file);
}

Result<BooksInFile> booksIn(const SieFile &file)
{
    if (auto error = unfit(file))
        return *std::move(error);
    if (auto error = notAddingUp(file))
        return *std::move(error);
    BooksInFile books{file.company, file.orgNo, toldYear(file, *file.year(0)), {}, {}, {}};
    for (const SieYear &year : file.years) {
        if (year.from.isValid())
            books.years.push_back(
                {year.from.toString(u"yyyyMM"_s), year.from, year.to, true, QString{}});
    }
    for (const auto &[account, name] : file.accounts)
        books.accounts.push_back({account, name, false});
    for (const SieVoucher &voucher : file.vouchers)
        books.vouchers.push_back(voucherOf(voucher));
    return books;
}

} // namespace klarbok::sie
