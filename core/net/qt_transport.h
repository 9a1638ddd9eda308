#pragma once

#include "net/transport.h"

#include <QNetworkAccessManager>

namespace klarbok::net {

/// Transport over QNetworkAccessManager: TLS 1.2 or newer with verification that nothing switches
/// off, no cookies, no cache, no redirects, no stored passwords. At most six connections per host
/// at once; further requests wait inside, and that wait counts towards their time-out. Lives on one
/// thread.
class QtTransport final : public Transport
{
public:
    QtTransport();
    ~QtTransport() override;

    [[nodiscard]] Task<HttpReply> send(HttpRequest request, SendOptions options,
                                       StopFlag stop) override;

private:
    QNetworkAccessManager m_network;
};

} // namespace klarbok::net
