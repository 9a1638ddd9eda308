#include "ui/guide/booking_steps.h"

#include "ui/pages/report_words.h"
#include "ui/parts/banner.h"
#include "ui/parts/busy_bar.h"
#include "ui/parts/setting_field.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"
#include "words/codes.h"
#include "words/error_words.h"
#include "words/setting_words.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace klarbok::ui {

AccountsStep::AccountsStep(SetupPresenter *setup, QWidget *parent)
    : GuideStep{u"accountsStep"_s, tr("Accounts"),
                tr("These are proposed from your own chart of accounts in Björn Lundén. Change "
                   "those "
                   "that you book differently; all of them can be changed later."),
                parent},
      m_setup{setup},
      m_grid{new QGridLayout}
{
    m_grid->setHorizontalSpacing(kGrid * 2);
    m_grid->setVerticalSpacing(kGrid / 2);
    m_grid->setColumnStretch(1, 1);
    body()->addLayout(m_grid);
    follow(setup, tr("Reading the chart of accounts …"));
    connect(setup, &SetupPresenter::proposed, this, &AccountsStep::showProposals);
    connect(setup, &SetupPresenter::changed, this, [this] {
        if (std::exchange(m_isWaiting, false))
            Q_EMIT done();
    });
    connect(setup, &SetupPresenter::failed, this, [this] { m_isWaiting = false; });
}

void AccountsStep::enter()
{
    if (m_fields.isEmpty())
        m_setup->propose();
}

void AccountsStep::showProposals(const std::vector<flow::AccountProposal> &proposals)
{
    if (!m_fields.isEmpty())
        return;
    int missing = 0;
    for (int at = 0; at < static_cast<int>(proposals.size()); ++at) {
        const flow::AccountProposal &proposal = proposals[static_cast<size_t>(at)];
        auto *field = new SettingField(proposal.key, this);
        field->setValue(proposal.account.number());
        field->setRemark(proposal.isInChart ? proposal.name : tr("not in the chart of accounts"));
        missing += proposal.isInChart ? 0 : 1;
        auto *name = new QLabel(words::settingLabel(proposal.key), this);
        name->setBuddy(field);
        name->setToolTip(words::settingHelp(proposal.key));
        m_grid->addWidget(name, at, 0);
        m_grid->addWidget(field, at, 1);
        m_fields.append(field);
    }
    for (qsizetype at = 1; at < m_fields.size(); ++at)
        setTabOrder(m_fields[at - 1]->editor(), m_fields[at]->editor());
    if (missing > 0)
        banner()->showMessage(
            Tone::Warning, tr("%n account(s) are not in your chart of accounts.", nullptr, missing),
            tr("Choose another account, or add them in Björn Lundén before you "
               "post. Vouchers with such an account are not sent."));
    Q_EMIT completeChanged();
}

void AccountsStep::next()
{
    QMap<QString, QString> changes;
    for (const SettingField *field : m_fields)
        changes.insert(field->key(), field->value());
    m_isWaiting = true;
    m_setup->change(changes);
}

StartStep::StartStep(SetupPresenter *setup, QWidget *parent)
    : GuideStep{u"startStep"_s, tr("Start date"),
                tr("Klarbok books sales from this day on. What was sold before must already be in "
                   "the books. The earliest day is the first of last month."),
                parent},
      m_setup{setup},
      m_date{new SettingField(u"start_date"_s, this)},
      m_series{new SettingField(u"series"_s, this)},
      m_listHeading{label(Text::Heading, tr("Already on the clearing account"), this)},
      m_list{new Table(u"alreadyInBooks"_s, tr("Vouchers already on the clearing account"), this)}
{
    auto *rows = new QFormLayout;
    rows->setHorizontalSpacing(kGrid * 2);
    rows->setVerticalSpacing(kGrid + kGrid / 2);
    rows->addRow(words::settingLabel(u"start_date"_s), m_date);
    rows->addRow(words::settingLabel(u"series"_s), m_series);
    rows->addRow(QString{}, label(Text::Quiet, words::settingHelp(u"series"_s), this));
    body()->addLayout(rows);
    m_list->setSource(&m_model);
    m_list->fitColumns(ForeignVoucherModel::TextColumn);
    m_list->setMaximumHeight(kGrid * 22);
    body()->addWidget(m_listHeading);
    body()->addWidget(m_list);
    forget();

    for (SettingField *field : {m_date, m_series})
        connect(field, &SettingField::edited, this, &StartStep::forget);
    follow(setup, tr("Looking at what the books already hold …"));
    connect(setup, &SetupPresenter::settingsLoaded, this, [this](const flow::Settings &settings) {
        m_series->setValue(settings.value(u"series"_s));
    });
    connect(setup, &SetupPresenter::changed, this, [this] {
        if (m_isWaiting)
            m_setup->check();
    });
    connect(setup, &SetupPresenter::checked, this, &StartStep::showCheckup);
    connect(setup, &SetupPresenter::failed, this, [this](const Error &error) {
        m_isWaiting = false;
        if (isVisible() && error.subject == m_date->key())
            banner()->showMessage(
                Tone::Bad, tr("The start date lies too far back or ahead."),
                tr("Choose a day in this month or last month. Nothing was saved."));
    });
}

