#include "flow/workspace_settings.h"

#include "base/day.h"
#include "flow/account_choice.h"
#include "flow/drafts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

Task<Settings> loadSettings(SessionPtr session)
{
    auto stored = co_await session->store->settings();
    if (!stored)
        co_return std::move(stored).error();
    co_return Settings{std::move(stored).value()};
}

Task<Done> ensureStartDate(SessionPtr session)
{
    auto stored = co_await session->store->settings();
    if (!stored)
        co_return std::move(stored).error();
    if (stored->contains(u"start_date"_s))
        co_return Done{};
    const QDate today = stockholmDay(session->clock->now());
    QMap<QString, QString> start;
    start.insert(u"start_date"_s, QDate{today.year(), today.month(), 1}.toString(Qt::ISODate));
    co_return co_await session->store->saveSettings(start);
}

Task<Settings> changeSettings(SessionPtr session, QMap<QString, QString> changes)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto checked = settings->checked(changes, stockholmDay(session->clock->now()));
    if (!checked)
        co_return std::move(checked).error();
    auto saved = co_await session->store->saveSettings(*checked);
    if (!saved)
        co_return std::move(saved).error();
    auto rebuilt = co_await rebuildDrafts(session);
    if (!rebuilt)
        co_return std::move(rebuilt).error();
    co_return co_await loadSettings(session);
}

Task<std::shared_ptr<Books>> connectBooks(SessionPtr session)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    co_return co_await session->connector->books(info->id, settings->books());
}

Task<std::vector<AccountProposal>> proposeAccounts(SessionPtr session)
{
    static const std::array kKeys = {
        u"account.clearing"_s, u"account.bank"_s,    u"account.sales.25"_s, u"account.sales.12"_s,
        u"account.sales.6"_s,  u"account.sales.0"_s, u"account.vat.25"_s,   u"account.vat.12"_s,
        u"account.vat.6"_s,    u"account.fee"_s,     u"account.fee_vat"_s,  u"account.gift_card"_s,
        u"account.tip"_s,      u"account.rounding"_s};
    auto books = co_await connectBooks(session);
    if (!books)
        co_return std::move(books).error();
    auto company = co_await (*books)->details();
    if (!company)
        co_return std::move(company).error();
    auto chart = co_await (*books)->accounts();
    if (!chart)
        co_return std::move(chart).error();

    std::vector<AccountProposal> proposals;
    for (const QString &key : kKeys) {
        AccountProposal proposal{
            key, *ledger::Account::parse(Settings::find(key)->fallback), {}, false};
        if (const BooksAccount *own = ownAccount(key, *company, *chart))
            proposal = {key, own->account, own->name, true};
        proposals.push_back(std::move(proposal));
    }
    co_return proposals;
}

Task<DimensionChoices> dimensionChoices(SessionPtr session)
{
    auto books = co_await connectBooks(session);
    if (!books)
        co_return std::move(books).error();
    auto costCentres = co_await (*books)->costCentres();
    if (!costCentres)
        co_return std::move(costCentres).error();
    auto projects = co_await (*books)->projects();
    if (!projects)
        co_return std::move(projects).error();
    co_return DimensionChoices{std::move(costCentres).value(), std::move(projects).value()};
}

Task<std::vector<BooksCompany>> companies(SessionPtr session)
{
    auto books = co_await connectBooks(session);
    if (!books)
        co_return std::move(books).error();
    co_return co_await (*books)->companies();
}

Task<Done> chooseCompany(SessionPtr session, BooksCompany company)
{
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    auto written = co_await session->secrets->write(info->id, SecretName::BlUserKey, company.key);
    if (!written)
        co_return std::move(written).error();
    co_return co_await session->store->setCompany(company.name);
}

} // namespace klarbok::flow
