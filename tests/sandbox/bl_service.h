#pragma once

#include "faults.h"
#include "http.h"
#include "rate_limit.h"
#include "world.h"

namespace klarbok::sandbox {

/// Björn Lundén's REST API. Not thread-safe: the sandbox calls it under its lock.
class BlService
{
public:
    BlService(World &world, Faults &faults);

    static bool owns(const QString &path);
    /// `nowMs` is steady time: token life, rate limit, late visibility.
    Answer answer(const Request &request, qint64 nowMs);

private:
    Answer token(const Request &request);
    Answer api(const Request &request);
    Answer withoutCompany(const QStringList &pieces);
    Answer company(const Request &request, const QStringList &pieces);

    // bl_registers.cpp
    Answer years(const QStringList &pieces);
    Answer accounts(const Request &request, const QStringList &pieces);
    Answer accountBalance(const QStringList &pieces);
    Answer dimensions(const QString &kind);
    Answer sieExport(const QStringList &pieces);

    // bl_journal.cpp
    Answer journal(const Request &request, const QStringList &pieces);
    Answer createVoucher(const Request &request);
    Answer afterCommit(const Voucher &voucher);
    Answer listVouchers(const Request &request);
    Answer oneVoucher(const Request &request, const QStringList &pieces);

    // bl_documents.cpp
    Answer documents(const Request &request, const QStringList &pieces);
    Answer attach(const Request &request, const QStringList &pieces);
    Answer storedFile(const Request &request, Document &document);

    /// A refusal, without its exceptionId when that fault is on.
    Answer refuse(const QString &exceptionId, const QString &message,
                  const QString &debugMessage = {});

    World &m_world;
    Faults &m_faults;
    Books *m_books = nullptr; ///< the company of the request in hand
    Random m_random;
    RateLimit m_rate;
    std::map<QString, qint64> m_tokens; ///< token → steady time when it ends
    qint64 m_now = 0;
    int m_refusals = 0;
    int m_badKeys = 0;
};

} // namespace klarbok::sandbox
