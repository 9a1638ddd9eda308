#include "ui/guide/connection_steps.h"

#include "base/org_number.h"
#include "ui/parts/banner.h"
#include "ui/parts/theme.h"
#include "words/setting_words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace klarbok::ui {

namespace {

QFormLayout *form(QVBoxLayout *body)
{
    auto *made = new QFormLayout;
    made->setHorizontalSpacing(kGrid * 2);
    made->setVerticalSpacing(kGrid + kGrid / 2);
    made->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    body->addLayout(made);
    return made;
}

QLineEdit *line(GuideStep *step, QFormLayout *rows, const QString &name, const QString &text)
{
    auto *edit = new QLineEdit(step);
    edit->setObjectName(name);
    edit->setAccessibleName(QString{text}.remove(u'&'));
    edit->setMaximumWidth(edit->fontMetrics().averageCharWidth() * 64);
    rows->addRow(text, edit);
    QObject::connect(edit, &QLineEdit::textChanged, step, &GuideStep::completeChanged);
    return edit;
}

bool isFilled(const QLineEdit *edit)
{
    return !edit->text().trimmed().isEmpty();
}

QComboBox *places(QWidget *parent, const QString &name)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return box;
}

} // namespace

CompanyStep::CompanyStep(AppContext context, SetupPresenter *setup, QWidget *parent)
    : GuideStep{u"companyStep"_s, tr("Welcome to Klarbok"),
                tr("Klarbok reads what Klarna has paid out, builds vouchers, and posts them in "
                   "Björn "
                   "Lundén when you have approved them. Begin with your company."),
                parent},
      m_context{std::move(context)},
      m_setup{setup}
{
    QFormLayout *rows = form(body());
    m_name = line(this, rows, u"workspaceName"_s, tr("&Name of the company"));
    m_orgNo = line(this, rows, u"orgNo"_s, tr("&Organisation number"));
    m_orgNo->setPlaceholderText(tr("NNNNNN-NNNN"));
    rows->addRow(QString{}, label(Text::Quiet,
                                  tr("Everything about the company stays on this "
                                     "computer. Keys are kept in its keychain."),
                                  this));
}

void CompanyStep::enter()
{
    const bool isMade = m_setup->session() != nullptr;
    m_name->setEnabled(!isMade);
    m_orgNo->setEnabled(!isMade);
}

bool CompanyStep::isComplete() const
{
    return isFilled(m_name) && isFilled(m_orgNo);
}

void CompanyStep::next()
{
    banner()->clear();
    if (m_setup->session()) {
        Q_EMIT done();
        return;
    }
    const auto number = OrgNumber::parse(m_orgNo->text().trimmed());
    if (!number) {
        banner()->showMessage(
            Tone::Bad, tr("The organisation number is not right."),
            tr("It has ten digits, and the last one checks the others. Look at it "
               "once more. Nothing has been saved."));
        m_orgNo->setFocus();
        m_orgNo->selectAll();
        return;
    }
    const auto made = m_context.workspaces->create(m_name->text().trimmed(), number->text());
    if (!made) {
        if (made.error().kind == ErrorKind::InvalidInput)
            banner()->showMessage(Tone::Bad, tr("The name cannot be used."),
                                  tr("There may be a workspace with the same name already. Choose "
                                     "another name. Nothing has been saved."));
        else
            banner()->showError(made.error());
        return;
    }
    const auto session = m_context.openSession(made->name);
    if (!session) {
        banner()->showError(session.error());
        return;
    }
    m_setup->setSession(*session);
    Q_EMIT done();
}

KlarnaStep::KlarnaStep(SetupPresenter *setup, QWidget *parent)
    : GuideStep{u"klarnaStep"_s, tr("Connect Klarna"),
                tr("Make API keys in Klarna's portal: Settings, Klarna API credentials. Klarbok "
                   "only reads. The keys are tried at once and kept in the computer's keychain."),
                parent},
      m_setup{setup},
      m_place{places(this, u"klarnaPlace"_s)}
{
    QFormLayout *rows = form(body());
    m_place->addItem(tr("Klarna"), u"https://api.klarna.com"_s);
    m_place->addItem(tr("Klarna's test environment"), u"https://api.playground.klarna.com"_s);
    m_place->addItem(tr("Another address"), QString{});
    m_place->setAccessibleName(tr("Which Klarna"));
    rows->addRow(tr("&Connect to"), m_place);
    m_address = line(this, rows, u"klarnaAddress"_s, tr("&Address"));
    m_user = line(this, rows, u"klarnaUser"_s, tr("&User name"));
    m_password = line(this, rows, u"klarnaPassword"_s, tr("&Password"));
    m_password->setEchoMode(QLineEdit::Password);

    const auto follows = [this, rows] {
        const bool isOther = m_place->currentData().toString().isEmpty();
        m_address->setVisible(isOther);
        rows->labelForField(m_address)->setVisible(isOther);
        Q_EMIT completeChanged();
    };
    connect(m_place, &QComboBox::currentIndexChanged, this, follows);
    follows();
    follow(setup, tr("Trying the keys with Klarna …"));
    connect(setup, &SetupPresenter::klarnaConnected, this, [this] {
        m_password->clear();
        m_password->setPlaceholderText(tr("In the keychain"));
        Q_EMIT done();
    });
}

