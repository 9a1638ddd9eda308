#pragma once

#include "ui/guide/guide_step.h"
#include "ui/models/foreign_voucher_model.h"
#include "ui/workbench.h"

class QFormLayout;
class QGridLayout;
class QLabel;

namespace klarbok::ui {

class SettingField;
class Table;

/// Accounts proposed from the company's own chart.
class AccountsStep : public GuideStep
{
    Q_OBJECT

public:
    AccountsStep(SetupPresenter *setup, QWidget *parent);

    void enter() override;
    void next() override;
    bool isComplete() const override { return !m_fields.isEmpty(); }

private:
    void showProposals(const std::vector<flow::AccountProposal> &proposals);

    SetupPresenter *m_setup;
    QGridLayout *m_grid;
    QList<SettingField *> m_fields;
    bool m_isWaiting = false;
};

/// From which day, in which series, and what the books hold already.
class StartStep : public GuideStep
{
    Q_OBJECT

public:
    StartStep(SetupPresenter *setup, QWidget *parent);

    void enter() override;
    void next() override;
    QString nextText() const override;

private:
    void showCheckup(const flow::Checkup &checkup);
    void forget();

    SetupPresenter *m_setup;
    SettingField *m_date;
    SettingField *m_series;
    ForeignVoucherModel m_model;
    QLabel *m_listHeading;
    Table *m_list;
    bool m_isWaiting = false;
    bool m_isAsked = false; ///< shown what stands in the way; Next goes on
};

/// The first fetch.
class FetchStep : public GuideStep
{
    Q_OBJECT

public:
    FetchStep(SetupPresenter *setup, QWidget *parent);

    void next() override;
    QString nextText() const override;
    bool isComplete() const override { return !m_bench || !m_bench->isBusy(); }

private:
    void begin();

    SetupPresenter *m_setup;
    std::unique_ptr<Workbench> m_bench;
    bool m_isDone = false;
};

} // namespace klarbok::ui
