#include "bl_answers.h"

#include <QDateTime>

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

Json apiError(const QString &status, const QString &message, const QString &debugMessage,
              const QString &exceptionId)
{
    Json error = Json::object(
        {{u"status"_s, status},
         {u"timestamp"_s, QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd HH:mm:ss")},
         {u"message"_s, message},
         {u"debugMessage"_s, debugMessage},
         {u"subErrors"_s, nullptr}});
    if (!exceptionId.isEmpty()) {
        error.set(u"exceptionId"_s, exceptionId);
        error.set(u"exceptionParams"_s, Json{Json::Object{}});
        error.set(u"causeChain"_s, Json::array());
    }
    return error;
}

Answer blRefusal(const QString &exceptionId, const QString &message, const QString &debugMessage)
{
    return Answer::json(apiError(u"BAD_REQUEST"_s, message, debugMessage, exceptionId), 400);
}

Answer blNotFound()
{
    return Answer::json(apiError(u"BAD_REQUEST"_s, u"Kan inte hitta efterfrågad resurs"_s,
                                 u"Resultatdata saknas"_s, {}),
                        400);
}

Answer springError(int status, const QString &error, const QString &message, const QString &path)
{
    return Answer::json(Json::object({{u"timestamp"_s, QDateTime::currentDateTimeUtc().toString(
                                                           u"yyyy-MM-ddTHH:mm:ss.zzz'+00:00'")},
                                      {u"status"_s, status},
                                      {u"error"_s, error},
                                      {u"message"_s, message},
                                      {u"path"_s, path}}),
                        status);
}

Answer gatewayPage(int status, const QByteArray &title)
{
    return Answer::text("<html><head><title>" + title + "</title></head><body><h1>" + title +
                            "</h1></body></html>",
                        status, "text/html");
}

Answer blForbidden(const QString &scope)
{
    const QString message =
        u"Access to "_s + scope + u" is out of allowed scope for service provider"_s;
    return Answer::json(Json::object({{u"headers"_s, Json{Json::Object{}}},
                                      {u"body"_s, apiError(u"FORBIDDEN"_s, message, {}, {})},
                                      {u"statusCode"_s, u"FORBIDDEN"_s},
                                      {u"statusCodeValue"_s, 403}}),
                        403);
}

Answer blUnknownKey(int variant)
{
    switch (variant % 3) {
    case 0:
        return Answer::json(
            apiError(u"INTERNAL_SERVER_ERROR"_s,
                     u"Cannot invoke \"ServiceInfo.getCurrentUser()\" because it is null"_s, {},
                     {}),
            500);
    case 1:
        return springError(500, u"Internal Server Error"_s,
                           u"BeanCreationException: Error creating bean with name "
                           "'scopedTarget.databaseConnector'"_s,
                           u"/sp/details"_s);
    default: return Answer::text("java.lang.NullPointerException: credentials is null", 500);
    }
}

} // namespace klarbok::sandbox
