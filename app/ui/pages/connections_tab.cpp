#include "ui/pages/connections_tab.h"

#include "ui/parts/banner.h"
#include "ui/parts/secret_row.h"
#include "ui/parts/theme.h"
#include "words/codes.h"
#include "words/error_words.h"
#include "words/setting_words.h"

#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace klarbok::ui {

namespace {

const std::vector<SecretName> &shownSecrets()
{
    static const std::vector<SecretName> kNames{SecretName::KlarnaUsername,
                                                SecretName::KlarnaSecret, SecretName::BlClientId,
                                                SecretName::BlClientSecret};
    return kNames;
}

QFormLayout *section(QVBoxLayout *column, const QString &title, QWidget *parent)
{
    column->addWidget(label(Text::Heading, title, parent));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(kGrid * 2);
    form->setVerticalSpacing(kGrid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    column->addSpacing(kGrid * 2);
    return form;
}

} // namespace

ConnectionsTab::ConnectionsTab(SetupPresenter *presenter, Banner *banner, QWidget *parent)
    : QWidget{parent},
      m_presenter{presenter},
      m_banner{banner},
      m_company{new QLabel(this)},
      m_choose{new QPushButton(tr("Choose &company …"), this)},
      m_list{new QListWidget(this)},
      m_try{new QPushButton(tr("&Try the connections"), this)}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid, kGrid * 2, kGrid, kGrid);
    column->setSpacing(kGrid);
    QFormLayout *klarna = section(column, QStringLiteral("Klarna"), this);
    QFormLayout *books = section(column, QStringLiteral("Björn Lundén"), this);
    const auto addAddress = [this](QFormLayout *form, const QString &key) {
        auto *field = new SettingField(key, this);
        m_fields.append(field);
        form->addRow(words::settingLabel(key), field);
    };
    addAddress(klarna, QStringLiteral("klarna.host"));
    addSecret(klarna, SecretName::KlarnaUsername);
    addSecret(klarna, SecretName::KlarnaSecret);
    addAddress(books, QStringLiteral("bl.api_url"));
    addAddress(books, QStringLiteral("bl.auth_url"));
    addSecret(books, SecretName::BlClientId);
    addSecret(books, SecretName::BlClientSecret);

    m_company->setObjectName(QStringLiteral("company"));
    m_choose->setObjectName(QStringLiteral("chooseCompany"));
    auto *company = new QHBoxLayout;
    company->setSpacing(kGrid + kGrid / 2);
    company->addWidget(m_company);
    company->addWidget(m_choose);
    company->addStretch(1);
    books->addRow(tr("Company"), company);
    m_list->setObjectName(QStringLiteral("companyList"));
    m_list->setAccessibleName(tr("Companies to choose from"));
    m_list->setMaximumHeight(kGrid * 16);
    m_list->hide();
    books->addRow(QString{}, m_list);

    m_try->setObjectName(QStringLiteral("tryConnections"));
    m_try->setToolTip(tr("Asks both services, and looks at accounts and open periods"));
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_try);
    bottom->addStretch(1);
    column->addLayout(bottom);
    column->addStretch(1);

    connect(m_choose, &QPushButton::clicked, m_presenter, &SetupPresenter::findCompanies);
    connect(m_try, &QPushButton::clicked, m_presenter, &SetupPresenter::check);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const int row = m_list->row(item);
        m_list->hide();
        m_presenter->chooseCompany(m_companies[static_cast<size_t>(row)]);
    });
    connect(m_presenter, &SetupPresenter::companiesFound, this, &ConnectionsTab::showCompanies);
    connect(m_presenter, &SetupPresenter::checked, this, &ConnectionsTab::showCheckup);
    connect(m_presenter, &SetupPresenter::busyChanged, this, [this](bool isBusy) {
        m_choose->setEnabled(!isBusy);
        m_try->setEnabled(!isBusy);
    });
    connect(m_presenter, &SetupPresenter::secretLoaded, this, [this](SecretName name, bool stored) {
        if (auto *row = m_secrets.value(static_cast<int>(name)))
            row->setStored(stored);
    });
    connect(m_presenter, &SetupPresenter::secretTroubled, this,
            [this](SecretName name, const Error &error) {
                if (auto *row = m_secrets.value(static_cast<int>(name)))
                    row->setTrouble(words::words(error).what);
            });
}

void ConnectionsTab::addSecret(QFormLayout *form, SecretName name)
{
    auto *row = new SecretRow(name, this);
    m_secrets.insert(static_cast<int>(name), row);
    form->addRow(words::secretLabel(name), row);
    connect(row, &SecretRow::entered, m_presenter, &SetupPresenter::storeSecret);
    connect(row, &SecretRow::removed, m_presenter, &SetupPresenter::removeSecret);
}

void ConnectionsTab::setCompany(const QString &company)
{
    m_company->setText(company);
}

void ConnectionsTab::load()
{
    m_presenter->loadSecrets(shownSecrets());
}

void ConnectionsTab::showCompanies(const std::vector<BooksCompany> &companies)
{
    m_companies = companies;
    m_list->clear();
    for (const BooksCompany &company : companies)
        m_list->addItem(company.orgNo.isEmpty() ? company.name
                                                : company.name + u' ' + company.orgNo);
    m_list->setVisible(!companies.empty());
    if (companies.empty()) {
        m_banner->showMessage(Tone::Warning, tr("No company has let Klarbok in."),
                              tr("Activate the integration for the company in Björn Lundén and try "
                                 "again."));
        return;
    }
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void ConnectionsTab::showCheckup(const flow::Checkup &checkup)
{
    if (checkup.company)
        setCompany(checkup.company->name);
    if (checkup.isGood()) {
        m_banner->showMessage(Tone::Good, tr("Both connections work."),
                              tr("The accounts are in the chart and the periods are open."));
        return;
    }
    QStringList lines;
    if (checkup.klarna)
        lines.append(QStringLiteral("Klarna: ") + words::sentence(*checkup.klarna));
    if (checkup.bjornLunden)
        lines.append(QStringLiteral("Björn Lundén: ") + words::sentence(*checkup.bjornLunden));
    for (const flow::Problem &problem : checkup.problems)
        lines.append(words::problem(problem));
    m_banner->showMessage(checkup.klarna || checkup.bjornLunden ? Tone::Bad : Tone::Warning,
                          checkup.klarna || checkup.bjornLunden
                              ? tr("Not every connection works.")
                              : tr("The connections work, but something stands in the way."),
                          lines.join(u'\n'), lines.join(u'\n'));
}

} // namespace klarbok::ui
