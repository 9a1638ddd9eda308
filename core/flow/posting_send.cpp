#include "flow/posting_run.h"

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

using VoucherPtr = std::shared_ptr<const ledger::DraftVoucher>;

VoucherToPost messageOf(const ledger::DraftVoucher &voucher, const PostingRun &run)
{
    VoucherToPost message{
        run.series, voucher.date, run.picture.yearOf(voucher.date)->id, voucher.text, {}};
    for (const ledger::Row &row : voucher.rows)
        message.rows.push_back({row.account, row.amount, row.text, row.dimensions});
    return message;
}

VoucherChange placeOf(const BookedVoucher &booked)
{
    VoucherChange change;
    change.series = booked.series;
    change.number = booked.number;
    change.bookedDate = booked.date;
    change.entityId = booked.entityId;
    return change;
}

QString wordsOf(const Error &error)
{
    return error.reason.isEmpty() ? errorName(error.kind) : error.reason;
}

/// Back to approved: nothing was sent.
Task<Done> leaveForTheNextRun(PostingRunPtr run, VoucherId id)
{
    VoucherChange change;
    change.reason = u"changed"_s;
    auto state = co_await run->session->store->apply(id, ledger::VoucherEvent::NotSent, change);
    if (!state)
        co_return std::move(state).error();
    co_return Done{};
}

Task<Done> accept(PostingRunPtr run, VoucherPtr voucher, BookedVoucher booked)
{
    VoucherChange change = placeOf(booked);
    change.readBackDiffers = !readsBackSame(booked, *voucher);
    auto state =
        co_await run->session->store->apply(voucher->id, ledger::VoucherEvent::Accepted, change);
    if (!state)
        co_return std::move(state).error();
    run->touched.push_back(voucher->id);
    co_return Done{};
}

Task<Done> settle(PostingRunPtr run, VoucherPtr voucher, PostAnswer answer)
{
    using Outcome = PostAnswer::Outcome;
    switch (answer.outcome) {
    case Outcome::Accepted: co_return co_await accept(run, voucher, *answer.voucher);
    case Outcome::Refused: co_return co_await refuse(run, voucher->id, wordsOf(*answer.error));
    case Outcome::NotSent: {
        VoucherChange change;
        change.reason = errorName(answer.error->kind);
        auto state =
            co_await run->session->store->apply(voucher->id, ledger::VoucherEvent::NotSent, change);
        if (!state)
            co_return std::move(state).error();
        co_return *answer.error; // the next one would fare no better
    }
    case Outcome::Unknown: {
        VoucherChange change;
        change.reason = errorName(answer.error->kind);
        auto state = co_await run->session->store->apply(voucher->id,
                                                         ledger::VoucherEvent::LostAnswer, change);
        if (!state)
            co_return std::move(state).error();
        if (answer.error->kind == ErrorKind::Timeout || answer.error->kind == ErrorKind::Offline)
            co_return *answer.error;
        co_return Done{};
    }
    }
    co_return Error{ErrorKind::BadResponse, u"an outcome that does not exist"_s};
}

} // namespace

Task<Done> refuse(PostingRunPtr run, VoucherId id, QString why)
{
    VoucherChange change;
    change.reason = why;
    auto state = co_await run->session->store->apply(id, ledger::VoucherEvent::Refused, change);
    if (!state)
        co_return std::move(state).error();
    run->report->rejected.push_back({id, why});
    co_return Done{};
}

Task<Done> takeOver(PostingRunPtr run, VoucherPtr voucher, BookedVoucher booked)
{
    VoucherChange change = placeOf(booked);
    change.readBackDiffers = !readsBackSame(booked, *voucher);
    auto state =
        co_await run->session->store->apply(voucher->id, ledger::VoucherEvent::Found, change);
    if (!state)
        co_return std::move(state).error();
    run->touched.push_back(voucher->id);
    co_return Done{};
}

Task<Done> sendVoucher(PostingRunPtr run, VoucherId id)
{
    auto stored = co_await run->session->store->voucher(id);
    if (!stored)
        co_return std::move(stored).error();
    const QString checkedHash = stored->contentHash;
    const auto voucher = std::make_shared<const ledger::DraftVoucher>(std::move(stored->content));
    if (const auto why = obstacle(*voucher, run->picture))
        co_return co_await refuse(run, id, *why);

    auto found = co_await findInBooks(run->books, voucher, run->rules, run->stop);
    if (!found)
        co_return std::move(found).error();
    if (found->marked.size() > 1)
        co_return co_await refuse(run, id, u"doubled_in_books"_s);
    if (found->marked.size() == 1) {
        // Another computer with the same company was first. Its voucher is ours only if it says the
        // same.
        if (!isSameContent(found->marked.front(), *voucher))
            co_return co_await refuse(run, id, u"marker_differs"_s);
        co_return co_await takeOver(run, voucher, found->marked.front());
    }
    if (!found->alike.empty()) {
        const BookedVoucher &other = found->alike.front();
        co_return co_await refuse(run, id,
                                  u"already_booked %1 %2"_s.arg(other.series).arg(other.number));
    }

    VoucherChange sending;
    sending.lastSent = run->session->clock->now();
    auto claimed = co_await run->session->store->apply(id, ledger::VoucherEvent::Claimed, sending);
    if (!claimed)
        co_return std::move(claimed).error();
    // While the books were searched it may have been reopened, changed and approved anew. Now that
    // it is ours nobody can; what was checked above is sent only if it is still what was approved.
    auto claimedContent = co_await run->session->store->voucher(id);
    if (!claimedContent)
        co_return std::move(claimedContent).error();
    if (claimedContent->contentHash != checkedHash)
        co_return co_await leaveForTheNextRun(run, id);
    auto answer = co_await run->books->post(messageOf(*voucher, *run));
    if (!answer) {
        // The port promises that this does not happen; if it does, nobody knows what the books did.
        PostAnswer unknown{PostAnswer::Outcome::Unknown, std::nullopt, answer.error()};
        co_return co_await settle(run, voucher, std::move(unknown));
    }
    co_return co_await settle(run, voucher, std::move(answer).value());
}

QString documentName(const ledger::DraftVoucher &voucher)
{
    return u"Klarna-"_s + voucher.date.toString(Qt::ISODate) + u'-' + voucher.id.text() + u".pdf"_s;
}

} // namespace klarbok::flow
