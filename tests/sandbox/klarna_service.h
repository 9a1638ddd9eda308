#pragma once

#include "faults.h"
#include "http.h"
#include "rate_limit.h"
#include "world.h"

namespace klarbok::sandbox {

/// Klarna's Settlements v1 and Order Management v1, reading only. Not thread-safe: the sandbox
/// calls it under its lock.
class KlarnaService
{
public:
    KlarnaService(World &world, Faults &faults, QString base)
        : m_world{world}, m_faults{faults}, m_base{std::move(base)}
    {
    }

    static bool owns(const QString &path);
    /// `nowMs` is steady time, for the rate limit.
    Answer answer(const Request &request, qint64 nowMs);
    /// Requests that were not GET.
    int writes() const { return m_writes; }

private:
    Merchant *merchantOf(const Request &request);
    Answer route(const Request &request, Merchant &merchant);
    Answer settlements(const Request &request, Merchant &merchant, const QStringList &pieces);
    Answer payouts(const Request &request, const Merchant &merchant);
    Answer transactions(const Request &request, const Merchant &merchant);
    Answer payoutsSummary(const Request &request, const Merchant &merchant);
    Answer report(const Request &request, const Merchant &merchant, const QString &kind);
    Answer orders(const Merchant &merchant, const QStringList &pieces);
    Answer page(const Request &request, const QString &name, std::vector<Json> items);
    Payout reported(const Payout &payout);

    World &m_world;
    Faults &m_faults;
    QString m_base;
    RateLimit m_rate;
    int m_writes = 0;
    int m_refusals = 0;
};

} // namespace klarbok::sandbox
