#pragma once

#include "base/id.h"
#include "base/json.h"
#include "base/money.h"
#include "base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace klarbok::klarna {

enum class Need { Required, Optional };

/// Reads the fields of one JSON object and remembers the first thing that was wrong; what it gives
/// back after that is only fit to be thrown away. Nulls and empty texts count as absent, unknown
/// fields are nobody's business.
class Fields
{
public:
    /// `what` names the object in errors: `payout 74839201`. `json` must outlive this.
    Fields(const Json &json, QString what);

    QString text(QStringView name, Need need);
    /// Alpha-2, upper case; Klarna sends both cases.
    QString country(QStringView name);
    std::optional<Currency> currency(QStringView name, Need need);
    /// Minor units. A fraction, a text, or more than a hundred billion kronor is an error.
    std::optional<Money> amount(QStringView name, Currency currency, Need need);
    std::optional<qint64> whole(QStringView name, Need need);
    /// Hundredths of a percent.
    std::optional<int> rate(QStringView name);
    /// UTC. Invalid when absent.
    QDateTime time(QStringView name, Need need);
    /// Empty when absent.
    const Json::Array &list(QStringView name, Need need);

    template<typename Id>
    std::optional<Id> id(QStringView name, Need need)
    {
        const QString value = text(name, need);
        if (value.isEmpty())
            return std::nullopt;
        std::optional<Id> found = Id::parse(value);
        if (!found || isOnlyDots(value))
            fail(name, QStringLiteral("is not an id"));
        return found;
    }

    void fail(QStringView name, const QString &why);
    /// From here on errors name the object so.
    void setName(QString what) { m_what = std::move(what); }
    const std::optional<Error> &error() const { return m_error; }

private:
    static bool isOnlyDots(const QString &text); ///< would climb in a path
    const Json *find(QStringView name, Need need);

    const Json &m_json;
    QString m_what;
    std::optional<Error> m_error;
};

/// `2026-03-11T08:00:00Z`, with or without fractions of a second, `+00:00`, `+0000`, `+00`, or no
/// zone, which is UTC in all of Klarna's settlements. nullopt for anything else. Gives UTC.
std::optional<QDateTime> parseTime(QStringView text);

} // namespace klarbok::klarna
