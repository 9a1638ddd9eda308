#pragma once

#include "faults.h"
#include "http.h"
#include "world.h"

namespace klarbok::sandbox {

/// The Riksbank's API for statistics as far as exchange rates go: none on weekends, none after the
/// world's today. Not thread-safe: the sandbox calls it under its lock.
class RiksbankService
{
public:
    RiksbankService(const World &world, Faults &faults) : m_world{world}, m_faults{faults} {}

    static bool owns(const QString &path) { return path.startsWith(u"/swea/"); }
    Answer answer(const Request &request);

private:
    QByteArray rateOf(const QString &currency, QDate day) const;

    const World &m_world;
    Faults &m_faults;
};

} // namespace klarbok::sandbox
