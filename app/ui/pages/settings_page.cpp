#include "ui/pages/settings_page.h"

#include "ui/pages/connections_tab.h"
#include "ui/pages/remembered_tab.h"
#include "ui/parts/banner.h"
#include "ui/parts/busy_bar.h"
#include "ui/parts/oss_table.h"
#include "ui/parts/theme.h"
#include "words/setting_words.h"

#include <QAction>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace klarbok::ui {

namespace {

QStringList accountKeys()
{
    return {u"account.clearing"_s, u"account.bank"_s,          u"account.sales.25"_s,
            u"account.sales.12"_s, u"account.sales.6"_s,       u"account.sales.0"_s,
            u"account.shipping"_s, u"account.vat.25"_s,        u"account.vat.12"_s,
            u"account.vat.6"_s,    u"account.fee"_s,           u"account.fee_no_vat"_s,
            u"account.fee_vat"_s,  u"account.gift_card"_s,     u"account.store_credit"_s,
            u"account.tip"_s,      u"account.rounding"_s,      u"account.dispute"_s,
            u"account.holdback"_s, u"account.currency_gain"_s, u"account.currency_loss"_s};
}

QStringList ruleKeys()
{
    return {u"start_date"_s,
            u"date_rule"_s,
            u"method"_s,
            u"series"_s,
            u"cost_centre"_s,
            u"project"_s,
            u"day_voucher.split"_s,
            u"book_payouts"_s,
            u"fee.split"_s,
            u"account.fee.fixed"_s,
            u"account.fee.percentage"_s,
            u"account.fee.other"_s,
            u"fee.expected"_s,
            u"rounding_limit"_s,
            u"klarna.requests_per_second"_s,
            u"riksbank.url"_s,
            u"bl.attach"_s};
}

QStringList giftCardKeys()
{
    return {u"gift_card.kind"_s, u"gift_card.vat"_s, u"gift_card.names"_s, u"tip.names"_s};
}

QStringList abroadKeys()
{
    return {u"oss.enabled"_s, u"account.oss.sales"_s, u"account.oss.vat"_s, u"oss.map"_s,
            u"account.export"_s};
}

QString remarkOn(const QString &id, const std::vector<BooksDimension> &known)
{
    if (id.isEmpty())
        return {};
    const auto found = std::ranges::find(known, id, &BooksDimension::id);
    if (found == known.end())
        return SettingsPage::tr("Not in Björn Lundén");
    return found->isClosed ? SettingsPage::tr("%1, closed in Björn Lundén").arg(found->name)
                           : found->name;
}

} // namespace

