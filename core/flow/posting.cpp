#include "flow/posting.h"

#include "flow/books_reading.h"
#include "flow/posting_run.h"
#include "flow/workspace_settings.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

using State = ledger::VoucherState;

Task<std::vector<VoucherListItem>> vouchersIn(SessionPtr session, State state)
{
    VoucherFilter filter;
    filter.state = state;
    co_return co_await session->store->vouchers(filter);
}

/// What a killed program left on the wire: nobody knows what became of it. Only the holder of the
/// lock may say so.
Task<Done> markInterrupted(SessionPtr session)
{
    auto sending = co_await vouchersIn(session, State::Sending);
    if (!sending)
        co_return std::move(sending).error();
    for (const VoucherListItem &item : *sending) {
        VoucherChange change;
        change.reason = u"interrupted"_s;
        auto state =
            co_await session->store->apply(item.id, ledger::VoucherEvent::LostAnswer, change);
        if (!state)
            co_return std::move(state).error();
    }
    co_return Done{};
}

/// Posted vouchers that lack our PDF, or Klarna's report although we have it.
Task<std::vector<VoucherId>> incomplete(SessionPtr session)
{
    std::vector<VoucherId> ids;
    auto withoutPdf = co_await vouchersIn(session, State::PostedWithoutPdf);
    if (!withoutPdf)
        co_return std::move(withoutPdf).error();
    for (const VoucherListItem &item : *withoutPdf)
        ids.push_back(item.id);
    auto posted = co_await vouchersIn(session, State::Posted);
    if (!posted)
        co_return std::move(posted).error();
    for (const VoucherListItem &item : *posted) {
        if (item.kind != ledger::VoucherKind::Payout || item.klarnaDocumentId)
            continue;
        auto voucher = co_await session->store->voucher(item.id);
        if (!voucher)
            co_return std::move(voucher).error();
        if (voucher->content.payouts.empty())
            continue;
        auto report = co_await session->store->report(voucher->content.payouts.front());
        if (!report)
            co_return std::move(report).error();
        if (report->has_value())
            ids.push_back(item.id);
    }
    co_return ids;
}

Task<Done> attachAll(PostingRunPtr run, Progress progress)
{
    auto ids = co_await incomplete(run->session);
    if (!ids)
        co_return std::move(ids).error();
    int done = 0;
    for (const VoucherId &id : *ids) {
        if (run->stop.isStopped())
            break;
        auto attached = co_await attachMissing(run, id);
        if (!attached)
            co_return std::move(attached).error();
        progress(Step::Attaching, ++done, static_cast<int>(ids->size()));
    }
    co_return Done{};
}

qsizetype markedWith(const std::vector<BookedVoucher> &booked, const VoucherId &id)
{
    return std::ranges::count_if(
        booked, [&id](const BookedVoucher &one) { return one.text.contains(id.text()); });
}

/// Two computers that look in the same instant both see nothing and both send: the books have no
/// lock for that. It cannot be prevented from here, but it must be seen.
Task<Done> findDoubled(PostingRunPtr run)
{
    VoucherQuery query;
    for (const VoucherId &id : run->touched) {
        auto voucher = co_await run->session->store->voucher(id);
        if (!voucher)
            co_return std::move(voucher).error();
        const QDate date = voucher->content.date;
        query.from =
            query.from.isValid() ? std::min(query.from, date.addDays(-1)) : date.addDays(-1);
        query.to = query.to.isValid() ? std::max(query.to, date.addDays(1)) : date.addDays(1);
    }
    if (run->touched.empty())
        co_return Done{};
    auto booked = co_await run->books->vouchers(query, run->stop);
    if (!booked)
        co_return std::move(booked).error();
    for (const VoucherId &id : run->touched) {
        if (markedWith(*booked, id) < 2)
            continue;
        VoucherChange change;
        change.reason = u"doubled_in_books"_s;
        auto kept = co_await run->session->store->amend(id, change);
        if (!kept)
            co_return std::move(kept).error();
        run->report->rejected.push_back({id, change.reason});
    }
    co_return Done{};
}

