#pragma once

#include "ports/store.h"

#include <QStringList>

#include <vector>

namespace klarbok::words {

/// What Klarna has changed, in sentences; rows that have moved alike are one. Of one voucher.
QStringList driftsOfVoucher(const std::vector<OpenDrift> &drifts);

/// The same of several vouchers, each sentence with the voucher's number and what is being done:
/// `K 12: 2 rader har flyttats … Rättelsen KB-… är ett utkast.`
QStringList drifts(const std::vector<OpenDrift> &drifts);

/// `Datum flyttat`, as short as the trail wants it.
QString change(ledger::Change change);

/// What a correction cannot do where rows have moved: it has one date. Empty where none have.
QString driftRemark(const std::vector<OpenDrift> &drifts);

} // namespace klarbok::words
