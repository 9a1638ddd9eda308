#include "bjornlunden/post_outcome.h"

#include "base/check.h"
#include "bjornlunden/bl_error.h"
#include "bjornlunden/voucher_parser.h"

#include <algorithm>
#include <array>

namespace klarbok::bjornlunden {

namespace {

using Outcome = PostAnswer::Outcome;

/// Statuses by which the service says no to the content.
bool isRefusal(int status)
{
    constexpr std::array kRefusals{400, 413, 415, 422};
    return std::ranges::find(kRefusals, status) != kRefusals.end();
}

/// What we have words of our own for; else the service's.
QString reasonFor(const ServiceError &words, const QString &theirs)
{
    if (words.exceptionId == u"COSTCENTER_NOT_FOUND")
        return QStringLiteral("cost_centre_missing");
    if (words.exceptionId == u"PROJECT_NOT_FOUND")
        return QStringLiteral("project_missing");
    return theirs;
}

bool isTurnedAway(int status)
{
    constexpr std::array kTurnedAway{401, 403, 404, 405, 429};
    return std::ranges::find(kTurnedAway, status) != kTurnedAway.end();
}

} // namespace

PostAnswer postAnswer(const net::HttpReply &reply, const QString &host)
{
    if (reply.isOk()) {
        auto voucher = parseVoucher(reply.body);
        if (voucher)
            return {Outcome::Accepted, std::move(voucher).value(), std::nullopt};
        Error error = voucher.error();
        error.subject = host;
        return {Outcome::Unknown, std::nullopt, std::move(error)};
    }
    Error error = readError(reply, host);
    if (isTurnedAway(reply.status))
        return {Outcome::NotSent, std::nullopt, std::move(error)};
    const ServiceError words = parseServiceError(reply.body);
    if (isRefusal(reply.status) && words.isReadable && !saysVoucherExists(words)) {
        error.kind = ErrorKind::Rejected;
        error.reason = reasonFor(words, error.reason);
        return {Outcome::Refused, std::nullopt, std::move(error)};
    }
    if (saysVoucherExists(words))
        error.kind = ErrorKind::NotAllowed;
    else if (reply.status < 500)
        error.kind = ErrorKind::BadResponse;
    return {Outcome::Unknown, std::nullopt, std::move(error)};
}

PostAnswer postAnswer(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::TlsFailed:
    case ErrorKind::InsecureAddress: return {Outcome::NotSent, std::nullopt, error};
    default: return {Outcome::Unknown, std::nullopt, error};
    }
}

Error attachError(const net::HttpReply &reply, const QString &host)
{
    Error error = readError(reply, host);
    if (saysLinkExists(parseServiceError(reply.body)))
        error.kind = ErrorKind::NotAllowed;
    else if (isRefusal(reply.status))
        error.kind = ErrorKind::Rejected;
    return error;
}

} // namespace klarbok::bjornlunden