/// The lists at the end of a run: where every voucher stands now.
Task<PostReport> finish(PostingRunPtr run)
{
    PostReport report = *run->report;
    for (const VoucherId &id : run->touched) {
        auto voucher = co_await run->session->store->voucher(id);
        if (!voucher)
            co_return std::move(voucher).error();
        report.posted.push_back({id, voucher->series, voucher->number.value_or(0),
                                 voucher->entityId.value_or(0), voucher->documentId});
    }
    auto uncertain = co_await vouchersIn(run->session, State::Uncertain);
    if (!uncertain)
        co_return std::move(uncertain).error();
    for (const VoucherListItem &item : *uncertain)
        report.uncertain.push_back(item.id);
    auto withoutPdf = co_await incomplete(run->session);
    if (!withoutPdf)
        co_return std::move(withoutPdf).error();
    report.withoutPdf = std::move(withoutPdf).value();
    report.isStopped = run->stop.isStopped();
    co_return report;
}

/// The vouchers that a call of post() is about; what cannot be sent is named in the report.
Task<std::vector<VoucherId>> chosen(SessionPtr session, std::vector<VoucherId> ids,
                                    std::shared_ptr<PostReport> report)
{
    auto all = co_await session->store->vouchers({});
    if (!all)
        co_return std::move(all).error();
    const std::set<VoucherId> wanted(ids.begin(), ids.end());
    std::set<VoucherId> known;
    std::vector<VoucherId> approved;
    for (const VoucherListItem &item : *all) {
        if (!wanted.empty() && !wanted.contains(item.id))
            continue;
        known.insert(item.id);
        if (item.state == State::Approved)
            approved.push_back(item.id);
        else if (!wanted.empty() && item.state == State::Rejected)
            report->rejected.push_back({item.id, item.reason});
        else if (!wanted.empty() && (item.state == State::Draft || item.state == State::Void))
            report->rejected.push_back({item.id, u"not_approved"_s});
    }
    for (const VoucherId &id : wanted) {
        if (!known.contains(id))
            report->rejected.push_back({id, errorName(ErrorKind::UnknownItem)});
    }
    co_return approved;
}

Task<Done> sendAll(PostingRunPtr run, std::vector<VoucherId> ids, Progress progress)
{
    int done = 0;
    for (const VoucherId &id : ids) {
        if (run->stop.isStopped())
            break;
        auto sent = co_await sendVoucher(run, id);
        if (!sent)
            co_return std::move(sent).error();
        progress(Step::Posting, ++done, static_cast<int>(ids.size()));
    }
    co_return Done{};
}

Task<PostingRunPtr> begin(SessionPtr session, StopFlag stop)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto books = co_await connectBooks(session);
    if (!books)
        co_return std::move(books).error();
    auto interrupted = co_await markInterrupted(session);
    if (!interrupted)
        co_return std::move(interrupted).error();
    co_return std::make_shared<PostingRun>(PostingRun{session,
                                                      *books,
                                                      {},
                                                      settings->rules(),
                                                      settings->series(),
                                                      std::make_shared<PostReport>(),
                                                      {},
                                                      stop});
}

bool didNothing(const PostingRun &run)
{
    return run.touched.empty() && run.report->rejected.empty() && run.report->approvedAgain.empty();
}

Task<PostReport> postLocked(SessionPtr session, std::vector<VoucherId> ids, Progress progress,
                            StopFlag stop)
{
    auto begun = co_await begin(session, stop);
    if (!begun)
        co_return std::move(begun).error();
    const PostingRunPtr run = *begun;
    auto approved = co_await chosen(session, std::move(ids), run->report);
    if (!approved)
        co_return std::move(approved).error();
    auto toAttach = co_await incomplete(session);
    if (!toAttach)
        co_return std::move(toAttach).error();
    if (approved->empty() && toAttach->empty())
        co_return co_await finish(run);

    auto ours = co_await demandOurCompany(session, run->books);
    if (!ours)
        co_return std::move(ours).error();
    auto picture = co_await readPicture(session, run->books, std::move(ours).value());
    if (!picture)
        co_return std::move(picture).error();
    run->picture = std::move(picture).value();
    // What stops a voucher below is asked about once it is reopened.
    auto kept = co_await keepPicture(session, run->picture);
    if (!kept)
        co_return std::move(kept).error();
    auto sent = co_await sendAll(run, std::move(approved).value(), progress);
    if (!sent)
        run->report->stoppedBy = std::move(sent).error();
    if (!run->report->stoppedBy) {
        auto attached = co_await attachAll(run, progress);
        if (!attached)
            run->report->stoppedBy = std::move(attached).error();
    }
    if (!run->report->stoppedBy) {
        auto looked = co_await findDoubled(run);
        if (!looked)
            run->report->stoppedBy = std::move(looked).error();
    }
    auto report = co_await finish(run);
    if (report && report->stoppedBy && didNothing(*run) && report->uncertain.empty())
        co_return *report->stoppedBy;
    co_return report;
}

