#include "flow/cures.h"

#include "base/check.h"

#include <algorithm>

namespace klarbok::flow {

namespace {

using ledger::Cure;

/// Those of the difference's vouchers for which the test is true.
template<typename Test>
std::vector<VoucherId> those(const ledger::Difference &difference, const PayoutView &view,
                             const Test &test)
{
    std::vector<VoucherId> ids;
    for (const VoucherListItem &item : view.vouchers) {
        if (std::ranges::find(difference.vouchers, item.id) != difference.vouchers.end() &&
            test(item))
            ids.push_back(item.id);
    }
    return ids;
}

std::vector<VoucherId> inState(const ledger::Difference &difference, const PayoutView &view,
                               ledger::VoucherState state)
{
    return those(difference, view,
                 [state](const VoucherListItem &item) { return item.state == state; });
}

std::vector<VoucherId> finishedDrafts(const ledger::Difference &difference, const PayoutView &view)
{
    return those(difference, view, [](const VoucherListItem &item) {
        return item.state == ledger::VoucherState::Draft && item.questions == 0;
    });
}

std::vector<CureStep> about(CureAct act, std::vector<VoucherId> vouchers)
{
    if (vouchers.empty())
        return {};
    return {CureStep{act, std::move(vouchers)}};
}

/// The correction that is under way, or the making of one.
std::vector<CureStep> correction(const ledger::Difference &difference, const PayoutView &view)
{
    for (const OpenDrift &open : view.drifts) {
        const auto &vouchers = difference.vouchers;
        if (open.correction &&
            (vouchers.empty() || std::ranges::find(vouchers, open.drift.voucher) != vouchers.end()))
            return about(CureAct::ShowCorrection, {open.correction->id});
    }
    return about(CureAct::DraftCorrection, those(difference, view, [](const VoucherListItem &item) {
                     return ledger::isPosted(item.state);
                 }));
}

std::vector<CureStep> question(CureAct first, const ledger::Difference &difference)
{
    std::vector<CureStep> steps = about(CureAct::ShowQuestion, difference.vouchers);
    if (first == CureAct::RetryOrder && !steps.empty() && !difference.rows.empty())
        steps.insert(steps.begin(), CureStep{first, difference.vouchers, difference.rows.front()});
    return steps;
}

/// What nobody explains may be something that Klarna has changed since.
std::vector<CureStep> look(const ledger::Difference &difference)
{
    std::vector<CureStep> steps = about(CureAct::ShowVoucher, difference.vouchers);
    if (difference.cause == ledger::Cause::Unknown)
        steps.insert(steps.begin(), CureStep{CureAct::CheckKlarna});
    return steps;
}

} // namespace

std::vector<CureStep> curesFor(const ledger::Difference &difference, const PayoutView &view)
{
    switch (difference.cure) {
    case Cure::None:
    case Cure::AskKlarna: return {};
    case Cure::FetchAgain: return {CureStep{CureAct::FetchAgain}};
    case Cure::RetryOrder: return question(CureAct::RetryOrder, difference);
    case Cure::AnswerQuestion: return question(CureAct::ShowQuestion, difference);
    case Cure::Approve: return about(CureAct::Approve, finishedDrafts(difference, view));
    case Cure::Post:
        return about(CureAct::Post, inState(difference, view, ledger::VoucherState::Approved));
    case Cure::Recover: return {CureStep{CureAct::Recover}};
    case Cure::BookRounding:
    case Cure::Correct: return correction(difference, view);
    case Cure::CheckBooks: return look(difference);
    }
    KLARBOK_EXPECTS(false);
    return {};
}

} // namespace klarbok::flow
