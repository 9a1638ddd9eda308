#pragma once

#include "base/error.h"
#include "net/transport.h"

#include <QString>

namespace klarbok::klarna {

/// What Klarna says went wrong, from any of its shapes: `error_code` with `error_messages` or one
/// `error_message` and `correlation_id` (v1), or `error_type`, `error_message`, `error_id` (newer).
/// Whatever the content type claims; empty fields when the body is something else.
struct KlarnaWords
{
    QString code;
    QString message;
    QString correlationId;
};
KlarnaWords parseError(const QByteArray &body);

/// The words in one line, with the id that Klarna's support asks for; for Error::reason.
QString reasonOf(const net::HttpReply &reply);

/// For an answer whose status is not 200. `subject`: the host, payout or order asked for.
/// 401 BadCredentials, 403 NotActivated, 404 NotFound, also 400 where the code says so; everything
/// else BadResponse.
Error errorOf(const net::HttpReply &reply, const QString &subject);

} // namespace klarbok::klarna
