#include "bjornlunden/company_parser.h"

#include "bjornlunden/bl_values.h"

#include <algorithm>

namespace klarbok::bjornlunden {

namespace {

using namespace Qt::StringLiterals;

Error bad(QString detail)
{
    return Error{ErrorKind::BadResponse, std::move(detail)};
}

/// Registers answer bare arrays, batches an envelope around one; take either.
Result<Json::Array> itemsOf(const QByteArray &body, const QString &what)
{
    const auto json = Json::parse(body);
    if (!json)
        return json.error();
    const Json &list = json->isObject() ? (*json)[u"data"] : *json;
    if (!list.isArray())
        return bad(what + u" is not a list"_s);
    return list.items();
}

void takeVatAccount(CompanyDetails &details, const Json &percentage, const QString &account)
{
    const auto rate = amountOf(percentage); // "25.0" reads like an amount
    if (!rate || account.isEmpty())
        return;
    if (rate->units() == 2500)
        details.vatAccount25 = account;
    else if (rate->units() == 1200)
        details.vatAccount12 = account;
    else if (rate->units() == 600)
        details.vatAccount6 = account;
}

} // namespace

Result<std::vector<BooksCompany>> parseCompanies(const QByteArray &body)
{
    const auto items = itemsOf(body, u"the list of companies"_s);
    if (!items)
        return items.error();
    std::vector<BooksCompany> companies;
    for (const Json &item : *items) {
        const QString key = item[u"publicKey"].toString().trimmed();
        if (key.isEmpty())
            continue;
        companies.push_back(
            {item[u"name"].toString().trimmed(), {}, std::make_shared<Secret>(key.toUtf8())});
    }
    return companies;
}

Result<CompanyDetails> parseDetails(const QByteArray &body)
{
    const auto json = Json::parse(body);
    if (!json)
        return json.error();
    CompanyDetails details;
    details.name = (*json)[u"name"].toString().trimmed();
    details.orgNo = textOf((*json)[u"orgNumber"]);
    if (details.name.isEmpty() && details.orgNo.isEmpty())
        return bad(u"company details without name and organisation number"_s);
    const Json &settings = (*json)[u"preferredSettings"];
    details.currency = settings[u"currency"].toString().trimmed().toUpper();
    details.cashMethod = settings[u"cashAccounting"].toBool();
    details.bankAccount = textOf(settings[u"paymentAccount"]);
    details.roundingAccount = textOf(settings[u"rounding"]);
    const Json &vat = (*json)[u"vatInfo"];
    details.inputVatAccount = textOf(vat[u"inboundVatAccount"]);
    takeVatAccount(details, vat[u"vat1percentage"], textOf(vat[u"vat1account"]));
    takeVatAccount(details, vat[u"vat2percentage"], textOf(vat[u"vat2account"]));
    takeVatAccount(details, vat[u"vat3percentage"], textOf(vat[u"vat3account"]));
    return details;
}

Result<std::vector<FinancialYear>> parseYears(const QByteArray &body)
{
    const auto items = itemsOf(body, u"the list of financial years"_s);
    if (!items)
        return items.error();
    std::vector<FinancialYear> years;
    for (const Json &item : *items) {
        const FinancialYear year{textOf(item[u"id"]), dayOf(item[u"fromDate"]),
                                 dayOf(item[u"toDate"]), item[u"open"].toBool(),
                                 textOf(item[u"firstOpenPeriod"])};
        if (year.id.isEmpty() || !year.from.isValid() || !year.to.isValid() || year.to < year.from)
            return bad(u"financial year without id or days"_s);
        years.push_back(year);
    }
    std::ranges::sort(years, {}, &FinancialYear::from);
    return years;
}

Result<std::vector<BooksAccount>> parseAccounts(const QByteArray &body)
{
    const auto items = itemsOf(body, u"the list of accounts"_s);
    if (!items)
        return items.error();
    std::vector<BooksAccount> accounts;
    for (const Json &item : *items) {
        const QString number = textOf(item[u"id"]);
        if (number.isEmpty())
            return bad(u"account without number"_s);
        if (auto account = ledger::Account::parse(number))
            accounts.push_back({std::move(*account), item[u"name"].toString().trimmed(),
                                item[u"closed"].toBool()});
    }
    return accounts;
}

Result<std::vector<BooksDimension>> parseDimensions(const QByteArray &body)
{
    const auto items = itemsOf(body, u"the list of cost centres or projects"_s);
    if (!items)
        return items.error();
    std::vector<BooksDimension> dimensions;
    for (const Json &item : *items) {
        QString id = textOf(item[u"id"]);
        if (id.isEmpty())
            return bad(u"cost centre or project without id"_s);
        dimensions.push_back(
            {std::move(id), item[u"name"].toString().trimmed(), item[u"closed"].toBool()});
    }
    return dimensions;
}

Result<Money> parseBalance(const QByteArray &body)
{
    auto json = Json::parse(body);
    if (!json)
        return json.error();
    if (json->isString()) {
        const QString inner = json->toString();
        if (inner.trimmed().startsWith(u'{'))
            json = Json::parse(inner.toUtf8());
        if (!json)
            return json.error();
    }
    const auto balance = balanceOf(json->isObject() ? (*json)[u"balance"] : *json);
    if (!balance)
        return bad(u"balance is not an amount"_s);
    return *balance;
}

} // namespace klarbok::bjornlunden
