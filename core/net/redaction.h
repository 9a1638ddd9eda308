#pragma once

#include "net/transport.h"

#include <QString>

namespace klarbok::net {

/// The address for logs: scheme, host, port and path, and of the query only the names and the
/// values that cannot be secrets (dates, sizes, offsets, references); others become `•••`.
QString redactedAddress(const QUrl &url);

/// A request for logs: verb, redacted address and header names; header values only where they
/// cannot be secrets. Never the body.
QString redactedRequest(const HttpRequest &request);

/// Takes what looks like a credential out of text of unknown origin: Authorization values, bearer
/// and basic tokens, keys, and values of fields named like a secret.
QString redactedText(QString text);

} // namespace klarbok::net
