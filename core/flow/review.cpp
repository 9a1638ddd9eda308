#include "flow/review.h"

#include "flow/drafts.h"
#include "flow/payouts.h"
#include "ledger/reconciliation.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

Task<VoucherDocument> documentOf(SessionPtr session, StoredVoucher voucher,
                                 std::optional<QDateTime> approved)
{
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    auto names = co_await session->store->accountNames();
    if (!names)
        co_return std::move(names).error();
    VoucherDocument document{.company = info->company,
                             .orgNo = info->orgNo,
                             .voucher = std::move(voucher.content),
                             .accountNames = std::move(names).value(),
                             .created = voucher.created,
                             .approved = approved,
                             .approvedBy = approved ? session->user : QString{},
                             .programVersion = session->version};
    co_return document;
}

QString refusalOf(const Error &error)
{
    return error.reason.isEmpty() ? errorName(error.kind) : error.reason;
}

/// Empty when it was approved, otherwise why not. Only a failure of the store itself is an error.
Task<QString> approveOne(SessionPtr session, VoucherId id, std::optional<QString> shownHash)
{
    auto voucher = co_await session->store->voucher(id);
    if (!voucher)
        co_return refusalOf(voucher.error());
    if (voucher->state != ledger::VoucherState::Draft)
        co_return u"not_a_draft"_s;
    if (!voucher->content.questions.empty())
        co_return u"open_questions"_s;
    const QString hash = voucher->contentHash;
    if (shownHash && *shownHash != hash)
        co_return u"changed"_s;
    const QDateTime now = session->clock->now();
    auto document = co_await documentOf(session, std::move(voucher).value(), now);
    if (!document)
        co_return std::move(document).error();
    auto pdf = co_await session->printer->render(std::move(document).value());
    if (!pdf)
        co_return std::move(pdf).error();
    auto approved =
        co_await session->store->approve(id, hash, std::move(pdf).value(), now, session->user);
    if (!approved) {
        if (approved.error().kind == ErrorKind::NotAllowed)
            co_return u"changed"_s;
        co_return std::move(approved).error();
    }
    co_return QString{};
}

struct Wanted
{
    VoucherId id;
    std::optional<QString> shownHash;
};

Task<ApproveReport> approveEach(SessionPtr session, std::vector<Wanted> wanted, Progress progress,
                                StopFlag stop)
{
    ApproveReport report;
    int done = 0;
    for (const auto &[id, shownHash] : wanted) {
        if (stop.isStopped()) {
            report.isStopped = true;
            break;
        }
        auto why = co_await approveOne(session, id, shownHash);
        if (!why) {
            // The store or the PDF failed: what was approved before stands, and the report says so.
            if (report.approved.empty())
                co_return std::move(why).error();
            report.refused.push_back({id, errorName(why.error().kind)});
            break;
        }
        if (why->isEmpty())
            report.approved.push_back(id);
        else
            report.refused.push_back({id, *why});
        progress(Step::Checking, ++done, static_cast<int>(wanted.size()));
    }
    co_return report;
}

/// Drafts that approveReconciled() takes, and those that it leaves, with the reason.
struct Choice
{
    std::vector<VoucherListItem> taken;
    std::vector<Refusal> left;
};

/// Empty when nobody has to look at it first.
QString whyLeft(const VoucherListItem &item, bool isStopped)
{
    if (item.questions > 0)
        return u"open_questions"_s;
    if (isStopped)
        return u"not_reconciled"_s;
    return item.hasLoan ? u"loan"_s : QString{};
}

Task<Choice> choose(SessionPtr session)
{
    auto reconciled = co_await reconcileAll(session);
    if (!reconciled)
        co_return std::move(reconciled).error();
    std::set<VoucherId> stopped;
    for (const ReconciledPayout &payout : *reconciled) {
        for (const ledger::VoucherShare &share : payout.vouchers) {
            if (!payout.reconciliation.isReconciled)
                stopped.insert(share.id);
        }
    }
    VoucherFilter drafts;
    drafts.state = ledger::VoucherState::Draft;
    auto all = co_await session->store->vouchers(drafts);
    if (!all)
        co_return std::move(all).error();
    Choice choice;
    for (VoucherListItem &item : *all) {
        if (const QString why = whyLeft(item, stopped.contains(item.id)); why.isEmpty())
            choice.taken.push_back(std::move(item));
        else
            choice.left.push_back({item.id, why});
    }
    co_return choice;
}

} // namespace

