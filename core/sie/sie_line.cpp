#include "sie/sie_line.h"

#include <algorithm>

namespace klarbok::sie {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

class Splitter
{
public:
    explicit Splitter(QByteArrayView line) : m_line{line} {}

    SieLine split()
    {
        skipBlanks();
        SieLine line;
        if (atEnd() || m_line[m_at] != '#')
            return line;
        line.label = plainField(false);
        for (skipBlanks(); !atEnd(); skipBlanks()) {
            if (m_line[m_at] == '{') {
                readList(line);
                continue;
            }
            line.fields.push_back(field(false));
            line.all.push_back(line.fields.back());
        }
        line.hasOpenQuote = m_isOpen;
        return line;
    }

private:
    bool atEnd() const { return m_at >= m_line.size(); }
    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_line[m_at]))
            ++m_at;
    }
    bool takeEscapedQuote(QByteArray &field)
    {
        if (m_line[m_at] != '\\' || m_at + 1 >= m_line.size() || m_line[m_at + 1] != '"')
            return false;
        field += '"';
        m_at += 2;
        return true;
    }
    QByteArray field(bool inList)
    {
        return m_line[m_at] == '"' ? quotedField() : plainField(inList);
    }
    QByteArray plainField(bool inList)
    {
        QByteArray field;
        while (!atEnd() && !isBlank(m_line[m_at]) && !(inList && m_line[m_at] == '}')) {
            if (!takeEscapedQuote(field))
                field += m_line[m_at++];
        }
        return field;
    }
    QByteArray quotedField()
    {
        QByteArray field;
        ++m_at;
        while (!atEnd()) {
            if (takeEscapedQuote(field))
                continue;
            const char c = m_line[m_at++];
            if (c == '"')
                return field;
            field += c;
        }
        m_isOpen = true;
        return field;
    }
    void readList(SieLine &line)
    {
        ++m_at;
        for (skipBlanks(); !atEnd(); skipBlanks()) {
            if (m_line[m_at] == '}') {
                ++m_at;
                return;
            }
            line.all.push_back(field(true));
        }
        m_isOpen = true;
    }

    QByteArrayView m_line;
    qsizetype m_at = 0;
    bool m_isOpen = false;
};

} // namespace

SieLine splitRecord(QByteArrayView line)
{
    return Splitter{line}.split();
}

std::optional<QByteArrayView> LineReader::next()
{
    if (m_text.isEmpty())
        return std::nullopt;
    const auto end = std::ranges::find_if(m_text, [](char c) { return c == '\n' || c == '\r'; });
    const qsizetype length = end - m_text.begin();
    const QByteArrayView line = m_text.first(length);
    qsizetype ending = length < m_text.size() ? 1 : 0;
    if (ending == 1 && m_text[length] == '\r' && length + 1 < m_text.size() &&
        m_text[length + 1] == '\n')
        ending = 2;
    m_text = m_text.sliced(length + ending);
    ++m_number;
    return line.trimmed();
}

} // namespace klarbok::sie
