#pragma once

#include <QFrame>

class QLabel;

namespace klarbok::ui {

class ChipLabel;

/// One figure with what it is called, a sentence under it and perhaps a chip.
class Card : public QFrame
{
    Q_OBJECT

public:
    Card(const QString &objectName, const QString &title, QWidget *parent = nullptr);

    void setFigure(const QString &figure);
    void setText(const QString &text);
    ChipLabel *chip() const { return m_chip; }

private:
    QLabel *m_figure;
    QLabel *m_text;
    ChipLabel *m_chip;
};

} // namespace klarbok::ui
