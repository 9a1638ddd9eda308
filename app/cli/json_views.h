#pragma once

#include "base/json.h"
#include "flow/checkup.h"
#include "flow/fetch.h"
#include "flow/payouts.h"
#include "flow/posting.h"
#include "flow/review.h"

#include <QMap>

namespace klarbok::cli {

// The contract's JSON answers. Amounts are whole minor units with a currency beside them.
Json workspacesJson(const std::vector<WorkspaceInfo> &workspaces);
Json settingsJson(const QMap<QString, QString> &settings);
Json checkupJson(const flow::Checkup &checkup);
Json fetchJson(const flow::FetchReport &report);
Json vouchersJson(const std::vector<VoucherListItem> &vouchers);
Json voucherJson(const StoredVoucher &voucher, const std::vector<AuditEntry> &history);
Json approveJson(const flow::ApproveReport &report);
Json postJson(const flow::PostReport &report);
Json auditJson(const std::vector<AuditEntry> &entries);

} // namespace klarbok::cli