SettingsPage::SettingsPage(Workbench *bench, QWidget *parent)
    : Page{u"settingsPage"_s, tr("Settings"), parent},
      m_bench{bench},
      m_presenter{new SetupPresenter(this)},
      m_tabs{new QTabWidget(this)},
      m_save{new QAction(this)},
      m_revert{new QAction(this)}
{
    m_presenter->setSession(bench->session());
    m_save->setObjectName(u"saveSettings"_s);
    m_save->setText(tr("Save &changes"));
    m_save->setToolTip(tr("Drafts are built anew. What is approved or posted does not change"));
    m_save->setShortcut(QKeySequence::Save);
    m_revert->setObjectName(u"revertSettings"_s);
    m_revert->setText(tr("&Undo changes"));
    m_revert->setToolTip(tr("Back to what is saved"));
    addButton(m_revert);
    addButton(m_save, true);

    m_connections = new ConnectionsTab(m_presenter, banner(), this);
    m_fields = m_connections->fields();
    auto *scrolled = new QScrollArea(this);
    scrolled->setWidgetResizable(true);
    scrolled->setFocusPolicy(Qt::NoFocus); // its fields take the keys
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidget(m_connections);
    m_tabs->setObjectName(u"settingsTabs"_s);
    m_tabs->setAccessibleName(tr("Groups of settings"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scrolled, tr("Connections"));
    m_tabs->addTab(
        form(accountKeys(), tr("Accounts of your own chart of accounts in Björn Lundén.")),
        tr("Accounts"));
    QWidget *rules = form(ruleKeys(), tr("Which day and which series vouchers are booked in."));
    m_tabs->addTab(rules, tr("Dates and rules"));
    m_tabs->addTab(form(giftCardKeys(), tr("How gift cards and tips are found among order lines.")),
                   tr("Gift cards and tips"));
    auto *remembered = new RememberedTab(bench, this);
    m_tabs->addTab(remembered, tr("Remembered answers"));
    connect(remembered, &RememberedTab::failed, banner(), &Banner::showError);
    connect(remembered, &RememberedTab::forgotten, this, [this] {
        banner()->showMessage(Tone::Good, tr("The answer is not used any more."),
                              tr("Drafts where nobody was asked ask again."));
    });
    m_tabs->addTab(
        form(abroadKeys(), tr("What is shipped to other countries: their VAT, or none.")),
        tr("Abroad"));
    body()->addWidget(m_tabs, 1);

    for (SettingField *field : m_fields)
        connect(field, &SettingField::edited, this, &SettingsPage::updateActions);
    connect(m_save, &QAction::triggered, this, [this] { m_presenter->change(changes()); });
    connect(m_revert, &QAction::triggered, m_presenter, &SetupPresenter::loadSettings);
    connect(m_presenter, &SetupPresenter::settingsLoaded, this, &SettingsPage::showSettings);
    connect(m_presenter, &SetupPresenter::accountNamesLoaded, this,
            [this](const QMap<QString, QString> &names) {
                m_accountNames = names;
                sayNames();
            });
    // Only when somebody looks: most have neither, and the books need not be asked.
    connect(m_tabs, &QTabWidget::currentChanged, this, [this, rules] {
        if (m_tabs->currentWidget() == rules)
            m_presenter->loadDimensions();
    });
    connect(m_presenter, &SetupPresenter::dimensionsLoaded, this, &SettingsPage::showChoices);
    connect(m_presenter, &SetupPresenter::changed, this, [this](const flow::Settings &settings) {
        QStringList warnings;
        for (const QString &key : flow::changeWarnings(m_stored, settings.all()))
            warnings.append(words::settingWarning(key));
        showSettings(settings);
        banner()->showMessage(
            warnings.isEmpty() ? Tone::Good : Tone::Warning, tr("The settings are saved."),
            warnings.isEmpty()
                ? tr("Drafts are built anew. What is approved or posted is unchanged.")
                : warnings.join(u' '));
        m_bench->announceChange();
    });
    connect(m_presenter, &SetupPresenter::companyChosen, this, [this] {
        banner()->showMessage(Tone::Good, tr("The company is chosen."), {});
        m_bench->announceChange();
    });
    connect(m_presenter, &SetupPresenter::failed, this, &SettingsPage::showFailure);
    connect(m_presenter, &SetupPresenter::busyChanged, this, [this](bool isBusy) {
        if (isBusy)
            busyBar()->start(tr("Working …"), false);
        else
            busyBar()->finish();
        updateActions();
    });
    const auto loadAll = [this] {
        m_presenter->loadSettings();
        m_presenter->loadAccountNames();
        QCoro::connect(m_bench->session()->store->info(), this,
                       [this](const Result<WorkspaceInfo> &info) {
                           if (info)
                               m_connections->setCompany(info->company);
                       });
    };
    connect(bench, &Workbench::changed, this, [this, loadAll] {
        if (changes().isEmpty())
            loadAll(); // what is being typed stays
    });
    loadAll();
    m_connections->load();
}

QWidget *SettingsPage::form(const QStringList &keys, const QString &intro)
{
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(kGrid, kGrid * 2, kGrid, kGrid);
    column->setSpacing(kGrid + kGrid / 2);
    column->addWidget(label(Text::Quiet, intro, inside));
    auto *rows = new QFormLayout;
    rows->setHorizontalSpacing(kGrid * 2);
    rows->setVerticalSpacing(kGrid);
    for (const QString &key : keys) {
        auto *field = new SettingField(key, inside);
        m_fields.append(field);
        auto *name = new QLabel(words::settingLabel(key), inside);
        name->setBuddy(field);
        name->setToolTip(words::settingHelp(key));
        const QString help = words::settingHelp(key);
        if (help.isEmpty()) {
            rows->addRow(name, field);
            continue;
        }
        auto *explained = new QVBoxLayout;
        explained->setSpacing(kGrid / 4);
        explained->addWidget(field);
        explained->addWidget(label(Text::Quiet, help, inside));
        rows->addRow(name, explained);
    }
    column->addLayout(rows);
    column->addStretch(1);
    auto *scrolled = new QScrollArea(this);
    scrolled->setWidgetResizable(true);
    scrolled->setFocusPolicy(Qt::NoFocus); // its fields take the keys
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidget(inside);
    return scrolled;
}

void SettingsPage::showSettings(const flow::Settings &settings)
{
    m_stored = settings.all();
    for (SettingField *field : m_fields)
        field->setValue(m_stored.value(field->key()));
    addWantedPair();
    updateActions();
}

const std::vector<BooksDimension> *SettingsPage::choicesOf(const QString &key) const
{
    if (!m_dimensions)
        return nullptr;
    if (key == u"cost_centre")
        return &m_dimensions->costCentres;
    return key == u"project" ? &m_dimensions->projects : nullptr;
}

void SettingsPage::showChoices(const flow::DimensionChoices &choices)
{
    m_dimensions = choices;
    for (SettingField *field : std::as_const(m_fields)) {
        const auto *known = choicesOf(field->key());
        if (!known)
            continue;
        std::vector<std::pair<QString, QString>> open;
        for (const BooksDimension &one : *known) {
            if (!one.isClosed)
                open.emplace_back(one.id, one.name);
        }
        field->setChoices(open);
    }
    sayNames();
}

void SettingsPage::sayNames()
{
    for (SettingField *field : std::as_const(m_fields)) {
        if (field->key().startsWith(u"account."))
            field->setRemark(m_accountNames.value(field->value()));
        else if (const auto *known = choicesOf(field->key()))
            field->setRemark(remarkOn(field->value(), *known));
    }
}

QMap<QString, QString> SettingsPage::changes() const
{
    QMap<QString, QString> changed;
    for (const SettingField *field : m_fields) {
        if (!m_stored.isEmpty() && field->value() != m_stored.value(field->key()))
            changed.insert(field->key(), field->value());
    }
    return changed;
}

void SettingsPage::updateActions()
{
    const int count = static_cast<int>(changes().size());
    m_save->setEnabled(count > 0 && !m_presenter->isBusy());
    m_revert->setEnabled(count > 0 && !m_presenter->isBusy());
    setSubtitle(count == 0 ? QString{} : tr("%n unsaved change(s)", nullptr, count));
    sayNames();
}

void SettingsPage::showOssTable(const QString &subject)
{
    for (SettingField *field : m_fields) {
        if (!field->ossTable())
            continue;
        showField(field);
        m_wantedPair = ledger::ossPairIn(subject);
        if (!m_stored.isEmpty())
            addWantedPair();
    }
}

/// What is stored is shown first; it would replace the row.
void SettingsPage::addWantedPair()
{
    const auto pair = std::exchange(m_wantedPair, std::nullopt);
    for (const SettingField *field : std::as_const(m_fields)) {
        if (pair && field->ossTable())
            field->ossTable()->addRow(*pair);
    }
}

void SettingsPage::showField(const SettingField *field)
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (m_tabs->widget(tab)->isAncestorOf(field))
            m_tabs->setCurrentIndex(tab);
    }
    field->editor()->setFocus();
}

void SettingsPage::showFailure(const Error &error)
{
    banner()->showError(error);
    for (const SettingField *field : std::as_const(m_fields)) {
        if (field->key() == error.subject)
            showField(field);
    }
}

} // namespace klarbok::ui
