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
        Money sold; ///< negative where a correction takes a sold card back
        Money used; ///< negative where a correction takes a use back
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
    bool isTakenBack = false; ///< by a correction: the opposite of an earlier entry
};
GiftCardReport giftCardReport(const std::vector<DatedEntry> &entries, QDate from, QDate to,
                              Currency currency);

} // namespace klarbok::ledger