/// What the books say about one uncertain voucher.
Task<Done> settleUncertain(PostingRunPtr run, VoucherId id)
{
    auto stored = co_await run->session->store->voucher(id);
    if (!stored)
        co_return std::move(stored).error();
    const auto voucher = std::make_shared<const ledger::DraftVoucher>(stored->content);
    auto found = co_await findInBooks(run->books, voucher, run->rules, run->stop);
    if (!found)
        co_return std::move(found).error();
    if (found->marked.size() == 1)
        co_return co_await takeOver(run, voucher, found->marked.front());

    VoucherChange change;
    const bool isSettled =
        stored->lastSent && stored->lastSent->secsTo(run->session->clock->now()) >= kSettleSeconds;
    if (found->marked.size() > 1 || !found->alike.empty()) {
        // Two of ours, or one that looks like ours with its marker cut off: only a person can tell,
        // who is asked once the voucher is reopened.
        change.reason = found->marked.empty() ? u"alike_in_books"_s : u"doubled_in_books"_s;
        if (!isSettled)
            co_return co_await run->session->store->amend(id, change);
        co_return co_await refuse(run, id, change.reason);
    }
    if (!isSettled)
        co_return Done{};
    change.reason = u"not_in_books"_s;
    auto state = co_await run->session->store->apply(id, ledger::VoucherEvent::NotFound, change);
    if (!state)
        co_return std::move(state).error();
    run->report->approvedAgain.push_back(id);
    co_return Done{};
}

Task<PostReport> recoverLocked(SessionPtr session, Progress progress, StopFlag stop)
{
    auto begun = co_await begin(session, stop);
    if (!begun)
        co_return std::move(begun).error();
    const PostingRunPtr run = *begun;
    auto uncertain = co_await vouchersIn(session, State::Uncertain);
    if (!uncertain)
        co_return std::move(uncertain).error();
    if (!uncertain->empty()) {
        auto ours = co_await refreshPicture(session);
        if (!ours)
            co_return std::move(ours).error();
    }
    int done = 0;
    for (const VoucherListItem &item : *uncertain) {
        if (stop.isStopped())
            break;
        auto settled = co_await settleUncertain(run, item.id);
        if (!settled) {
            run->report->stoppedBy = std::move(settled).error();
            break;
        }
        progress(Step::Checking, ++done, static_cast<int>(uncertain->size()));
    }
    if (!run->report->stoppedBy) {
        auto attached = co_await attachAll(run, progress);
        if (!attached)
            run->report->stoppedBy = std::move(attached).error();
    }
    auto report = co_await finish(run);
    if (report && report->stoppedBy && didNothing(*run))
        co_return *report->stoppedBy;
    co_return report;
}

Task<Done> lock(SessionPtr session)
{
    auto claimed = co_await session->store->claimPosting();
    if (!claimed)
        co_return std::move(claimed).error();
    if (!*claimed)
        co_return Error{
            ErrorKind::NotAllowed, u"another program is posting"_s, {}, u"posting_elsewhere"_s};
    co_return Done{};
}

} // namespace

Task<PostReport> post(SessionPtr session, std::vector<VoucherId> ids, Progress progress,
                      StopFlag stop)
{
    auto locked = co_await lock(session);
    if (!locked)
        co_return std::move(locked).error();
    auto report = co_await postLocked(session, std::move(ids), std::move(progress), stop);
    auto released = co_await session->store->releasePosting();
    if (!released)
        co_return std::move(released).error();
    co_return report;
}

Task<PostReport> recover(SessionPtr session, Progress progress, StopFlag stop)
{
    auto locked = co_await lock(session);
    if (!locked)
        co_return std::move(locked).error();
    auto report = co_await recoverLocked(session, std::move(progress), stop);
    auto released = co_await session->store->releasePosting();
    if (!released)
        co_return std::move(released).error();
    co_return report;
}

} // namespace klarbok::flow
