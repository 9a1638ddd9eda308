#pragma once

#include "ledger/rules.h"
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
        Money sold; ///< negative where a refund or a correction takes a sold card back
        Money used; ///< negative where a refund or a correction takes a use back
    };
    Money opening, sold, used, closing;
    std::vector<Line> lines;
};

/// An entry with its voucher and date.
struct DatedEntry
{
    QDate date;
    VoucherId voucher;
    Entry entry;
    bool isTakenBack = false; ///< by a correction: the opposite of an earlier entry
};

/// The voucher's entries that touch gift cards, without the store credit in them where that has an
/// account of its own.
std::vector<DatedEntry> giftCardEntries(const DraftVoucher &voucher, const PostingRules &rules);

/// `entries` are those of all vouchers up to `to`; those before `from` make the opening.
GiftCardReport giftCardReport(const std::vector<DatedEntry> &entries, QDate from, QDate to,
                              Currency currency);

} // namespace klarbok::ledger
