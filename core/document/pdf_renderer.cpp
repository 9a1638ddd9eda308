#include "document/pdf_renderer.h"

#include "base/check.h"
#include "document/pdf_file.h"
#include "resources/resources.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace klarbok::document {

namespace {

QColor colour(Ink ink)
{
    switch (ink) {
    case Ink::Text: return {0x16, 0x1d, 0x22};
    case Ink::Quiet: return {0x58, 0x66, 0x70};
    case Ink::Alert: return {0xb4, 0x23, 0x18};
    case Ink::Line: return {0xd5, 0xdc, 0xe0};
    case Ink::Strong: return {0x12, 0x61, 0x7a};
    case Ink::Shade: return {0xee, 0xf3, 0xf4};
    case Ink::Watermark: return {0xf7, 0xec, 0xea};
    }
    return {};
}

QFont fontOf(Lettering lettering)
{
    QFont font{QStringLiteral("Klarbok Sans")};
    font.setPixelSize(lettering.size);
    font.setBold(lettering.isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(
        QFont::PreferOutline | QFont::NoFontMerging | QFont::NoSubpixelAntialias));
    font.setKerning(false);
    return font;
}

void drawWatermark(QPainter &painter, const Sheets &sheets, const TextMark &mark)
{
    painter.save();
    painter.setPen(colour(mark.ink));
    painter.setFont(fontOf(mark.lettering));
    painter.translate(QPoint{sheets.width / 2, sheets.height / 2});
    painter.rotate(-45);
    painter.drawText(QPointF(mark.left, mark.baseline), mark.text);
    painter.restore();
}

/// Changes the painter's state only where it differs: each change costs bytes in the file.
void drawPage(QPainter &painter, const Page &page)
{
    for (const Box &box : page.boxes)
        painter.fillRect(QRect{box.left, box.top, box.width, box.height}, colour(box.ink));
    const TextMark *last = nullptr;
    for (const TextMark &mark : page.texts) {
        if (!last || last->lettering != mark.lettering)
            painter.setFont(fontOf(mark.lettering));
        if (!last || last->ink != mark.ink)
            painter.setPen(colour(mark.ink));
        painter.drawText(QPointF(mark.left, mark.baseline), mark.text);
        last = &mark;
    }
}

/// ISO 19005-1, 6.7: the same title, time and program as in the document information.
QByteArray xmp(const Sheets &sheets, const QDateTime &time, const QString &creator)
{
    const QString date = time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + u'Z';
    const QString text =
        QStringLiteral("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                       "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                       "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                       "<rdf:Description rdf:about=\"\"\n"
                       " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                       " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
                       " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
                       " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                       "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt>"
                       "</dc:title>\n"
                       "<dc:language><rdf:Bag><rdf:li>sv-SE</rdf:li></rdf:Bag></dc:language>\n"
                       "<xmp:CreatorTool>%2</xmp:CreatorTool>\n"
                       "<xmp:CreateDate>%3</xmp:CreateDate>\n"
                       "<pdf:Producer>Qt %4</pdf:Producer>\n"
                       "<pdfaid:part>1</pdfaid:part>\n"
                       "<pdfaid:conformance>B</pdfaid:conformance>\n"
                       "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n")
            .arg(sheets.title.toHtmlEscaped(), creator.toHtmlEscaped(), date,
                 QString::fromLatin1(qVersion()));
    return text.toUtf8();
}

} // namespace

void registerFonts()
{
    static const bool done = [] {
        initResources();
        for (const auto *face :
             {u":/klarbok/fonts/KlarbokSans-Regular.ttf", u":/klarbok/fonts/KlarbokSans-Bold.ttf"})
            KLARBOK_EXPECTS(QFontDatabase::addApplicationFont(QString::fromUtf16(face)) >= 0);
        return true;
    }();
    static_cast<void>(done);
}

Result<QByteArray> drawPdf(const Sheets &sheets, const QDateTime &time, const QString &creator)
{
    registerFonts();
    QByteArray bytes;
    QBuffer buffer{&bytes};
    KLARBOK_EXPECTS(buffer.open(QIODevice::WriteOnly));
    {
        QPdfWriter writer{&buffer};
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(72 * kPoint);
        writer.setPageLayout(QPageLayout{QPageSize{QPageSize::A4},
                                         sheets.width > sheets.height ? QPageLayout::Landscape
                                                                      : QPageLayout::Portrait,
                                         QMarginsF{}});
        writer.setTitle(sheets.title);
        writer.setCreator(creator);
        writer.setDocumentXmpMetadata(xmp(sheets, time, creator));
        QPainter painter;
        KLARBOK_EXPECTS(painter.begin(&writer));
        for (size_t i = 0; i < sheets.pages.size(); ++i) {
            if (i > 0)
                writer.newPage();
            if (sheets.watermark)
                drawWatermark(painter, sheets, *sheets.watermark);
            drawPage(painter, sheets.pages[i]);
        }
    }
    auto fixed = repeatablePdf(bytes, time);
    if (!fixed)
        return Error{ErrorKind::FileUnwritable,
                     QStringLiteral("Qt %1 lays PDF files out in an unknown way")
                         .arg(QString::fromLatin1(qVersion()))};
    return *std::move(fixed);
}

std::vector<QByteArray> drawPictures(const Sheets &sheets, int pages, int width)
{
    registerFonts();
    std::vector<QByteArray> pictures;
    for (const Page &page : sheets.pages) {
        if (static_cast<int>(pictures.size()) == pages)
            break;
        QImage paper{width, width * sheets.height / sheets.width, QImage::Format_RGB32};
        paper.fill(Qt::white);
        QPainter painter{&paper};
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.setWindow(0, 0, sheets.width, sheets.height); // the pages' own measure
        if (sheets.watermark)
            drawWatermark(painter, sheets, *sheets.watermark);
        drawPage(painter, page);
        painter.end();
        QBuffer buffer;
        KLARBOK_EXPECTS(buffer.open(QIODevice::WriteOnly) && paper.save(&buffer, "PNG"));
        pictures.push_back(buffer.data());
    }
    return pictures;
}

} // namespace klarbok::document
