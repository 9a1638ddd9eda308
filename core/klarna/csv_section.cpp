#include "klarna/csv_section.h"

#include "klarna/fields.h"

#include <QRegularExpression>

#include <algorithm>

namespace klarbok::klarna {

namespace {

/// As the API writes times, from what a spreadsheet or another date format makes of them. Times
/// without a zone are UTC, as everywhere in Klarna's settlements.
QString likeIso(QString text)
{
    static const QRegularExpression parts{QStringLiteral(
        R"(^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d:\d\d)(:\d\d)?(\.\d+)?\s*(Z|UTC|[+-].*)?$)")};
    const auto match = parts.match(text);
    if (!match.hasMatch())
        return text;
    const QString zone = match.captured(7);
    const QString seconds = match.captured(5);
    return match.captured(1) + u'-' + match.captured(2) + u'-' + match.captured(3) + u'T' +
           match.captured(4) + (seconds.isEmpty() ? QStringLiteral(":00") : seconds) +
           match.captured(6) + (zone.startsWith(u'U') ? QStringLiteral("Z") : zone);
}

} // namespace

CsvSection::CsvSection(const CsvRecord &header) : m_line{header.line}, m_width{header.cells.size()}
{
    while (m_width > 0 && header.cells[m_width - 1].isEmpty())
        --m_width;
    for (qsizetype at = 0; at < m_width; ++at) {
        const QString name = columnName(header.cells[at]);
        if (m_columns.contains(name))
            m_twice.insert(name);
        else
            m_names.append(name);
        m_columns.insert(name, at);
    }
}

QString CsvSection::columnName(const QString &cell)
{
    QString name = cell.trimmed().toLower();
    name.replace(u' ', u'_').replace(u'-', u'_');
    return name;
}

QString CsvSection::cell(const CsvRecord &record, const QString &name) const
{
    const auto at = m_columns.constFind(name);
    return at != m_columns.cend() && *at < record.cells.size() ? record.cells[*at] : QString{};
}

CsvCells::CsvCells(const CsvSection &section, const CsvRecord &record)
    : m_section{section}, m_record{record}
{
}

QString CsvCells::text(Names names)
{
    for (const char *const one : names) {
        const QString name = QString::fromLatin1(one);
        if (m_section.isTwice(name))
            fail(misread(QStringLiteral("column_twice"), m_section.line(), name));
        if (m_section.has(name))
            return m_section.cell(m_record, name);
    }
    return {};
}

QString CsvCells::code(Names names)
{
    return text(names).toUpper().replace(u' ', u'_');
}

std::optional<Currency> CsvCells::currency(Names names)
{
    const QString value = text(names);
    if (value.isEmpty())
        return std::nullopt;
    const auto found = Currency::parse(value);
    if (!found)
        fail(QStringLiteral("not_currency"), names, value);
    return found;
}

std::optional<Money> CsvCells::amount(Names names, const AmountForm &form, Currency currency)
{
    const QString value = text(names);
    if (value.isEmpty())
        return std::nullopt;
    const AmountCell cell{m_record.line, QString::fromLatin1(*names.begin()), value};
    const Result<Money> found = form.parse(cell, currency);
    if (!found) {
        fail(found.error());
        return std::nullopt;
    }
    return *found;
}

std::optional<int> CsvCells::rate(Names names)
{
    const QString value = text(names);
    if (value.isEmpty())
        return std::nullopt;
    const auto found = parseRate(value);
    if (!found)
        fail(QStringLiteral("not_rate"), names, value);
    return found;
}

QDateTime CsvCells::time(Names names)
{
    const QString value = text(names);
    if (value.isEmpty())
        return {};
    if (const auto found = parseTime(likeIso(value)))
        return *found;
    const bool isDayOnly = QDate::fromString(value, Qt::ISODate).isValid() && value.size() == 10;
    fail(isDayOnly ? QStringLiteral("time_of_day") : QStringLiteral("not_time"), names, value);
    return {};
}

CsvCells &CsvCells::need(Names names)
{
    const bool isThere = std::ranges::any_of(
        names, [this](const char *name) { return m_section.has(QString::fromLatin1(name)); });
    if (!isThere)
        fail(misread(QStringLiteral("column_missing"), m_section.line(),
                     QString::fromLatin1(*names.begin())));
    else if (text(names).isEmpty())
        fail(QStringLiteral("cell_empty"), names, {});
    return *this;
}

void CsvCells::fail(const QString &code, Names names, const QString &value)
{
    fail(misread(code, m_record.line, QString::fromLatin1(*names.begin()), value));
}

void CsvCells::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

} // namespace klarbok::klarna
