#include "sandbox.h"

#include <QThread>

#include <algorithm>

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// The path with ids, numbers, dates and references replaced, so that requests of one kind count
/// together.
QString routeOf(const Request &request)
{
    QStringList pieces = request.path.split(u'/');
    for (QString &piece : pieces) {
        const bool hasDigit = std::ranges::any_of(piece, [](QChar c) { return c.isDigit(); });
        if (hasDigit && piece != u"v1" && piece != u"v2")
            piece = u"*"_s;
    }
    return request.method + u' ' + pieces.join(u'/');
}

} // namespace

Sandbox::Sandbox(World world, QString address, const QString &logFile)
    : m_world{std::move(world)},
      m_address{std::move(address)},
      m_klarna{m_world, m_faults, m_address},
      m_bl{m_world, m_faults},
      m_riksbank{m_world, m_faults}
{
    m_clock.start();
    if (!logFile.isEmpty()) {
        m_log.setFileName(logFile);
        if (!m_log.open(QIODevice::WriteOnly | QIODevice::Append))
            qWarning("cannot write the log file");
    }
}

Json Sandbox::readyLine()
{
    const Merchant &klarna = m_world.klarna();
    const Books &books = m_world.company();
    Json line = Json::object({
        {u"address"_s, m_address},
        {u"klarna"_s, Json::object({{u"host"_s, m_address},
                                    {u"username"_s, klarna.username},
                                    {u"secret"_s, klarna.secret}})},
        {u"bjornlunden"_s,
         Json::object({{u"auth_url"_s, QString{m_address + u"/auth/oauth/v2/token"_s}},
                       {u"api_url"_s, QString{m_address + u"/bla-api/v1/sp"_s}},
                       {u"client_id"_s, m_world.clientId},
                       {u"client_secret"_s, m_world.clientSecret},
                       {u"user_key"_s, books.userKey}})},
        {u"riksbank"_s, Json::object({{u"url"_s, QString{m_address + u"/swea/v1"_s}}})},
        {u"org_no"_s, QString{books.orgNumber.left(6) + u'-' + books.orgNumber.mid(6)}},
        {u"company"_s, books.company},
        {u"start_date"_s, m_world.startDate.toString(Qt::ISODate)},
        {u"today"_s, m_world.today.toString(Qt::ISODate)},
        {u"scenario"_s, m_world.scenario},
    });
    if (m_world.merchants.size() > 1) {
        const Merchant &kustom = m_world.merchants[1];
        line.set(u"kustom"_s, Json::object({{u"host"_s, m_address},
                                            {u"username"_s, kustom.username},
                                            {u"secret"_s, kustom.secret}}));
    }
    return line;
}

Answer Sandbox::handle(const Request &request)
{
    if (RiksbankService::owns(request.path)) {
        const std::lock_guard guard{m_lock};
        ++m_underWay[routeOf(request)];
        const Answer answer = m_riksbank.answer(request);
        count(request, answer);
        return answer;
    }
    if (!KlarnaService::owns(request.path) && !BlService::owns(request.path)) {
        const std::lock_guard guard{m_lock};
        return control(request);
    }
    wait(delayMs(request));
    const std::lock_guard guard{m_lock};
    const Answer answer = KlarnaService::owns(request.path)
                              ? m_klarna.answer(request, m_clock.elapsed())
                              : m_bl.answer(request, m_clock.elapsed());
    count(request, answer);
    return answer;
}

/// Waiting happens before the work and outside the lock, so that a slow answer holds up nobody.
qint64 Sandbox::delayMs(const Request &request)
{
    const std::lock_guard guard{m_lock};
    const auto number = [this](const QString &fault) {
        return m_faults.value(fault).value_or(u"0"_s).toLongLong();
    };
    ++m_underWay[routeOf(request)];
    if (KlarnaService::owns(request.path))
        return number(u"klarna-slow"_s) + 1000 * number(u"klarna-timeout"_s);
    qint64 ms = number(u"bl-slow"_s);
    if (!request.path.endsWith(u"/token"))
        ms += 1000 * number(u"bl-timeout"_s);
    if (request.method == u"POST" && request.path.endsWith(u"/journal"))
        ms += 1000 * number(u"post-slow"_s);
    return ms;
}

void Sandbox::wait(qint64 ms) const
{
    QElapsedTimer timer;
    timer.start();
    while (!m_stopping && timer.elapsed() < ms)
        QThread::msleep(static_cast<unsigned long>(std::min<qint64>(20, ms - timer.elapsed())));
}

void Sandbox::count(const Request &request, const Answer &answer)
{
    const QString route = routeOf(request);
    ++m_requests[route];
    if (--m_underWay[route] == 0)
        m_underWay.erase(route);
    const QString status = answer.drop ? u"dropped"_s : QString::number(answer.status);
    ++m_statuses[status];
    if (m_log.isOpen()) {
        m_log.write(request.method.toUtf8() + ' ' + request.target.toUtf8() + ' ' +
                    status.toUtf8() + '\n');
        m_log.flush();
    }
}

} // namespace klarbok::sandbox
