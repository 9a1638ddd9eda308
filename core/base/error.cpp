#include "base/error.h"

#include "base/check.h"

namespace klarbok {

bool isTransient(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerError:
    case ErrorKind::StoreBusy: return true;
    case ErrorKind::TlsFailed:
    case ErrorKind::InsecureAddress:
    case ErrorKind::BadResponse:
    case ErrorKind::BadCredentials:
    case ErrorKind::NotActivated:
    case ErrorKind::BadCompanyKey:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::StoreMissing:
    case ErrorKind::StoreUnreadable:
    case ErrorKind::StoreReadOnly:
    case ErrorKind::StoreFull:
    case ErrorKind::StoreNewer:
    case ErrorKind::SecretMissing:
    case ErrorKind::KeychainMissing:
    case ErrorKind::KeychainRefused:
    case ErrorKind::InvalidInput:
    case ErrorKind::UnknownItem:
    case ErrorKind::NotAllowed:
    case ErrorKind::FileUnwritable:
    case ErrorKind::FileUnreadable:
    case ErrorKind::FileMisread:
    case ErrorKind::Cancelled: return false;
    }
    KLARBOK_EXPECTS(false);
    return false;
}

QString errorName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline: return QStringLiteral("offline");
    case ErrorKind::ConnectionLost: return QStringLiteral("connection_lost");
    case ErrorKind::Timeout: return QStringLiteral("timeout");
    case ErrorKind::TlsFailed: return QStringLiteral("tls_failed");
    case ErrorKind::InsecureAddress: return QStringLiteral("insecure_address");
    case ErrorKind::RateLimited: return QStringLiteral("rate_limited");
    case ErrorKind::ServerError: return QStringLiteral("server_error");
    case ErrorKind::BadResponse: return QStringLiteral("bad_response");
    case ErrorKind::BadCredentials: return QStringLiteral("bad_credentials");
    case ErrorKind::NotActivated: return QStringLiteral("not_activated");
    case ErrorKind::BadCompanyKey: return QStringLiteral("bad_company_key");
    case ErrorKind::NotFound: return QStringLiteral("not_found");
    case ErrorKind::Rejected: return QStringLiteral("rejected");
    case ErrorKind::StoreMissing: return QStringLiteral("store_missing");
    case ErrorKind::StoreUnreadable: return QStringLiteral("store_unreadable");
    case ErrorKind::StoreReadOnly: return QStringLiteral("store_read_only");
    case ErrorKind::StoreFull: return QStringLiteral("store_full");
    case ErrorKind::StoreNewer: return QStringLiteral("store_newer");
    case ErrorKind::StoreBusy: return QStringLiteral("store_busy");
    case ErrorKind::SecretMissing: return QStringLiteral("secret_missing");
    case ErrorKind::KeychainMissing: return QStringLiteral("keychain_missing");
    case ErrorKind::KeychainRefused: return QStringLiteral("keychain_refused");
    case ErrorKind::InvalidInput: return QStringLiteral("invalid_input");
    case ErrorKind::UnknownItem: return QStringLiteral("unknown_item");
    case ErrorKind::NotAllowed: return QStringLiteral("not_allowed");
    case ErrorKind::FileUnwritable: return QStringLiteral("file_unwritable");
    case ErrorKind::FileUnreadable: return QStringLiteral("file_unreadable");
    case ErrorKind::FileMisread: return QStringLiteral("file_misread");
    case ErrorKind::Cancelled: return QStringLiteral("cancelled");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

} // namespace klarbok
