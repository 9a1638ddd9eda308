#include "bjornlunden/bl_error.h"

#include "base/json.h"
#include "net/redaction.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace klarbok::bjornlunden {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestReason = 300;

bool isHtml(const QString &text)
{
    return text.trimmed().startsWith(u'<');
}

bool looksLikeJava(const QString &text)
{
    static const QRegularExpression java(
        uR"(Exception|\b(?:java|javax|org|com|se)\.[a-z]\w*\.|\w\(\)|\bnull\b|\bBean\b)"_s);
    return java.match(text).hasMatch();
}

/// Everything that was said, for looking for known texts.
QString allText(const ServiceError &error)
{
    return error.exceptionId + u'\n' + error.message + u'\n' + error.debugMessage + u'\n' +
           error.causes;
}

bool contains(const QString &text, QLatin1StringView part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

ServiceError fromObject(const Json &json)
{
    ServiceError error;
    error.exceptionId = json[u"exceptionId"].toString().trimmed();
    error.message = json[u"message"].toString();
    for (const QStringView other : {u"error_description", u"error"}) {
        if (error.message.isEmpty())
            error.message = json[other].toString();
    }
    error.debugMessage = json[u"debugMessage"].toString();
    for (const Json &cause : json[u"causeChain"].items())
        error.causes += cause[u"name"].toString() + u' ' + cause[u"message"].toString() + u'\n';
    error.isReadable = !error.exceptionId.isEmpty() || !error.message.isEmpty();
    return error;
}

ErrorKind kindOf(int status, const ServiceError &error)
{
    if (saysUnknownCompany(error))
        return ErrorKind::BadCompanyKey;
    if (status == 400)
        return saysNotFound(error) ? ErrorKind::NotFound : ErrorKind::Rejected;
    if (status == 401)
        return ErrorKind::BadCredentials;
    if (status == 403)
        return ErrorKind::NotActivated;
    if (status == 429)
        return ErrorKind::RateLimited;
    if (status >= 500)
        return ErrorKind::ServerError;
    // Also 404: a path that the service does not know says nothing about the thing asked for.
    return ErrorKind::BadResponse;
}

} // namespace

ServiceError parseServiceError(const QByteArray &body)
{
    const auto json = Json::parse(body);
    if (!json || !json->isObject()) {
        ServiceError error;
        error.message = json && json->isString() ? json->toString() : QString::fromUtf8(body);
        return error;
    }
    const bool isWrapped = json->has(u"statusCode") || json->has(u"statusCodeValue");
    return fromObject(isWrapped && (*json)[u"body"].isObject() ? (*json)[u"body"] : *json);
}

QString reasonOf(const ServiceError &error)
{
    QString reason;
    if (!isHtml(error.message))
        reason = error.message.simplified();
    const QString debug = error.debugMessage.simplified();
    if (!debug.isEmpty() && debug != reason && !looksLikeJava(debug))
        reason += (reason.isEmpty() ? u""_s : u": "_s) + debug;
    reason = net::redactedText(reason);
    if (reason.size() > kLongestReason)
        reason = reason.left(kLongestReason - 1) + QChar{0x2026};
    return reason;
}

bool saysNotFound(const ServiceError &error)
{
    // Only the things that a read of ours can name; PUBLICKEY_NOT_FOUND and the like mean more.
    static const std::array ids{
        "ACCOUNT_NOT_FOUND"_L1,        "DOCUMENT_NOT_FOUND"_L1,     "ENTITY_NOT_FOUND"_L1,
        "FINANCIAL_YEAR_NOT_FOUND"_L1, "JOURNAL_NOT_FOUND"_L1,      "JOURNAL_ENTRY_NOT_FOUND"_L1,
        "JOURNAL_SERIES_NOT_FOUND"_L1, "LEDGER_ENTRY_NOT_FOUND"_L1,
    };
    if (!error.exceptionId.isEmpty() && std::ranges::find(ids, error.exceptionId) != ids.end())
        return true;
    const QString text = allText(error);
    return text.contains(u"Kan inte hitta efterfrågad resurs"_s, Qt::CaseInsensitive) ||
           contains(text, "Resultatdata saknas"_L1);
}

bool saysUnknownCompany(const ServiceError &error)
{
    static const std::array ids{"PUBLICKEY_NOT_FOUND"_L1, "COMPANY_PUBLIC_KEY_NOT_FOUND"_L1,
                                "KEY_INVALID"_L1};
    if (!error.exceptionId.isEmpty() && std::ranges::find(ids, error.exceptionId) != ids.end())
        return true;
    const QString text = allText(error);
    return contains(text, "ServiceInfo.getCurrentUser()"_L1) ||
           contains(text, "databaseConnector"_L1) || contains(text, "credentials is null"_L1);
}

bool saysVoucherExists(const ServiceError &error)
{
    const QString text = allText(error);
    if (contains(text, "JOURNAL_ENTRY_ALREADY_EXISTS"_L1))
        return true;
    // Without an id only the words are left; a wrong guess here merely makes us look in the books.
    return error.exceptionId.isEmpty() &&
           (contains(text, "finns redan"_L1) || contains(text, "already exist"_L1));
}

bool saysLinkExists(const ServiceError &error)
{
    return contains(allText(error), "LINK_ALREADY_EXISTS"_L1);
}

QString statusText(const net::HttpReply &reply, const ServiceError &error)
{
    static const QRegularExpression id(u"^[A-Z][A-Z0-9_]{2,99}$"_s);
    const QString text = u"HTTP "_s + QString::number(reply.status);
    return id.match(error.exceptionId).hasMatch() ? text + u' ' + error.exceptionId : text;
}

Error readError(const net::HttpReply &reply, const QString &host)
{
    const ServiceError error = parseServiceError(reply.body);
    return Error{kindOf(reply.status, error), statusText(reply, error), host, reasonOf(error)};
}

} // namespace klarbok::bjornlunden
