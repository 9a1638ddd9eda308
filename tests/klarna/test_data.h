#pragma once

#include "base/json.h"

#include <QFile>
#include <QStringList>
#include <QtTest>

#include <functional>

namespace klarbok::test {

inline QByteArray fileBytes(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

/// A copy of `json` with the value at `path` (names and positions, separated by `/`) replaced.
inline Json with(const Json &json, const QStringList &path, const Json &value)
{
    if (path.isEmpty())
        return value;
    const QString step = path.front();
    const QStringList rest = path.mid(1);
    if (json.isArray()) {
        Json copy = Json::array();
        for (qsizetype i = 0; i < std::ssize(json.items()); ++i)
            copy.append(QString::number(i) == step ? with(json[i], rest, value) : json[i]);
        return copy;
    }
    Json copy = json;
    copy.set(step, with(json[step], rest, value));
    return copy;
}

inline Json changed(const QByteArray &bytes, const QString &path, const Json &value)
{
    return with(Json::parse(bytes).value(), path.split(u'/'), value);
}

} // namespace klarbok::test
