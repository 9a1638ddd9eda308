#pragma once

#include "base/money.h"
#include "klarna/csv_amounts.h"
#include "klarna/csv_table.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <initializer_list>
#include <optional>

namespace klarbok::klarna {

/// A header line and the records under it. Columns go by name, whatever their order; those that
/// nobody asks for are nobody's business.
class CsvSection
{
public:
    explicit CsvSection(const CsvRecord &header);
    /// `Payment Reference` and `payment-reference` are `payment_reference`.
    static QString columnName(const QString &cell);

    int line() const { return m_line; }
    qsizetype width() const { return m_width; }
    bool has(const QString &name) const { return m_columns.contains(name); }
    bool isTwice(const QString &name) const { return m_twice.contains(name); }
    /// From left to right; of two columns with one name the last.
    const QStringList &names() const { return m_names; }
    QString cell(const CsvRecord &record, const QString &name) const;

    std::vector<CsvRecord> records;

private:
    int m_line;
    qsizetype m_width;
    QStringList m_names;
    QHash<QString, qsizetype> m_columns;
    QSet<QString> m_twice;
};

/// Reads the cells of one record and remembers the first thing that was wrong; what it gives back
/// after that is only fit to be thrown away. A list of names is one column and what else it may be
/// called; a missing column and an empty cell give nothing.
class CsvCells
{
public:
    using Names = std::initializer_list<const char *>;

    /// Both must outlive this.
    CsvCells(const CsvSection &section, const CsvRecord &record);

    QString text(Names names);
    /// Upper case with underscores.
    QString code(Names names);
    std::optional<Currency> currency(Names names);
    std::optional<Money> amount(Names names, const AmountForm &form, Currency currency);
    std::optional<int> rate(Names names);
    /// UTC. Invalid when there is none.
    QDateTime time(Names names);
    template<typename Id>
    std::optional<Id> id(Names names)
    {
        const QString value = text(names);
        if (value.isEmpty())
            return std::nullopt;
        std::optional<Id> found = Id::parse(value);
        const bool isOnlyDots = value.count(u'.') == value.size(); // would climb in a path
        if (!found || isOnlyDots)
            fail(QStringLiteral("not_id"), names, value);
        return found;
    }

    /// The column must be there and the cell must not be empty.
    CsvCells &need(Names names);
    void fail(const QString &code, Names names, const QString &value);
    void fail(Error error);
    const std::optional<Error> &error() const { return m_error; }

private:
    const CsvSection &m_section;
    const CsvRecord &m_record;
    std::optional<Error> m_error;
};

} // namespace klarbok::klarna
