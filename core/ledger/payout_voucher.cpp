#include "ledger/payout_voucher.h"

#include "ledger/entries.h"

namespace klarbok::ledger {

namespace {

constexpr int kFeeRate = 2500;

bool isLoan(const QString &detail)
{
    return detail.startsWith(u"LOAN_") || detail.startsWith(u"CASH_ADVANCE_");
}

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
        const QString &detail = transaction.detail;
        switch (transaction.type) {
        case TransactionType::Sale:
        case TransactionType::Return: return; // with the orders
        case TransactionType::Fee:
        case TransactionType::FeeRefund:
        case TransactionType::Tax:
            if (!row.feesDeducted) // Klarna invoices them
                return;
            return isLoan(detail) ? ask(row, QStringLiteral("loan"), detail) : bookFee(row);
        case TransactionType::Unknown:
            return m_voucher.question(QStringLiteral("unknown_type"), &transaction,
                                      row.effect.total(), transaction.typeText);
        case TransactionType::Commission:
        case TransactionType::Correction:
        case TransactionType::Charge:
        case TransactionType::Credit:
            return ask(row,
                       isLoan(detail) ? QStringLiteral("loan") : QStringLiteral("detail_unclear"),
                       detail.isEmpty() ? transaction.typeText : detail);
        case TransactionType::Reversal:
            if (isCommissionReturn(transaction))
                return ask(row, QStringLiteral("detail_unclear"), detail);
            return move(row, RowRole::Dispute, Side::Forward, What::Reversal, m_rules.dispute);
        case TransactionType::ReversalMerchantProtection:
            return move(row, RowRole::Dispute, Side::Back, What::Protection, m_rules.dispute);
        case TransactionType::Holdback:
            return move(row, RowRole::Holdback, Side::Forward, What::Holdback, m_rules.holdback);
        case TransactionType::Release:
            return move(row, RowRole::Holdback, Side::Back, What::Release, m_rules.holdback);
        }
    }

    void bookPayment(const PlannedVoucher &plan)
    {
        const PayoutId &reference = plan.payout->reference;
        const auto owed = [&](What what, Money amount, RowRole role) {
            m_voucher.claim(what, Side::Forward, amount, nullptr, reference, role);
        };
        if (!plan.gap.isZero()) {
            m_voucher.leg({{RowRole::Rounding}, -plan.gap, {}}, nullptr);
            owed(What::Rounding, plan.gap, RowRole::Clearing);
        }
        const Money paid = plan.payout->totals.settlement;
        if (!m_rules.bookPayouts || paid.isZero())
            return;
        m_voucher.leg({{RowRole::Bank}, paid, {}}, nullptr);
        const Money older = plan.beforeStart;
        const bool isOlderApart = !older.isZero() && !older.isNegative() && !(paid < older);
        if (isOlderApart)
            owed(What::PaidOut, -older, RowRole::ClearingBeforeStart);
        owed(What::PaidOut, isOlderApart ? older - paid : -paid, RowRole::Clearing);
    }

private:
    void ask(const PlannedRow &row, const QString &code, const QString &subject)
    {
        if (!row.effect.total().isZero())
            m_voucher.question(code, row.transaction, row.effect.total(), subject);
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
        if ((rate != 0 && rate != kFeeRate) || (isOff && !transaction.vatRate))
            return m_voucher.question(QStringLiteral("fee_vat_rate"), &transaction,
                                      row.effect.total(), feeSubject(transaction));
        if (isOff)
            m_voucher.notice(QStringLiteral("fee_vat_off"), transaction, feeSubject(transaction));

        const bool isRefund = transaction.type == TransactionType::FeeRefund;
        const Side side = isRefund ? Side::Back : Side::Forward;
        m_voucher.leg(
            {{feeRole(transaction, m_rules), side}, -row.effect.amount, transaction.detail},
            &transaction);
        m_voucher.leg({{RowRole::FeeVat, side}, -row.effect.vat, transaction.detail}, &transaction);
        finish(row, isRefund ? What::FeeRefund : isTax ? What::FeeVat : What::Fee, side);
    }

    /// Between the claim and an account of its own; without one it stays in the claim.
    void move(const PlannedRow &row, RowRole role, Side side, What what,
              const std::optional<Account> &account)
    {
        if (!account)
            return;
        m_voucher.leg({{role, side}, -row.effect.amount, row.transaction->detail}, row.transaction);
        finish(row, what, side);
    }

    void finish(const PlannedRow &row, What what, Side side)
    {
        for (const LineShare &share : lineShares(*row.transaction, *row.payout, row.effect))
            m_voucher.claim(share.what, side, share.amount, row.transaction, row.payout->reference);
        m_voucher.entry(otherEntry(row, what, m_context.orderOf(*row.transaction)));
        if (!isKnownDetail(row.transaction->detail))
            m_voucher.notice(QStringLiteral("unknown_detail"), *row.transaction,
                             row.transaction->detail);
    }

    const BookingContext &m_context;
    const PostingRules &m_rules;
    VoucherBuilder &m_voucher;
};

} // namespace

void bookPayout(const PlannedVoucher &plan, const BookingContext &context, VoucherBuilder &voucher)
{
    PayoutBooker booker{context, voucher};
    for (const PlannedRow &row : plan.rows)
        booker.book(row);
    if (plan.booksPayment)
        booker.bookPayment(plan);
}

} // namespace klarbok::ledger
