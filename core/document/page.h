#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace klarbok::document {

/// Every measure is in tenths of a point, from the upper left corner of the paper.
inline constexpr int kPoint = 10;

/// What a mark is for; the renderer knows the colours.
enum class Ink { Text, Quiet, Alert, Line, Strong, Shade, Watermark };

struct Lettering
{
    int size;
    bool isBold = false;

    friend bool operator==(Lettering, Lettering) = default;
};

/// One piece of text on one line. `width` is what it takes, never more than its place.
struct TextMark
{
    int left;
    int baseline;
    int width;
    Lettering lettering;
    Ink ink;
    QString text;
};

/// A filled rectangle: a rule or the ground of a row.
struct Box
{
    int left, top, width, height;
    Ink ink;
};

struct Page
{
    std::vector<Box> boxes;
    std::vector<TextMark> texts;
};

/// A whole document, ready to draw.
struct Sheets
{
    int width, height;
    QString title;
    /// Slants upwards through the middle of every page, below its text; placed from that middle.
    std::optional<TextMark> watermark;
    std::vector<Page> pages;
};

} // namespace klarbok::document
