#pragma once

#include "ledger/voucher.h"

#include <QDate>

#include <vector>

namespace klarbok::ledger {

/// Roll-forward of the gift card liability over a period, from vouchers: opening + sold − used =
/// closing.
struct GiftCardReport
{
    struct Line
    {
        QDate date;
        VoucherId voucher;
        QString orderNumber;
        Money sold; ///< ≥ 0
        Money used; ///< ≥ 0
    };
    Money opening, sold, used, closing;
    std::vector<Line> lines;
};

/// `entries` are those of all vouchers up to `to`, with their voucher and date; those before `from`
/// make the opening.
struct DatedEntry
{
    QDate date;
    VoucherId voucher;
    Entry entry;
};
GiftCardReport giftCardReport(const std::vector<DatedEntry> &entries, QDate from, QDate to,
                              Currency currency);

} // namespace klarbok::ledger
