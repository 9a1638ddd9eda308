#pragma once

#include "ledger/gift_card_report.h"

#include <QDate>

#include <compare>
#include <optional>
#include <vector>

namespace klarbok::ledger {

/// A calendar quarter, the period of the OSS return.
struct Quarter
{
    int year;
    int number; ///< 1–4

    static Quarter of(QDate day) { return {day.year(), (day.month() + 2) / 3}; }
    QDate first() const { return {year, number * 3 - 2, 1}; }
    QDate last() const { return first().addMonths(3).addDays(-1); }

    friend auto operator<=>(const Quarter &, const Quarter &) = default;
};

/// `2026-Q1`
QString quarterName(Quarter quarter);
std::optional<Quarter> parseQuarter(const QString &text);

/// Figures in the books' currency and in the orders' own, as the return is made up from.
struct OssFigures
{
    Money base; ///< without VAT
    Money vat;
    Money ownBase;
    Money ownVat;
    Money unposted; ///< of vat, what stands on vouchers that are not in the books yet
};

/// Sales of a quarter to one country at one rate, less what was refunded within the quarter.
struct OssLine
{
    QString country;
    int rate; ///< 2550 = 25.5 %
    OssFigures figures;
};

/// Refunds of a quarter that belong to the sales of an earlier one; negative. They do not reduce
/// the quarter but correct the earlier one.
struct OssCorrection
{
    QString country;
    Quarter quarter; ///< that of the sale
    int rate;
    OssFigures figures;
};

/// What the quarterly OSS return is made up from.
struct OssList
{
    Quarter quarter;
    std::vector<OssLine> lines;             ///< by country, rate and currency
    std::vector<OssCorrection> corrections; ///< by country, quarter, rate and currency
};

/// `entry` of a voucher that is not void.
struct OssEntry
{
    DatedEntry dated;
    bool isPosted; ///< in the books, by us or otherwise
    QDate booked;  ///< the voucher's day, of a correction that of what it corrects in the end
};

/// The list of a quarter: the voucher's day dates a sale or refund. The sale's day tells which
/// quarter a refund corrects, the corrected voucher's day which one a correction does. Entries of
/// other quarters and without OSS are left out.
OssList ossList(const std::vector<OssEntry> &entries, Quarter quarter);

} // namespace klarbok::ledger
