#pragma once

#include "flow/oss.h"
#include "ui/models/oss_model.h"
#include "ui/pages/page.h"

class QComboBox;

namespace klarbok::ui {

class Table;

/// Asks which quarters there are and for the list of one of them.
class OssPresenter : public QObject
{
    Q_OBJECT

public:
    explicit OssPresenter(Workbench *bench, QObject *parent = nullptr);

    void load();
    void setQuarter(ledger::Quarter quarter);

Q_SIGNALS:
    void quartersLoaded(const std::vector<klarbok::ledger::Quarter> &quarters);
    void loaded(const klarbok::flow::OssReport &report);
    void failed(const klarbok::Error &error);

private:
    void loadList();

    Workbench *m_bench;
    std::optional<ledger::Quarter> m_quarter;
    int m_round = 0;
};

/// What is reported to other EU countries through OSS, quarter by quarter.
class OssPage : public Page
{
    Q_OBJECT

public:
    explicit OssPage(Workbench *bench, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Whether there is anything to show here at all.
    void concernsChanged(bool concerns);

private:
    void showQuarters(const std::vector<ledger::Quarter> &quarters);
    void showReport(const flow::OssReport &report);
    void exportList();

    OssPresenter *m_presenter;
    OssModel m_model;
    std::vector<ledger::Quarter> m_quarters;
    std::optional<flow::OssReport> m_report;
    QAction *m_export;
    QComboBox *m_choice;
    QLabel *m_remark;
    Table *m_list;
};

} // namespace klarbok::ui
