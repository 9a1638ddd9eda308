#include "ui/models/tones.h"

#include "base/check.h"

namespace klarbok::ui {

Tone toneOf(ledger::VoucherState state)
{
    using ledger::VoucherState;
    switch (state) {
    case VoucherState::Draft: return Tone::Neutral;
    case VoucherState::Approved:
    case VoucherState::Sending: return Tone::Info;
    case VoucherState::Uncertain:
    case VoucherState::PostedWithoutPdf: return Tone::Warning;
    case VoucherState::Posted: return Tone::Good;
    case VoucherState::Rejected: return Tone::Bad;
    case VoucherState::Void:
    case VoucherState::BookedElsewhere: return Tone::Neutral;
    }
    KLARBOK_EXPECTS(false);
    return Tone::Neutral;
}

Tone toneOf(flow::PayoutStatus status)
{
    using flow::PayoutStatus;
    switch (status) {
    case PayoutStatus::Stopped: return Tone::Bad;
    case PayoutStatus::NeedsYou:
    case PayoutStatus::Uncertain: return Tone::Warning;
    case PayoutStatus::ToApprove: return Tone::Neutral;
    case PayoutStatus::ToPost: return Tone::Info;
    case PayoutStatus::Posted: return Tone::Good;
    }
    KLARBOK_EXPECTS(false);
    return Tone::Neutral;
}

int rankOf(ledger::VoucherState state)
{
    using ledger::VoucherState;
    switch (state) {
    case VoucherState::Uncertain: return 0;
    case VoucherState::Rejected: return 1;
    case VoucherState::PostedWithoutPdf: return 2;
    case VoucherState::Draft: return 3;
    case VoucherState::Approved: return 4;
    case VoucherState::Sending: return 5;
    case VoucherState::Posted: return 6;
    case VoucherState::BookedElsewhere: return 7;
    case VoucherState::Void: return 8;
    }
    KLARBOK_EXPECTS(false);
    return 0;
}

} // namespace klarbok::ui
