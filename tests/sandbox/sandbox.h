#pragma once

#include "bl_service.h"
#include "klarna_service.h"
#include "riksbank_service.h"

#include <QElapsedTimer>
#include <QFile>

#include <atomic>
#include <mutex>

namespace klarbok::sandbox {

/// The services and the controls, behind one lock. handle() may be called from many threads.
class Sandbox
{
public:
    /// `address` is how clients reach it: `http://127.0.0.1:PORT`.
    Sandbox(World world, QString address, const QString &logFile);

    /// Error: InvalidInput for an unknown fault.
    Result<Done> setFault(const QString &assignment) { return m_faults.set(assignment); }
    Answer handle(const Request &request);
    /// The line that tells a program where everything is.
    Json readyLine();
    /// Ends every artificial wait.
    void stop() { m_stopping = true; }

private:
    qint64 delayMs(const Request &request);
    void wait(qint64 ms) const;
    Answer control(const Request &request);
    Answer setFault(const Request &request);
    Answer editBooks(const Request &request);
    Json state() const;
    Json voucherState(const Voucher &voucher) const;
    Json merchantState(const Merchant &merchant) const;
    Json booksState(const Books &books) const;
    void count(const Request &request, const Answer &answer);

    std::mutex m_lock;
    World m_world;
    QString m_address;
    Faults m_faults;
    KlarnaService m_klarna;
    BlService m_bl;
    RiksbankService m_riksbank;
    QElapsedTimer m_clock;
    QFile m_log;
    std::map<QString, qint64> m_underWay; ///< arrived and not yet answered, by route
    std::map<QString, qint64> m_requests;
    std::map<QString, qint64> m_statuses;
    std::atomic<bool> m_stopping = false;
};

} // namespace klarbok::sandbox
