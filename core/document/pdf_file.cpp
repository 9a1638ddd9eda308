#include "document/pdf_file.h"

#include "document/pdf_objects.h"

#include <QCryptographicHash>
#include <QStringBuilder>

#include <algorithm>
#include <map>
#include <vector>

namespace klarbok::document {

namespace {

constexpr QByteArrayView kDescriptor{"/Type /FontDescriptor"};
constexpr QByteArrayView kComposite{"/Subtype /Type0"};
constexpr qsizetype kIdLength = 32;

bool holds(const PdfObject &object, QByteArrayView text)
{
    return object.bytes.contains(text);
}

/// What belongs to one font: its descriptor, program, widths, character map, and the font itself,
/// whose number is older, because the pages already name it.
struct FontObjects
{
    std::vector<PdfObject> objects;
    std::vector<int> numbers; ///< all but the font's own, rising
    int font = 0;
    QByteArray tag; ///< the six letters before the name of a subset, which Qt makes of a number
};

std::optional<FontObjects> fontObjects(std::vector<PdfObject> objects)
{
    FontObjects font;
    for (const PdfObject &object : objects) {
        if (holds(object, kComposite))
            font.font = object.number;
        else
            font.numbers.push_back(object.number);
    }
    std::ranges::sort(font.numbers);
    const QByteArray &descriptor = objects.front().bytes;
    const qsizetype plus = descriptor.indexOf('+');
    if (font.font == 0 || plus < 6)
        return std::nullopt;
    font.tag = descriptor.mid(plus - 6, 6);
    font.objects = std::move(objects);
    return font;
}

/// Every `n 0 obj` and `n 0 R` outside of streams with its new number.
QByteArray renumbered(const QByteArray &bytes, const std::map<int, int> &numbers)
{
    const qsizetype stream = bytes.indexOf("stream\n");
    const qsizetype end = stream < 0 ? bytes.size() : stream;
    QByteArray result;
    qsizetype done = 0;
    for (qsizetype at = bytes.indexOf(" 0 "); at >= 0 && at < end;
         at = bytes.indexOf(" 0 ", at + 1)) {
        qsizetype start = at;
        while (start > done && bytes[start - 1] >= '0' && bytes[start - 1] <= '9')
            --start;
        const auto found = numbers.find(bytes.mid(start, at - start).toInt());
        const char next = at + 3 < bytes.size() ? bytes[at + 3] : ' ';
        if (start == at || found == numbers.end() || (next != 'R' && next != 'o'))
            continue;
        result += bytes.mid(done, start - done) + QByteArray::number(found->second);
        done = at;
    }
    return result + bytes.mid(done);
}

/// Takes the place, numbers and tag of `other`.
bool takePlace(FontObjects &font, const std::vector<int> &numbers, const QByteArray &tag)
{
    if (font.numbers.size() != numbers.size())
        return false;
    std::map<int, int> moved;
    for (size_t i = 0; i < numbers.size(); ++i)
        moved.emplace(font.numbers[i], numbers[i]);
    for (PdfObject &object : font.objects) {
        object.bytes = renumbered(object.bytes, moved);
        if (const auto found = moved.find(object.number); found != moved.end())
            object.number = found->second;
    }
    QByteArray &descriptor = font.objects.front().bytes;
    descriptor.replace(descriptor.indexOf('+') - 6, 6, tag);
    // Qt names a subset only in its descriptor; the two must agree (ISO 32000-1, 9.8.1).
    for (PdfObject &object : font.objects) {
        const qsizetype name = object.bytes.indexOf("/BaseFont /");
        if (name >= 0 && object.bytes.indexOf('+', name) < 0)
            object.bytes.insert(name + 11, tag + '+');
    }
    return true;
}

/// Qt keeps its fonts in a QHash and writes them in that order, which differs from run to run.
bool sortFonts(std::vector<PdfObject> &objects)
{
    const auto isDescriptor = [](const PdfObject &object) { return holds(object, kDescriptor); };
    const auto first = std::ranges::find_if(objects, isDescriptor);
    if (first == objects.end()) // every document has text
        return false;
    const auto last = std::prev(objects.end()); // the list of pages
    std::vector<FontObjects> fonts;
    for (auto begin = first; begin != last;) {
        const auto end = std::find_if(std::next(begin), last, isDescriptor);
        auto font = fontObjects({begin, end});
        if (!font)
            return false;
        fonts.push_back(*std::move(font));
        begin = end;
    }
    std::vector<std::pair<std::vector<int>, QByteArray>> places;
    places.reserve(fonts.size());
    for (const FontObjects &font : fonts)
        places.emplace_back(font.numbers, font.tag);
    std::ranges::sort(fonts, {}, &FontObjects::font);
    auto place = first;
    for (size_t i = 0; i < fonts.size(); ++i) {
        if (!takePlace(fonts[i], places[i].first, places[i].second))
            return false;
        place = std::ranges::move(fonts[i].objects, place).out;
    }
    return true;
}

PdfObject *find(std::vector<PdfObject> &objects, QByteArrayView text)
{
    const auto found = std::ranges::find_if(
        objects, [text](const PdfObject &object) { return holds(object, text); });
    return found == objects.end() ? nullptr : &*found;
}

} // namespace

std::optional<QByteArray> repeatablePdf(const QByteArray &pdf, const QDateTime &time)
{
    auto file = PdfObjects::read(pdf);
    if (!file)
        return std::nullopt;
    PdfObject *info = find(file->objects, "\n/CreationDate (");
    PdfObject *catalog = find(file->objects, "\n/Type /Catalog\n");
    const QByteArray date = time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    const QByteArray noId = QByteArray(kIdLength, '0');
    if (!info || !catalog || !holds(file->objects.back(), "\n/Type /Pages\n") ||
        !replaceBetween(info->bytes, "\n/CreationDate (", ")\n", "D:" + date + 'Z') ||
        !replaceBetween(catalog->bytes, "\n/Type /Catalog\n", "", "/Lang (sv-SE)\n") ||
        !replaceBetween(file->trailer, "/ID [ <", "> ]", noId + "> <" + noId) ||
        !sortFonts(file->objects))
        return std::nullopt;

    QByteArray fixed = file->write();
    const QByteArray id =
        QCryptographicHash::hash(fixed, QCryptographicHash::Sha256).toHex().left(kIdLength);
    const qsizetype place = fixed.lastIndexOf("/ID [ <") + 7;
    fixed.replace(place, kIdLength, id);
    fixed.replace(place + kIdLength + 3, kIdLength, id);
    return fixed;
}

} // namespace klarbok::document
