#pragma once

#include "flow/payouts.h"
#include "ledger/voucher_state.h"
#include "ui/parts/colours.h"

namespace klarbok::ui {

Tone toneOf(ledger::VoucherState state);
Tone toneOf(flow::PayoutStatus status);

/// What needs a person first: for sorting by status.
int rankOf(ledger::VoucherState state);

} // namespace klarbok::ui
