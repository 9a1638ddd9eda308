#pragma once

#include "base/id.h"
#include "base/money.h"
#include "ledger/account.h"
#include "store/database.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QSqlQuery>
#include <QVariant>

#include <concepts>
#include <optional>
#include <type_traits>

namespace klarbok::store {

// How values stand in the file. Never a null where the value is only empty.
QVariant toSql(const QString &text);
QVariant toSql(const QByteArray &bytes);
QVariant toSql(QDate date);               ///< `2026-03-02`; null when invalid
QVariant toSql(const QDateTime &moment);  ///< UTC with milliseconds; null when invalid
QVariant toSql(const Currency &currency); ///< `SEK`
inline QVariant toSql(std::integral auto number)
{
    return QVariant::fromValue<qint64>(static_cast<qint64>(number));
}
template<typename Tag>
QVariant toSql(const Id<Tag> &id)
{
    return id.text();
}
template<typename T>
QVariant toSql(const std::optional<T> &value)
{
    return value ? toSql(*value) : QVariant{QMetaType::fromType<QString>()};
}

/// A prepared statement with values bound by name, and the rows that it finds. Does nothing once
/// its database has failed.
class Statement
{
public:
    Statement(Database &database, const QString &sql);

    template<typename T>
    Statement &bind(const QString &name, const T &value)
    {
        m_query.bindValue(name, toSql(value));
        return *this;
    }
    /// False when it or something before it failed.
    bool run();
    /// Moves to the next row found; false at the end.
    bool next();
    qint64 affected() const { return m_query.numRowsAffected(); }

    // The columns of the row, one after the other.
    bool isNull() const { return m_query.isNull(m_column); }
    QString text() { return take().toString(); }
    QByteArray bytes() { return take().toByteArray(); }
    qint64 whole() { return take().toLongLong(); }
    int number() { return static_cast<int>(whole()); }
    bool flag() { return whole() != 0; }
    QDate date();
    QDateTime moment();
    Currency currency();
    ledger::Account account();
    Money money(); ///< two columns: units, currency
    Money money(Currency currency) { return {whole(), currency}; }
    template<typename Tag>
    Id<Tag> id()
    {
        if (const auto id = Id<Tag>::parse(text()))
            return *id;
        m_database.failUnreadable(QStringLiteral("identifier"));
        return *Id<Tag>::parse(QStringLiteral("unreadable"));
    }
    template<typename Tag>
    std::optional<Id<Tag>> maybeId()
    {
        if (isNull())
            return skip();
        return id<Tag>();
    }
    std::optional<ledger::Account> maybeAccount();
    std::optional<qint64> maybeWhole();
    std::optional<int> maybeNumber();
    std::optional<QDate> maybeDate();
    std::optional<QDateTime> maybeMoment();
    std::optional<Money> maybeMoney(Currency currency);
    std::optional<Money> maybeMoney(); ///< two columns: units, currency
    /// A name that `parse` turns into an optional enum.
    template<typename Parse>
    auto named(Parse parse)
    {
        const auto value = parse(text());
        if (!value)
            m_database.failUnreadable(QStringLiteral("name"));
        return value.value_or(typename decltype(value)::value_type{});
    }
    template<typename Parse>
    std::optional<typename std::invoke_result_t<Parse, QString>::value_type> maybeNamed(Parse parse)
    {
        if (isNull())
            return skip();
        return named(parse);
    }

private:
    QVariant take() { return m_query.value(m_column++); }
    std::nullopt_t skip(int columns = 1)
    {
        m_column += columns;
        return std::nullopt;
    }
    bool check(bool worked);

    Database &m_database;
    QSqlQuery m_query;
    int m_column = 0;
};

/// Texts as one parameter: `… IN (SELECT value FROM json_each(:list))`.
template<typename Range, typename Text>
QString jsonList(const Range &items, Text text)
{
    QString json = QStringLiteral("[");
    for (const auto &item : items) {
        if (json.size() > 1)
            json += u',';
        json += u'"' + text(item) + u'"'; // ids hold nothing that JSON would escape
    }
    return json + u']';
}
template<typename Ids>
QString jsonIds(const Ids &ids)
{
    return jsonList(ids, [](const auto &id) { return id.text(); });
}

} // namespace klarbok::store
