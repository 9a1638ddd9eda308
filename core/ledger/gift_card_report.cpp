#include "ledger/gift_card_report.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace klarbok::ledger {

namespace {

/// What these rows do for the settlement row as store credit, which has this account; debit +. What
/// stood there as a gift card, when that had the same account, is one still.
Money creditOf(const TransactionKey &transaction, std::span<const Row> rows, const Account &account,
               Currency currency)
{
    Money sum = Money::zero(currency);
    for (const Row &row : rows) {
        if (row.account != account || row.text.contains(u"Presentkort"))
            continue;
        for (const Source &source : row.sources) {
            if (source.transaction == transaction)
                sum += source.amount;
        }
    }
    return sum;
}

/// The goods went back, so a card that was sold is taken back, and one that was used restored.
bool isRefund(const Entry &entry)
{
    return entry.what == What::Return || entry.what == What::Reversal;
}

} // namespace

std::vector<DatedEntry> giftCardEntries(const DraftVoucher &voucher, const PostingRules &rules)
{
    // A correction's first rows and entries take back, the others book again.
    const auto takenRows = static_cast<std::size_t>(voucher.corrects ? voucher.corrects->rows : 0);
    int taken = voucher.corrects ? voucher.corrects->entries : 0;
    const std::span<const Row> rows{voucher.rows};
    std::vector<DatedEntry> entries;
    for (Entry entry : voucher.entries) {
        const bool isTakenBack = taken-- > 0;
        if (entry.giftCard.isZero())
            continue;
        if (rules.storeCredit != rules.giftCard)
            entry.giftCard += creditOf(
                entry.transaction, isTakenBack ? rows.first(takenRows) : rows.subspan(takenRows),
                rules.storeCredit, entry.giftCard.currency());
        if (!entry.giftCard.isZero())
            entries.push_back({voucher.date, voucher.id, std::move(entry), isTakenBack});
    }
    return entries;
}

GiftCardReport giftCardReport(const std::vector<DatedEntry> &entries, QDate from, QDate to,
                              Currency currency)
{
    const Money none = Money::zero(currency);
    GiftCardReport report{none, none, none, none, {}};
    for (const DatedEntry &dated : entries) {
        const Money amount = dated.entry.giftCard;
        if (amount.currency() != currency || amount.isZero() || dated.date > to)
            continue;
        if (dated.date < from) {
            report.opening += amount;
            continue;
        }
        const bool isBack = isRefund(dated.entry) != dated.isTakenBack;
        const bool isUse = amount.isNegative() != isBack;
        const Money sold = isUse ? none : amount;
        const Money used = isUse ? -amount : none;
        report.sold += sold;
        report.used += used;
        report.lines.push_back({dated.date, dated.voucher, dated.entry.orderNumber, sold, used});
    }
    report.closing = report.opening + report.sold - report.used;
    std::ranges::stable_sort(report.lines, {}, [](const GiftCardReport::Line &line) {
        return std::tuple{line.date, line.voucher.text(), line.orderNumber};
    });
    return report;
}

} // namespace klarbok::ledger
