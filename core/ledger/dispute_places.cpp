#include "ledger/dispute_places.h"

#include "ledger/order_split.h"
#include "ledger/row_kind.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace klarbok::ledger {

namespace {

/// Vouchers that hold settlement rows, and their corrections; not those that settle a dispute.
std::vector<const FrozenVoucher *> holders(const std::vector<FrozenVoucher> &frozen)
{
    std::map<VoucherId, const FrozenVoucher *> byId;
    for (const FrozenVoucher &voucher : frozen)
        byId.emplace(voucher.id, &voucher);
    std::vector<const FrozenVoucher *> result;
    for (const FrozenVoucher &voucher : frozen) {
        const FrozenVoucher *root = &voucher;
        while (root->corrects)
            root = byId.at(*root->corrects);
        if (voucher.state != VoucherState::Void && root->kind != VoucherKind::Correction)
            result.push_back(&voucher);
    }
    return result;
}

} // namespace

VoucherId disputeMarker(const QString &orgNo, const QString &source, const TransactionKey &reversal)
{
    return markerFor(orgNo, source, VoucherKind::Correction,
                     QStringLiteral("dispute/") + reversal.text(), 1);
}

Question disputeQuestion(const Transaction &reversal, const Order *order)
{
    return {QStringLiteral("dispute_outcome"), reversal.key, -reversal.amount.abs(),
            orderNumberOf(reversal, order)};
}

DisputePlaces::DisputePlaces(const BookingInput &input, const AnswerBook &answers)
    : m_bySettings{input.rules.dispute}
{
    std::map<TransactionKey, const Transaction *> reversals;
    for (const Transaction &row : input.transactions) {
        if (isDispute(row))
            reversals.emplace(row.key, &row);
    }
    if (reversals.empty())
        return;

    std::map<std::pair<TransactionKey, Account>, Money> sums;
    std::set<TransactionKey> inBooks;
    for (const FrozenVoucher *voucher : holders(input.frozen)) {
        inBooks.insert(voucher->transactions.begin(), voucher->transactions.end());
        for (const auto &[key, account, amount] : voucher->reversals)
            sums.try_emplace({key, account}, Money::zero(amount.currency())).first->second +=
                amount;
    }
    std::set<OrderId> paidBack;
    for (const Transaction &row : input.transactions) {
        const bool mayPayBack = row.type == TransactionType::ReversalMerchantProtection ||
                                row.type == TransactionType::Credit;
        if (mayPayBack && row.order && inBooks.contains(row.key))
            paidBack.insert(*row.order);
    }
    std::set<VoucherId> settled;
    for (const FrozenVoucher &voucher : input.frozen) {
        if (voucher.state != VoucherState::Void)
            settled.insert(voucher.id);
    }
    std::map<PayoutId, QString> sources;
    for (const Payout &payout : input.payouts)
        sources.emplace(payout.reference, payout.source);
    for (const auto &[key, row] : reversals) {
        if (!inBooks.contains(key) || !sources.contains(row->payout))
            continue;
        const auto order = row->order ? input.orders.find(*row->order) : input.orders.end();
        const Question question =
            disputeQuestion(*row, order == input.orders.end() ? nullptr : &order->second);
        const VoucherId marker = disputeMarker(input.orgNo, sources.at(row->payout), key);
        const bool isDecided = answers.find(question, marker) || settled.contains(marker) ||
                               (row->order && paidBack.contains(*row->order));
        m_places.emplace(key, Place{std::nullopt, isDecided});
    }
    for (const auto &[where, sum] : sums) {
        const auto place = m_places.find(where.first);
        if (place != m_places.end() && !sum.isZero() && !sum.isNegative())
            place->second.account = where.second;
    }
    std::vector<const Transaction *> oldest;
    oldest.reserve(m_places.size());
    for (const auto &[key, place] : m_places)
        oldest.push_back(reversals.at(key));
    std::ranges::sort(oldest, [](const Transaction *a, const Transaction *b) {
        return std::tie(a->captureTime, a->key) < std::tie(b->captureTime, b->key);
    });
    for (const Transaction *row : oldest) {
        if (row->order)
            m_firstOf.emplace(*row->order, row->key);
    }
}

std::optional<Account> DisputePlaces::heldBy(const TransactionKey &reversal) const
{
    const auto place = m_places.find(reversal);
    return place == m_places.end() ? std::nullopt : place->second.account;
}

std::optional<Account> DisputePlaces::forReversal(const TransactionKey &reversal) const
{
    const auto place = m_places.find(reversal);
    return place == m_places.end() || !place->second.isDecided ? m_bySettings
                                                               : place->second.account;
}

std::optional<Account> DisputePlaces::forProtection(const Transaction &protection) const
{
    const auto first = protection.order ? m_firstOf.find(*protection.order) : m_firstOf.end();
    return first == m_firstOf.end() ? m_bySettings : heldBy(first->second);
}

bool DisputePlaces::isHeldBy(const Account &account) const
{
    return account == m_bySettings || std::ranges::any_of(m_places, [&](const auto &place) {
               return place.second.account == account;
           });
}

} // namespace klarbok::ledger
