#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace klarbok::sie {

/// One line of a file, still in bytes: letters are read later, when the code page is known.
struct SieLine
{
    QByteArray label;               ///< `#TRANS`, as written; empty when the line is no record
    std::vector<QByteArray> fields; ///< without quotes; object lists stand apart
    std::vector<QByteArray> all;    ///< the same with what stands in object lists, for #KSUMMA
    bool hasOpenQuote = false;      ///< a quote or list that does not end; the rest was taken
};

/// Splits a record into its fields (SIE 4C 5.7): blanks between, quotes around, `\"` for a quote;
/// any other backslash is an ordinary character.
SieLine splitRecord(QByteArrayView line);

/// Goes through a text line by line: LF, CRLF and lone CR end one. Blanks at both ends are off.
class LineReader
{
public:
    explicit LineReader(QByteArrayView text) : m_text{text} {}
    std::optional<QByteArrayView> next();
    int number() const { return m_number; } ///< of the line last read, from 1

private:
    QByteArrayView m_text;
    int m_number = 0;
};

} // namespace klarbok::sie
