#pragma once

#include "base/clock.h"
#include "net/qt_transport.h"
#include "ports/connector.h"
#include "ports/secret_store.h"

#include <map>
#include <memory>

namespace klarbok::compose {

/// Connections to the real services (or to a sandbox with the same addresses). Secrets are read
/// anew each time; the books' connection is kept while they stay the same, so that its token is
/// used as long as it lives.
class LiveConnector final : public Connector
{
public:
    LiveConnector(std::shared_ptr<SecretStore> secrets, std::shared_ptr<const Clock> clock);

    [[nodiscard]] Task<std::shared_ptr<PayoutSource>>
    payoutSource(QString workspaceId, PayoutSourceAddress address,
                 std::shared_ptr<RawArchive> archive) override;
    [[nodiscard]] Task<std::shared_ptr<Books>> books(QString workspaceId,
                                                     BooksAddress address) override;
    std::shared_ptr<ExchangeRates> exchangeRates(QUrl address,
                                                 std::shared_ptr<RawArchive> archive) override;

private:
    struct Kept
    {
        QString key; ///< hash of addresses and secrets
        std::shared_ptr<Books> books;
    };

    std::shared_ptr<SecretStore> m_secrets;
    std::shared_ptr<const Clock> m_clock;
    net::QtTransport m_transport;
    std::map<QString, Kept> m_books; ///< by workspace
};

} // namespace klarbok::compose
