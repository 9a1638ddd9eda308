#include "flow/payouts.h"

#include "base/check.h"
#include "base/day.h"
#include "flow/off_thread.h"
#include "flow/workspace_settings.h"
#include "ledger/causes.h"

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

using Reconciled = std::vector<ReconciledPayout>;

struct Everything
{
    ledger::PostingRules rules;
    std::vector<ledger::Payout> payouts;
    std::vector<ledger::Transaction> transactions;
    std::vector<PayoutShare> shares;
    std::vector<OpenDrift> drifts;
};

Reconciled reconcileEverything(const Everything &all)
{
    std::unordered_map<QString, std::size_t> place;
    std::vector<ledger::ReconciliationInput> inputs;
    for (const ledger::Payout &payout : all.payouts) {
        place.emplace(payout.reference.text(), inputs.size());
        inputs.push_back({payout, {}, {}, all.rules});
    }
    for (const ledger::Transaction &row : all.transactions)
        inputs[place.at(row.payout.text())].transactions.push_back(row);
    for (const PayoutShare &share : all.shares)
        inputs[place.at(share.payout.text())].vouchers.push_back(share.share);

    for (const OpenDrift &open : all.drifts) {
        const auto found = place.find(open.drift.payout.text());
        if (found != place.end())
            inputs[found->second].drifts.push_back(open.drift);
    }

    Reconciled reconciled;
    for (ledger::ReconciliationInput &input : inputs) {
        ledger::Reconciliation reconciliation = ledger::reconcile(input);
        reconciled.push_back({input.payout, std::move(reconciliation), std::move(input.vouchers)});
    }
    return reconciled;
}

Task<Reconciled> reconcileThese(SessionPtr session, std::vector<ledger::Payout> payouts)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    std::vector<PayoutId> references;
    references.reserve(payouts.size());
    for (const ledger::Payout &payout : payouts)
        references.push_back(payout.reference);
    auto transactions = co_await session->store->transactions(references);
    if (!transactions)
        co_return std::move(transactions).error();
    auto shares = co_await session->store->shares(references);
    if (!shares)
        co_return std::move(shares).error();
    auto drifts = co_await session->store->drifts();
    if (!drifts)
        co_return std::move(drifts).error();
    auto all = std::make_shared<Everything>(
        Everything{settings->rules(), std::move(payouts), std::move(transactions).value(),
                   std::move(shares).value(), std::move(drifts).value()});
    Reconciled reconciled = co_await offThread(reconcileEverything, all);
    co_return reconciled;
}

PayoutStatus statusOf(const ReconciledPayout &payout)
{
    using S = ledger::VoucherState;
    const auto any = [&](auto &&test) { return std::ranges::any_of(payout.vouchers, test); };
    if (payout.reconciliation.isStopped)
        return PayoutStatus::Stopped;
    if (any([](const auto &voucher) {
            return voucher.state == S::Uncertain || voucher.state == S::Sending;
        }))
        return PayoutStatus::Uncertain;
    if (!payout.reconciliation.isReconciled || any([](const auto &voucher) {
            return voucher.state == S::Rejected || !voucher.questions.empty();
        }))
        return PayoutStatus::NeedsYou;
    if (any([](const auto &voucher) { return voucher.state == S::Draft; }))
        return PayoutStatus::ToApprove;
    if (any([](const auto &voucher) { return voucher.state == S::Approved; }))
        return PayoutStatus::ToPost;
    return PayoutStatus::Posted;
}

bool needsYou(const ledger::Difference &difference)
{
    return ledger::blocks(difference) ||
           (!difference.explained && (difference.cause == ledger::Cause::BookedByHand ||
                                      difference.cure == ledger::Cure::Recover ||
                                      difference.cure == ledger::Cure::CheckBooks));
}

/// What keeps it from being reconciled, or waits for a word of the owner.
std::vector<ledger::Difference> reasonsOf(const ReconciledPayout &payout)
{
    const auto &differences = payout.reconciliation.differences;
    std::vector<ledger::Difference> reasons;
    for (const ledger::Difference &difference : differences) {
        const bool isTold = std::ranges::any_of(reasons, [&](const ledger::Difference &reason) {
            return reason.cause == difference.cause &&
                   (reason.cure == ledger::Cure::AnswerQuestion) ==
                       (difference.cure == ledger::Cure::AnswerQuestion);
        });
        if (needsYou(difference) && !isTold)
            reasons.push_back(difference);
    }
    // A question of the voucher's own: a locked period, an account.
    const auto asked =
        std::ranges::find(differences, ledger::Cure::AnswerQuestion, &ledger::Difference::cure);
    if (reasons.empty() && asked != differences.end())
        reasons.push_back(*asked);
    return reasons;
}

std::vector<OpenDrift> driftsOf(std::vector<OpenDrift> drifts, const PayoutId &payout)
{
    std::erase_if(drifts, [&](const OpenDrift &open) { return open.drift.payout != payout; });
    return drifts;
}

} // namespace

