#include "ledger/voucher_state.h"

#include "base/check.h"

#include <array>

namespace klarbok::ledger {

QString voucherStateName(VoucherState state)
{
    switch (state) {
    case VoucherState::Draft: return QStringLiteral("draft");
    case VoucherState::Approved: return QStringLiteral("approved");
    case VoucherState::Sending: return QStringLiteral("sending");
    case VoucherState::Uncertain: return QStringLiteral("uncertain");
    case VoucherState::Posted: return QStringLiteral("posted");
    case VoucherState::PostedWithoutPdf: return QStringLiteral("posted_without_pdf");
    case VoucherState::Rejected: return QStringLiteral("rejected");
    case VoucherState::Void: return QStringLiteral("void");
    case VoucherState::BookedElsewhere: return QStringLiteral("booked_elsewhere");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

std::optional<VoucherState> parseVoucherState(QStringView name)
{
    static constexpr std::array kAll = {
        VoucherState::Draft,     VoucherState::Approved, VoucherState::Sending,
        VoucherState::Uncertain, VoucherState::Posted,   VoucherState::PostedWithoutPdf,
        VoucherState::Rejected,  VoucherState::Void,     VoucherState::BookedElsewhere};
    for (const VoucherState state : kAll) {
        if (voucherStateName(state) == name)
            return state;
    }
    return std::nullopt;
}

QString voucherEventName(VoucherEvent event)
{
    switch (event) {
    case VoucherEvent::Approved: return QStringLiteral("approved");
    case VoucherEvent::Reopened: return QStringLiteral("reopened");
    case VoucherEvent::Claimed: return QStringLiteral("claimed");
    case VoucherEvent::Accepted: return QStringLiteral("accepted");
    case VoucherEvent::Refused: return QStringLiteral("refused");
    case VoucherEvent::NotSent: return QStringLiteral("not_sent");
    case VoucherEvent::LostAnswer: return QStringLiteral("lost_answer");
    case VoucherEvent::Found: return QStringLiteral("found");
    case VoucherEvent::NotFound: return QStringLiteral("not_found");
    case VoucherEvent::Attached: return QStringLiteral("attached");
    case VoucherEvent::Elsewhere: return QStringLiteral("elsewhere");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

} // namespace klarbok::ledger
