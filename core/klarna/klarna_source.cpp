#include "klarna/klarna_source.h"

#include "base/day.h"
#include "base/hash.h"
#include "klarna/klarna_credentials.h"
#include "klarna/klarna_error.h"
#include "klarna/klarna_requests.h"
#include "klarna/order_parser.h"
#include "klarna/order_privacy.h"
#include "klarna/payout_parser.h"
#include "klarna/transaction_parser.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace klarbok::klarna {

namespace {

net::RetryRule withKlarnaWords(net::RetryRule rule)
{
    rule.reason = &reasonOf;
    return rule;
}

/// Sorted by date and reference, each once. Pages may overlap when a payout is added meanwhile; two
/// different payouts with one reference are nothing we could choose between.
Result<std::vector<ledger::Payout>> inOrder(std::vector<ledger::Payout> payouts, QDate from,
                                            QDate to)
{
    std::map<PayoutId, ledger::Payout> byReference;
    for (ledger::Payout &payout : payouts) {
        const QDate day = stockholmDay(payout.date);
        if (day < from || day > to)
            continue; // a filter that the service does not honour must not mislead
        const auto [found, isNew] = byReference.try_emplace(payout.reference, payout);
        if (!isNew && found->second != payout)
            return Error{ErrorKind::BadResponse,
                         QStringLiteral("payout %1 came twice with different content")
                             .arg(payout.reference.text()),
                         payout.reference.text()};
    }
    std::vector<ledger::Payout> sorted;
    sorted.reserve(byReference.size());
    for (auto &[reference, payout] : byReference)
        sorted.push_back(std::move(payout));
    std::ranges::stable_sort(sorted, {}, &ledger::Payout::date);
    return sorted;
}

/// A page that cannot be understood, by the name of the service and of what was asked for.
Error misread(const Error &error, const QUrl &host, const QString &about)
{
    const QString place =
        about.isEmpty() ? host.host() : QStringLiteral("%1 (%2)").arg(host.host(), about);
    return Error{error.kind, error.detail, place, error.reason};
}

bool isMixed(const std::vector<ledger::Transaction> &rows)
{
    return std::ranges::any_of(rows, [&](const ledger::Transaction &row) {
        return row.amount.currency() != rows.front().amount.currency();
    });
}

} // namespace

KlarnaSource::KlarnaSource(QString name, QUrl host, std::shared_ptr<Secret> username,
                           std::shared_ptr<Secret> secret, net::Transport &transport,
                           RawArchive &archive, KlarnaLimits limits, net::RetryRule rule)
    : m_name{std::move(name)},
      m_host{std::move(host)},
      m_username{std::move(username)},
      m_secret{std::move(secret)},
      m_archive{archive},
      m_limits{limits},
      m_limiter{limits.requestsPerSecond, limits.parallel, rule.timing},
      m_retry{transport, &m_limiter, withKlarnaWords(std::move(rule))}
{
}

Task<net::HttpReply> KlarnaSource::read(QUrl address, bool wantsPdf, QString subject, StopFlag stop)
{
    const Secret none;
    Result<QByteArray> header =
        authorization(m_username ? *m_username : none, m_secret ? *m_secret : none);
    if (!header)
        co_return Error{header.error().kind, header.error().detail, m_name};
    net::HttpRequest request =
        readRequest(address, wantsPdf ? Wanted::Pdf : Wanted::Json, header.value());
    net::SendOptions options;
    options.timeout = m_limits.timeout;
    Result<net::HttpReply> reply =
        co_await m_retry.read(std::move(request), options, std::move(stop));
    if (reply && reply->status != 200) {
        const bool isAccess = reply->status == 401 || reply->status == 403;
        co_return errorOf(*reply, isAccess || subject.isEmpty() ? m_host.host() : subject);
    }
    co_return reply;
}

Task<Done> KlarnaSource::keep(QString kind, QUrl address, QByteArray body, QString sha256)
{
    RawAnswer answer{m_name, std::move(kind), pathAndQuery(address), std::move(body),
                     std::move(sha256)};
    Result<Done> kept = co_await m_archive.keep(std::move(answer));
    co_return kept;
}

