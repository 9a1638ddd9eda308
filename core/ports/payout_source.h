#pragma once

#include "ledger/order.h"
#include "ledger/payout.h"
#include "ports/stop_flag.h"
#include "ports/task.h"

#include <QByteArray>
#include <QDate>

#include <vector>

namespace klarbok {

/// One answer of a service as it came, kept before anyone reads it (BFL 7:1: in the form it was
/// received). Buyers' personal data is taken out first; `sha256` is of what was received, before
/// that.
struct RawAnswer
{
    QString source;  ///< `klarna`, `kustom`
    QString kind;    ///< `payouts`, `transactions`, `order`, `report`, `file`
    QString address; ///< path and query, without host credentials
    QByteArray body;
    QString sha256;
};

/// Where a source puts its answers before it parses them.
class RawArchive
{
public:
    virtual ~RawArchive() = default;
    [[nodiscard]] virtual Task<Done> keep(RawAnswer answer) = 0;
};

/// What a payout service can tell. Reads only. Every answer is kept in the RawArchive first.
class PayoutSource
{
public:
    virtual ~PayoutSource() = default;

    /// `klarna` or `kustom`.
    virtual QString name() const = 0;
    /// One small read: do host, user name and secret go together?
    [[nodiscard]] virtual Task<Done> check() = 0;
    /// Payouts by payout date, Stockholm days, both included; all pages, sorted by date and
    /// reference.
    [[nodiscard]] virtual Task<std::vector<ledger::Payout>> payouts(QDate from, QDate to,
                                                                    StopFlag stop) = 0;
    /// All rows of one payout, all pages, in Klarna's order.
    [[nodiscard]] virtual Task<std::vector<ledger::Transaction>> transactions(PayoutId payout,
                                                                              StopFlag stop) = 0;
    /// NotFound when the service does not know the order.
    [[nodiscard]] virtual Task<ledger::Order> order(OrderId order, StopFlag stop) = 0;
    /// Klarna's own PDF of the payout: the purchase document for the fee VAT.
    [[nodiscard]] virtual Task<QByteArray> report(PayoutId payout, StopFlag stop) = 0;
    /// How many orders may be asked for at once.
    virtual int parallelOrders() const = 0;
};

} // namespace klarbok
