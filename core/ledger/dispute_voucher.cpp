#include "ledger/dispute_voucher.h"

#include "base/day.h"
#include "ledger/dispute_places.h"
#include "ledger/entries.h"
#include "ledger/payout_voucher.h"
#include "ledger/rate_days.h"
#include "ledger/row_kind.h"
#include "ledger/split_in_sek.h"

#include <algorithm>
#include <map>
#include <set>

namespace klarbok::ledger {

namespace {

constexpr qsizetype kLongestNumber = 20;

/// An amount that Klarna took and has not paid back.
struct Dispute
{
    const Transaction *reversal;
    const Payout *payout;
    Money open;                   ///< a magnitude
    std::optional<Account> place; ///< where the vouchers put it; empty: it stayed in the claim
};

/// The rate that converted the reversal; nullptr for kronor, and when it is not known.
const ExchangeRate *rateOf(const Dispute &dispute, const BookingContext &context)
{
    return context.rates.find(dispute.payout->currency,
                              rateDay(*dispute.reversal, *dispute.payout, context.rules));
}

/// What is open of it stands in the books at this.
Money worthOf(const Dispute &dispute, const ExchangeRate *rate)
{
    if (!rate)
        return dispute.open;
    const Money all = dispute.reversal->amount.abs(); // the part paid back left first
    return rate->quote.toSek(all) - rate->quote.toSek(all - dispute.open);
}

/// Most payouts have none, and need not be looked through.
bool mayBeAboutDispute(const Transaction *row)
{
    return isDispute(*row) || row->type == TransactionType::ReversalMerchantProtection ||
           row->type == TransactionType::Credit;
}

/// A credit that gives a dispute back: by Klarna's word, unless the owner said another account, or
/// by the owner's.
bool paysBack(const Transaction &row, Money effect, const BookingContext &context)
{
    if (isLoan(row))
        return false;
    if (row.type == TransactionType::ReversalMerchantProtection)
        return true;
    if (row.type != TransactionType::Credit)
        return false;
    const auto answer = context.answers.find(detailQuestion(row, effect));
    if (!answer)
        return row.detail == u"CORRECTION_DISPUTE";
    return answer->value.account && context.disputes.isHeldBy(*answer->value.account);
}

/// Every reversal with what is left of it, and what was paid back taken from the oldest first.
std::vector<Dispute> openDisputes(const BookingInput &input, const BookingContext &context)
{
    std::vector<Dispute> disputes;
    std::map<OrderId, Money> paidBack;
    std::map<PayoutId, std::vector<const Transaction *>> rowsOf;
    for (const Transaction &row : input.transactions)
        rowsOf[row.payout].push_back(&row);
    for (const Payout &payout : input.payouts) {
        const auto &rows = rowsOf[payout.reference];
        if (std::ranges::none_of(rows, mayBeAboutDispute))
            continue;
        const auto rowEffects = effects(payout, rows);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Money effect = rowEffects[i].amount;
            if (isDispute(*rows[i])) {
                disputes.push_back(
                    {rows[i], &payout, -effect, context.disputes.heldBy(rows[i]->key)});
            } else if (rows[i]->order && paysBack(*rows[i], effect, context))
                paidBack.try_emplace(*rows[i]->order, Money::zero(payout.currency)).first->second +=
                    effect;
        }
    }
    std::ranges::sort(disputes, [](const Dispute &a, const Dispute &b) {
        return std::tie(a.reversal->captureTime, a.reversal->key) <
               std::tie(b.reversal->captureTime, b.reversal->key);
    });
    for (Dispute &dispute : disputes) {
        const auto back =
            dispute.reversal->order ? paidBack.find(*dispute.reversal->order) : paidBack.end();
        if (back == paidBack.end() || back->second.currency() != dispute.open.currency())
            continue;
        const Money covered = std::min(back->second, dispute.open);
        back->second -= covered;
        dispute.open -= covered;
    }
    std::erase_if(disputes, [](const Dispute &dispute) {
        return dispute.open.isZero() || dispute.open.isNegative();
    });
    return disputes;
}

/// Settles one dispute on a voucher of its own.
class DisputeBooker
{
public:
    DisputeBooker(const Dispute &dispute, const BookingContext &context, DraftVoucher head)
        : m_dispute{dispute},
          m_context{context},
          m_order{context.orderOf(*dispute.reversal)},
          m_rate{rateOf(dispute, context)},
          m_worth{worthOf(dispute, m_rate)},
          m_voucher{std::move(head), context.rules, {}}
    {
    }

    DraftVoucher take(const std::optional<Answer> &outcome, Question question)
    {
        m_voucher.convertedBy(m_rate);
        if (!outcome)
            m_voucher.question(std::move(question));
        else if (outcome->value.choice == Choice::Loss)
            lose(*outcome);
        else
            refund(*outcome);
        return m_voucher.take();
    }

private:
    /// The amount leaves the dispute account, or the claim where it stayed.
    void settle(const Answer &outcome, Entry entry)
    {
        const Transaction &reversal = *m_dispute.reversal;
        if (m_dispute.place)
            m_voucher.leg(
                {{RowRole::DisputeSettled, Side::Forward, 0, m_dispute.place}, -m_worth, {}},
                &reversal);
        else
            m_voucher.claim(What::Reversal, Side::Forward, bookedAmount(asRow(reversal)), &reversal,
                            m_dispute.payout->reference, RowRole::DisputeSettled);
        entry.what = What::Reversal;
        if (!outcome.note.isEmpty())
            entry.note = outcome.note;
        m_voucher.answered(outcome);
        m_voucher.entry(std::move(entry));
    }

