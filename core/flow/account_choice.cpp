#include "flow/account_choice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

/// The company's own choice first, then the default, then what older charts have instead.
std::vector<QString> candidates(const QString &key, const CompanyDetails &company)
{
    std::vector<QString> numbers;
    if (key == u"account.bank")
        numbers.push_back(company.bankAccount);
    if (key == u"account.fee_vat")
        numbers.push_back(company.inputVatAccount);
    if (key == u"account.rounding")
        numbers.push_back(company.roundingAccount);
    if (key == u"account.vat.25")
        numbers.push_back(company.vatAccount25);
    if (key == u"account.vat.12")
        numbers.push_back(company.vatAccount12);
    if (key == u"account.vat.6")
        numbers.push_back(company.vatAccount6);
    numbers.push_back(Settings::find(key)->fallback);
    if (key == u"account.clearing")
        numbers.push_back(u"1580"_s); // the claim's account until BAS 2025
    if (key == u"account.fee_vat")
        numbers.push_back(u"2640"_s);
    return numbers;
}

const BooksAccount *openAccount(const std::vector<BooksAccount> &chart, const QString &number)
{
    const auto found = std::ranges::find_if(chart, [&](const BooksAccount &account) {
        return account.account.number() == number && !account.isClosed;
    });
    return found == chart.end() ? nullptr : &*found;
}

} // namespace

const BooksAccount *ownAccount(const QString &key, const CompanyDetails &company,
                               const std::vector<BooksAccount> &chart)
{
    for (const QString &number : candidates(key, company)) {
        if (const BooksAccount *account = openAccount(chart, number))
            return account;
    }
    return nullptr;
}

std::map<ledger::Account, ledger::Account> standIns(const Settings &settings,
                                                    const CompanyDetails &company,
                                                    const std::vector<BooksAccount> &chart)
{
    std::map<ledger::Account, ledger::Account> instead;
    for (const SettingSpec &spec : Settings::table()) {
        if (spec.type != SettingType::Account && spec.type != SettingType::OptionalAccount)
            continue;
        const auto account = ledger::Account::parse(settings.value(spec.key));
        if (!account || openAccount(chart, account->number()))
            continue;
        if (const BooksAccount *own = ownAccount(spec.key, company, chart))
            instead.emplace(*account, own->account);
    }
    return instead;
}

} // namespace klarbok::flow
