#include "base/csv_writer.h"

namespace klarbok {

CsvWriter &CsvWriter::text(const QString &text)
{
    static const QString kFormulaStarts = QStringLiteral("=+-@\t\r\n");
    const bool isFormula = !text.isEmpty() && kFormulaStarts.contains(text.front());
    return cell(isFormula ? u'\'' + text : text);
}

CsvWriter &CsvWriter::amount(Money amount)
{
    return cell(amount.toDecimal().replace(u'.', u','));
}

CsvWriter &CsvWriter::number(qint64 number)
{
    return cell(QString::number(number));
}

CsvWriter &CsvWriter::day(QDate day)
{
    return cell(day.toString(Qt::ISODate));
}

CsvWriter &CsvWriter::blank()
{
    return cell({});
}

void CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_isRowBegun = false;
}

CsvWriter &CsvWriter::cell(const QString &text)
{
    if (m_isRowBegun)
        m_bytes += ';';
    m_isRowBegun = true;
    QByteArray bytes = text.toUtf8();
    const bool needsQuotes =
        bytes.contains(';') || bytes.contains('"') || bytes.contains('\r') || bytes.contains('\n');
    m_bytes += needsQuotes ? '"' + bytes.replace('"', "\"\"") + '"' : bytes;
    return *this;
}

} // namespace klarbok
