#pragma once

#include "ui/parts/colours.h"

#include <QLabel>

namespace klarbok::ui {

/// A status as a chip outside of tables.
class ChipLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ChipLabel(QWidget *parent = nullptr);
    void setChip(Tone tone, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    QSize sizeHint() const override;

private:
    Tone m_tone = Tone::Neutral;
};

} // namespace klarbok::ui
