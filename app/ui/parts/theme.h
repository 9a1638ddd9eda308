#pragma once

#include <QIcon>
#include <QString>
#include <QWidget>

class QLabel;

namespace klarbok::ui {

/// One step of the grid, in device-independent pixels.
inline constexpr int kGrid = 8;

/// Fusion in a light or dark palette of ours: for the screenshots, and where the platform has no
/// dark palette of its own.
void useFusion(bool dark);

/// `:/klarbok/icons/<name>@<light|dark>-<size>.png`, for the palette that is in use.
QIcon icon(const QString &name, const QPalette &palette);

enum class Text { Title, Heading, Body, Quiet, Figure };

/// A label in one of the window's few text sizes; wraps when it is running text.
QLabel *label(Text kind, const QString &text, QWidget *parent = nullptr);

} // namespace klarbok::ui