Task<Done> KlarnaSource::check()
{
    Result<net::HttpReply> reply = co_await read(checkAddress(m_host), false, {}, {});
    if (!reply)
        co_return reply.error();
    const Result<Json> json = Json::parse(reply->body);
    if (!json || !(*json)[u"payouts"].isArray())
        co_return Error{ErrorKind::BadResponse, QStringLiteral("no list of payouts"),
                        m_host.host()};
    co_return Done{};
}

Task<std::vector<ledger::Payout>> KlarnaSource::payouts(QDate from, QDate to, StopFlag stop)
{
    std::vector<ledger::Payout> all;
    Paging paging{payoutsAddress(m_host, from, to)};
    for (bool hasMore = true; hasMore;) {
        Result<net::HttpReply> reply = co_await read(paging.current(), false, {}, stop);
        if (!reply)
            co_return reply.error();
        Result<Done> kept = co_await keep(QStringLiteral("payouts"), paging.current(), reply->body,
                                          sha256Hex(reply->body));
        if (!kept)
            co_return kept.error();
        Result<PayoutPage> page = parsePayouts(reply->body, m_name);
        if (!page)
            co_return misread(page.error(), m_host, {});
        std::ranges::move(page->payouts, std::back_inserter(all));
        Result<bool> more = paging.advance(page->pagination);
        if (!more)
            co_return more.error();
        hasMore = more.value();
    }
    co_return inOrder(std::move(all), from, to);
}

Task<std::vector<ledger::Transaction>> KlarnaSource::transactions(PayoutId payout, StopFlag stop)
{
    std::vector<ledger::Transaction> all;
    RowNumbering numbering{payout};
    Paging paging{transactionsAddress(m_host, payout)};
    for (bool hasMore = true; hasMore;) {
        Result<net::HttpReply> reply = co_await read(paging.current(), false, payout.text(), stop);
        if (!reply)
            co_return reply.error();
        Result<Done> kept = co_await keep(QStringLiteral("transactions"), paging.current(),
                                          reply->body, sha256Hex(reply->body));
        if (!kept)
            co_return kept.error();
        Result<TransactionPage> page = parseTransactions(reply->body, numbering);
        if (!page)
            co_return misread(page.error(), m_host, payout.text());
        std::ranges::move(page->transactions, std::back_inserter(all));
        Result<bool> more = paging.advance(page->pagination);
        if (!more)
            co_return more.error();
        hasMore = more.value();
    }
    if (isMixed(all))
        co_return Error{
            ErrorKind::BadResponse,
            QStringLiteral("payout %1 has rows in several currencies").arg(payout.text()),
            payout.text()};
    co_return all;
}

Task<ledger::Order> KlarnaSource::order(OrderId order, StopFlag stop)
{
    const QUrl address = orderAddress(m_host, order);
    Result<net::HttpReply> reply = co_await read(address, false, order.text(), stop);
    if (!reply)
        co_return reply.error();
    const Result<Json> json = Json::parse(reply->body);
    if (!json)
        co_return Error{json.error().kind, json.error().detail, order.text()};
    const Json open = withoutBuyer(*json);
    Result<Done> kept =
        co_await keep(QStringLiteral("order"), address, open.toBytes(), sha256Hex(reply->body));
    if (!kept)
        co_return kept.error();
    co_return parseOrder(open, order);
}

Task<QByteArray> KlarnaSource::report(PayoutId payout, StopFlag stop)
{
    const QUrl address = reportAddress(m_host, payout);
    Result<net::HttpReply> reply = co_await read(address, true, payout.text(), stop);
    if (!reply)
        co_return reply.error();
    Result<Done> kept =
        co_await keep(QStringLiteral("report"), address, reply->body, sha256Hex(reply->body));
    if (!kept)
        co_return kept.error();
    if (reply->contentType() != "application/pdf" || !reply->body.startsWith("%PDF"))
        co_return Error{ErrorKind::BadResponse,
                        QStringLiteral("the report of payout %1 is not a PDF").arg(payout.text()),
                        payout.text()};
    co_return QByteArray{std::move(reply->body)};
}

} // namespace klarbok::klarna
