#include "ui/parts/colours.h"

#include "base/check.h"

#include <cmath>

namespace klarbok::ui {

namespace {

constexpr qreal kReadable = 4.5;

qreal luminance(const QColor &colour)
{
    const auto linear = [](qreal channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](float x, float y) {
        return static_cast<float>(x * (1 - share) + y * share);
    };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()),
                            part(a.blueF(), b.blueF()));
}

QColor hue(Tone tone, const QPalette &palette)
{
    switch (tone) {
    case Tone::Neutral: return palette.color(QPalette::Text);
    case Tone::Info: return QColor::fromHsl(212, 190, 118);
    case Tone::Good: return QColor::fromHsl(150, 170, 84);
    case Tone::Warning: return QColor::fromHsl(34, 220, 104);
    case Tone::Bad: return QColor::fromHsl(2, 180, 122);
    }
    KLARBOK_EXPECTS(false);
    return {};
}

/// Moves `colour` towards the palette's text until it can be read on `ground`.
QColor readable(QColor colour, const QColor &ground, const QPalette &palette)
{
    const QColor target = luminance(ground) < 0.18 ? QColor{Qt::white} : QColor{Qt::black};
    for (int step = 0; step < 20 && contrast(colour, ground) < kReadable; ++step)
        colour = mixed(colour, target, 0.1);
    return contrast(colour, ground) < kReadable ? palette.color(QPalette::Text) : colour;
}

} // namespace

ToneColours toneColours(Tone tone, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor colour = hue(tone, palette);
    const qreal share = tone == Tone::Neutral ? 0.08 : (isDark(palette) ? 0.24 : 0.13);
    ToneColours colours;
    colours.fill = mixed(base, colour, share);
    colours.border = mixed(base, colour, share * 2.2);
    colours.text =
        tone == Tone::Neutral
            ? readable(mixed(palette.color(QPalette::Text), base, 0.25), colours.fill, palette)
            : readable(mixed(colour, palette.color(QPalette::Text), 0.15), colours.fill, palette);
    return colours;
}

QColor toneText(Tone tone, const QPalette &palette)
{
    if (tone == Tone::Neutral)
        return palette.color(QPalette::Text);
    return readable(hue(tone, palette), palette.color(QPalette::Base), palette);
}

QColor quietText(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Window);
    return readable(mixed(palette.color(QPalette::WindowText), ground, 0.42), ground, palette);
}

QColor hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.14);
}

QColor fieldLine(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.42);
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal first = luminance(a) + 0.05;
    const qreal second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < 0.18;
}

} // namespace klarbok::ui
