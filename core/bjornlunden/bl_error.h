#pragma once

#include "base/error.h"
#include "net/transport.h"

#include <QString>

namespace klarbok::bjornlunden {

/// What Björn Lundén says in an answer that is not 2xx, in any of the shapes seen in the wild: its
/// documented ApiError, Spring's default body, an ApiError wrapped in `{headers, body,
/// statusCode}`, plain text or HTML from the gateway, and a 500 with a Java message.
struct ServiceError
{
    bool isReadable = false; ///< one of the JSON shapes, with an id or a message
    QString exceptionId;     ///< may be missing even in the documented shape
    QString message;         ///< Swedish, or a raw Java message
    QString debugMessage;
    QString causes; ///< messages of the cause chain
};

ServiceError parseServiceError(const QByteArray &body);

/// The words for a person: message and debug message without Java, on one line, at most 300
/// characters; never headers, never HTML.
QString reasonOf(const ServiceError &error);

/// "Kan inte hitta efterfrågad resurs" / "Resultatdata saknas", or an id that says so.
bool saysNotFound(const ServiceError &error);
/// An unknown company key is answered by a 500 with one of a few Java messages.
bool saysUnknownCompany(const ServiceError &error);
/// The voucher may stand in the books already: that is not a refusal.
bool saysVoucherExists(const ServiceError &error);
/// The document hangs on the voucher already.
bool saysLinkExists(const ServiceError &error);

/// The failure of a read. `detail` holds status and exception id, `reason` the service's words.
/// 400 not found: NotFound; other 400: Rejected; 401: BadCredentials; 403: NotActivated; 429:
/// RateLimited; 5xx: ServerError; an unknown company: BadCompanyKey; anything else: BadResponse.
Error readError(const net::HttpReply &reply, const QString &host);

/// `HTTP 400 ACCOUNT_NOT_FOUND`
QString statusText(const net::HttpReply &reply, const ServiceError &error);

} // namespace klarbok::bjornlunden
