#pragma once

#include "ui/models/audit_model.h"
#include "ui/pages/page.h"

class QLineEdit;

namespace klarbok::ui {

class Table;

/// Reads the audit trail and checks its chain.
class LogPresenter : public QObject
{
    Q_OBJECT

public:
    explicit LogPresenter(Workbench *bench, QObject *parent = nullptr);

    void load();
    void verify();

Q_SIGNALS:
    void loaded(const std::vector<klarbok::AuditEntry> &entries);
    void verified(const klarbok::AuditCheck &check);
    void failed(const klarbok::Error &error);

private:
    Workbench *m_bench;
};

/// The audit trail: who did what and when.
class LogPage : public Page
{
    Q_OBJECT

public:
    explicit LogPage(Workbench *bench, QWidget *parent = nullptr);

    QList<QAction *> actions() const { return {m_verify}; }

private:
    void showVerdict(const AuditCheck &check);

    LogPresenter *m_presenter;
    AuditModel m_model;
    QAction *m_verify;
    QLineEdit *m_search;
    Table *m_list;
};

} // namespace klarbok::ui
