#include "klarna/csv_table.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace klarbok::klarna {

namespace {

constexpr qsizetype kLongestText = 40; // of a cell shown to the user

/// Walks through the text once.
class Reader
{
public:
    Reader(const QString &text, QChar delimiter) : m_text{text}, m_delimiter{delimiter} {}

    Result<std::vector<CsvRecord>> read()
    {
        std::vector<CsvRecord> records;
        while (m_at < m_text.size()) {
            CsvRecord record{m_line, {}};
            for (bool more = true; more;) {
                QString cell;
                if (const auto error = readCell(cell))
                    return *error;
                record.cells.append(cell);
                more = m_at < m_text.size() && m_text[m_at] == m_delimiter;
                if (more)
                    ++m_at;
            }
            skipLineEnd();
            if (!record.isBlank())
                records.push_back(std::move(record));
        }
        return records;
    }

private:
    bool isLineEnd() const { return m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }
    bool isCellEnd() const
    {
        return m_at == m_text.size() || m_text[m_at] == m_delimiter || isLineEnd();
    }

    void skipLineEnd()
    {
        if (m_at == m_text.size())
            return;
        const bool isPair =
            m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
        m_at += isPair ? 2 : 1;
        ++m_line;
    }

    std::optional<Error> readCell(QString &cell)
    {
        const qsizetype start = m_at;
        while (!isCellEnd() && m_text[m_at].isSpace())
            ++m_at;
        if (!isCellEnd() && m_text[m_at] == u'"')
            return readQuoted(cell);
        m_at = start;
        while (!isCellEnd())
            ++m_at;
        cell = m_text.mid(start, m_at - start).trimmed();
        return std::nullopt;
    }

    std::optional<Error> readQuoted(QString &cell)
    {
        const int begun = m_line;
        ++m_at;
        for (;; ++m_at) {
            if (m_at == m_text.size())
                return misread(QStringLiteral("quote_open"), begun);
            const QChar c = m_text[m_at];
            if (c == u'"') {
                const bool isDoubled = m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"';
                if (!isDoubled)
                    break;
                ++m_at;
            } else if (c == u'\n' || (c == u'\r' && m_text.mid(m_at + 1, 1) != u"\n")) {
                ++m_line;
            }
            cell += c;
        }
        ++m_at;
        while (!isCellEnd() && m_text[m_at].isSpace())
            ++m_at;
        if (!isCellEnd())
            return misread(QStringLiteral("quote_stray"), m_line);
        cell = cell.trimmed();
        return std::nullopt;
    }

    const QString &m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

bool CsvRecord::isBlank() const
{
    return std::ranges::all_of(cells, [](const QString &cell) { return cell.isEmpty(); });
}

Error misread(const QString &code, int line, const QString &column, const QString &text)
{
    QString shown = text.left(kLongestText).simplified();
    shown.replace(u'|', u' ');
    const QString reason = code + u'|' + QString::number(line) + u'|' + column + u'|' + shown;
    return Error{ErrorKind::FileMisread,
                 QStringLiteral("line %1, column %2: %3 %4").arg(line).arg(column, code, shown),
                 {},
                 reason};
}

Result<QString> csvText(const QByteArray &bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder{marked.value_or(QStringConverter::Utf8)};
    QString text = decoder(bytes);
    if (decoder.hasError()) {
        if (marked)
            return misread(QStringLiteral("not_text"));
        text = QString::fromLatin1(bytes);
    }
    if (text.contains(QChar{0}))
        return misread(QStringLiteral("not_text"));
    return text;
}

Result<std::vector<CsvRecord>> csvRecords(const QString &text, QChar delimiter)
{
    return Reader{text, delimiter}.read();
}

} // namespace klarbok::klarna
