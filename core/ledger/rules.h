#pragma once

#include "base/money.h"
#include "ledger/account.h"
#include "ledger/dimensions.h"
#include "ledger/oss_map.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace klarbok::ledger {

/// Which day dates a sale: when the order was made, when it was captured, or when it was paid out.
enum class DateRule { Order, Capture, Payout };

/// Accrual (faktureringsmetoden) or cash method (kontantmetoden).
enum class Method { Accrual, Cash };

/// VAT law's two kinds of gift cards: VAT when sold (single-purpose) or when used (multi-purpose).
enum class GiftCardKind { Multi, Single };

/// How transactions become vouchers: the owner's settings, checked and typed. Defaults are those of
/// the settings table.
struct PostingRules
{
    QDate startDate;
    DateRule dateRule = DateRule::Order;
    Method method = Method::Accrual;
    bool splitDayVoucher = false; ///< one day voucher for sales and one for refunds
    bool bookPayouts = true;      ///< false: the bank line is booked elsewhere, only fees are ours

    Account clearing, bank;
    Account sales25, sales12, sales6, sales0;
    Account exportSales; ///< goods out of the EU, without VAT
    Account vat25, vat12, vat6;
    Account fee, feeNoVat, feeVat;
    bool splitFees = false;
    Account feeFixed, feePercentage, feeOther; ///< used when splitFees
    Account giftCard, storeCredit, tip, rounding;
    Account commission; ///< proposed for money that Klarna shares with the shop
    Account currencyGain, currencyLoss;
    std::optional<Account> shipping; ///< empty: with the goods
    std::optional<Account> dispute;  ///< empty: stays in clearing
    Account disputeLoss;
    std::optional<Account> holdback; ///< empty: stays in clearing

    Money roundingLimit = Money::sek(100);
    GiftCardKind giftCardKind = GiftCardKind::Multi;
    int giftCardVat = 2500;  ///< rate of single-purpose cards
    bool ossEnabled = false; ///< true: sales to consumers in other EU countries have their VAT
    OssMap oss{};            ///< also when not enabled: refunds follow their sale
    QStringList giftCardNames;
    QStringList tipNames;
    Dimensions dimensions{}; ///< carried by the rows of income and cost accounts

    Dimensions dimensionsOf(const Account &account) const
    {
        return isResultAccount(account) ? dimensions : Dimensions{};
    }
};

} // namespace klarbok::ledger
