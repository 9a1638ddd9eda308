#pragma once

#include <QString>

namespace klarbok {

/// Why something failed for outside reasons. Closed: each kind has words (app/words) and a retry
/// rule.
enum class ErrorKind {
    // The wire
    Offline,         ///< no connection: host not found, refused, network down. Nothing was sent.
    ConnectionLost,  ///< the connection broke after the request was on its way
    Timeout,         ///< no answer in time
    TlsFailed,       ///< the certificate or the protocol was not good enough
    InsecureAddress, ///< http:// outside this computer, or a link to another host
    RateLimited,     ///< 429 that did not end
    ServerError,     ///< 5xx
    BadResponse, ///< an answer that cannot be understood: truncated, wrong type, amount not whole,
                 ///< too large
    // Access
    BadCredentials, ///< 401: user name, client id or secret is wrong
    NotActivated,   ///< 403: the company has not activated the integration, or a scope is missing
    BadCompanyKey,  ///< Björn Lundén does not know the company key (User-Key)
    // Content
    NotFound, ///< the service does not know the thing asked for
    Rejected, ///< Björn Lundén refused the voucher or document
    // Store
    StoreMissing,    ///< no such workspace
    StoreUnreadable, ///< damaged, or not a Klarbok file
    StoreReadOnly,   ///< the folder or file cannot be written
    StoreFull,       ///< no room on the disk
    StoreNewer,      ///< written by a newer Klarbok
    StoreBusy,       ///< another program holds the file too long
    // Secrets
    SecretMissing,   ///< not stored yet
    KeychainMissing, ///< the computer has no keychain service
    KeychainRefused, ///< locked, or the user said no
    // The user's input and the state of things
    InvalidInput,   ///< a value that does not fit; detail says which
    UnknownItem,    ///< no such voucher, payout, setting …
    NotAllowed,     ///< the state of the thing forbids it
    FileUnwritable, ///< a file that the user named cannot be written
    FileUnreadable, ///< a file that the user named cannot be opened
    FileMisread, ///< its contents cannot be understood; reason says where: `code|line|column|text`
    Cancelled,   ///< the user stopped it
};

/// `detail` is English, for the log, never holds a secret or personal data. `subject` is what it
/// was about: a host, a file, a voucher, a setting; `reason` is the other side's own words, when it
/// gave any.
struct Error
{
    ErrorKind kind;
    QString detail;
    QString subject{};
    QString reason{};
};

/// True when the same read may succeed a moment later without anyone doing anything.
bool isTransient(ErrorKind kind);

/// The kind's own name, for logs and JSON: `bad_credentials`.
QString errorName(ErrorKind kind);

} // namespace klarbok
