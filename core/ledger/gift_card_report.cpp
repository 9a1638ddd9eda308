#include "ledger/gift_card_report.h"

#include <algorithm>
#include <tuple>

namespace klarbok::ledger {

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
        const bool isUse = amount.isNegative() != dated.isTakenBack;
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
