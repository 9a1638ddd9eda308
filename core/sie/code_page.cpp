#include "sie/code_page.h"

#include <QStringDecoder>

#include <algorithm>

namespace klarbok::sie {

namespace {

/// The upper half of IBM PC code page 437.
constexpr QStringView kUpper =
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌"
    u"█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";
static_assert(kUpper.size() == 128);

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder{QStringDecoder::Utf8, QStringConverter::Flag::Stateless};
    const QString text = decoder(bytes);
    return !decoder.hasError() && text.size() < bytes.size(); // shorter: some letter took two bytes
}

qsizetype countOf(const QByteArray &bytes, QByteArrayView letters)
{
    return std::ranges::count_if(bytes, [&](char c) { return letters.contains(c); });
}

} // namespace

CodePage detectCodePage(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF") || isUtf8(bytes))
        return CodePage::Utf8;
    const qsizetype cp437 = countOf(bytes, "\x84\x86\x8E\x8F\x94\x99"); // ä å Ä Å ö Ö
    const qsizetype latin1 = countOf(bytes, "\xC4\xC5\xD6\xE4\xE5\xF6");
    return latin1 > cp437 ? CodePage::Latin1 : CodePage::Cp437;
}

QString decode(QByteArrayView bytes, CodePage page)
{
    switch (page) {
    case CodePage::Utf8: return QString::fromUtf8(bytes);
    case CodePage::Latin1: return QString::fromLatin1(bytes);
    case CodePage::Cp437: break;
    }
    QString text;
    text.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += byte < 128 ? QChar{static_cast<char16_t>(byte)} : kUpper[byte - 128];
    }
    return text;
}

QByteArray encodeCp437(const QString &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        const qsizetype upper = kUpper.indexOf(c);
        if (c.unicode() < 128)
            bytes += static_cast<char>(c.unicode());
        else
            bytes += upper < 0 ? '?' : static_cast<char>(128 + upper);
    }
    return bytes;
}

} // namespace klarbok::sie
