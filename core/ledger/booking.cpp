#include "ledger/booking.h"

#include "ledger/booking_plan.h"
#include "ledger/books_check.h"
#include "ledger/payout_voucher.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace klarbok::ledger {

namespace {

DraftVoucher headOf(const PlannedVoucher &plan)
{
    DraftVoucher head{.id = plan.id,
                      .kind = plan.kind,
                      .source = plan.source,
                      .revision = plan.revision,
                      .date = plan.date,
                      .text = {},
                      .currency = plan.currency,
                      .rows = {},
                      .movements = {},
                      .questions = {},
                      .notices = {},
                      .entries = {},
                      .payouts = {},
                      .transactions = {}};
    head.text = headerText(head);
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
    return voucher.take();
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
        if (voucher.rows.empty() && voucher.questions.empty())
            continue;
        if (input.books)
            heedBooks(voucher, *input.books, answers, input.rules);
        drafts.push_back(std::move(voucher));
    }
    std::ranges::sort(drafts, {}, [](const DraftVoucher &voucher) { // some may have been moved
        return std::tuple{voucher.date, voucher.kind, voucher.id.text()};
    });
    return drafts;
}

} // namespace klarbok::ledger
