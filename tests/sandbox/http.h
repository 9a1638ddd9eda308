#pragma once

#include "base/json.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

#include <map>
#include <optional>

namespace klarbok::sandbox {

struct Part
{
    QString name;
    QString fileName;
    QString contentType;
    QByteArray content;
};

struct Request
{
    QString method;
    QString path; ///< decoded
    QString target;
    QUrlQuery query;
    std::map<QString, QString> headers; ///< names in lower case
    QByteArray body;
    std::vector<Part> parts; ///< of multipart/form-data

    QString header(const QString &name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? QString{} : found->second;
    }
    std::optional<QString> parameter(const QString &name) const
    {
        if (!query.hasQueryItem(name))
            return std::nullopt;
        return query.queryItemValue(name, QUrl::FullyDecoded);
    }
    /// The pieces of the path after `base`, which it starts with.
    QStringList pieces(const QString &base) const
    {
        return path.mid(base.size()).split(u'/', Qt::SkipEmptyParts);
    }
};

struct Answer
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    bool drop = false; ///< close the connection without a word
    QString route;     ///< for the count

    static Answer json(const Json &content, int status = 200)
    {
        Answer answer;
        answer.status = status;
        answer.body = content.toBytes();
        return answer;
    }
    static Answer text(const QByteArray &content, int status, QByteArray type = "text/plain")
    {
        Answer answer;
        answer.status = status;
        answer.body = content;
        answer.contentType = std::move(type);
        return answer;
    }
    static Answer dropped()
    {
        Answer answer;
        answer.drop = true;
        return answer;
    }
    Answer &&cut() &&
    {
        body.truncate(body.size() / 2);
        return std::move(*this);
    }
};

} // namespace klarbok::sandbox
