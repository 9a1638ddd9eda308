#pragma once

#include "document/text_fit.h"

#include <functional>
#include <vector>

namespace klarbok::document {

struct Paper
{
    int width, height;
};
inline constexpr Paper kPortrait{595 * kPoint, 842 * kPoint};
inline constexpr Paper kLandscape{842 * kPoint, 595 * kPoint};

inline constexpr int kMargin = 45 * kPoint;
inline constexpr int kGap = 9 * kPoint; ///< between two columns

inline constexpr Lettering kBody{8 * kPoint};
inline constexpr Lettering kBodyBold{8 * kPoint, true};
inline constexpr Lettering kSmall{65};
inline constexpr Lettering kLabel{65, true};

enum class Align { Left, Right };

/// A column's place on the page.
struct Column
{
    QString title;
    int width = 0;
    Align align = Align::Left;
    int left = 0;

    int right() const { return left + width; }
};

/// Sets text from top to bottom and begins new pages. What is repeated stands again at the top of
/// each of them.
class PageFlow
{
public:
    PageFlow(const Fonts &fonts, Paper paper);

    const Fonts &fonts() const { return m_fonts; }
    int left() const { return kMargin; }
    int right() const { return m_paper.width - kMargin; }
    int width() const { return right() - left(); }
    int top() const { return m_top; }
    void skip(int height) { m_top += height; }

    /// Stands at the top of every page after the first.
    void setPageHead(std::function<void(PageFlow &)> head) { m_pageHead = std::move(head); }
    /// Stands below the page head of every new page until it is cleared with {}.
    void setTableHead(std::function<void(PageFlow &)> head) { m_tableHead = std::move(head); }

    /// Begins a new page when less than `height` is left on this one. A height of more than a page
    /// counts as one line.
    void reserve(int height);

    /// Text in `column`, shortened to it, on the line whose top is here; `height` is the line's.
    void put(const Column &column, const QString &text, int height, Lettering lettering = kBody,
             Ink ink = Ink::Text);
    /// The names of the columns on a line of their own with a rule below.
    void putHead(const std::vector<Column> &columns);
    void putRule(Ink ink, int thickness);
    void putShade(int height);

    Column across() const { return {{}, width(), Align::Left, left()}; }

    std::vector<Page> takePages() { return std::move(m_pages); }

private:
    void beginPage();
    int bottom() const;

    const Fonts &m_fonts;
    Paper m_paper;
    std::vector<Page> m_pages;
    std::function<void(PageFlow &)> m_pageHead, m_tableHead;
    int m_top = kMargin;
};

/// Gives the columns their places from `left` on with kGap between; what is left of `width` goes to
/// the column `flexible`.
void arrange(std::vector<Column> &columns, int left, int width, size_t flexible);
int neededWidth(const std::vector<Column> &columns);

} // namespace klarbok::document
