#include "ledger/booking.h"

#include "ledger/booking_plan.h"
#include "ledger/books_check.h"
#include "ledger/correction.h"
#include "ledger/dispute_voucher.h"
#include "ledger/payout_voucher.h"
#include "ledger/proposal.h"
#include "ledger/rate_days.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace klarbok::ledger {

namespace {

/// At most 40 characters, the books' own limit for a voucher's text, and always the marker.
QString headerText(const PlannedVoucher &plan)
{
    const QString provider = plan.source.left(1).toUpper() + plan.source.mid(1);
    const QString day = plan.date.toString(Qt::ISODate);
    const bool isSupplement = plan.revision > 1;
    const QString what = [&]() -> QString {
        switch (plan.kind) {
        case VoucherKind::Day:
            return provider + u' ' + day + (isSupplement ? QStringLiteral(" tillägg") : QString{});
        case VoucherKind::Payout:
            return isSupplement // with the provider it would be too long
                       ? QStringLiteral("Utbet. %1 tillägg").arg(day)
                       : provider + QStringLiteral(" utbet. ") + day;
        case VoucherKind::Correction:
            return QStringLiteral("Rättelse av %1 %2")
                .arg(plan.correction->series, QString::number(plan.correction->number));
        }
        return {};
    }();
    return what + u' ' + plan.id.text();
}

DraftVoucher headOf(const PlannedVoucher &plan)
{
    DraftVoucher head{.id = plan.id,
                      .kind = plan.kind,
                      .source = plan.source,
                      .revision = plan.revision,
                      .date = plan.date,
                      .text = headerText(plan),
                      .currency = Currency::sek(),
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
    if (plan.correction)
        payouts.insert(plan.correction->voucher.payouts.begin(),
                       plan.correction->voucher.payouts.end());
    for (const PlannedRow &row : plan.rows)
        payouts.insert(row.payout->reference);
    head.payouts.assign(payouts.begin(), payouts.end());
    return head;
}

/// What cannot be converted is asked about, a question per day whose rate is not known.
void askAboutRates(const PlannedVoucher &plan, VoucherBuilder &voucher)
{
    std::map<QDate, Money> missing;
    const auto add = [&](QDate day, Money amount) {
        missing.try_emplace(day, Money::zero(plan.currency)).first->second += amount;
    };
    for (const PlannedRow &row : plan.rows) {
        if (row.missing)
            add(*row.missing, row.effect.total());
    }
    if (plan.booksPayment) {
        for (const QDate day : plan.inSek.missing)
            add(day, Money::zero(plan.currency));
        if (!plan.inSek.rate && plan.inSek.missing.contains(plan.date))
            add(plan.date, -plan.payout->totals.settlement);
    }
    for (const auto &[day, amount] : missing)
        voucher.question(
            {QStringLiteral("currency"), std::nullopt, amount, rateSubject(plan.currency, day)});
}

bool lacksRate(const PlannedVoucher &plan)
{
    return (plan.booksPayment && !plan.inSek.missing.empty()) ||
           std::ranges::any_of(plan.rows,
                               [](const PlannedRow &row) { return row.missing.has_value(); });
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

/// What `draft` books again instead of rows: how a dispute ended, by today's answer.
void bookDisputeAgain(DraftVoucher &draft, const VoucherId &dispute, const BookingInput &input,
                      const BookingContext &context)
{
    BookingInput unsettled = input;
    const auto own = std::ranges::find(unsettled.frozen, dispute, &FrozenVoucher::id);
    const std::vector<TransactionKey> once = own->transactions; // asked about once, so again
    unsettled.frozen.erase(own);
    std::vector<DraftVoucher> disputes = disputeVouchers(unsettled, context, once);
    const auto found = std::ranges::find(disputes, dispute, &DraftVoucher::id);
    if (found == disputes.end()) // paid back meanwhile
        return;
    draft.rows = std::move(found->rows);
    draft.movements = std::move(found->movements);
    draft.questions = std::move(found->questions);
    draft.entries = std::move(found->entries);
    draft.answers = std::move(found->answers);
    for (Answer &answer : draft.answers)
        answer.voucher = draft.id;
    for (const PayoutId &payout : found->payouts) {
        if (!std::ranges::count(draft.payouts, payout))
            draft.payouts.push_back(payout);
    }
}

DraftVoucher draft(const PlannedVoucher &plan, const BookingInput &input,
                   const BookingContext &context)
{
    VoucherBuilder voucher{headOf(plan), context.rules,
                           plan.payout ? plan.payout->reference.text() : QString{}};
    if (!plan.correction) {
        for (const PlannedRow &row : plan.rows)
            voucher.hold(*row.transaction);
    }
    for (const Question &question : plan.questions)
        voucher.question(question);
    if (lacksRate(plan)) {
        askAboutRates(plan, voucher);
    } else {
        bookOrders(plan.rows, context, voucher);
        if (plan.payout)
            bookPayout(plan, context, voucher);
    }
    DraftVoucher draft = voucher.take();
    if (plan.dispute)
        bookDisputeAgain(draft, *plan.dispute, input, context);
    if (plan.correction)
        takeBack(draft, *plan.correction);
    propose(draft, plan, context);
    return draft;
}

/// What converted amounts owe to the owner's word.
void addRatesByHand(const std::vector<Answer> &answers, DraftVoucher &voucher)
{
    for (const ExchangeRate &rate : voucher.rates) {
        if (rate.source != kByHand)
            continue;
        const QString subject = rateSubject(rate.currency, rate.day);
        const auto newest =
            std::ranges::find_if(answers.rbegin(), answers.rend(), [&](const Answer &answer) {
                return answer.value.quote == rate.quote && answer.subject == subject;
            });
        if (newest == answers.rend())
            continue;
        voucher.answers.push_back(*newest);
        voucher.answers.back().voucher = voucher.id;
    }
}

} // namespace

std::vector<DraftVoucher> book(const BookingInput &input)
{
    const RateBook rates = rateBook(input.rates, input.answers);
    const BookingPlan plan = planBooking(input, rates);
    const AnswerBook answers{input.answers, input.rules};
    const DisputePlaces disputes{input, answers};
    const BookingContext context{input.rules, input.orders, plan.sales, answers, rates, disputes};
    std::vector<DraftVoucher> drafts;
    drafts.reserve(plan.vouchers.size());
    std::vector<TransactionKey> inNoVoucher;
    for (const PlannedVoucher &planned : plan.vouchers) {
        DraftVoucher voucher = draft(planned, input, context);
        addRatesByHand(input.answers, voucher);
        if (!voucher.rows.empty() || !voucher.questions.empty())
            drafts.push_back(std::move(voucher));
        else
            std::ranges::move(voucher.transactions, std::back_inserter(inNoVoucher));
    }
    std::ranges::move(disputeVouchers(input, context, inNoVoucher), std::back_inserter(drafts));
    if (input.books) {
        for (DraftVoucher &voucher : drafts)
            heedBooks(voucher, *input.books, answers, input.rules);
    }
    std::ranges::stable_sort(drafts, {}, [](const DraftVoucher &voucher) {
        return std::tuple{voucher.date, voucher.kind, voucher.id.text()};
    });
    return drafts;
}

} // namespace klarbok::ledger