bool KlarnaStep::isComplete() const
{
    const bool hasAddress = !m_place->currentData().toString().isEmpty() || isFilled(m_address);
    return hasAddress && isFilled(m_user) &&
           (isFilled(m_password) || !m_password->placeholderText().isEmpty());
}

void KlarnaStep::next()
{
    const QString chosen = m_place->currentData().toString();
    EnteredSecrets secrets{
        {SecretName::KlarnaUsername, SetupPresenter::secretFrom(m_user->text())}};
    if (isFilled(m_password))
        secrets.emplace_back(SecretName::KlarnaSecret,
                             SetupPresenter::secretFrom(m_password->text()));
    m_setup->connectKlarna(
        {{u"klarna.host"_s, chosen.isEmpty() ? m_address->text().trimmed() : chosen}},
        std::move(secrets));
}

BooksStep::BooksStep(SetupPresenter *setup, QWidget *parent)
    : GuideStep{u"booksStep"_s, tr("Connect Björn Lundén"),
                tr("Enter the client id and secret that Björn Lundén has given you, and activate "
                   "the integration for the company. Then choose the company."),
                parent},
      m_setup{setup},
      m_form{form(body())},
      m_place{places(this, u"booksPlace"_s)},
      m_list{new QListWidget(this)}
{
    m_place->addItem(tr("Björn Lundén"), true);
    m_place->addItem(tr("Another address"), false);
    m_place->setAccessibleName(tr("Which Björn Lundén"));
    m_form->addRow(tr("&Connect to"), m_place);
    m_api = line(this, m_form, u"booksApi"_s, tr("&Address"));
    m_auth = line(this, m_form, u"booksAuth"_s, tr("S&ign-in address"));
    m_id = line(this, m_form, u"booksClientId"_s, tr("Client &id"));
    m_secret = line(this, m_form, u"booksClientSecret"_s, tr("Client &secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_list->setObjectName(u"guideCompanies"_s);
    m_list->setAccessibleName(tr("Companies to choose from"));
    m_list->setMaximumHeight(kGrid * 18);
    m_form->addRow(tr("C&ompany"), m_list);

    const auto follows = [this] {
        const bool isOther = !m_place->currentData().toBool();
        for (QLineEdit *edit : {m_api, m_auth}) {
            edit->setVisible(isOther);
            m_form->labelForField(edit)->setVisible(isOther);
        }
        Q_EMIT completeChanged();
    };
    connect(m_place, &QComboBox::currentIndexChanged, this, follows);
    follows();
    for (QLineEdit *edit : {m_api, m_auth, m_id, m_secret})
        connect(edit, &QLineEdit::textEdited, this, &BooksStep::forgetCompanies);
    connect(m_list, &QListWidget::currentRowChanged, this, &GuideStep::completeChanged);
    follow(setup, tr("Asking Björn Lundén …"));
    connect(setup, &SetupPresenter::companiesFound, this, &BooksStep::showCompanies);
    connect(setup, &SetupPresenter::companyChosen, this, [this] {
        if (isVisible())
            Q_EMIT done();
    });
    forgetCompanies();
}

QString BooksStep::nextText() const
{
    return m_companies.empty() ? tr("&Show companies") : tr("&Next");
}

bool BooksStep::isComplete() const
{
    if (!m_companies.empty())
        return m_list->currentRow() >= 0;
    const bool hasAddress =
        m_place->currentData().toBool() || (isFilled(m_api) && isFilled(m_auth));
    return hasAddress && isFilled(m_id) && isFilled(m_secret);
}

void BooksStep::next()
{
    if (!m_companies.empty()) {
        m_setup->chooseCompany(m_companies[static_cast<size_t>(m_list->currentRow())]);
        return;
    }
    QMap<QString, QString> addresses;
    if (!m_place->currentData().toBool()) {
        addresses.insert(u"bl.api_url"_s, m_api->text().trimmed());
        addresses.insert(u"bl.auth_url"_s, m_auth->text().trimmed());
    }
    m_setup->connectBooks(
        addresses, {{SecretName::BlClientId, SetupPresenter::secretFrom(m_id->text())},
                    {SecretName::BlClientSecret, SetupPresenter::secretFrom(m_secret->text())}});
}

void BooksStep::showCompanies(const std::vector<BooksCompany> &companies)
{
    if (!isVisible())
        return;
    m_companies = companies;
    m_list->clear();
    for (const BooksCompany &company : companies)
        m_list->addItem(company.orgNo.isEmpty() ? company.name
                                                : company.name + u"  " + company.orgNo);
    m_list->setVisible(!companies.empty());
    m_form->labelForField(m_list)->setVisible(!companies.empty());
    if (companies.empty()) {
        banner()->showMessage(Tone::Warning, tr("No company has let Klarbok in."),
                              tr("The keys work. Activate the integration for the company in Björn "
                                 "Lundén and try again."));
    } else {
        m_list->setCurrentRow(0);
        m_list->setFocus();
    }
    Q_EMIT completeChanged();
}

void BooksStep::forgetCompanies()
{
    m_companies.clear();
    m_list->clear();
    m_list->hide();
    m_form->labelForField(m_list)->hide();
    Q_EMIT completeChanged();
}

} // namespace klarbok::ui
