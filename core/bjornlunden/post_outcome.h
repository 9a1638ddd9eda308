#pragma once

#include "net/transport.h"
#include "ports/books.h"

#include <QString>

namespace klarbok::bjornlunden {

/// What an answer to POST /journal means for the voucher. Accepted and Refused need a body that can
/// be read; NotSent is a 401, 403, 404, 405 or 429, which turn a request away before anyone looks
/// at it. Everything else is Unknown. The reason of a refusal is the service's words, or
/// `cost_centre_missing` or `project_missing`.
PostAnswer postAnswer(const net::HttpReply &reply, const QString &host);

/// What it means that there was no answer: NotSent where the transport promises that nothing went
/// out, otherwise Unknown.
PostAnswer postAnswer(const Error &error);

/// What an answer to attaching a PDF that is not 2xx means: Rejected when it was refused,
/// NotAllowed when it hangs there already, else as for reads.
Error attachError(const net::HttpReply &reply, const QString &host);

} // namespace klarbok::bjornlunden
