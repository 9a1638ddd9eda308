#pragma once

#include "ledger/voucher.h"

#include <QString>

#include <optional>
#include <vector>

namespace klarbok::document {

/// What one amount column of the order table holds. From left to right the columns of a row add up
/// to its gross.
struct AmountField
{
    enum class What { Net, Vat, GiftCard, Tip, Rounding, Gross };
    What what;
    int rate = 0;      ///< for Vat
    QString country{}; ///< for VAT of another EU country (OSS)

    friend bool operator==(const AmountField &, const AmountField &) = default;
};

/// The columns that a voucher needs: one per VAT rate that occurs, highest first, Sweden's before
/// other countries'; gift card, tip
/// and rounding only where they occur. With more than `mostRates` all VAT is one column of rate
/// kAllRates.
std::vector<AmountField> amountFields(const ledger::DraftVoucher &voucher, size_t mostRates);
inline constexpr int kAllRates = -1;

/// nullopt: does not occur on this entry, the cell stays empty.
std::optional<Money> amountOf(const ledger::Entry &entry, const AmountField &field);

/// The groups that the order table is divided into.
enum class EntryGroup { Sales, Refunds, Fees, Others };
EntryGroup groupOf(const ledger::Entry &entry);

/// The entries of one group in the voucher's order.
std::vector<const ledger::Entry *> entriesIn(const ledger::DraftVoucher &voucher, EntryGroup group);

/// One line of the summary of VAT.
struct VatSum
{
    EntryGroup group;
    std::optional<int> rate; ///< empty: amounts of which no VAT is known
    QString country;         ///< whose VAT it is through OSS; empty: Sweden's
    Money net, vat, gross;
};

/// Per group, country and rate, Sweden and the highest rate first. What is on an entry outside of
/// goods, gift card, tip and rounding is a line without rate, so that the gross of all lines and
/// extras is that of the entries.
std::vector<VatSum> vatSums(const ledger::DraftVoucher &voucher);

} // namespace klarbok::document
