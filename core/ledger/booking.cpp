#include "ledger/booking.h"

#include "ledger/booking_plan.h"
#include "ledger/payout_voucher.h"
#include "ledger/proposal.h"

#include <algorithm>
#include <set>

namespace klarbok::ledger {

namespace {

/// At most 40 characters, the books' own limit for a voucher's text, and always the marker.
QString headerText(const PlannedVoucher &plan)
{
    const QString provider = plan.source.left(1).toUpper() + plan.source.mid(1);
    const QString what =
        plan.kind == VoucherKind::Payout ? provider + QStringLiteral(" utbet.") : provider;
    return what + u' ' + plan.date.toString(Qt::ISODate) + u' ' + plan.id.text();
}

DraftVoucher headOf(const PlannedVoucher &plan)
{
    DraftVoucher head{.id = plan.id,
                      .kind = plan.kind,
                      .source = plan.source,
                      .revision = plan.revision,
                      .date = plan.date,
                      .text = headerText(plan),
                      .currency = plan.currency,
                      .rows = {},
                      .movements = {},
                      .questions = {},
                      .notices = {},
                      .entries = {},
                      .payouts = {},
                      .transactions = {}};
    std::set<PayoutId> payouts;
    if (plan.payout)
        payouts.insert(plan.payout->reference);
    for (const PlannedRow &row : plan.rows)
        payouts.insert(row.payout->reference);
    head.payouts.assign(payouts.begin(), payouts.end());
    return head;
}

/// Until currencies are kept in the books nothing of such a payout is converted or booked.
void askAboutCurrency(const PlannedVoucher &plan, VoucherBuilder &voucher)
{
    Money amount = Money::zero(plan.currency);
    for (const PlannedRow &row : plan.rows)
        amount += row.effect.total();
    if (plan.booksPayment)
        amount -= plan.payout->totals.settlement;
    if (!plan.rows.empty() || !amount.isZero())
        voucher.question({QStringLiteral("currency"), std::nullopt, amount, plan.currency.code()});
}

void propose(DraftVoucher &voucher, const PlannedVoucher &plan, const BookingContext &context)
{
    for (Question &question : voucher.questions) {
        if (!question.proposal.isEmpty())
            continue;
        const auto row = std::ranges::find_if(plan.rows, [&](const PlannedRow &planned) {
            return question.transaction == planned.transaction->key;
        });
        const Transaction *transaction = row == plan.rows.end() ? nullptr : row->transaction;
        question.proposal =
            proposalFor(question, transaction,
                        transaction ? context.orderOf(*transaction) : nullptr, context.rules);
    }
}

DraftVoucher draft(const PlannedVoucher &plan, const BookingContext &context)
{
    VoucherBuilder voucher{headOf(plan), context.rules,
                           plan.payout ? plan.payout->reference.text() : QString{}};
    for (const PlannedRow &row : plan.rows)
        voucher.hold(*row.transaction);
    if (plan.currency != Currency::sek()) {
        askAboutCurrency(plan, voucher);
    } else {
        bookOrders(plan.rows, context, voucher);
        if (plan.kind == VoucherKind::Payout)
            bookPayout(plan, context, voucher);
    }
    DraftVoucher whole = voucher.take();
    propose(whole, plan, context);
    return whole;
}

} // namespace

std::vector<DraftVoucher> book(const BookingInput &input)
{
    const BookingPlan plan = planBooking(input);
    const AnswerBook answers{input.answers, input.rules};
    const BookingContext context{input.rules, input.orders, plan.sales, answers};
    std::vector<DraftVoucher> drafts;
    drafts.reserve(plan.vouchers.size());
    for (const PlannedVoucher &planned : plan.vouchers) {
        DraftVoucher voucher = draft(planned, context);
        if (!voucher.rows.empty() || !voucher.questions.empty())
            drafts.push_back(std::move(voucher));
    }
    return drafts;
}

} // namespace klarbok::ledger
