#pragma once

#include "ledger/rules.h"

#include <QString>

namespace klarbok::ledger {

/// What a voucher row is about. The order is the order of the rows on the voucher.
enum class RowRole {
    Bank,
    Clearing,
    ClearingBeforeStart, ///< the part of the payment that was booked before Klarbok
    Sales,
    Shipping,
    Export,   ///< goods and shipping out of the EU
    OssSales, ///< goods and shipping with another EU country's VAT
    Vat,
    OssVat,
    GiftCardSold,
    GiftCardUsed,
    GiftCardUsedVat, ///< VAT of single-purpose cards, paid when they were sold
    StoreCreditIssued,
    StoreCreditUsed,
    Tip,
    Rounding,
    Fee,
    FeeNoVat,
    FeeFixed,
    FeePercentage,
    FeeOther,
    FeeVat,
    Dispute,
    DisputeSettled, ///< what leaves the dispute account, or the claim where it stayed
    DisputeLoss,
    Holdback,
    CurrencyGain,
    CurrencyLoss,
    ByAnswer, ///< on the account that the owner named
};

/// Sales and refunds, fees and fees given back: each on rows of its own.
enum class Side { Forward, Back };

struct RowHead
{
    RowRole role;
    Side side = Side::Forward;
    int rate = 0;                     ///< 2500 = 25 %; zero where the role has no rate
    std::optional<Account> account{}; ///< where the rules do not say it
    QString country{};                ///< for OssSales and OssVat
};

/// The account of a row under the rules. The role must be one that the rules have an account for,
/// the rate one of Sweden's, or with the country a pair of the OSS table.
Account accountFor(const RowHead &head, const PostingRules &rules);

/// The row's text in Swedish, at most 40 characters; it goes into the books.
QString textFor(const RowHead &head, const QString &source, const QString &payoutReference);

bool isSwedishRate(int rate);

/// `25 %`, `25,5 %`
QString percentText(int rate);

/// `25`, `25.5`
QString percentNumber(int rate);

/// Reads `25`, `25.5`, `25,5` per cent, with or without `%`, or `2550` hundredths: up to 100 %, and
/// no whole number means a rate below one per cent.
std::optional<int> parsePercent(QString text);

} // namespace klarbok::ledger
