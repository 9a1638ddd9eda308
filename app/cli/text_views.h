#pragma once

#include "flow/checkup.h"
#include "flow/fetch.h"
#include "flow/payouts.h"
#include "flow/posting.h"
#include "flow/review.h"

#include <QMap>
#include <QString>

namespace klarbok::cli {

// The same answers for people.
QString workspacesText(const std::vector<WorkspaceInfo> &workspaces);
QString settingsText(const QMap<QString, QString> &settings);
QString checkupText(const flow::Checkup &checkup);
QString fetchText(const flow::FetchReport &report);
QString importText(const QString &file, const flow::FetchReport &report);
QString vouchersText(const std::vector<VoucherListItem> &vouchers);
QString voucherText(const StoredVoucher &voucher);
QString approveText(const flow::ApproveReport &report);
QString postText(const flow::PostReport &report);
/// A sentence each, or that there are none.
QString auditText(const std::vector<AuditEntry> &entries);

} // namespace klarbok::cli
