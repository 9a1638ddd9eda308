#include "bjornlunden/bjornlunden_books.h"

#include "bjornlunden/bl_error.h"
#include "bjornlunden/company_parser.h"
#include "bjornlunden/hide_secrets.h"
#include "bjornlunden/post_outcome.h"
#include "bjornlunden/voucher_parser.h"

#include <QSet>

#include <algorithm>

namespace klarbok::bjornlunden {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargestAnswer = 128LL * 1024 * 1024; // 10 000 vouchers were 28 MB

/// What the service was asked to filter, filtered again: some parameters are silently ignored.
bool matches(const BookedVoucher &voucher, const VoucherQuery &query)
{
    if (query.from.isValid() && !(voucher.date.isValid() && query.from <= voucher.date))
        return false;
    if (query.to.isValid() && !(voucher.date.isValid() && voucher.date <= query.to))
        return false;
    if (query.series && voucher.series != *query.series)
        return false;
    return !query.account || std::ranges::any_of(voucher.rows, [&](const BookedRow &row) {
        return row.account == *query.account;
    });
}

std::vector<BookedVoucher> matching(std::vector<BookedVoucher> vouchers, const VoucherQuery &query)
{
    std::erase_if(vouchers, [&](const BookedVoucher &voucher) { return !matches(voucher, query); });
    return vouchers;
}

Error incomplete(const QString &host, const QString &detail)
{
    return Error{ErrorKind::BadResponse, detail, host};
}

} // namespace

BjornLundenBooks::BjornLundenBooks(BooksAccess access, net::Transport &transport,
                                   const Clock &clock, BooksLimits limits)
    : m_access{std::move(access)},
      m_transport{transport},
      m_limits{std::move(limits)},
      m_limiter{m_limits.requestsPerSecond, m_limits.atOnce, m_limits.retry.timing},
      m_retry{m_transport, &m_limiter, withReason(m_limits.retry)},
      m_tokens{m_access.authUrl, m_access.clientId, m_access.clientSecret,
               m_transport,      m_limiter,         clock,
               m_limits.retry}
{
}

Task<std::vector<BooksCompany>> BjornLundenBooks::companies()
{
    net::HttpRequest request = readRequest(m_access.apiUrl, u"/common/client"_s);
    Result<QByteArray> body = co_await read(std::move(request), StopFlag{}, Scope::Integration);
    if (!body)
        co_return body.error();
    co_return parseCompanies(*body);
}

Task<CompanyDetails> BjornLundenBooks::details()
{
    net::HttpRequest request = readRequest(m_access.apiUrl, u"/details"_s);
    Result<QByteArray> body =
        co_await read(std::move(request), StopFlag{}, Scope::Company, Repeat::NotAfter500);
    if (!body)
        co_return body.error();
    co_return parseDetails(*body);
}

Task<std::vector<FinancialYear>> BjornLundenBooks::years()
{
    net::HttpRequest request = readRequest(m_access.apiUrl, u"/financialyear"_s);
    Result<QByteArray> body = co_await read(std::move(request), StopFlag{});
    if (!body)
        co_return body.error();
    co_return parseYears(*body);
}

Task<std::vector<BooksAccount>> BjornLundenBooks::accounts()
{
    net::HttpRequest request = readRequest(m_access.apiUrl, u"/account"_s);
    Result<QByteArray> body = co_await read(std::move(request), StopFlag{});
    if (!body)
        co_return body.error();
    co_return parseAccounts(*body);
}

Task<std::vector<BooksDimension>> BjornLundenBooks::costCentres()
{
    co_return co_await dimensions(u"/costcenter"_s);
}

Task<std::vector<BooksDimension>> BjornLundenBooks::projects()
{
    co_return co_await dimensions(u"/project"_s);
}

Task<std::vector<BooksDimension>> BjornLundenBooks::dimensions(QString path)
{
    net::HttpRequest request = readRequest(m_access.apiUrl, path);
    Result<QByteArray> body = co_await read(std::move(request), StopFlag{});
    if (!body)
        co_return body.error();
    co_return parseDimensions(*body);
}

Task<std::vector<BookedVoucher>> BjornLundenBooks::vouchers(VoucherQuery query, StopFlag stop)
{
    Result<std::vector<BookedVoucher>> all = co_await allPages(query, stop);
    // Somebody who books while we turn pages moves vouchers between them: once more, then give up.
    if (!all && all.error().kind == ErrorKind::BadResponse)
        all = co_await allPages(query, stop);
    if (!all)
        co_return all;
    co_return matching(std::move(all).value(), query);
}

