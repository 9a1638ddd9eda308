#include "klarna/klarna_error.h"

#include "base/json.h"
#include "net/redaction.h"

#include <QStringList>

namespace klarbok::klarna {

namespace {

constexpr qsizetype kLongest = 500;

QString firstOf(const Json &json, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        if (QString text = json[name].toString().trimmed(); !text.isEmpty())
            return text;
    }
    return {};
}

ErrorKind kindOf(int status, const QString &code)
{
    switch (status) {
    case 401: return ErrorKind::BadCredentials;
    case 403: return ErrorKind::NotActivated;
    case 404: return ErrorKind::NotFound;
    case 400:
        if (code == u"INVALID_ORDER_ID" || code == u"NO_SUCH_ORDER" || code == u"NOT_FOUND")
            return ErrorKind::NotFound;
        return ErrorKind::BadResponse;
    case 429: return ErrorKind::RateLimited;
    default: return status >= 500 ? ErrorKind::ServerError : ErrorKind::BadResponse;
    }
}

} // namespace

KlarnaWords parseError(const QByteArray &body)
{
    const Result<Json> parsed = Json::parse(body);
    if (!parsed)
        return {};
    const Json &json = *parsed;
    QStringList messages;
    for (const Json &message : json[u"error_messages"].items()) {
        if (!message.toString().isEmpty())
            messages << message.toString();
    }
    if (messages.isEmpty())
        messages << firstOf(json, {u"error_message", u"error_messages"});
    return {firstOf(json, {u"error_code", u"error_type"}), messages.join(u"; "),
            firstOf(json, {u"correlation_id", u"error_id"})};
}

QString reasonOf(const net::HttpReply &reply)
{
    const KlarnaWords words = parseError(reply.body);
    QString text =
        net::redactedText(words.message.isEmpty() ? words.code : words.message).left(kLongest);
    if (!words.correlationId.isEmpty())
        text += (text.isEmpty() ? QString{} : QStringLiteral(" ")) +
                QStringLiteral("(correlation id %1)").arg(words.correlationId.left(64));
    return text;
}

Error errorOf(const net::HttpReply &reply, const QString &subject)
{
    const QString code = parseError(reply.body).code.left(64);
    return Error{kindOf(reply.status, code),
                 QStringLiteral("HTTP %1 %2").arg(reply.status).arg(code).trimmed(), subject,
                 reasonOf(reply)};
}

} // namespace klarbok::klarna
