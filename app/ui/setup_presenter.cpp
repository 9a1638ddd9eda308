#include "ui/setup_presenter.h"

#include "base/day.h"
#include "words/setting_words.h"

namespace klarbok::ui {

namespace {

Task<Done> storeAll(flow::SessionPtr session, QMap<QString, QString> addresses,
                    EnteredSecrets entered)
{
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    for (const auto &[name, secret] : entered) {
        auto stored = co_await session->secrets->write(info->id, name, secret);
        if (!stored)
            co_return std::move(stored).error();
        auto audited = co_await session->store->audit(QStringLiteral("credential_set"),
                                                      words::secretCode(name), {});
        if (!audited)
            co_return std::move(audited).error();
    }
    if (!addresses.isEmpty()) {
        auto changed = co_await flow::changeSettings(session, addresses);
        if (!changed)
            co_return std::move(changed).error();
    }
    co_return Done{};
}

Task<Done> removeOne(flow::SessionPtr session, SecretName name)
{
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    auto removed = co_await session->secrets->remove(info->id, name);
    if (!removed)
        co_return std::move(removed).error();
    co_return co_await session->store->audit(QStringLiteral("credential_removed"),
                                             words::secretCode(name), {});
}

/// True when it is stored; only a keychain that does not work is an error.
Task<bool> isStored(flow::SessionPtr session, SecretName name)
{
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    auto secret = co_await session->secrets->read(info->id, name);
    if (secret)
        co_return !secret.value()->isEmpty();
    if (secret.error().kind == ErrorKind::SecretMissing)
        co_return false;
    co_return std::move(secret).error();
}

Task<Done> storeAndTryKlarna(flow::SessionPtr session, QMap<QString, QString> addresses,
                             EnteredSecrets entered)
{
    auto stored = co_await storeAll(session, addresses, entered);
    if (!stored)
        co_return std::move(stored).error();
    co_return co_await flow::checkKlarna(session);
}

Task<std::vector<BooksCompany>> storeAndAskCompanies(flow::SessionPtr session,
                                                     QMap<QString, QString> addresses,
                                                     EnteredSecrets entered)
{
    auto stored = co_await storeAll(session, addresses, entered);
    if (!stored)
        co_return std::move(stored).error();
    co_return co_await flow::companies(session);
}

} // namespace

SetupPresenter::SetupPresenter(QObject *parent) : QObject{parent} {}

template<typename T, typename Then>
void SetupPresenter::run(Task<T> task, Then then)
{
    if (m_running++ == 0)
        Q_EMIT busyChanged(true);
    QCoro::connect(std::move(task), this, [this, then = std::move(then)](const Result<T> &result) {
        if (--m_running == 0)
            Q_EMIT busyChanged(false);
        if (result)
            then(result.value());
        else
            Q_EMIT failed(result.error());
    });
}

QDate SetupPresenter::today() const
{
    return stockholmDay(m_session->clock->now());
}

std::shared_ptr<Secret> SetupPresenter::secretFrom(const QString &text)
{
    return std::make_shared<Secret>(text.trimmed().toUtf8());
}

void SetupPresenter::loadSettings()
{
    run(flow::loadSettings(m_session),
        [this](const flow::Settings &settings) { Q_EMIT settingsLoaded(settings); });
}

void SetupPresenter::loadAccountNames()
{
    run(m_session->store->accountNames(),
        [this](const std::vector<std::pair<ledger::Account, QString>> &names) {
            QMap<QString, QString> byNumber;
            for (const auto &[account, name] : names)
                byNumber.insert(account.number(), name);
            Q_EMIT accountNamesLoaded(byNumber);
        });
}

void SetupPresenter::loadDimensions()
{
    QCoro::connect(flow::dimensionChoices(m_session), this,
                   [this](const Result<flow::DimensionChoices> &result) {
                       if (result)
                           Q_EMIT dimensionsLoaded(*result);
                   });
}

void SetupPresenter::change(QMap<QString, QString> changes)
{
    run(flow::changeSettings(m_session, std::move(changes)),
        [this](const flow::Settings &settings) { Q_EMIT changed(settings); });
}

void SetupPresenter::loadSecrets(const std::vector<SecretName> &names)
{
    for (const SecretName name : names) {
        QCoro::connect(isStored(m_session, name), this, [this, name](const Result<bool> &result) {
            if (result)
                Q_EMIT secretLoaded(name, result.value());
            else
                Q_EMIT secretTroubled(name, result.error());
        });
    }
}

void SetupPresenter::storeSecret(SecretName name, const QString &value)
{
    run(storeAll(m_session, {}, {{name, secretFrom(value)}}),
        [this, name](Done) { Q_EMIT secretLoaded(name, true); });
}

void SetupPresenter::removeSecret(SecretName name)
{
    run(removeOne(m_session, name), [this, name](Done) { Q_EMIT secretLoaded(name, false); });
}

void SetupPresenter::connectKlarna(QMap<QString, QString> addresses, EnteredSecrets secrets)
{
    run(storeAndTryKlarna(m_session, std::move(addresses), std::move(secrets)),
        [this](Done) { Q_EMIT klarnaConnected(); });
}

void SetupPresenter::connectBooks(QMap<QString, QString> addresses, EnteredSecrets secrets)
{
    run(storeAndAskCompanies(m_session, std::move(addresses), std::move(secrets)),
        [this](const std::vector<BooksCompany> &companies) { Q_EMIT companiesFound(companies); });
}

void SetupPresenter::findCompanies()
{
    connectBooks({}, {});
}

void SetupPresenter::chooseCompany(BooksCompany company)
{
    run(flow::chooseCompany(m_session, std::move(company)),
        [this](Done) { Q_EMIT companyChosen(); });
}

void SetupPresenter::propose()
{
    run(flow::proposeAccounts(m_session),
        [this](const std::vector<flow::AccountProposal> &proposals) {
            Q_EMIT proposed(proposals);
        });
}

void SetupPresenter::check()
{
    run(flow::checkup(m_session),
        [this](const flow::Checkup &checkup) { Q_EMIT checked(checkup); });
}

} // namespace klarbok::ui