QString payoutStatusName(PayoutStatus status)
{
    switch (status) {
    case PayoutStatus::Stopped: return u"stopped"_s;
    case PayoutStatus::NeedsYou: return u"needs_you"_s;
    case PayoutStatus::ToApprove: return u"to_approve"_s;
    case PayoutStatus::ToPost: return u"to_post"_s;
    case PayoutStatus::Uncertain: return u"uncertain"_s;
    case PayoutStatus::Posted: return u"posted"_s;
    }
    KLARBOK_EXPECTS(false);
    return {};
}

Task<std::vector<ReconciledPayout>> reconcileAll(SessionPtr session)
{
    auto payouts = co_await session->store->payouts();
    if (!payouts)
        co_return std::move(payouts).error();
    co_return co_await reconcileThese(session, std::move(payouts).value());
}

Task<std::vector<PayoutListItem>> payouts(SessionPtr session)
{
    auto reconciled = co_await reconcileAll(session);
    if (!reconciled)
        co_return std::move(reconciled).error();
    std::vector<PayoutListItem> items;
    for (const ReconciledPayout &payout : *reconciled)
        items.push_back({payout.payout, stockholmDay(payout.payout.date), statusOf(payout),
                         static_cast<int>(payout.vouchers.size()), reasonsOf(payout)});
    std::ranges::reverse(items); // the store sorts oldest first
    co_return items;
}

Task<std::vector<ledger::OpenDebt>> openDebts(SessionPtr session)
{
    auto all = co_await session->store->payouts();
    if (!all)
        co_return std::move(all).error();
    co_return ledger::openDebts(*all, stockholmDay(session->clock->now()));
}

namespace {

struct ToSort
{
    ledger::Payout payout;
    std::vector<ledger::Transaction> transactions;
    std::vector<ledger::HeldVoucher> vouchers;
};

std::vector<ledger::LineContents> contentsOf(const ToSort &all)
{
    return ledger::lineContents(all.payout, all.transactions, all.vouchers);
}

} // namespace

Task<std::vector<ledger::LineContents>> payoutContents(SessionPtr session, PayoutId reference)
{
    auto payouts = co_await session->store->payouts();
    if (!payouts)
        co_return std::move(payouts).error();
    const auto found = std::ranges::find(*payouts, reference, &ledger::Payout::reference);
    if (found == payouts->end())
        co_return Error{ErrorKind::UnknownItem, u"no such payout"_s, reference.text()};
    const std::vector<PayoutId> one(1, reference);
    auto rows = co_await session->store->transactions(one);
    if (!rows)
        co_return std::move(rows).error();
    VoucherFilter filter;
    filter.payout = reference;
    auto vouchers = co_await session->store->vouchers(filter);
    if (!vouchers)
        co_return std::move(vouchers).error();
    auto all = std::make_shared<ToSort>(ToSort{*found, std::move(rows).value(), {}});
    for (const VoucherListItem &item : *vouchers) {
        if (item.state == ledger::VoucherState::Void)
            continue;
        auto voucher = co_await session->store->voucher(item.id);
        if (!voucher)
            co_return std::move(voucher).error();
        all->vouchers.push_back(
            {std::move(voucher->content), voucher->state, voucher->series, voucher->number});
    }
    std::vector<ledger::LineContents> contents = co_await offThread(contentsOf, all);
    co_return contents;
}

Task<PayoutView> payout(SessionPtr session, PayoutId reference)
{
    auto all = co_await session->store->payouts();
    if (!all)
        co_return std::move(all).error();
    const auto found = std::ranges::find(*all, reference, &ledger::Payout::reference);
    if (found == all->end())
        co_return Error{ErrorKind::UnknownItem, u"no such payout"_s, reference.text()};
    std::vector<ledger::Payout> only(1, *found);
    auto reconciled = co_await reconcileThese(session, std::move(only));
    if (!reconciled)
        co_return std::move(reconciled).error();
    const std::vector<PayoutId> one(1, reference);
    auto rows = co_await session->store->transactions(one);
    if (!rows)
        co_return std::move(rows).error();
    VoucherFilter filter;
    filter.payout = reference;
    auto vouchers = co_await session->store->vouchers(filter);
    if (!vouchers)
        co_return std::move(vouchers).error();
    auto report = co_await session->store->report(reference);
    if (!report)
        co_return std::move(report).error();
    auto drifts = co_await session->store->drifts();
    if (!drifts)
        co_return std::move(drifts).error();
    auto own = driftsOf(std::move(drifts).value(), reference);
    const ReconciledPayout &view = reconciled->front();
    co_return PayoutView{view.payout,
                         stockholmDay(view.payout.date),
                         statusOf(view),
                         view.reconciliation,
                         std::move(rows).value(),
                         std::move(vouchers).value(),
                         std::move(report).value(),
                         std::move(own)};
}

} // namespace klarbok::flow
