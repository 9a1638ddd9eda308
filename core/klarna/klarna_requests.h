#pragma once

#include "base/id.h"
#include "net/transport.h"

#include <QDate>
#include <QUrl>

namespace klarbok::klarna {

// Klarna is only ever read: every request here is a GET without a body, and there is no way to make
// another. `host` is the configured address, `authorization` the header's value.

/// Settlements API, payouts with a payout date on these Stockholm days, both included. Times are
/// written out: a bare date would mean midnight UTC, and one day an empty window.
QUrl payoutsAddress(const QUrl &host, QDate from, QDate to);
/// The smallest answer there is, to see whether host and credentials go together.
QUrl checkAddress(const QUrl &host);
/// Settlements API, the rows of one payout.
QUrl transactionsAddress(const QUrl &host, const PayoutId &payout);
/// Settlements API, the PDF of one payout.
QUrl reportAddress(const QUrl &host, const PayoutId &payout);
/// Order Management API, one order.
QUrl orderAddress(const QUrl &host, const OrderId &order);

enum class Wanted { Json, Pdf };
net::HttpRequest readRequest(const QUrl &address, Wanted wanted, const QByteArray &authorization);

/// Path and query, as the raw archive notes them.
QString pathAndQuery(const QUrl &address);

} // namespace klarbok::klarna
