#include "flow/posting_run.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

const auto kAttachUnknown = u"attach_unknown"_s;

/// The document among `ids` with this file name, if any.
Task<std::optional<qint64>> findDocument(std::shared_ptr<Books> books, std::vector<qint64> ids,
                                         QString name)
{
    for (const qint64 id : ids) {
        auto meta = co_await books->document(id);
        if (!meta)
            co_return std::move(meta).error();
        if (meta->fileName.contains(name))
            co_return std::optional{id};
    }
    co_return std::optional<qint64>{};
}

/// Hangs one PDF on the voucher unless it is there already. The answer is its document id, or
/// nothing when it is not known to be there: then the voucher waits for the next post or recover.
Task<std::optional<qint64>> hang(PostingRunPtr run, StoredVoucher voucher,
                                 std::vector<qint64> documents, QString name, QByteArray pdf)
{
    auto existing = co_await findDocument(run->books, documents, name);
    if (!existing || existing->has_value())
        co_return existing;
    const QDateTime now = run->session->clock->now();
    const bool mayBeUnderWay = voucher.reason == kAttachUnknown && voucher.lastSent &&
                               voucher.lastSent->secsTo(now) < kSettleSeconds;
    if (mayBeUnderWay)
        co_return std::optional<qint64>{};

    VoucherChange trying;
    trying.reason = kAttachUnknown; // committed before the wire is touched
    trying.lastSent = now;
    auto noted = co_await run->session->store->amend(voucher.content.id, trying);
    if (!noted)
        co_return std::move(noted).error();
    auto attached = co_await run->books->attach(*voucher.entityId, name, std::move(pdf));
    if (attached)
        co_return std::optional{*attached};
    const ErrorKind kind = attached.error().kind;
    if (kind == ErrorKind::Rejected || kind == ErrorKind::NotActivated ||
        kind == ErrorKind::Offline) {
        VoucherChange refused;
        refused.reason = u"attach_refused "_s + attached.error().reason;
        auto kept = co_await run->session->store->amend(voucher.content.id, refused);
        if (!kept)
            co_return std::move(kept).error();
    }
    // Told that it hangs there already, or the answer was lost: what the voucher itself says
    // decides.
    auto again = co_await run->books->voucher(voucher.series, *voucher.number, *voucher.bookedDate);
    if (!again)
        co_return std::optional<qint64>{};
    auto found = co_await findDocument(run->books, again->documents, name);
    if (!found)
        co_return std::optional<qint64>{};
    co_return found;
}

/// True when our PDF is on the voucher.
Task<bool> hangOurs(PostingRunPtr run, StoredVoucher voucher, std::vector<qint64> documents)
{
    auto pdf = co_await run->session->store->pdf(voucher.content.id);
    if (!pdf)
        co_return std::move(pdf).error();
    const QString name = documentName(voucher.content);
    const VoucherId id = voucher.content.id;
    auto document =
        co_await hang(run, std::move(voucher), std::move(documents), name, std::move(pdf).value());
    if (!document)
        co_return std::move(document).error();
    if (!document->has_value())
        co_return false;
    VoucherChange change;
    change.documentId = **document;
    change.reason = u" "_s; // nothing left to explain
    auto state = co_await run->session->store->apply(id, ledger::VoucherEvent::Attached, change);
    if (!state)
        co_return std::move(state).error();
    co_return true;
}

/// Klarna's own report is the purchase document for the fee VAT: it belongs to the payout voucher.
Task<Done> hangKlarnas(PostingRunPtr run, StoredVoucher voucher, std::vector<qint64> documents)
{
    if (voucher.content.kind != ledger::VoucherKind::Payout || voucher.klarnaDocumentId ||
        voucher.content.payouts.empty())
        co_return Done{};
    const PayoutId payout = voucher.content.payouts.front();
    auto report = co_await run->session->store->report(payout);
    if (!report)
        co_return std::move(report).error();
    if (!report->has_value())
        co_return Done{};
    const VoucherId id = voucher.content.id;
    const QString name = u"Klarna-rapport-"_s + voucher.content.id.text() + u".pdf"_s;
    auto document =
        co_await hang(run, std::move(voucher), std::move(documents), name, std::move(**report));
    if (!document)
        co_return std::move(document).error();
    if (document->has_value()) {
        VoucherChange change;
        change.klarnaDocumentId = **document;
        change.reason = u" "_s;
        co_return co_await run->session->store->amend(id, change);
    }
    co_return Done{};
}

} // namespace

Task<Done> attachMissing(PostingRunPtr run, VoucherId id)
{
    auto voucher = co_await run->session->store->voucher(id);
    if (!voucher)
        co_return std::move(voucher).error();
    if (!ledger::isPosted(voucher->state) || !voucher->number || !voucher->bookedDate)
        co_return Done{};
    auto booked =
        co_await run->books->voucher(voucher->series, *voucher->number, *voucher->bookedDate);
    if (!voucher->entityId) {
        // It was seen in a file of the books, maybe another program's than the one connected now.
        const bool isHere = booked && booked->text.contains(id.text());
        if (!isHere && (booked || booked.error().kind == ErrorKind::NotFound))
            co_return Done{};
        if (isHere) {
            VoucherChange place;
            place.entityId = booked->entityId;
            voucher->entityId = booked->entityId;
            auto kept = co_await run->session->store->amend(id, place);
            if (!kept)
                co_return std::move(kept).error();
        }
    }
    if (!booked)
        co_return std::move(booked).error();
    VoucherChange proof;
    proof.readBackDiffers = !readsBackSame(*booked, voucher->content);
    if (*proof.readBackDiffers != voucher->readBackDiffers) {
        auto kept = co_await run->session->store->amend(id, proof);
        if (!kept)
            co_return std::move(kept).error();
    }
    if (voucher->state == ledger::VoucherState::PostedWithoutPdf) {
        auto ours = co_await hangOurs(run, *voucher, booked->documents);
        if (!ours)
            co_return std::move(ours).error();
        // The voucher remembers one upload that may be under way: Klarna's report waits for ours.
        if (!*ours)
            co_return Done{};
        voucher->reason.clear();
    }
    co_return co_await hangKlarnas(run, std::move(voucher).value(), booked->documents);
}

} // namespace klarbok::flow
