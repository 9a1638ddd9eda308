#pragma once

#include "base/error.h"
#include "ui/workbench.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace klarbok::ui {

class Banner;
class BusyBar;

/// What every page has: a title, buttons for its actions, a place for messages, a place for work
/// that goes on, and its own content.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(const QString &objectName, const QString &title, QWidget *parent = nullptr);

    Banner *banner() const { return m_banner; }
    BusyBar *busyBar() const { return m_busy; }
    QVBoxLayout *body() const { return m_body; }
    void setSubtitle(const QString &text);

    /// A button in the head of the page that shows and triggers the action.
    QPushButton *addButton(QAction *action, bool isPrimary = false);
    /// The page shows these jobs' progress.
    void follow(Workbench *bench, const QList<Job> &jobs);

private:
    QLabel *m_subtitle;
    QHBoxLayout *m_buttons;
    Banner *m_banner;
    BusyBar *m_busy;
    QVBoxLayout *m_body;
};

/// A push button that is the action's face: text, enabled, tool tip with the shortcut.
QPushButton *actionButton(QAction *action, QWidget *parent);

} // namespace klarbok::ui
