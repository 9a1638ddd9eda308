#pragma once

#include "ui/models/todo_model.h"
#include "ui/pages/overview_presenter.h"
#include "ui/pages/page.h"

namespace klarbok::ui {

class Card;
class Table;

/// What needs you now, what Klarna owes, and when it was last fetched.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    OverviewPage(Workbench *bench, QAction *fetch, QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted(klarbok::ui::Todo::Place place);
    void countChanged(int count);

private:
    void showState();
    void showBalance();

    OverviewPresenter *m_presenter;
    TodoModel m_model;
    Card *m_owed;
    Card *m_fetched;
    Card *m_posted;
    Table *m_todos;
};

} // namespace klarbok::ui
