#pragma once

#include "ui/guide/guide_step.h"

#include <QWidget>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace klarbok::ui {

/// First start: company, Klarna, Björn Lundén, accounts, start date, first fetch. Also reopened
/// for a workspace whose connections were never finished.
class Guide : public QWidget
{
    Q_OBJECT

public:
    /// With a session the company is made already.
    Guide(AppContext context, flow::SessionPtr session, QWidget *parent = nullptr);

    int stepCount() const;
    int currentStep() const;
    GuideStep *step(int index) const;
    /// For the screenshots: shows a step without having done those before it.
    void showStep(int index);

Q_SIGNALS:
    /// All steps are done; the first drafts wait in the session's workspace.
    void finished(const klarbok::flow::SessionPtr &session);

private:
    void goOn();
    void update();

    SetupPresenter *m_setup;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace klarbok::ui
