#include "cli/voucher_outcome.h"

#include "cli/json_views.h"
#include "cli/text_views.h"
#include "flow/proposals.h"
#include "flow/review.h"

namespace klarbok::cli {

CommandTask voucherOutcome(flow::SessionPtr session, StoredVoucher voucher, bool needsUser)
{
    auto history = co_await flow::history(session, voucher.content.id);
    if (!history)
        co_return failure(history.error());
    auto proposals = co_await flow::proposals(session, voucher.content);
    if (!proposals)
        co_return failure(proposals.error());
    co_return done(voucherJson(voucher, *history, *proposals), voucherText(voucher, *proposals),
                   needsUser);
}

} // namespace klarbok::cli