    PlannedRow asRow(const Transaction &row) const
    {
        const RowEffect effect{-m_dispute.open, Money::zero(m_dispute.open.currency())};
        const RowEffect booked{-m_worth, Money::sek(0)};
        return {&row, m_dispute.payout, effect, true, 0, booked, m_rate, std::nullopt};
    }

    void lose(const Answer &outcome)
    {
        const Transaction &reversal = *m_dispute.reversal;
        m_voucher.leg({{RowRole::DisputeLoss}, m_worth, {}}, &reversal);
        settle(outcome, otherEntry(asRow(reversal), What::Reversal, m_order));
    }

    /// As a refund of that amount would be booked.
    void refund(const Answer &outcome)
    {
        Transaction returned = *m_dispute.reversal;
        returned.type = TransactionType::Return;
        const std::optional<Order> left = leftOfOrder();
        const auto parts = splitSale(asRow(returned), left ? &*left : nullptr, m_context);
        if (const auto *question = std::get_if<Question>(&parts)) {
            m_voucher.answered(outcome);
            m_voucher.question(*question);
            return;
        }
        const OrderSplit &own = *std::get_if<OrderSplit>(&parts);
        const OrderSplit split = m_rate ? inSek(own, m_worth, *m_rate) : own;
        for (const Leg &leg : split.legs)
            m_voucher.leg(leg, m_dispute.reversal);
        for (const Answer &answer : split.answers)
            m_voucher.answered(answer);
        settle(outcome,
               orderEntry(asRow(returned), m_order, split, m_context.sales, m_context.rules));
    }

    /// The order as if nothing had been refunded before: no refund of the same amount is this one.
    /// Where refunds and dispute come to more than was sold, its lines do not say what this gives
    /// back, and VAT could go back twice.
    std::optional<Order> leftOfOrder() const
    {
        if (!m_order)
            return std::nullopt;
        Order left = *m_order;
        Money rest = left.amount;
        if (!left.captures.empty()) {
            rest = Money::zero(rest.currency());
            for (const Capture &capture : left.captures)
                rest += capture.amount;
        }
        for (const Refund &refund : left.refunds)
            rest -= refund.amount;
        left.refunds.clear();
        if (rest.currency() == m_dispute.open.currency() && rest < m_dispute.open) {
            left.lines.clear();
            left.captures.clear();
        }
        return left;
    }

    const Dispute &m_dispute;
    const BookingContext &m_context;
    const Order *m_order;
    const ExchangeRate *m_rate;
    Money m_worth;
    VoucherBuilder m_voucher;
};

} // namespace

std::vector<DraftVoucher> disputeVouchers(const BookingInput &input, const BookingContext &context,
                                          const std::vector<TransactionKey> &inNoVoucher)
{
    std::set<TransactionKey> inBooks{inNoVoucher.begin(), inNoVoucher.end()};
    std::set<VoucherId> settled;
    for (const FrozenVoucher &frozen : input.frozen) {
        if (isPosted(frozen.state))
            inBooks.insert(frozen.transactions.begin(), frozen.transactions.end());
        if (frozen.state != VoucherState::Void)
            settled.insert(frozen.id);
    }
    std::vector<DraftVoucher> vouchers;
    for (const Dispute &dispute : openDisputes(input, context)) {
        const Transaction &reversal = *dispute.reversal;
        const VoucherId id = disputeMarker(input.orgNo, dispute.payout->source, reversal.key);
        const bool isForeign = dispute.payout->currency != Currency::sek();
        if (!inBooks.contains(reversal.key) || settled.contains(id) ||
            (isForeign && !rateOf(dispute, context)))
            continue;
        Question question = disputeQuestion(reversal, context.orderOf(reversal));
        question.amount = -dispute.open;
        const QString number = question.subject;
        const auto outcome = context.answers.find(question, id);
        DraftVoucher head{.id = id,
                          .kind = VoucherKind::Correction,
                          .source = dispute.payout->source,
                          .revision = 1,
                          .date = stockholmDay(outcome ? outcome->time : dispute.payout->date),
                          .text = QStringLiteral("Tvist ") + number.left(kLongestNumber) + u' ' +
                                  id.text(),
                          .currency = Currency::sek(),
                          .rows = {},
                          .movements = {},
                          .questions = {},
                          .notices = {},
                          .entries = {},
                          .payouts = {},
                          .transactions = {}};
        if (outcome && !dispute.place)
            head.payouts.push_back(dispute.payout->reference);
        // Else a payout voucher would book it once more when the settings name an account for it.
        if (std::ranges::count(inNoVoucher, reversal.key) > 0)
            head.transactions.push_back(reversal.key);
        vouchers.push_back(
            DisputeBooker{dispute, context, std::move(head)}.take(outcome, std::move(question)));
    }
    return vouchers;
}

} // namespace klarbok::ledger
