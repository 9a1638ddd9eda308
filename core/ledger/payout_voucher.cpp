#include "ledger/payout_voucher.h"

#include "ledger/entries.h"
#include "ledger/row_kind.h"

namespace klarbok::ledger {

namespace {

constexpr int kFeeRate = 2500;

RowRole feeRole(const Transaction &transaction, const PostingRules &rules)
{
    if (rules.splitFees) {
        if (transaction.detail == u"PURCHASE_FEE_FIXED")
            return RowRole::FeeFixed;
        return transaction.detail.startsWith(u"PURCHASE_FEE_PERCENTAGE") ? RowRole::FeePercentage
                                                                         : RowRole::FeeOther;
    }
    const bool hasVat = transaction.vatAmount && !transaction.vatAmount->isZero();
    return hasVat ? RowRole::Fee : RowRole::FeeNoVat;
}

/// Klarna's fee VAT in kronor is another bank's rate away from ours, but not more than that.
bool isFarFromRate(const PlannedRow &row)
{
    constexpr qint64 kRounding = 100; // öre
    if (!row.rate)
        return false;
    const Money ours = row.rate->quote.toSek(row.effect.vat);
    return ours.abs().units() / 20 + kRounding < (row.booked.vat - ours).abs().units();
}

/// The order a fee is for; some fees have none.
QString feeSubject(const Transaction &transaction)
{
    const QString order = orderNumberOf(transaction);
    return order.isEmpty() ? transaction.detail : order;
}

/// Books one voucher's rows that are neither sale nor refund.
class PayoutBooker
{
public:
    PayoutBooker(const BookingContext &context, VoucherBuilder &voucher)
        : m_context{context}, m_rules{context.rules}, m_voucher{voucher}
    {
    }

    void book(const PlannedRow &row)
    {
        const Transaction &transaction = *row.transaction;
        m_voucher.convertedBy(row.rate);
        if (isLoan(transaction) && !(isFeeType(transaction.type) && !row.feesDeducted))
            return ask(row);
        switch (transaction.type) {
        case TransactionType::Sale:
        case TransactionType::Return: return; // with the orders
        case TransactionType::Fee:
        case TransactionType::FeeRefund:
        case TransactionType::Tax:
            if (!row.feesDeducted) // Klarna invoices them
                return;
            return bookFee(row);
        case TransactionType::Unknown:
        case TransactionType::Commission:
        case TransactionType::Correction:
        case TransactionType::Charge:
        case TransactionType::Credit: return ask(row);
        case TransactionType::Reversal:
            if (isCommissionReturn(transaction))
                return ask(row);
            return move(row, RowRole::Dispute, Side::Forward, What::Reversal,
                        m_context.disputes.forReversal(transaction.key));
        case TransactionType::ReversalMerchantProtection:
            return move(row, RowRole::Dispute, Side::Back, What::Protection,
                        m_context.disputes.forProtection(transaction));
        case TransactionType::Holdback:
            return move(row, RowRole::Holdback, Side::Forward, What::Holdback, m_rules.holdback);
        case TransactionType::Release:
            return move(row, RowRole::Holdback, Side::Back, What::Release, m_rules.holdback);
        }
    }

    void bookPayment(const PlannedVoucher &plan)
    {
        const PayoutInSek &inSek = plan.inSek;
        const bool isForeign = plan.currency != Currency::sek();
        const auto owed = [&](What what, Money amount, Money own, RowRole role) {
            m_voucher.claim(what, Side::Forward,
                            {amount, isForeign ? std::optional{own} : std::nullopt}, nullptr,
                            plan.payout->reference, role);
        };
        m_voucher.convertedBy(inSek.rate);
        if (!plan.gap.isZero()) {
            m_voucher.leg({{RowRole::Rounding}, -inSek.gap, {}}, nullptr);
            owed(What::Rounding, inSek.gap, plan.gap, RowRole::Clearing);
        }
        const Money settlement = plan.payout->totals.settlement;
        // What nets to nothing in its own currency may still leave an exchange difference.
        const bool isPaid = m_rules.bookPayouts && !settlement.isZero();
        if (!isPaid && (!settlement.isZero() || inSek.relieved.isZero()))
            return;
        m_voucher.leg({{RowRole::Bank}, inSek.paid, {}}, nullptr);
        const Money paid = inSek.relieved;
        const Money older = plan.beforeStartInSek;
        const bool isOlderApart = !older.isZero() && !older.isNegative() && !(paid < older);
        const Money none = Money::zero(plan.currency);
        const Money olderOwn = isOlderApart ? plan.beforeStart : none;
        if (isOlderApart)
            owed(What::PaidOut, -older, -olderOwn, RowRole::ClearingBeforeStart);
        owed(What::PaidOut, isOlderApart ? older - paid : -paid, olderOwn - settlement,
             RowRole::Clearing);
        const Money gain = inSek.paid - inSek.relieved;
        m_voucher.leg(
            {{gain.isNegative() ? RowRole::CurrencyLoss : RowRole::CurrencyGain}, -gain, {}},
            nullptr);
    }

private:
    /// Booked on the account that the owner named for such rows, else a question.
    void ask(const PlannedRow &row)
    {
        const Transaction &transaction = *row.transaction;
        const Money amount = row.effect.total();
        if (amount.isZero() && transaction.type != TransactionType::Unknown)
            return;
        Question question = detailQuestion(transaction, amount);
        auto answer = m_context.answers.find(question);
        if (!answer)
            return m_voucher.question(std::move(question));
        m_voucher.leg({{RowRole::ByAnswer, Side::Forward, 0, answer->value.account},
                       -row.booked.total(),
                       question.subject},
                      &transaction);
        const auto shares = lineShares(transaction, *row.payout, row.effect);
        Entry entry = otherEntry(row, shares.empty() ? What::Credit : shares.front().what,
                                 m_context.orderOf(transaction));
        entry.vat.clear();
        finish(row, std::move(entry), Side::Forward, answer);
    }

