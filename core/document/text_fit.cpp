#include "document/text_fit.h"

namespace klarbok::document {

namespace {

/// The longest beginning of `text` that fits, at least one character.
qsizetype fitting(QStringView text, const Fonts &fonts, Lettering lettering, int width)
{
    qsizetype length = text.size();
    while (length > 1 && fonts.width(text.first(length), lettering) > width)
        --length;
    return length;
}

} // namespace

QString printable(const QString &text, const Fonts &fonts)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c.isSpace())
            clean += c == QChar::Nbsp ? c : QLatin1Char(' ');
        else if (c.isLowSurrogate())
            continue; // its first half stands for the pair
        else
            clean += fonts.regular.has(c) && fonts.bold.has(c) ? c : QChar{u'□'};
    }
    return clean;
}

QString elided(const QString &text, const Fonts &fonts, Lettering lettering, int width)
{
    if (fonts.width(text, lettering) <= width)
        return text;
    const int room = width - fonts.width(u"…", lettering);
    qsizetype length = text.size();
    while (length > 0 && fonts.width(QStringView{text}.first(length), lettering) > room)
        --length;
    return QStringView{text}.first(length).trimmed().toString() + u'…';
}

QStringList wrapped(const QString &text, const Fonts &fonts, Lettering lettering, int width)
{
    QStringList lines;
    QString line;
    const auto words = QStringView{text}.split(u' ', Qt::SkipEmptyParts);
    for (QStringView word : words) {
        if (!line.isEmpty()) {
            const QString longer = line + u' ' + word;
            if (fonts.width(longer, lettering) <= width) {
                line = longer;
                continue;
            }
            lines += line;
            line.clear();
        }
        while (fonts.width(word, lettering) > width) {
            const qsizetype length = fitting(word, fonts, lettering, width);
            if (length == word.size())
                break;
            lines += word.first(length).toString();
            word = word.sliced(length);
        }
        line = word.toString();
    }
    if (!line.isEmpty() || lines.isEmpty())
        lines += line;
    return lines;
}

QStringList joined(const QStringList &parts, const Fonts &fonts, Lettering lettering, int width)
{
    QStringList lines;
    QString line;
    for (const QString &part : parts) {
        if (part.isEmpty())
            continue;
        const QString longer = line.isEmpty() ? part : QString{line + u" · " + part};
        if (!line.isEmpty() && fonts.width(longer, lettering) > width) {
            lines += line;
            line = part;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty())
        lines += line;
    return lines;
}

} // namespace klarbok::document
