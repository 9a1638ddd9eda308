#pragma once

#include "ui/guide/guide_step.h"

class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;

namespace klarbok::ui {

/// Name and organisation number: makes the workspace.
class CompanyStep : public GuideStep
{
    Q_OBJECT

public:
    CompanyStep(AppContext context, SetupPresenter *setup, QWidget *parent);

    void enter() override;
    void next() override;
    bool isComplete() const override;

private:
    AppContext m_context;
    SetupPresenter *m_setup;
    QLineEdit *m_name;
    QLineEdit *m_orgNo;
};

/// Where Klarna is and the keys to it; tried at once.
class KlarnaStep : public GuideStep
{
    Q_OBJECT

public:
    KlarnaStep(SetupPresenter *setup, QWidget *parent);

    void next() override;
    bool isComplete() const override;

private:
    SetupPresenter *m_setup;
    QComboBox *m_place;
    QLineEdit *m_address;
    QLineEdit *m_user;
    QLineEdit *m_password;
};

/// The keys to Björn Lundén, then one of the companies that they reach.
class BooksStep : public GuideStep
{
    Q_OBJECT

public:
    BooksStep(SetupPresenter *setup, QWidget *parent);

    void next() override;
    QString nextText() const override;
    bool isComplete() const override;

private:
    void showCompanies(const std::vector<BooksCompany> &companies);
    void forgetCompanies();

    SetupPresenter *m_setup;
    QFormLayout *m_form;
    QComboBox *m_place;
    QLineEdit *m_api;
    QLineEdit *m_auth;
    QLineEdit *m_id;
    QLineEdit *m_secret;
    QListWidget *m_list;
    std::vector<BooksCompany> m_companies;
};

} // namespace klarbok::ui