Task<std::vector<VoucherListItem>> vouchers(SessionPtr session, VoucherFilter filter)
{
    co_return co_await session->store->vouchers(filter);
}

Task<StoredVoucher> voucher(SessionPtr session, VoucherId id)
{
    co_return co_await session->store->voucher(id);
}

Task<std::vector<AuditEntry>> history(SessionPtr session, VoucherId id)
{
    co_return co_await session->store->auditTrail(id.text());
}

Task<ApproveReport> approve(SessionPtr session, std::vector<VoucherId> ids, Progress progress,
                            StopFlag stop)
{
    std::vector<Wanted> wanted;
    wanted.reserve(ids.size());
    for (const VoucherId &id : ids)
        wanted.push_back({id, std::nullopt});
    co_return co_await approveEach(session, std::move(wanted), std::move(progress), stop);
}

Task<ApproveReport> approveShown(SessionPtr session, std::vector<ShownDraft> drafts,
                                 Progress progress, StopFlag stop)
{
    std::vector<Wanted> wanted;
    wanted.reserve(drafts.size());
    for (const ShownDraft &draft : drafts)
        wanted.push_back({draft.id, draft.contentHash});
    co_return co_await approveEach(session, std::move(wanted), std::move(progress), stop);
}

Task<Approvable> approvable(SessionPtr session)
{
    auto choice = co_await choose(session);
    if (!choice)
        co_return std::move(choice).error();
    Approvable result{{}, Money::sek(0), static_cast<int>(choice->left.size())};
    for (VoucherListItem &item : choice->taken) {
        result.total += item.total;
        result.vouchers.push_back(std::move(item));
    }
    co_return result;
}

Task<ApproveReport> approveReconciled(SessionPtr session, Progress progress, StopFlag stop)
{
    auto choice = co_await choose(session);
    if (!choice)
        co_return std::move(choice).error();
    std::vector<ShownDraft> chosen; // as they were when they were chosen
    for (const VoucherListItem &item : choice->taken)
        chosen.push_back({item.id, item.contentHash});
    auto report = co_await approveShown(session, std::move(chosen), std::move(progress), stop);
    if (!report)
        co_return std::move(report).error();
    report->refused.insert(report->refused.end(), choice->left.begin(), choice->left.end());
    co_return report;
}

Task<StoredVoucher> reopen(SessionPtr session, VoucherId id)
{
    auto state = co_await session->store->apply(id, ledger::VoucherEvent::Reopened, {});
    if (!state)
        co_return std::move(state).error();
    auto rebuilt = co_await rebuildDrafts(session);
    if (!rebuilt)
        co_return std::move(rebuilt).error();
    co_return co_await session->store->voucher(id);
}

Task<QByteArray> voucherPdf(SessionPtr session, VoucherId id)
{
    auto voucher = co_await session->store->voucher(id);
    if (!voucher)
        co_return std::move(voucher).error();
    if (voucher->state != ledger::VoucherState::Draft)
        co_return co_await session->store->pdf(id);
    auto document = co_await documentOf(session, std::move(voucher).value(), std::nullopt);
    if (!document)
        co_return std::move(document).error();
    co_return co_await session->printer->render(std::move(document).value());
}

Task<std::vector<QByteArray>> voucherPictures(SessionPtr session, VoucherId id, int pages,
                                              int width)
{
    auto voucher = co_await session->store->voucher(id);
    if (!voucher)
        co_return std::move(voucher).error();
    const auto approved = voucher->approved;
    const QString approvedBy = voucher->approvedBy;
    auto document = co_await documentOf(session, std::move(voucher).value(), approved);
    if (!document)
        co_return std::move(document).error();
    document->approvedBy = approvedBy;
    co_return co_await session->printer->pictures(std::move(document).value(), pages, width);
}

} // namespace klarbok::flow
