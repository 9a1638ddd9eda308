#pragma once

#include <QString>

#include <optional>

namespace klarbok::ledger {

/// Where a voucher is on its way into the books. Names in JSON and the store: voucherStateName().
enum class VoucherState {
    Draft,
    Approved,         ///< frozen, waits to be sent
    Sending,          ///< intent committed, on the wire
    Uncertain,        ///< nobody knows whether the books took it
    Posted,           ///< in the books, read back, with its PDF
    PostedWithoutPdf, ///< in the books, the PDF is not yet on it
    Rejected,         ///< the books refused it, or what stands there is in its way
    Void,             ///< withdrawn before it was ever sent
    BookedElsewhere,  ///< the owner says that it is in the books by other means
};

enum class VoucherEvent {
    Approved,
    Reopened,
    Claimed,    ///< a poster took it, before the wire is touched
    Accepted,   ///< the books answered with a number
    Refused,    ///< the books said no: certainly not created
    NotSent,    ///< the request never left, or was turned away at the door: certainly not created
    LostAnswer, ///< sent, and no answer that can be read; or the program died in between
    Found,      ///< the marker stands in the books
    NotFound,   ///< the marker does not stand in the books, and enough time has passed
    Attached,   ///< the PDF is on the voucher
    Elsewhere,  ///< the owner said that it is in the books by other means
};

/// The outbox as a table. nullopt: may not happen in this state.
constexpr std::optional<VoucherState> next(VoucherState state, VoucherEvent event)
{
    using S = VoucherState;
    using E = VoucherEvent;
    switch (state) {
    case S::Draft:
        if (event == E::Approved)
            return S::Approved;
        if (event == E::Elsewhere)
            return S::BookedElsewhere;
        return std::nullopt;
    case S::Approved:
        if (event == E::Reopened)
            return S::Draft;
        if (event == E::Claimed)
            return S::Sending;
        if (event == E::Found) // by the look-up before sending: another computer was first
            return S::PostedWithoutPdf;
        if (event == E::Refused) // by the checks before sending
            return S::Rejected;
        return std::nullopt;
    case S::Sending:
        switch (event) {
        case E::Accepted: return S::PostedWithoutPdf;
        case E::Refused: return S::Rejected;
        case E::NotSent: return S::Approved;
        case E::LostAnswer: return S::Uncertain;
        case E::Approved:
        case E::Reopened:
        case E::Claimed:
        case E::Found:
        case E::NotFound:
        case E::Attached:
        case E::Elsewhere: return std::nullopt;
        }
        return std::nullopt;
    case S::Uncertain:
        if (event == E::Found)
            return S::PostedWithoutPdf;
        if (event == E::NotFound)
            return S::Approved;
        if (event == E::Refused) // by what stands there: the owner must say what it is
            return S::Rejected;
        return std::nullopt;
    case S::PostedWithoutPdf: return event == E::Attached ? std::optional{S::Posted} : std::nullopt;
    case S::Rejected:
    case S::BookedElsewhere:
        if (event == E::Reopened)
            return S::Draft;
        return std::nullopt;
    case S::Posted:
    case S::Void: return std::nullopt;
    }
    return std::nullopt;
}

static_assert(next(VoucherState::Sending, VoucherEvent::LostAnswer) == VoucherState::Uncertain);
static_assert(!next(VoucherState::Uncertain, VoucherEvent::Claimed)); // never resend before asking
static_assert(!next(VoucherState::Posted,
                    VoucherEvent::Reopened)); // a posted voucher is never changed
static_assert(!next(VoucherState::Sending, VoucherEvent::Claimed)); // one poster at a time

QString voucherStateName(VoucherState state);
std::optional<VoucherState> parseVoucherState(QStringView name);
QString voucherEventName(VoucherEvent event);

/// In the books by us, whether or not the PDF is there.
constexpr bool isPosted(VoucherState state)
{
    return state == VoucherState::Posted || state == VoucherState::PostedWithoutPdf;
}

/// In the books, by us or by other means.
constexpr bool isInBooks(VoucherState state)
{
    return isPosted(state) || state == VoucherState::BookedElsewhere;
}

/// Rows, PDF and hash are stored for good.
constexpr bool isFrozen(VoucherState state)
{
    return state != VoucherState::Draft && state != VoucherState::Void;
}

} // namespace klarbok::ledger
