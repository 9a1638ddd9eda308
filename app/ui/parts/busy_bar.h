#pragma once

#include "ports/stop_flag.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace klarbok::ui {

/// Work going on in the background: what, how far, and a way to stop it.
class BusyBar : public QWidget
{
    Q_OBJECT

public:
    explicit BusyBar(QWidget *parent = nullptr);

    /// Work that cannot be stopped shows no stop button.
    void start(const QString &text, bool canStop);
    void progress(Step step, int done, int total);
    void finish();

Q_SIGNALS:
    void stopRequested();

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_stop;
};

} // namespace klarbok::ui
