#pragma once

#include "base/money.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace klarbok {

/// A table as a file that a Swedish spreadsheet opens as it stands: UTF-8 with a byte order mark,
/// semicolons between the cells, CRLF after each row, quoted as RFC 4180 says.
class CsvWriter
{
public:
    /// Words from anywhere. What a spreadsheet would take for a formula (a first `=`, `+`, `-`,
    /// `@`, tab or line break) gets an apostrophe before it.
    CsvWriter &text(const QString &text);
    CsvWriter &amount(Money amount); ///< `-1234,50`
    CsvWriter &number(qint64 number);
    CsvWriter &day(QDate day); ///< `2026-03-02`
    CsvWriter &blank();
    void endRow();

    /// The whole file so far.
    const QByteArray &bytes() const { return m_bytes; }

private:
    CsvWriter &cell(const QString &text);

    QByteArray m_bytes{"\xef\xbb\xbf"};
    bool m_isRowBegun = false;
};

} // namespace klarbok
