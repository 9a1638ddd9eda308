#include "document/pdf_objects.h"

#include <QStringBuilder>

#include <algorithm>

namespace klarbok::document {

namespace {

constexpr qsizetype kEntrySize = 20;

struct Position
{
    qint64 offset;
    int number;
};

} // namespace

std::optional<PdfObjects> PdfObjects::read(const QByteArray &pdf)
{
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    const qsizetype table = pdf.lastIndexOf("\nxref\n0 ", start) + 1;
    const qsizetype trailer = pdf.indexOf("trailer\n", table);
    if (start < 0 || table <= 0 || trailer < 0 || trailer > start)
        return std::nullopt;

    std::vector<Position> positions;
    qsizetype entry = pdf.indexOf('\n', table + 5) + 1;
    for (int number = 0; entry + kEntrySize <= trailer; entry += kEntrySize, ++number) {
        bool isNumber = false;
        const qint64 offset = pdf.mid(entry, 10).toLongLong(&isNumber);
        if (!isNumber || offset >= table)
            return std::nullopt;
        if (pdf[entry + 17] == 'n')
            positions.push_back({offset, number});
    }
    if (positions.empty() || entry != trailer)
        return std::nullopt;
    std::ranges::sort(positions, {}, &Position::offset);

    PdfObjects file{pdf.first(positions.front().offset), {}, pdf.mid(trailer, start - trailer)};
    for (size_t i = 0; i < positions.size(); ++i) {
        const auto [offset, number] = positions[i];
        const qint64 end = i + 1 < positions.size() ? positions[i + 1].offset : table;
        QByteArray bytes = pdf.mid(offset, end - offset);
        if (const QByteArray head = QByteArray::number(number) + " 0 obj\n";
            !bytes.startsWith(head))
            return std::nullopt;
        file.objects.push_back({number, std::move(bytes)});
    }
    return file;
}

QByteArray PdfObjects::write() const
{
    qsizetype size = header.size() + trailer.size() + 64;
    int highest = 0;
    for (const PdfObject &object : objects) {
        size += object.bytes.size() + kEntrySize;
        highest = std::max(highest, object.number);
    }
    QByteArray pdf;
    pdf.reserve(size);
    pdf += header;
    std::vector<qsizetype> offsets(static_cast<size_t>(highest) + 1, 0);
    for (const PdfObject &object : objects) {
        offsets[static_cast<size_t>(object.number)] = pdf.size();
        pdf += object.bytes;
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(highest + 1) + "\n0000000000 65535 f \n";
    for (size_t number = 1; number < offsets.size(); ++number) {
        const bool isUsed = offsets[number] != 0;
        pdf += QByteArray::number(offsets[number]).rightJustified(10, '0');
        pdf += isUsed ? " 00000 n \n" : " 65535 f \n";
    }
    pdf += trailer;
    pdf += "startxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    return pdf;
}

bool replaceBetween(QByteArray &bytes, QByteArrayView begin, QByteArrayView end,
                    const QByteArray &text)
{
    const qsizetype found = bytes.indexOf(begin);
    const qsizetype at = found + begin.size();
    const qsizetype stop = found < 0 ? -1 : bytes.indexOf(end, at);
    if (stop < 0)
        return false;
    bytes.replace(at, stop - at, text);
    return true;
}

} // namespace klarbok::document