    void bookFee(const PlannedRow &row)
    {
        const Transaction &transaction = *row.transaction;
        const Money vat = row.effect.vat.abs();
        const int rate = transaction.vatRate.value_or(vat.isZero() ? 0 : kFeeRate);
        const bool isTax = transaction.type == TransactionType::Tax;
        const Money expected = rate == kFeeRate ? vatOnNet(row.effect.amount.abs(), rate)
                                                : Money::zero(vat.currency());
        const bool isOff = !isTax && 1 < (vat - expected).abs().units();
        const bool isOdd = (rate != 0 && rate != kFeeRate) || (isOff && !transaction.vatRate);
        Question question{QStringLiteral("fee_vat_rate"), transaction.key, row.effect.total(),
                          feeSubject(transaction)};
        const auto answer = isOdd ? m_context.answers.find(question) : std::nullopt;
        if (isOdd && !answer)
            return m_voucher.question(std::move(question));
        if ((isOff || isFarFromRate(row)) && !isOdd)
            m_voucher.notice(QStringLiteral("fee_vat_off"), transaction, feeSubject(transaction));

        const bool isRefund = transaction.type == TransactionType::FeeRefund;
        const Side side = isRefund ? Side::Back : Side::Forward;
        const bool isAllCost = answer && answer->value.vatRate == 0;
        RowHead cost{isAllCost && !m_rules.splitFees ? RowRole::FeeNoVat
                                                     : feeRole(transaction, m_rules),
                     side};
        if (answer)
            cost.account = answer->value.account;
        const Money deducted = isAllCost ? Money::sek(0) : row.booked.vat;
        m_voucher.leg({cost, deducted - row.booked.total(), transaction.detail}, &transaction);
        m_voucher.leg({{RowRole::FeeVat, side}, -deducted, transaction.detail}, &transaction);
        Entry entry = otherEntry(row,
                                 isRefund ? What::FeeRefund
                                 : isTax  ? What::FeeVat
                                          : What::Fee,
                                 m_context.orderOf(transaction));
        if (isAllCost)
            entry.vat.clear();
        finish(row, std::move(entry), side, answer);
    }

    /// Between the claim and an account of its own; without one it stays in the claim.
    void move(const PlannedRow &row, RowRole role, Side side, What what,
              const std::optional<Account> &account)
    {
        if (!account)
            return;
        m_voucher.leg({{role, side, 0, account}, -row.booked.amount, row.transaction->detail},
                      row.transaction);
        finish(row, otherEntry(row, what, m_context.orderOf(*row.transaction)), side);
    }

    void finish(const PlannedRow &row, Entry entry, Side side,
                const std::optional<Answer> &answer = {})
    {
        for (const LineShare &share : lineShares(*row.transaction, *row.payout, row.effect))
            m_voucher.claim(share.what, side, bookedAmount(row, share), row.transaction,
                            row.payout->reference);
        if (answer) {
            entry.note = answer->note;
            m_voucher.answered(*answer);
        }
        m_voucher.entry(std::move(entry));
        if (!isKnownDetail(row.transaction->detail))
            m_voucher.notice(QStringLiteral("unknown_detail"), *row.transaction,
                             row.transaction->detail);
    }

    const BookingContext &m_context;
    const PostingRules &m_rules;
    VoucherBuilder &m_voucher;
};

} // namespace

Question detailQuestion(const Transaction &transaction, Money amount)
{
    const QString &detail = transaction.detail;
    const bool isUnknown = transaction.type == TransactionType::Unknown;
    return {isUnknown             ? QStringLiteral("unknown_type")
            : isLoan(transaction) ? QStringLiteral("loan")
                                  : QStringLiteral("detail_unclear"),
            transaction.key, amount, isUnknown || detail.isEmpty() ? transaction.typeText : detail,
            transaction.typeText + u'/' + detail};
}

void bookPayout(const PlannedVoucher &plan, const BookingContext &context, VoucherBuilder &voucher)
{
    PayoutBooker booker{context, voucher};
    for (const PlannedRow &row : plan.rows)
        booker.book(row);
    if (plan.booksPayment)
        booker.bookPayment(plan);
}

} // namespace klarbok::ledger
