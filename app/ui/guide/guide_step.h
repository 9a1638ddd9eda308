#pragma once

#include "ui/app_context.h"
#include "ui/setup_presenter.h"

#include <QWidget>

class QVBoxLayout;

namespace klarbok::ui {

class Banner;
class BusyBar;

/// One page of the guide: a title, why it is asked, fields, and what happens on Next.
class GuideStep : public QWidget
{
    Q_OBJECT

public:
    GuideStep(const QString &objectName, const QString &title, const QString &text,
              QWidget *parent);

    const QString &title() const { return m_title; }
    Banner *banner() const { return m_banner; }

    /// The page is shown, for the first time or again.
    virtual void enter() {}
    /// Next was chosen: do what the page is for, then say done().
    virtual void next() = 0;
    virtual QString nextText() const { return tr("&Next"); }
    virtual bool isComplete() const { return true; }

Q_SIGNALS:
    void done();
    void completeChanged();

protected:
    QVBoxLayout *body() const { return m_body; }
    BusyBar *busyBar() const { return m_busy; }
    /// Shows this page's failures and work of the presenter while the page is the visible one.
    void follow(SetupPresenter *presenter, const QString &busyText);

private:
    QString m_title;
    Banner *m_banner;
    BusyBar *m_busy;
    QVBoxLayout *m_body;
};

} // namespace klarbok::ui
