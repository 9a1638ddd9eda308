#include "klarna/csv_amounts.h"

#include "klarna/csv_table.h"

#include <QRegularExpression>

#include <algorithm>

namespace klarbok::klarna {

namespace {

constexpr qint64 kLargest = 10'000'000'000'000; // öre; sums of such amounts still fit

/// ASCII minus, no blanks or apostrophes, no plus.
QString plain(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == QChar{0x2212})
            out += u'-';
        else if (!c.isSpace() && c != u'\'' && c != QChar{0x2019})
            out += c;
    }
    if (out.startsWith(u'+'))
        out.remove(0, 1);
    return out;
}

/// Blanks and apostrophes may only stand between groups of three digits.
bool isWellSpaced(const QString &text)
{
    static const QRegularExpression gap{QStringLiteral(R"((\s|'|\x{2019})(?!\d{3}(?!\d)))")};
    return !text.mid(text.startsWith(u'-') || text.startsWith(QChar{0x2212}) ? 1 : 0)
                .trimmed()
                .contains(gap);
}

bool isZero(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return !c.isDigit() || c == u'0'; });
}

/// The decimal mark that this amount shows, if it can only be one.
std::optional<QChar> markOf(const QString &text)
{
    const qsizetype point = text.lastIndexOf(u'.');
    const qsizetype comma = text.lastIndexOf(u',');
    if (point < 0 && comma < 0)
        return std::nullopt;
    const qsizetype last = std::max(point, comma);
    if (point >= 0 && comma >= 0)
        return text[last];
    const bool maySeparateThousands =
        text.size() - last == 4 || text.count(text[last]) > 1; // `1.234`, `1.234.567`
    return maySeparateThousands ? std::nullopt : std::optional{text[last]};
}

} // namespace

Result<AmountForm> AmountForm::of(const std::vector<AmountCell> &cells)
{
    AmountForm form;
    std::optional<QChar> mark;
    const AmountCell *unclear = nullptr;
    for (const AmountCell &cell : cells) {
        const QString text = plain(cell.text);
        const std::optional<QChar> shown = markOf(text);
        if (shown && mark && shown != mark)
            return misread(QStringLiteral("marks_mixed"), cell.line, cell.column, cell.text);
        if (shown)
            mark = shown;
        else if (!unclear && !isZero(text))
            unclear = &cell;
    }
    if (!mark && unclear)
        return misread(QStringLiteral("mark_missing"), unclear->line, unclear->column,
                       unclear->text);
    form.m_mark = mark.value_or(u'.');
    return form;
}

Result<Money> AmountForm::parse(const AmountCell &cell, Currency currency) const
{
    const auto bad = [&cell](const char *code) {
        return misread(QString::fromLatin1(code), cell.line, cell.column, cell.text);
    };
    QString text = plain(cell.text);
    static const QRegularExpression digits{QStringLiteral(R"(^-?[\d.,]*\d$)")};
    if (!isWellSpaced(cell.text) || !digits.match(text).hasMatch())
        return bad("not_amount");
    const QChar other = m_mark == u'.' ? u',' : u'.';
    if (text.contains(other)) {
        static const QRegularExpression points{QStringLiteral(R"(^-?\d{1,3}(\.\d{3})+(,\d+)?$)")};
        static const QRegularExpression commas{QStringLiteral(R"(^-?\d{1,3}(,\d{3})+(\.\d+)?$)")};
        if (!(other == u'.' ? points : commas).match(text).hasMatch())
            return bad("not_amount");
        text.remove(other);
    }
    if (text.count(m_mark) > 1)
        return bad("not_amount");
    const auto amount = Money::parseDecimal(text.replace(m_mark, u'.'), currency);
    if (!amount) {
        static const QRegularExpression fine{QStringLiteral(R"(\.\d{3,}$)")};
        return bad(text.contains(fine) ? "amount_fraction" : "not_amount");
    }
    if (amount->units() > kLargest || amount->units() < -kLargest)
        return bad("not_amount");
    return *amount;
}

std::optional<int> parseRate(QString text)
{
    if (text.endsWith(u'%'))
        text.chop(1);
    const auto rate = Money::parseDecimal(text.trimmed().replace(u',', u'.'), Currency::sek());
    if (!rate || rate->isNegative())
        return std::nullopt;
    const qint64 units = rate->units();
    if (units <= 10'000) // percent
        return static_cast<int>(units);
    if (units % 100 != 0 || units > 1'000'000)
        return std::nullopt;
    return static_cast<int>(units / 100); // hundredths of a percent, as the API writes them
}

} // namespace klarbok::klarna
