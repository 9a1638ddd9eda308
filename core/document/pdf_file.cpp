#include "document/pdf_file.h"

#include <QCryptographicHash>

#include <vector>

namespace klarbok::document {

namespace {

struct Edit
{
    qsizetype at;
    qsizetype length;
    QByteArray text;
};

/// From after `begin` to before `end`, first found from `from` on.
std::optional<Edit> between(const QByteArray &pdf, const QByteArray &begin, const QByteArray &end,
                            qsizetype from, QByteArray text)
{
    const qsizetype at = pdf.indexOf(begin, from);
    if (at < 0)
        return std::nullopt;
    const qsizetype start = at + begin.size();
    const qsizetype stop = pdf.indexOf(end, start);
    if (stop < 0)
        return std::nullopt;
    return Edit{start, stop - start, std::move(text)};
}

/// Where something that stood at `at` stands after the edits, which are in order.
qint64 moved(qint64 at, const std::vector<Edit> &edits)
{
    qint64 shift = 0;
    for (const Edit &edit : edits) {
        if (edit.at >= at)
            break;
        shift += edit.text.size() - edit.length;
    }
    return at + shift;
}

} // namespace

std::optional<QByteArray> repeatablePdf(QByteArray pdf, const QDateTime &time)
{
    // xref, one line `0 n`, n entries of 20 bytes, trailer: ISO 32000-1, 7.5.4.
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    const qsizetype xref = pdf.lastIndexOf("\nxref\n0 ", start) + 1;
    const qsizetype trailer = pdf.indexOf("trailer\n", xref);
    if (start < 0 || xref <= 0 || trailer < 0 || trailer > start)
        return std::nullopt;

    const QByteArray date = time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    const auto created = between(pdf, "\n/CreationDate (", ")\n", 0, "D:" + date + 'Z');
    const auto catalog = between(pdf, "\n/Type /Catalog\n", "", 0, "/Lang (sv-SE)\n");
    const auto position = between(pdf, "startxref\n", "\n", start, {});
    const auto ids = between(pdf, "/ID [ <", "> ]", trailer, {});
    if (!created || !catalog || !position || !ids || created->at > catalog->at ||
        catalog->at > xref)
        return std::nullopt;
    std::vector<Edit> edits{*created, *catalog};

    for (qsizetype entry = pdf.indexOf('\n', xref + 5) + 1; entry + 20 <= trailer; entry += 20) {
        bool isNumber = false;
        const qint64 offset = pdf.mid(entry, 10).toLongLong(&isNumber);
        if (!isNumber)
            return std::nullopt;
        if (pdf[entry + 17] == 'n')
            edits.push_back(
                {entry, 10, QByteArray::number(moved(offset, edits)).rightJustified(10, '0')});
    }
    const std::vector<Edit> bodyEdits{*created, *catalog};
    edits.push_back({ids->at, ids->length, QByteArray(32, '0') + "> <" + QByteArray(32, '0')});
    edits.push_back({position->at, position->length, QByteArray::number(moved(xref, bodyEdits))});

    QByteArray fixed;
    fixed.reserve(pdf.size() + 64);
    qsizetype done = 0;
    for (const Edit &edit : edits) {
        fixed += QByteArrayView{pdf}.sliced(done, edit.at - done);
        fixed += edit.text;
        done = edit.at + edit.length;
    }
    fixed += QByteArrayView{pdf}.sliced(done);

    const QByteArray id =
        QCryptographicHash::hash(fixed, QCryptographicHash::Sha256).toHex().left(32);
    const qsizetype place = fixed.lastIndexOf("/ID [ <") + 7;
    fixed.replace(place, 32, id);
    fixed.replace(place + 35, 32, id);
    return fixed;
}

} // namespace klarbok::document
