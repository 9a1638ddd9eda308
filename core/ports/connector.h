#pragma once

#include "ports/books.h"
#include "ports/exchange_rates.h"
#include "ports/payout_source.h"
#include "ports/task.h"

#include <QString>
#include <QUrl>

#include <memory>

namespace klarbok {

struct PayoutSourceAddress
{
    QString name; ///< `klarna` or `kustom`
    QUrl host;
    int requestsPerSecond = 20;

    friend bool operator==(const PayoutSourceAddress &, const PayoutSourceAddress &) = default;
};

struct BooksAddress
{
    QUrl authUrl; ///< the full token address
    QUrl apiUrl;  ///< the base that ends in /sp
    AttachForm attachForm = AttachForm::Multipart;

    friend bool operator==(const BooksAddress &, const BooksAddress &) = default;
};

/// Makes connections from addresses and the secrets of a workspace. SecretMissing when they are not
/// stored yet.
class Connector
{
public:
    virtual ~Connector() = default;
    /// `archive` outlives the source.
    [[nodiscard]] virtual Task<std::shared_ptr<PayoutSource>>
    payoutSource(QString workspaceId, PayoutSourceAddress address,
                 std::shared_ptr<RawArchive> archive) = 0;
    /// Without a company key (before one is chosen) only companies() works.
    [[nodiscard]] virtual Task<std::shared_ptr<Books>> books(QString workspaceId,
                                                             BooksAddress address) = 0;
    /// Needs no secrets. `archive` outlives what is given.
    virtual std::shared_ptr<ExchangeRates> exchangeRates(QUrl address,
                                                         std::shared_ptr<RawArchive> archive) = 0;
};

} // namespace klarbok
