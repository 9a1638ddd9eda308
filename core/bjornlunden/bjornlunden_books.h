#pragma once

#include "base/clock.h"
#include "bjornlunden/bl_requests.h"
#include "bjornlunden/token_source.h"
#include "net/rate_limiter.h"
#include "net/retry.h"
#include "net/transport.h"
#include "ports/books.h"

#include <QUrl>

#include <chrono>
#include <memory>

namespace klarbok::bjornlunden {

/// How gently, and how long, the service is asked. It allows ten requests a second.
struct BooksLimits
{
    int requestsPerSecond = 5;
    int atOnce = 4;
    std::chrono::milliseconds readTimeout{15'000};
    std::chrono::milliseconds writeTimeout{30'000};
    int rowsPerPage = 1'000;
    int maxPages = 1'000; ///< more is a server that repeats itself
    AttachForm attachForm = AttachForm::Multipart;
    net::RetryRule retry;
};

/// Which integration and which company. The key may be null until a company is chosen: then only
/// companies() can be asked.
struct BooksAccess
{
    QUrl authUrl; ///< the whole token address
    QUrl apiUrl;  ///< the base that ends in `/sp`
    std::shared_ptr<Secret> clientId;
    std::shared_ptr<Secret> clientSecret;
    std::shared_ptr<Secret> userKey;
};

/// Björn Lundén's REST API. Reads are repeated after transient failures; post() and attach() send
/// once, except that a token which was turned away (401: nothing happened) is renewed once.
/// The transport and the clock outlive it, and it outlives its tasks. One thread.
class BjornLundenBooks final : public Books
{
public:
    BjornLundenBooks(BooksAccess access, net::Transport &transport, const Clock &clock,
                     BooksLimits limits = {});
    Q_DISABLE_COPY_MOVE(BjornLundenBooks)

    [[nodiscard]] Task<std::vector<BooksCompany>> companies() override;
    /// Asks once when the answer is a 500: an unknown company key looks like that.
    [[nodiscard]] Task<CompanyDetails> details() override;
    [[nodiscard]] Task<std::vector<FinancialYear>> years() override;
    [[nodiscard]] Task<std::vector<BooksAccount>> accounts() override;
    [[nodiscard]] Task<std::vector<BooksDimension>> costCentres() override;
    [[nodiscard]] Task<std::vector<BooksDimension>> projects() override;
    /// BadResponse when the pages do not hold as many vouchers as the service says there are.
    [[nodiscard]] Task<std::vector<BookedVoucher>> vouchers(VoucherQuery query,
                                                            StopFlag stop) override;
    [[nodiscard]] Task<BookedVoucher> voucher(QString series, int number, QDate date) override;
    [[nodiscard]] Task<PostAnswer> post(VoucherToPost voucher) override;
    /// NotAllowed when the document hangs on the voucher already.
    [[nodiscard]] Task<qint64> attach(qint64 voucherEntityId, QString fileName,
                                      QByteArray pdf) override;
    [[nodiscard]] Task<DocumentMeta> document(qint64 id) override;
    [[nodiscard]] Task<Money> balance(ledger::Account account, QDate date) override;

private:
    enum class Repeat { Always, NotAfter500 };
    enum class Scope { Company, Integration };

    /// The body of a 2xx answer, or the failure.
    [[nodiscard]] Task<QByteArray> read(net::HttpRequest request, StopFlag stop,
                                        Scope scope = Scope::Company,
                                        Repeat repeat = Repeat::Always);
    [[nodiscard]] Task<net::HttpReply> readOnce(net::HttpRequest request, StopFlag stop,
                                                Repeat repeat);
    /// What came of a request that went out.
    struct Written
    {
        Result<net::HttpReply> reply;
    };
    /// One write; a 401 renews the token and sends again, once. A failure of the task itself came
    /// before the wire.
    [[nodiscard]] Task<Written> write(net::HttpRequest request);
    [[nodiscard]] Task<std::vector<BooksDimension>> dimensions(QString path);
    [[nodiscard]] Task<std::vector<BookedVoucher>> allPages(VoucherQuery query, StopFlag stop);

    std::optional<Error> missingKey() const;
    net::HttpRequest signedRequest(net::HttpRequest request, const Token &token, Scope scope) const;
    /// The answer without our own keys, should the service quote them.
    net::HttpReply clean(net::HttpReply reply) const;
    net::RetryRule withReason(net::RetryRule rule) const;
    QString host() const { return m_access.apiUrl.host(); }

    BooksAccess m_access;
    net::Transport &m_transport;
    BooksLimits m_limits;
    net::RateLimiter m_limiter;
    net::Retry m_retry;
    TokenSource m_tokens;
};

} // namespace klarbok::bjornlunden
