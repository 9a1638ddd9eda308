#include "document/entry_amounts.h"

#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace klarbok::document {

namespace {

using ledger::Entry;
using ledger::VatShare;
using Field = AmountField::What;

/// What of the entry no share, gift card, tip or rounding explains.
Money unexplained(const Entry &entry)
{
    Money rest = entry.gross - entry.giftCard - entry.tip - entry.rounding;
    for (const VatShare &share : entry.vat)
        rest -= share.gross;
    return rest;
}

std::optional<Money> unlessZero(Money amount)
{
    return amount.isZero() ? std::nullopt : std::optional{amount};
}

} // namespace

std::vector<AmountField> amountFields(const ledger::DraftVoucher &voucher, size_t mostRates)
{
    std::set<std::pair<QString, int>> rates; // counting down: 25 % stands first
    bool giftCards = false, tips = false, rounding = false;
    for (const Entry &entry : voucher.entries) {
        for (const VatShare &share : entry.vat) {
            if (!share.vat.isZero())
                rates.emplace(share.country(), -share.rate);
        }
        giftCards = giftCards || !entry.giftCard.isZero();
        tips = tips || !entry.tip.isZero();
        rounding = rounding || !entry.rounding.isZero();
    }
    std::vector<AmountField> fields{{Field::Net}};
    if (rates.size() > mostRates)
        rates = {{QString{}, -kAllRates}};
    for (const auto &[country, rate] : rates)
        fields.push_back({Field::Vat, -rate, country});
    if (giftCards)
        fields.push_back({Field::GiftCard});
    if (tips)
        fields.push_back({Field::Tip});
    if (rounding)
        fields.push_back({Field::Rounding});
    fields.push_back({Field::Gross});
    return fields;
}

std::optional<Money> amountOf(const Entry &entry, const AmountField &field)
{
    Money sum = Money::zero(entry.gross.currency());
    switch (field.what) {
    case Field::Net:
        for (const VatShare &share : entry.vat)
            sum += share.gross - share.vat;
        // Fees and deductions without VAT are all net. A sale of which no VAT is known is not.
        if (const EntryGroup group = groupOf(entry);
            group == EntryGroup::Fees || group == EntryGroup::Others)
            return sum + unexplained(entry);
        return entry.vat.empty() ? std::nullopt : std::optional{sum};
    case Field::Vat:
        for (const VatShare &share : entry.vat) {
            const bool isMeant = share.rate == field.rate && share.country() == field.country;
            if (isMeant || field.rate == kAllRates)
                sum += share.vat;
        }
        return unlessZero(sum);
    case Field::GiftCard: return unlessZero(entry.giftCard);
    case Field::Tip: return unlessZero(entry.tip);
    case Field::Rounding: return unlessZero(entry.rounding);
    case Field::Gross: return entry.gross;
    }
    return std::nullopt;
}

EntryGroup groupOf(const Entry &entry)
{
    using ledger::What;
    switch (entry.what) {
    case What::Sale: return EntryGroup::Sales;
    case What::Return: return EntryGroup::Refunds;
    case What::Fee:
    case What::FeeVat:
    case What::FeeRefund: return EntryGroup::Fees;
    case What::Reversal:
    case What::Protection:
    case What::Correction:
    case What::Commission:
    case What::Credit:
    case What::Charge:
    case What::Holdback:
    case What::Release:
    case What::DebtIn:
    case What::DebtOut:
    case What::Rounding:
    case What::PaidOut: return EntryGroup::Others;
    }
    return EntryGroup::Others;
}

std::vector<const Entry *> entriesIn(const ledger::DraftVoucher &voucher, EntryGroup group)
{
    std::vector<const Entry *> entries;
    for (const Entry &entry : voucher.entries) {
        if (groupOf(entry) == group)
            entries.push_back(&entry);
    }
    return entries;
}

std::vector<VatSum> vatSums(const ledger::DraftVoucher &voucher)
{
    const Money zero = Money::zero(voucher.currency);
    // Sorted by group, country, then rate downwards; no rate comes last.
    std::map<std::tuple<EntryGroup, bool, QString, int>, VatSum> sums;
    const auto line = [&](EntryGroup group, std::optional<int> rate,
                          const QString &country) -> VatSum & {
        return sums
            .try_emplace({group, !rate, country, -rate.value_or(0)},
                         VatSum{group, rate, country, zero, zero, zero})
            .first->second;
    };
    for (const Entry &entry : voucher.entries) {
        const EntryGroup group = groupOf(entry);
        for (const VatShare &share : entry.vat) {
            VatSum &sum = line(group, share.rate, share.country());
            sum.net += share.gross - share.vat;
            sum.vat += share.vat;
            sum.gross += share.gross;
        }
        if (const Money rest = unexplained(entry); !rest.isZero()) {
            VatSum &sum = line(group, std::nullopt, {});
            sum.net += rest;
            sum.gross += rest;
        }
    }
    std::vector<VatSum> lines;
    lines.reserve(sums.size());
    for (const auto &[key, sum] : sums)
        lines.push_back(sum);
    return lines;
}

} // namespace klarbok::document
