#include "document/font_metrics.h"

#include "base/check.h"
#include "resources/resources.h"

#include <QFile>
#include <QtEndian>

namespace klarbok::document {

namespace {

/// Reads big-endian numbers; what lies outside of the file reads as zero.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_bytes{bytes} {}

    quint16 u16(qsizetype at) const { return number<quint16>(at); }
    quint32 u32(qsizetype at) const { return number<quint32>(at); }

    /// Where a table begins; 0 when it is not there.
    qsizetype table(QByteArrayView tag) const
    {
        const int count = u16(4);
        for (int i = 0; i < count; ++i) {
            const qsizetype entry = 12 + qsizetype{16} * i;
            if (m_bytes.mid(entry, 4) == tag)
                return u32(entry + 8);
        }
        return 0;
    }

private:
    template<typename T>
    T number(qsizetype at) const
    {
        if (at < 0 || at + qsizetype(sizeof(T)) > m_bytes.size())
            return 0;
        return qFromBigEndian<T>(m_bytes.constData() + at);
    }

    const QByteArray &m_bytes;
};

/// The character map with segments, which every Unicode font has.
qsizetype segmentMap(const Reader &file, qsizetype cmap)
{
    const int count = file.u16(cmap + 2);
    for (int i = 0; i < count; ++i) {
        const qsizetype map = cmap + file.u32(cmap + 8 + qsizetype{8} * i);
        if (file.u16(map) == 4)
            return map;
    }
    return 0;
}

FontMetrics metricsOf(const QString &path)
{
    QFile file{path};
    KLARBOK_EXPECTS(file.open(QIODevice::ReadOnly));
    auto metrics = FontMetrics::read(file.readAll());
    KLARBOK_EXPECTS(metrics.has_value());
    return *std::move(metrics);
}

} // namespace

std::optional<FontMetrics> FontMetrics::read(const QByteArray &bytes)
{
    const Reader file{bytes};
    const qsizetype head = file.table("head");
    const qsizetype hhea = file.table("hhea");
    const qsizetype hmtx = file.table("hmtx");
    const qsizetype cmap = file.table("cmap");
    if (head == 0 || hhea == 0 || hmtx == 0 || cmap == 0)
        return std::nullopt;
    const qsizetype map = segmentMap(file, cmap);
    const int widths = file.u16(hhea + 34);
    FontMetrics metrics;
    metrics.m_unitsPerEm = file.u16(head + 18);
    if (map == 0 || widths == 0 || metrics.m_unitsPerEm == 0)
        return std::nullopt;

    const int doubledSegments = file.u16(map + 6);
    const qsizetype ends = map + 14;
    const qsizetype starts = ends + doubledSegments + 2;
    const qsizetype deltas = starts + doubledSegments;
    const qsizetype offsets = deltas + doubledSegments;
    for (int segment = 0; segment < doubledSegments; segment += 2) {
        const int end = file.u16(ends + segment);
        const int offset = file.u16(offsets + segment);
        for (int c = file.u16(starts + segment); c <= end && c != 0xffff; ++c) {
            const int start = file.u16(starts + segment);
            int glyph = c;
            if (offset != 0)
                glyph = file.u16(offsets + segment + offset + qsizetype{2} * (c - start));
            if (offset == 0 || glyph != 0)
                glyph = (glyph + file.u16(deltas + segment)) & 0xffff;
            if (glyph != 0) {
                const qsizetype at = hmtx + qsizetype{4} * qMin(glyph, widths - 1);
                metrics.m_advances[static_cast<size_t>(c)] = file.u16(at);
            }
        }
    }
    return metrics;
}

int FontMetrics::width(QStringView text, int size) const
{
    qint64 units = 0;
    for (const QChar c : text)
        units += m_advances[c.unicode()];
    return static_cast<int>((units * size + m_unitsPerEm - 1) / m_unitsPerEm);
}

Fonts Fonts::load()
{
    initResources();
    return {metricsOf(QStringLiteral(":/klarbok/fonts/KlarbokSans-Regular.ttf")),
            metricsOf(QStringLiteral(":/klarbok/fonts/KlarbokSans-Bold.ttf"))};
}

} // namespace klarbok::document
