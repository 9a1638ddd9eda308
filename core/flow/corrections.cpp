#include "flow/corrections.h"

#include "base/day.h"
#include "flow/drafts.h"
#include "flow/off_thread.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

using Drafts = std::vector<ledger::DraftVoucher>;

Error notAllowed(const QString &why, const VoucherId &subject, const QString &reason)
{
    return {ErrorKind::NotAllowed, why, subject.text(), reason};
}

std::optional<VoucherId> correctionOf(const VoucherId &id, const Drafts &drafts)
{
    for (const ledger::DraftVoucher &draft : drafts) {
        if (draft.corrects && draft.corrects->id == id)
            return draft.id;
    }
    return std::nullopt;
}

void dropWish(ledger::BookingInput &input, const VoucherId &voucher)
{
    std::erase_if(input.corrections, [&voucher](const ledger::WantedCorrection &wanted) {
        return wanted.voucher.id == voucher;
    });
}

} // namespace

Task<StoredVoucher> correct(SessionPtr session, VoucherId id)
{
    auto voucher = co_await session->store->voucher(id);
    if (!voucher)
        co_return std::move(voucher).error();
    if (!ledger::isPosted(voucher->state) || !voucher->number)
        co_return notAllowed(u"only what is posted is corrected"_s, id, u"not_posted"_s);
    if (voucher->correctedBy)
        co_return notAllowed(u"there is a correction already"_s, voucher->correctedBy->id,
                             u"correction_exists"_s);
    auto input = co_await bookingInput(session);
    if (!input)
        co_return std::move(input).error();
    const std::shared_ptr<ledger::BookingInput> booking = *input;
    const QDateTime now = session->clock->now();
    booking->corrections.push_back(
        {std::move(voucher->content), voucher->series, *voucher->number, stockholmDay(now)});
    Drafts drafts = co_await offThread(ledger::book, booking);
    const auto correction = correctionOf(id, drafts);
    if (!correction)
        co_return notAllowed(u"neither rows to take back nor to book"_s, id,
                             u"nothing_to_correct"_s);
    const CorrectionRequest request{id, now, session->user};
    auto asked = co_await session->store->askCorrection(request, std::move(drafts));
    if (!asked)
        co_return std::move(asked).error();
    co_return co_await session->store->voucher(*correction);
}

Task<StoredVoucher> withdrawCorrection(SessionPtr session, VoucherId correction)
{
    auto voucher = co_await session->store->voucher(correction);
    if (!voucher)
        co_return std::move(voucher).error();
    const auto corrects = voucher->content.corrects;
    if (voucher->state != ledger::VoucherState::Draft || !corrects)
        co_return notAllowed(u"only a correction's draft is withdrawn"_s, correction,
                             u"not_a_draft"_s);
    auto input = co_await bookingInput(session);
    if (!input)
        co_return std::move(input).error();
    const std::shared_ptr<ledger::BookingInput> booking = *input;
    dropWish(*booking, corrects->id);
    Drafts drafts = co_await offThread(ledger::book, booking);
    auto withdrawn = co_await session->store->withdrawCorrection(correction, std::move(drafts));
    if (!withdrawn)
        co_return std::move(withdrawn).error();
    co_return co_await session->store->voucher(corrects->id);
}

} // namespace klarbok::flow
