#include "sie/sie_text.h"

#include <QHash>
#include <QList>

using namespace Qt::StringLiterals;

namespace klarbok::sie {

namespace {

constexpr QStringView kKept = u"åäöÅÄÖéÉüÜ";

QString known(char32_t c)
{
    static const QHash<char32_t, QString> kWords{
        {U'ø', u"o"_s},   {U'Ø', u"O"_s},   {U'æ', u"ae"_s},  {U'Æ', u"AE"_s},   {U'œ', u"oe"_s},
        {U'Œ', u"OE"_s},  {U'ß', u"ss"_s},  {U'ð', u"d"_s},   {U'Ð', u"D"_s},    {U'đ', u"d"_s},
        {U'Đ', u"D"_s},   {U'þ', u"th"_s},  {U'Þ', u"Th"_s},  {U'ł', u"l"_s},    {U'Ł', u"L"_s},
        {U'ı', u"i"_s},   {U'€', u"EUR"_s}, {U'£', u"GBP"_s}, {U'‐', u"-"_s},    {U'‑', u"-"_s},
        {U'‒', u"-"_s},   {U'–', u"-"_s},   {U'—', u"-"_s},   {U'―', u"-"_s},    {U'−', u"-"_s},
        {U'‘', u"'"_s},   {U'’', u"'"_s},   {U'‚', u"'"_s},   {U'´', u"'"_s},    {U'“', u"\""_s},
        {U'”', u"\""_s},  {U'„', u"\""_s},  {U'«', u"\""_s},  {U'»', u"\""_s},   {U'…', u"..."_s},
        {U'×', u"x"_s},   {U'•', u"-"_s},   {U'·', u"-"_s},   {U'™', u"(TM)"_s}, {U'©', u"(C)"_s},
        {U'®', u"(R)"_s}, {U'½', u"1/2"_s}, {U'¼', u"1/4"_s}, {U'¾', u"3/4"_s},  {U'µ', u"u"_s},
    };
    return kWords.value(c);
}

/// The character in letters that may be written; empty for what is no character of its own, nullopt
/// for what there is no way to write.
std::optional<QString> written(char32_t c)
{
    if (c < 32 || (c >= 127 && c < 160) || QChar::isSpace(c))
        return u" "_s;
    if (c < 127 || (c < 0x10000 && kKept.contains(QChar{static_cast<char16_t>(c)})))
        return QString::fromUcs4(&c, 1);
    if (const QString word = known(c); !word.isEmpty())
        return word;
    if (QChar::isMark(c) || QChar::category(c) == QChar::Other_Format)
        return QString{};
    if (QChar::decompositionTag(c) != QChar::Canonical)
        return std::nullopt;
    const QList<uint> parts = QChar::decomposition(c).toUcs4();
    return parts.isEmpty() || parts.front() == c ? std::nullopt : written(parts.front());
}

bool isLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

QString withoutLabels(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        while (isLetter(c) && out.endsWith(u'#'))
            out.chop(1);
        out += c;
    }
    return out;
}

QString withoutEscapes(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && (i + 1 == text.size() || text[i + 1] == u'"'))
            text[i] = u'/';
    }
    return text;
}

} // namespace

SieText sieText(const QString &raw)
{
    SieText result;
    for (const uint c : raw.normalized(QString::NormalizationForm_C).toUcs4()) {
        const auto letters = written(c);
        if (!letters)
            ++result.unwritable;
        result.text += letters.value_or(u"?"_s);
    }
    result.text = withoutEscapes(withoutLabels(result.text.simplified()));
    return result;
}

QString quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

} // namespace klarbok::sie
