#pragma once

#include "ui/models/remembered_model.h"
#include "ui/workbench.h"

#include <QWidget>

class QAction;

namespace klarbok::ui {

class Table;

/// Asks for the remembered answers, and stops using one.
class RememberedPresenter : public QObject
{
    Q_OBJECT

public:
    explicit RememberedPresenter(Workbench *bench, QObject *parent = nullptr);

    void load();
    void forget(const QString &code, const QString &rule);

Q_SIGNALS:
    void loaded(const std::vector<klarbok::ledger::Answer> &rules);
    void forgotten();
    void failed(const klarbok::Error &error);

private:
    Workbench *m_bench;
};

/// The answers that are remembered for all such rows, and the way to stop using them.
class RememberedTab : public QWidget
{
    Q_OBJECT

public:
    explicit RememberedTab(Workbench *bench, QWidget *parent = nullptr);

    QAction *forgetAction() const { return m_forget; }

Q_SIGNALS:
    void forgotten();
    void failed(const klarbok::Error &error);

private:
    void updateAction();

    Workbench *m_bench;
    RememberedPresenter *m_presenter;
    RememberedModel m_model;
    Table *m_list;
    QAction *m_forget;
};

} // namespace klarbok::ui
