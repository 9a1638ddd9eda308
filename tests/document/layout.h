#pragma once

#include "document/font_metrics.h"
#include "document/voucher_page.h"

#include <QStringList>

namespace klarbok::test {

inline document::Sheets layOut(const VoucherDocument &document)
{
    static const document::Fonts fonts = document::Fonts::load();
    return document::voucherSheets(document, fonts);
}

inline QStringList textsOf(const document::Page &page)
{
    QStringList texts;
    for (const document::TextMark &mark : page.texts)
        texts += mark.text;
    return texts;
}

inline QStringList textsOf(const document::Sheets &sheets)
{
    QStringList texts;
    for (const document::Page &page : sheets.pages)
        texts += textsOf(page);
    return texts;
}

inline const document::TextMark *find(const document::Page &page, const QString &text)
{
    for (const document::TextMark &mark : page.texts) {
        if (mark.text == text)
            return &mark;
    }
    return nullptr;
}

/// The texts on the same line as the first mark that reads `text`, from left to right as drawn.
inline QStringList lineWith(const document::Sheets &sheets, const QString &text)
{
    for (const document::Page &page : sheets.pages) {
        const document::TextMark *found = find(page, text);
        if (!found)
            continue;
        QStringList line;
        for (const document::TextMark &mark : page.texts) {
            if (mark.baseline == found->baseline)
                line += mark.text;
        }
        return line;
    }
    return {};
}

/// What is wrong with where the texts stand; empty when nothing is.
inline QString misplaced(const document::Sheets &sheets)
{
    const int margin = 40 * document::kPoint;
    for (const document::Page &page : sheets.pages) {
        for (const document::TextMark &mark : page.texts) {
            if (mark.left < margin || mark.left + mark.width > sheets.width - margin ||
                mark.baseline > sheets.height - margin)
                return QStringLiteral("outside: ") + mark.text;
            for (const document::TextMark &other : page.texts) {
                const int apart = std::abs(mark.baseline - other.baseline);
                const bool isSameLine = apart < std::min(mark.lettering.size, other.lettering.size);
                if (&mark != &other && isSameLine && mark.left < other.left + other.width &&
                    other.left < mark.left + mark.width)
                    return mark.text + QStringLiteral(" over ") + other.text;
            }
        }
    }
    return {};
}

} // namespace klarbok::test