Task<std::vector<BookedVoucher>> BjornLundenBooks::allPages(VoucherQuery query, StopFlag stop)
{
    std::vector<BookedVoucher> all;
    QSet<qint64> seen;
    for (int number = 1; number <= m_limits.maxPages; ++number) {
        if (stop.isStopped())
            co_return Error{ErrorKind::Cancelled, u"stopped between pages"_s, host()};
        net::HttpRequest request =
            voucherPageRequest(m_access.apiUrl, query, number, m_limits.rowsPerPage);
        Result<QByteArray> body = co_await read(std::move(request), stop);
        if (!body)
            co_return body.error();
        Result<VoucherPage> parsed = parseVoucherPage(*body);
        if (!parsed)
            co_return incomplete(host(), parsed.error().detail);
        VoucherPage page = std::move(parsed).value();
        const bool isEmpty = page.vouchers.empty();
        const qsizetype before = seen.size();
        for (BookedVoucher &voucher : page.vouchers) {
            if (!seen.contains(voucher.entityId)) {
                seen.insert(voucher.entityId);
                all.push_back(std::move(voucher));
            }
        }
        const bool isNew = seen.size() > before;
        const bool hasAll = !page.totalRows || seen.size() >= *page.totalRows;
        const bool isLast = page.totalPages ? number >= *page.totalPages : page.totalRows && hasAll;
        if (isEmpty || isLast || !isNew) {
            if (hasAll && (isEmpty || isLast || !page.totalPages))
                co_return all;
            co_return incomplete(host(), u"the pages hold fewer vouchers than there are"_s);
        }
    }
    co_return incomplete(host(), u"pages without an end"_s);
}

Task<BookedVoucher> BjornLundenBooks::voucher(QString series, int number, QDate date)
{
    if (series.size() != 1 || !series.front().isLetterOrNumber() || number < 0 || !date.isValid())
        co_return Error{ErrorKind::InvalidInput, u"not a voucher's series, number and date"_s};
    const QString path = u"/journal/entry/"_s + series + u'/' + QString::number(number) + u'/' +
                         date.toString(Qt::ISODate);
    net::HttpRequest request = readRequest(m_access.apiUrl, path);
    Result<QByteArray> body = co_await read(std::move(request), StopFlag{});
    if (!body)
        co_return body.error();
    Result<BookedVoucher> found = parseVoucher(*body);
    if (found && (found->series != series || found->number != number))
        co_return Error{ErrorKind::BadResponse, u"another voucher than was asked for"_s, host()};
    co_return found;
}

Task<PostAnswer> BjornLundenBooks::post(VoucherToPost voucher)
{
    Result<net::HttpRequest> request = postRequest(m_access.apiUrl, voucher);
    if (!request)
        co_return PostAnswer{PostAnswer::Outcome::Refused, std::nullopt, request.error()};
    const Result<Written> written = co_await write(std::move(request).value());
    if (!written)
        co_return PostAnswer{PostAnswer::Outcome::NotSent, std::nullopt, written.error()};
    const Result<net::HttpReply> &reply = written->reply;
    if (!reply)
        co_return postAnswer(reply.error());
    co_return postAnswer(reply->isOk() ? *reply : clean(*reply), host());
}

Task<qint64> BjornLundenBooks::attach(qint64 voucherEntityId, QString fileName, QByteArray pdf)
{
    Result<net::HttpRequest> request =
        attachRequest(m_access.apiUrl, m_limits.attachForm, voucherEntityId, fileName, pdf);
    if (!request)
        co_return request.error();
    const Result<Written> written = co_await write(std::move(request).value());
    if (!written)
        co_return written.error();
    const Result<net::HttpReply> &reply = written->reply;
    if (!reply)
        co_return reply.error();
    if (!reply->isOk())
        co_return attachError(clean(*reply), host());
    co_return parseAttached(reply->body);
}

Task<DocumentMeta> BjornLundenBooks::document(qint64 id)
{
    net::HttpRequest request =
        readRequest(m_access.apiUrl, u"/document/"_s + QString::number(id) + u"/meta"_s);
    Result<QByteArray> body = co_await read(std::move(request), StopFlag{});
    if (!body)
        co_return body.error();
    co_return parseDocument(*body, id);
}

