#pragma once

#include "flow/session.h"
#include "ledger/gift_card_report.h"

namespace klarbok::flow {

/// What is owed to holders of gift cards over a period, both days included: opening + sold − used =
/// closing. From every voucher that is not void, drafts too. Store credit is left out when the
/// settings have an account of its own for it.
[[nodiscard]] Task<ledger::GiftCardReport> giftCards(SessionPtr session, QDate from, QDate to);

} // namespace klarbok::flow
