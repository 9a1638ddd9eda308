#include "store/statement.h"

#include "base/check.h"
#include "store/sql_error.h"

#include <QSqlError>
#include <QTimeZone>

namespace klarbok::store {

QVariant toSql(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QVariant toSql(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray{""} : bytes;
}

QVariant toSql(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QVariant{QMetaType::fromType<QString>()};
}

QVariant toSql(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs)
                            : QVariant{QMetaType::fromType<QString>()};
}

QVariant toSql(const Currency &currency)
{
    return currency.code();
}

Statement::Statement(Database &database, const QString &sql)
    : m_database{database}, m_query{database.connection()}
{
    m_query.setForwardOnly(true);
    if (!m_database.hasFailed())
        check(m_query.prepare(sql));
}

bool Statement::check(bool worked)
{
    if (!worked)
        m_database.fail(sqlError(m_query.lastError(), m_database.file()));
    return worked;
}

bool Statement::run()
{
    return !m_database.hasFailed() && check(m_query.exec());
}

bool Statement::next()
{
    m_column = 0;
    if (m_database.hasFailed())
        return false;
    if (m_query.next())
        return true;
    check(!m_query.lastError().isValid()); // a row that cannot be read ends the rows as well
    m_query.finish();
    return false;
}

QDate Statement::date()
{
    if (isNull()) {
        skip();
        return {};
    }
    const QDate date = QDate::fromString(text(), Qt::ISODate);
    if (!date.isValid())
        m_database.failUnreadable(QStringLiteral("date"));
    return date;
}

QDateTime Statement::moment()
{
    if (isNull()) {
        skip();
        return {};
    }
    const QDateTime moment = QDateTime::fromString(text(), Qt::ISODateWithMs);
    if (!moment.isValid())
        m_database.failUnreadable(QStringLiteral("time"));
    return moment.toUTC();
}

Currency Statement::currency()
{
    const auto currency = Currency::parse(text());
    if (!currency)
        m_database.failUnreadable(QStringLiteral("currency"));
    return currency.value_or(Currency::sek());
}

ledger::Account Statement::account()
{
    static const auto none = ledger::Account::parse(QStringLiteral("0"));
    const auto account = ledger::Account::parse(text());
    if (account)
        return *account;
    m_database.failUnreadable(QStringLiteral("account"));
    KLARBOK_EXPECTS(none.has_value());
    return *none;
}

Money Statement::money()
{
    const qint64 units = whole();
    return {units, currency()};
}

std::optional<ledger::Account> Statement::maybeAccount()
{
    if (isNull())
        return skip();
    return account();
}

std::optional<qint64> Statement::maybeWhole()
{
    if (isNull())
        return skip();
    return whole();
}

std::optional<int> Statement::maybeNumber()
{
    if (isNull())
        return skip();
    return number();
}

std::optional<QDate> Statement::maybeDate()
{
    if (isNull())
        return skip();
    return date();
}

std::optional<QDateTime> Statement::maybeMoment()
{
    if (isNull())
        return skip();
    return moment();
}

std::optional<Money> Statement::maybeMoney(Currency currency)
{
    if (isNull())
        return skip();
    return money(currency);
}

std::optional<Money> Statement::maybeMoney()
{
    if (isNull())
        return skip(2);
    return money();
}

} // namespace klarbok::store