Task<Money> BjornLundenBooks::balance(ledger::Account account, QDate date)
{
    const QString path =
        u"/account/balance/"_s + account.number() + u'/' + date.toString(Qt::ISODate);
    net::HttpRequest request = readRequest(m_access.apiUrl, path);
    Result<QByteArray> body = co_await read(std::move(request), StopFlag{});
    if (!body)
        co_return body.error();
    co_return parseBalance(*body);
}

Task<QByteArray> BjornLundenBooks::read(net::HttpRequest request, StopFlag stop, Scope scope,
                                        Repeat repeat)
{
    if (scope == Scope::Company) {
        if (auto missing = missingKey())
            co_return std::move(*missing);
    }
    for (bool isFirst = true;; isFirst = false) {
        Result<Token> token = co_await m_tokens.token(stop);
        if (!token)
            co_return token.error();
        net::HttpRequest signedOne = signedRequest(request, *token, scope);
        Result<net::HttpReply> reply = co_await readOnce(std::move(signedOne), stop, repeat);
        if (!reply)
            co_return reply.error();
        if (reply->isOk())
            co_return reply->body;
        if (reply->status != 401 || !isFirst)
            co_return readError(clean(*reply), host());
        m_tokens.drop(*token);
    }
}

Task<net::HttpReply> BjornLundenBooks::readOnce(net::HttpRequest request, StopFlag stop,
                                                Repeat repeat)
{
    const net::SendOptions options{m_limits.readTimeout, kLargestAnswer};
    if (repeat == Repeat::NotAfter500) {
        Result<net::RateLimiter::Permit> permit = co_await m_limiter.enter(stop);
        if (!permit)
            co_return permit.error();
        Result<net::HttpReply> reply = co_await m_transport.send(request, options, stop);
        // What may pass and did not take long is left to the retries below.
        const bool mayPass =
            reply ? reply->status == 429 || reply->status > 500
                  : isTransient(reply.error().kind) && reply.error().kind != ErrorKind::Timeout;
        if (!mayPass)
            co_return reply;
    }
    Result<net::HttpReply> reply = co_await m_retry.read(std::move(request), options, stop);
    co_return reply;
}

Task<BjornLundenBooks::Written> BjornLundenBooks::write(net::HttpRequest request)
{
    if (auto missing = missingKey())
        co_return std::move(*missing);
    const net::SendOptions options{m_limits.writeTimeout, kLargestAnswer};
    for (bool isFirst = true;; isFirst = false) {
        Result<Token> token = co_await m_tokens.token(StopFlag{});
        if (!token)
            co_return token.error();
        Result<net::RateLimiter::Permit> permit = co_await m_limiter.enter(StopFlag{});
        if (!permit)
            co_return permit.error();
        net::HttpRequest signedOne = signedRequest(request, *token, Scope::Company);
        Result<net::HttpReply> reply =
            co_await m_transport.send(std::move(signedOne), options, StopFlag{});
        if (!reply)
            co_return Written{reply.error()};
        if (reply->status != 401 || !isFirst)
            co_return Written{std::move(reply)};
        m_tokens.drop(*token);
    }
}

std::optional<Error> BjornLundenBooks::missingKey() const
{
    if (m_access.userKey && !m_access.userKey->isEmpty())
        return std::nullopt;
    return Error{ErrorKind::SecretMissing, u"no company chosen"_s, u"bl.user_key"_s};
}

net::HttpRequest BjornLundenBooks::signedRequest(net::HttpRequest request, const Token &token,
                                                 Scope scope) const
{
    request.headers.emplace_back("Authorization", "Bearer " + token->reveal());
    if (scope == Scope::Company) {
        const QByteArray key = m_access.userKey->reveal();
        request.headers.emplace_back("User-Key", QByteArray(key.constData(), key.size()));
    }
    return request;
}

net::HttpReply BjornLundenBooks::clean(net::HttpReply reply) const
{
    reply.body = hideSecrets(reply.body, {m_access.clientId, m_access.clientSecret,
                                          m_access.userKey, m_tokens.lastToken()});
    return reply;
}

net::RetryRule BjornLundenBooks::withReason(net::RetryRule rule) const
{
    rule.reason = [this](const net::HttpReply &reply) {
        return reasonOf(parseServiceError(clean(reply).body));
    };
    // An unknown User-Key is answered with 500.
    rule.isFinal = [](const net::HttpReply &reply) {
        return saysUnknownCompany(parseServiceError(reply.body));
    };
    return rule;
}

} // namespace klarbok::bjornlunden