void StartStep::enter()
{
    const QDate today = m_setup->today();
    m_date->setValue(QDate{today.year(), today.month(), 1}.toString(Qt::ISODate));
    if (auto *edit = qobject_cast<QDateEdit *>(m_date->editor()))
        edit->setMinimumDate(flow::earliestStartDate(today));
    m_setup->loadSettings();
    forget();
}

void StartStep::forget()
{
    m_isAsked = false;
    m_model.setItems({});
    m_listHeading->hide();
    m_list->hide();
    Q_EMIT completeChanged();
}

QString StartStep::nextText() const
{
    return m_isAsked ? tr("&Go on anyway") : tr("&Next");
}

void StartStep::next()
{
    if (m_isAsked) {
        Q_EMIT done();
        return;
    }
    m_isWaiting = true;
    m_setup->change({{m_date->key(), m_date->value()}, {m_series->key(), m_series->value()}});
}

void StartStep::showCheckup(const flow::Checkup &checkup)
{
    if (!std::exchange(m_isWaiting, false))
        return;
    QStringList lines;
    for (const std::optional<Error> &error : {checkup.klarna, checkup.bjornLunden}) {
        if (error)
            lines.append(words::sentence(*error));
    }
    for (const flow::Problem &problem : checkup.problems)
        lines.append(words::problem(problem));
    if (lines.isEmpty() && checkup.alreadyInBooks.empty()) {
        Q_EMIT done();
        return;
    }
    m_isAsked = true;
    m_model.setItems(checkup.alreadyInBooks);
    m_listHeading->setVisible(!checkup.alreadyInBooks.empty());
    m_list->setVisible(!checkup.alreadyInBooks.empty());
    if (!checkup.alreadyInBooks.empty())
        lines.append(
            tr("The clearing account already has vouchers from this day on that Klarbok did "
               "not make. If they are the same sales, choose a later start date."));
    banner()->showMessage(Tone::Warning, tr("Look at this before you go on."), lines.join(u'\n'),
                          lines.join(u'\n'));
    Q_EMIT completeChanged();
}

FetchStep::FetchStep(SetupPresenter *setup, QWidget *parent)
    : GuideStep{u"fetchStep"_s, tr("First fetch"),
                tr("Klarbok now reads payouts and orders from the start date on, and builds "
                   "drafts. "
                   "Nothing is posted until you have approved it."),
                parent},
      m_setup{setup}
{
}

QString FetchStep::nextText() const
{
    return m_isDone ? tr("&Show the vouchers") : tr("&Fetch from Klarna");
}

void FetchStep::next()
{
    if (m_isDone)
        Q_EMIT done();
    else
        begin();
}

void FetchStep::begin()
{
    m_bench = std::make_unique<Workbench>(m_setup->session());
    connect(busyBar(), &BusyBar::stopRequested, m_bench.get(), &Workbench::stop);
    connect(
        m_bench.get(), &Workbench::progressed, this,
        [this](Job, Step step, int done, int total) { busyBar()->progress(step, done, total); });
    connect(m_bench.get(), &Workbench::ended, this, [this] { busyBar()->finish(); });
    connect(m_bench.get(), &Workbench::failed, this,
            [this](Job, const Error &error) { banner()->showError(error); });
    connect(m_bench.get(), &Workbench::fetched, this, [this](const flow::FetchReport &report) {
        m_isDone = !report.isStopped;
        showFetchReport(*banner(), report);
    });
    connect(m_bench.get(), &Workbench::changed, this, &GuideStep::completeChanged);
    banner()->clear();
    busyBar()->start(tr("Connecting to Klarna …"), true);
    m_bench->fetch();
    Q_EMIT completeChanged();
}

} // namespace klarbok::ui
