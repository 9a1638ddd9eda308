#include "ledger/day_voucher.h"

#include "ledger/entries.h"
#include "ledger/row_kind.h"
#include "ledger/split_in_sek.h"
#include "ledger/stated_vat.h"
#include "ledger/told.h"

#include <deque>
#include <optional>
#include <variant>

namespace klarbok::ledger {

namespace {

struct Candidate
{
    const PlannedRow *row;
    const Order *order; ///< as read, else as the row's own VAT tells; nullptr: the owner's word
    OrderSplit split;
    bool isRoundingAnswered = false;
};

void noteOrder(const Candidate &candidate, const BookingContext &context, VoucherBuilder &voucher)
{
    const Transaction &transaction = *candidate.row->transaction;
    const QString number = orderNumberOf(transaction, candidate.order);
    if (!isKnownDetail(transaction.detail))
        voucher.notice(QStringLiteral("unknown_detail"), transaction, transaction.detail);
    if (transaction.type == TransactionType::Return &&
        earlierSale(transaction, candidate.order, context.sales, context.rules).isBeforeStart)
        voucher.notice(QStringLiteral("refund_before_start"), transaction, number);
    if (candidate.order && !context.orderOf(transaction))
        voucher.notice(QStringLiteral("vat_from_file"), transaction, number);
    if (candidate.split.isAtSoldRate)
        voucher.notice(QStringLiteral("refund_rate"), transaction, number);
}

/// Said of what is booked and of what is asked about.
void noteCountries(const Transaction &transaction, const Order *order, VoucherBuilder &voucher)
{
    if (!order)
        return;
    const QString &shipping = order->shippingCountry;
    const QString &purchase = order->purchaseCountry;
    if (!shipping.isEmpty() && !purchase.isEmpty() &&
        shipping.compare(purchase, Qt::CaseInsensitive) != 0)
        voucher.notice(QStringLiteral("country_conflict"), transaction,
                       orderNumberOf(transaction, order));
}

/// A refund follows its sale, also when OSS was taken up or given up in between.
bool usesOss(const Transaction &transaction, const Order *order, const BookingContext &context)
{
    std::optional<bool> sold;
    if (transaction.type == TransactionType::Return)
        sold = earlierSale(transaction, order, context.sales, context.rules).usedOss;
    return sold.value_or(context.rules.ossEnabled);
}

Question roundingQuestion(const Candidate &candidate)
{
    const Transaction &transaction = *candidate.row->transaction;
    return {QStringLiteral("rounding_over"), transaction.key, candidate.row->effect.amount,
            orderNumberOf(transaction, candidate.order)};
}

/// Rounding lines that the owner has looked at go where he said and count no more.
void answerRounding(Candidate &candidate, const BookingContext &context)
{
    auto answer = context.answers.find(roundingQuestion(candidate));
    if (candidate.split.rounding.isZero() || !answer)
        return;
    for (Leg &leg : candidate.split.legs) {
        if (leg.head.role == RowRole::Rounding)
            leg.head.account = answer->value.account;
    }
    candidate.split.answers.push_back(*std::move(answer));
    candidate.isRoundingAnswered = true;
}

void bookCandidate(const Candidate &candidate, const BookingContext &context,
                   VoucherBuilder &voucher)
{
    const Transaction &transaction = *candidate.row->transaction;
    const bool isRefund = transaction.type == TransactionType::Return;
    voucher.convertedBy(candidate.row->rate);
    voucher.claim(isRefund ? What::Return : What::Sale, isRefund ? Side::Back : Side::Forward,
                  bookedAmount(*candidate.row), &transaction, candidate.row->payout->reference);
    for (const Leg &leg : candidate.split.legs)
        voucher.leg(leg, &transaction);
    for (const Answer &answer : candidate.split.answers)
        voucher.answered(answer);
    Entry entry =
        orderEntry(*candidate.row, candidate.order, candidate.split, context.sales, context.rules);
    entry.told = toldOf(transaction, context.orderOf(transaction)); // not one made up from VAT
    voucher.entry(std::move(entry));
    noteOrder(candidate, context, voucher);
    noteCountries(transaction, candidate.order, voucher);
}

} // namespace

const Order *BookingContext::orderOf(const Transaction &transaction) const
{
    if (!transaction.order)
        return nullptr;
    const auto found = orders.find(*transaction.order);
    return found == orders.end() ? nullptr : &found->second;
}

Booked bookedAmount(const PlannedRow &row)
{
    return {row.booked.total(), isForeign(row) ? std::optional{row.effect.total()} : std::nullopt};
}

Booked bookedAmount(const PlannedRow &row, const LineShare &share)
{
    return {share.what == What::FeeVat ? row.booked.vat : row.booked.amount,
            isForeign(row) ? std::optional{share.amount} : std::nullopt};
}

std::variant<OrderSplit, Question> splitSale(const PlannedRow &row, const Order *order,
                                             const BookingContext &context)
{
    const Transaction &transaction = *row.transaction;
    const Money effect = row.effect.amount;
    const bool oss = usesOss(transaction, order, context);
    if (order)
        return splitOrder(transaction, *order, effect, oss, context.rules, context.answers);
    const Question question{QStringLiteral("order_missing"), transaction.key, effect,
                            orderNumberOf(transaction)};
    if (const auto answer = context.answers.find(question)) {
        auto split = splitByAnswer(transaction, nullptr, effect, oss, *answer, context.rules);
        if (split)
            return *std::move(split);
    }
    return question;
}

/// The order as the row tells it. Where other countries' VAT may apply, goods to nobody knows where
/// could have any country's.
std::optional<Order> toldOrder(const Transaction &transaction, const BookingContext &context)
{
    if (countryOf(transaction, nullptr).isEmpty() && usesOss(transaction, nullptr, context))
        return std::nullopt;
    return orderFromVat(transaction);
}

void bookOrders(const std::vector<PlannedRow> &rows, const BookingContext &context,
                VoucherBuilder &voucher)
{
    std::vector<Candidate> candidates;
    std::deque<Order> stated; // candidates point into it
    Money rounding = Money::zero(Currency::sek());
    for (const PlannedRow &row : rows) {
        const Transaction &transaction = *row.transaction;
        if (!isSaleOrRefund(transaction))
            continue;
        const Order *order = context.orderOf(transaction);
        if (!order) {
            if (auto told = toldOrder(transaction, context))
                order = &stated.emplace_back(*std::move(told));
        }
        auto parts = splitSale(row, order, context);
        if (auto *question = std::get_if<Question>(&parts)) {
            voucher.question(std::move(*question));
            noteCountries(transaction, order, voucher);
            continue;
        }
        OrderSplit &own = *std::get_if<OrderSplit>(&parts);
        candidates.push_back({&row, order, row.rate ? inSek(own, *row.rate) : std::move(own)});
        answerRounding(candidates.back(), context);
        if (!candidates.back().isRoundingAnswered)
            rounding += candidates.back().split.rounding.abs();
    }

    // The limit holds for the voucher's rounding lines together, so that many small ones cannot
    // hide an error.
    const bool isRoundingOver = context.rules.roundingLimit < rounding;
    for (const Candidate &candidate : candidates) {
        const bool isInDoubt =
            isRoundingOver && !candidate.isRoundingAnswered && !candidate.split.rounding.isZero();
        if (isInDoubt)
            voucher.question(roundingQuestion(candidate));
        else
            bookCandidate(candidate, context, voucher);
    }
}

bool isKnownDetail(const QString &detail)
{
    // Settlements API, detailed_type, with the newer values and those only the CSV's page names.
    static const QSet<QString> known = [] {
        QSet<QString> set;
        for (const char16_t *name : {u"",
                                     u"CASH_ADVANCE_AMORTISATION",
                                     u"CASH_ADVANCE_FEES",
                                     u"CASH_ADVANCE_PAYOUT",
                                     u"COMMISSION",
                                     u"COMMISSION_RETURN",
                                     u"COMMISSION_RETURN_GROSS",
                                     u"CORRECTION",
                                     u"CORRECTION_DISPUTE",
                                     u"CREDITED_CORRECTION",
                                     u"DISPUTE_FEE",
                                     u"DISPUTE_FEE_REFUND",
                                     u"EXPIRY_FEE",
                                     u"EXPIRY_FEE_GROSS",
                                     u"EXTEND_DUE_DATE_FEE",
                                     u"EXTRA_INVOICE_FEE",
                                     u"FEE_REFUND",
                                     u"FIXED_FEE_CORRECTION",
                                     u"FIXED_FEE_CORRECTION_SE",
                                     u"FIXED_FEE_CORRECTION_UK",
                                     u"FRAUD_POLICY_CHARGE",
                                     u"FRAUD_POLICY_CREDIT_NET",
                                     u"INSUFFICIENT_BANK_ACCOUNT_DETAILS",
                                     u"LATE_RETURN_FEE",
                                     u"LIABILITY_TRANSFER",
                                     u"LOAN_AMORTISATION",
                                     u"LOAN_FEE",
                                     u"LOAN_PAYOUT",
                                     u"MANUAL_ENTRY",
                                     u"PAYMENT_DEFAULT",
                                     u"PAYMENT_REMINDER",
                                     u"PERCENTAGE_FEES",
                                     u"PERCENTAGE_FEE_CORRECTION",
                                     u"PERCENTAGE_FEE_CORRECTION_SE",
                                     u"PERCENTAGE_FEE_CORRECTION_UK",
                                     u"PURCHASE",
                                     u"PURCHASE_COMMISSION_PERCENTAGE",
                                     u"PURCHASE_FEE_FIXED",
                                     u"PURCHASE_FEE_PERCENTAGE",
                                     u"PURCHASE_FEE_PERCENTAGE_REFUND",
                                     u"PURCHASE_RETURN",
                                     u"RETURN_FEE",
                                     u"REVENUE_SHARE",
                                     u"REVENUE_SHARE_REVERSAL",
                                     u"REVERSAL",
                                     u"ROLLING_RESERVE",
                                     u"SERVICING_FEE",
                                     u"TRANSFER_FROM_LEGACY_INTEGRATION",
                                     u"UNDER_REVIEW",
                                     u"VAT_ON_FEE_CORRECTION_UK"})
            set.insert(QString::fromUtf16(name));
        return set;
    }();
    return known.contains(detail);
}

} // namespace klarbok::ledger
