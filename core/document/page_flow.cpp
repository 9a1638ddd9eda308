#include "document/page_flow.h"

namespace klarbok::document {

namespace {

constexpr int kFootHeight = 24 * kPoint;

/// Where letters of that size stand in a line of that height: optically in its middle.
int baselineIn(int height, int size)
{
    return (height + size * 7 / 10) / 2;
}

} // namespace

PageFlow::PageFlow(const Fonts &fonts, Paper paper) : m_fonts{fonts}, m_paper{paper}, m_pages(1) {}

int PageFlow::bottom() const
{
    return m_paper.height - kMargin - kFootHeight;
}

void PageFlow::reserve(int height)
{
    constexpr int line = 12 * kPoint;
    const int wanted = height > bottom() - kMargin - 80 * kPoint ? line : height;
    if (m_top + wanted > bottom())
        beginPage();
}

void PageFlow::beginPage()
{
    m_pages.emplace_back();
    m_top = kMargin;
    if (m_pageHead)
        m_pageHead(*this);
    if (m_tableHead)
        m_tableHead(*this);
}

void PageFlow::put(const Column &column, const QString &text, int height, Lettering lettering,
                   Ink ink)
{
    if (text.isEmpty())
        return;
    QString fitted = elided(printable(text, m_fonts), m_fonts, lettering, column.width);
    const int width = m_fonts.width(fitted, lettering);
    const int left = column.align == Align::Right ? column.right() - width : column.left;
    m_pages.back().texts.push_back({left, m_top + baselineIn(height, lettering.size), width,
                                    lettering, ink, std::move(fitted)});
}

void PageFlow::putHead(const std::vector<Column> &columns)
{
    constexpr int height = 13 * kPoint;
    for (const Column &column : columns)
        put(column, column.title, height, kLabel, Ink::Quiet);
    skip(height);
    putRule(Ink::Strong, 8);
    skip(2 * kPoint);
}

void PageFlow::putRule(Ink ink, int thickness)
{
    m_pages.back().boxes.push_back({left(), m_top, width(), thickness, ink});
    skip(thickness);
}

void PageFlow::putShade(int height)
{
    m_pages.back().boxes.push_back({left(), m_top, width(), height, Ink::Shade});
}

void arrange(std::vector<Column> &columns, int left, int width, size_t flexible)
{
    columns[flexible].width += width - neededWidth(columns);
    for (Column &column : columns) {
        column.left = left;
        left += column.width + kGap;
    }
}

int neededWidth(const std::vector<Column> &columns)
{
    int width = -kGap;
    for (const Column &column : columns)
        width += column.width + kGap;
    return width;
}

} // namespace klarbok::document
