#include "ui/parts/theme.h"

#include "ui/parts/colours.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QStyleFactory>

namespace klarbok::ui {

namespace {

QPalette fusionPalette(bool dark)
{
    const QColor window = dark ? QColor{0x22, 0x24, 0x28} : QColor{0xf4, 0xf5, 0xf7};
    const QColor base = dark ? QColor{0x1a, 0x1b, 0x1e} : QColor{Qt::white};
    const QColor text = dark ? QColor{0xe8, 0xe9, 0xec} : QColor{0x1d, 0x20, 0x26};
    const QColor button = dark ? QColor{0x33, 0x36, 0x3c} : QColor{0xfb, 0xfb, 0xfc};
    const QColor accent = dark ? QColor{0x3b, 0x7d, 0xd8} : QColor{0x1f, 0x66, 0xc7};
    const QColor faint = dark ? QColor{0x80, 0x84, 0x8c} : QColor{0x8b, 0x90, 0x99};
    QPalette palette{button, window};
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase,
                     dark ? QColor{0x20, 0x22, 0x26} : QColor{0xf7, 0xf8, 0xfa});
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::PlaceholderText, faint);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, dark ? accent.lighter(150) : accent);
    return palette;
}

/// Keeps its quiet colour right when the system goes from light to dark.
class QuietLabel final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::Polish)
            tint();
    }
    void showEvent(QShowEvent *event) override
    {
        QLabel::showEvent(event);
        tint();
    }

private:
    void tint()
    {
        QPalette own = palette();
        const QColor colour = quietText(QApplication::palette());
        if (own.color(QPalette::WindowText) == colour)
            return;
        own.setColor(QPalette::WindowText, colour);
        setPalette(own);
    }
};

} // namespace

void useFusion(bool dark)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(fusionPalette(dark));
}

QIcon icon(const QString &name, const QPalette &palette)
{
    const QString tint = isDark(palette) ? QStringLiteral("dark") : QStringLiteral("light");
    QIcon made;
    for (const int size : {16, 24, 32, 48}) {
        made.addFile(QStringLiteral(":/klarbok/icons/%1@%2-%3.png").arg(name, tint).arg(size),
                     QSize{size, size});
    }
    return made;
}

QLabel *label(Text kind, const QString &text, QWidget *parent)
{
    auto *made = kind == Text::Quiet ? new QuietLabel(text, parent) : new QLabel(text, parent);
    QFont font = made->font();
    switch (kind) {
    case Text::Title:
        font.setPointSizeF(font.pointSizeF() * 1.6);
        font.setWeight(QFont::DemiBold);
        break;
    case Text::Heading:
        font.setPointSizeF(font.pointSizeF() * 1.15);
        font.setWeight(QFont::DemiBold);
        break;
    case Text::Figure:
        font.setPointSizeF(font.pointSizeF() * 1.45);
        font.setWeight(QFont::DemiBold);
        break;
    case Text::Body:
    case Text::Quiet: made->setWordWrap(true); break;
    }
    made->setFont(font);
    made->setTextFormat(Qt::PlainText);
    if (kind == Text::Figure)
        made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

} // namespace klarbok::ui
