#pragma once

#include "ports/stop_flag.h"
#include "ports/task.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QUrl>

#include <chrono>
#include <utility>
#include <vector>

namespace klarbok::net {

using Header = std::pair<QByteArray, QByteArray>;

/// One request, complete: nothing is added on the way but what HTTP itself needs.
struct HttpRequest
{
    QByteArray verb = QByteArrayLiteral("GET");
    QUrl url;
    std::vector<Header> headers{}; ///< may hold Authorization: never log them, see redaction.h
    QByteArray body{};
};

/// The service's answer, whatever its status.
struct HttpReply
{
    int status = 0;
    std::vector<Header> headers{}; ///< lower-case names
    QByteArray body{};

    /// The first header of that (lower-case) name; empty when there is none.
    QByteArray header(QByteArrayView name) const;
    /// The media type without parameters, lower case: `application/json`.
    QByteArray contentType() const;
    bool isOk() const { return status >= 200 && status < 300; }
};

struct SendOptions
{
    std::chrono::milliseconds timeout{10'000}; ///< for the whole exchange
    qint64 maxBytes = 32LL * 1024 * 1024;      ///< of the answer's body
};

/// Sends one request over the wire, once.
class Transport
{
public:
    virtual ~Transport() = default;

    /// Ends exactly once. Any HTTP status is an answer, not an error; redirects are not followed.
    /// Errors, all with the host as `subject`: InsecureAddress (nothing was sent), Offline (nothing
    /// was sent), ConnectionLost, Timeout, TlsFailed, BadResponse (too large), Cancelled (the flag
    /// was raised). After ConnectionLost, Timeout, BadResponse or Cancelled the service may have
    /// acted on the request. A write that runs out of time before its body left is Offline.
    [[nodiscard]] virtual Task<HttpReply> send(HttpRequest request, SendOptions options,
                                               StopFlag stop) = 0;
};

/// https:// anywhere, http:// only to this computer; never an address with a user name or password.
bool isAllowedAddress(const QUrl &url);

} // namespace klarbok::net
