#include "cli/text_table.h"

#include <algorithm>

namespace klarbok::cli {

TextTable::TextTable(QStringList headings, std::vector<Align> aligns)
    : m_headings{std::move(headings)}, m_aligns{std::move(aligns)}
{
}

void TextTable::add(QStringList cells)
{
    m_rows.push_back(std::move(cells));
}

QString TextTable::text() const
{
    std::vector<qsizetype> widths;
    for (qsizetype column = 0; column < m_headings.size(); ++column) {
        qsizetype width = m_headings[column].size();
        for (const QStringList &row : m_rows)
            width = std::max(width, row[column].size());
        widths.push_back(width);
    }
    const auto line = [&](const QStringList &cells) {
        QString text;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const auto place = static_cast<std::size_t>(column);
            text += m_aligns[place] == Align::Right ? cells[column].rightJustified(widths[place])
                                                    : cells[column].leftJustified(widths[place]);
            text += QStringLiteral("  ");
        }
        while (text.endsWith(u' '))
            text.chop(1);
        return QString{text + u'\n'};
    };
    QString text = line(m_headings);
    for (const QStringList &row : m_rows)
        text += line(row);
    return text;
}

} // namespace klarbok::cli
