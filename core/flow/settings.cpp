#include "flow/settings.h"

#include "base/check.h"
#include "flow/setting_check.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

const std::vector<SettingSpec> &Settings::table()
{
    using T = SettingType;
    const QStringList yesNo{u"yes"_s, u"no"_s};
    static const std::vector<SettingSpec> kTable{
        {u"account.bank"_s, T::Account, u"1930"_s, {}},
        {u"account.clearing"_s, T::Account, u"1686"_s, {}},
        {u"account.clearing.kustom"_s, T::OptionalAccount, {}, {}},
        {u"account.commission"_s, T::Account, u"3990"_s, {}},
        {u"account.currency_gain"_s, T::Account, u"3960"_s, {}},
        {u"account.currency_loss"_s, T::Account, u"7960"_s, {}},
        {u"account.dispute"_s, T::OptionalAccount, u"1516"_s, {}},
        {u"account.dispute_loss"_s, T::Account, u"6351"_s, {}},
        {u"account.export"_s, T::Account, u"3105"_s, {}},
        {u"account.fee"_s, T::Account, u"6064"_s, {}},
        {u"account.fee.fixed"_s, T::Account, u"6064"_s, {}},
        {u"account.fee.other"_s, T::Account, u"6064"_s, {}},
        {u"account.fee.percentage"_s, T::Account, u"6064"_s, {}},
        {u"account.fee_no_vat"_s, T::Account, u"6064"_s, {}},
        {u"account.fee_vat"_s, T::Account, u"2641"_s, {}},
        {u"account.gift_card"_s, T::Account, u"2421"_s, {}},
        {u"account.holdback"_s, T::OptionalAccount, {}, {}},
        {u"account.oss.sales"_s, T::Account, u"3106"_s, {}},
        {u"account.oss.vat"_s, T::Account, u"2670"_s, {}},
        {u"account.rounding"_s, T::Account, u"3740"_s, {}},
        {u"account.sales.0"_s, T::Account, u"3004"_s, {}},
        {u"account.sales.12"_s, T::Account, u"3002"_s, {}},
        {u"account.sales.25"_s, T::Account, u"3001"_s, {}},
        {u"account.sales.6"_s, T::Account, u"3003"_s, {}},
        {u"account.shipping"_s, T::OptionalAccount, {}, {}},
        {u"account.store_credit"_s, T::OptionalAccount, {}, {}}, // empty: the gift card account
        {u"account.tip"_s, T::Account, u"2820"_s, {}},
        {u"account.vat.12"_s, T::Account, u"2621"_s, {}},
        {u"account.vat.25"_s, T::Account, u"2611"_s, {}},
        {u"account.vat.6"_s, T::Account, u"2631"_s, {}},
        {u"auto.approve"_s, T::Choice, u"no"_s, yesNo},
        {u"auto.fetch"_s, T::Choice, u"no"_s, yesNo},
        {u"auto.post"_s, T::Choice, u"no"_s, yesNo},
        {u"bl.api_url"_s, T::Address, u"https://apigateway.blinfo.se/bla-api/v1/sp"_s, {}},
        {u"bl.attach"_s, T::Choice, u"multipart"_s, {u"multipart"_s, u"raw"_s}},
        {u"bl.auth_url"_s, T::Address, u"https://apigateway.blinfo.se/auth/oauth/v2/token"_s, {}},
        {u"book_payouts"_s, T::Choice, u"yes"_s, yesNo},
        {u"cost_centre"_s, T::Dimension, {}, {}},
        {u"date_rule"_s, T::Choice, u"order"_s, {u"order"_s, u"capture"_s, u"payout"_s}},
        {u"day_voucher.split"_s, T::Choice, u"no"_s, yesNo},
        {u"fee.expected"_s, T::FeeTable, {}, {}},
        {u"fee.split"_s, T::Choice, u"no"_s, yesNo},
        {u"gift_card.kind"_s, T::Choice, u"multi"_s, {u"multi"_s, u"single"_s}},
        {u"gift_card.names"_s, T::Words, u"presentkort, gift card, giftcard, värdecheck"_s, {}},
        {u"gift_card.vat"_s, T::Choice, u"2500"_s, {u"2500"_s, u"1200"_s, u"600"_s}},
        {u"klarna.host"_s, T::Address, u"https://api.klarna.com"_s, {}},
        {u"klarna.requests_per_second"_s, T::Number, u"20"_s, {}},
        {u"method"_s, T::Choice, u"accrual"_s, {u"accrual"_s, u"cash"_s}},
        {u"oss.enabled"_s, T::Choice, u"no"_s, yesNo},
        {u"oss.map"_s, T::OssTable, {}, {}},
        {u"pdf.buyer_name"_s, T::Choice, u"none"_s, {u"none"_s, u"initials"_s, u"name"_s}},
        {u"project"_s, T::Dimension, {}, {}},
        {u"riksbank.url"_s, T::Address, u"https://api.riksbank.se/swea/v1"_s, {}},
        {u"rounding_limit"_s, T::Ore, u"100"_s, {}},
        {u"series"_s, T::Series, u"K"_s, {}},
        {u"start_date"_s, T::Date, u"2026-01-01"_s, {}}, // written when the workspace is made
        {u"start_date.allow_older"_s, T::Choice, u"no"_s, yesNo},
        {u"tip.names"_s, T::Words, u"dricks, tip, gratuity"_s, {}},
    };
    return kTable;
}

const SettingSpec *Settings::find(const QString &key)
{
    const auto &all = table();
    const auto found = std::ranges::find(all, key, &SettingSpec::key);
    return found == all.end() ? nullptr : &*found;
}

QString Settings::value(const QString &key) const
{
    const SettingSpec *spec = find(key);
    KLARBOK_EXPECTS(spec);
    return m_stored.value(key, spec->fallback);
}

QMap<QString, QString> Settings::all() const
{
    QMap<QString, QString> values;
    for (const SettingSpec &spec : table())
        values.insert(spec.key, value(spec.key));
    return values;
}

ledger::FeeRates Settings::feeRates() const
{
    auto rates = ledger::parseFeeRates(value(u"fee.expected"_s));
    return rates ? std::move(rates).value() : ledger::FeeRates{};
}

ledger::PostingRules Settings::rules() const
{
    // Values were checked before they were stored; the fallback stands in for a file that was
    // tampered with.
    const auto account = [this](const QString &key) {
        const auto stored = ledger::Account::parse(value(key));
        return stored ? *stored : *ledger::Account::parse(find(key)->fallback);
    };
    const auto optionalAccount = [this](const QString &key) {
        return ledger::Account::parse(value(key));
    };
    const auto isOn = [this](const QString &key) { return value(key) == u"yes"; };
    const auto words = [this](const QString &key) {
        QStringList list = value(key).split(u',', Qt::SkipEmptyParts);
        for (QString &word : list)
            word = word.trimmed();
        return list;
    };
    const auto oss = [&] {
        const ledger::OssAccounts usual{account(u"account.oss.sales"_s),
                                        account(u"account.oss.vat"_s)};
        ledger::OssMap map;
        if (const auto rows = ledger::parseOssMap(value(u"oss.map"_s))) {
            for (const ledger::OssRow &row : *rows)
                map.insert_or_assign(row.pair, ledger::OssAccounts{row.sales.value_or(usual.sales),
                                                                   row.vat.value_or(usual.vat)});
        }
        return map;
    };
    const QString dateRule = value(u"date_rule"_s);
    const ledger::Account giftCard = account(u"account.gift_card"_s);

    return ledger::PostingRules{
        .startDate = QDate::fromString(value(u"start_date"_s), Qt::ISODate),
        .dateRule = dateRule == u"capture"  ? ledger::DateRule::Capture
                    : dateRule == u"payout" ? ledger::DateRule::Payout
                                            : ledger::DateRule::Order,
        .method = value(u"method"_s) == u"cash" ? ledger::Method::Cash : ledger::Method::Accrual,
        .splitDayVoucher = isOn(u"day_voucher.split"_s),
        .bookPayouts = isOn(u"book_payouts"_s),
        .clearing = account(u"account.clearing"_s),
        .bank = account(u"account.bank"_s),
        .sales25 = account(u"account.sales.25"_s),
        .sales12 = account(u"account.sales.12"_s),
        .sales6 = account(u"account.sales.6"_s),
        .sales0 = account(u"account.sales.0"_s),
        .exportSales = account(u"account.export"_s),
        .vat25 = account(u"account.vat.25"_s),
        .vat12 = account(u"account.vat.12"_s),
        .vat6 = account(u"account.vat.6"_s),
        .fee = account(u"account.fee"_s),
        .feeNoVat = account(u"account.fee_no_vat"_s),
        .feeVat = account(u"account.fee_vat"_s),
        .splitFees = isOn(u"fee.split"_s),
        .feeFixed = account(u"account.fee.fixed"_s),
        .feePercentage = account(u"account.fee.percentage"_s),
        .feeOther = account(u"account.fee.other"_s),
        .giftCard = giftCard,
        .storeCredit = optionalAccount(u"account.store_credit"_s).value_or(giftCard),
        .tip = account(u"account.tip"_s),
        .rounding = account(u"account.rounding"_s),
        .commission = account(u"account.commission"_s),
        .currencyGain = account(u"account.currency_gain"_s),
        .currencyLoss = account(u"account.currency_loss"_s),
        .shipping = optionalAccount(u"account.shipping"_s),
        .dispute = optionalAccount(u"account.dispute"_s),
        .disputeLoss = account(u"account.dispute_loss"_s),
        .holdback = optionalAccount(u"account.holdback"_s),
        .roundingLimit = Money::sek(value(u"rounding_limit"_s).toLongLong()),
        .giftCardKind = value(u"gift_card.kind"_s) == u"single" ? ledger::GiftCardKind::Single
                                                                : ledger::GiftCardKind::Multi,
        .giftCardVat = value(u"gift_card.vat"_s).toInt(),
        .ossEnabled = isOn(u"oss.enabled"_s),
        .oss = oss(),
        .giftCardNames = words(u"gift_card.names"_s),
        .tipNames = words(u"tip.names"_s),
        .dimensions = {value(u"cost_centre"_s), value(u"project"_s)},
    };
}

PayoutSourceAddress Settings::payoutSource() const
{
    return {u"klarna"_s, QUrl{value(u"klarna.host"_s)},
            value(u"klarna.requests_per_second"_s).toInt()};
}

BooksAddress Settings::books() const
{
    return {QUrl{value(u"bl.auth_url"_s)}, QUrl{value(u"bl.api_url"_s)},
            value(u"bl.attach"_s) == u"raw" ? AttachForm::Raw : AttachForm::Multipart};
}

/// An account that both Swedish VAT and another country's would come to stand on after these
/// changes; empty when there is none.
QString Settings::mixedAccount(const QMap<QString, QString> &changes) const
{
    const auto isAbout = [](const QString &key) {
        return key == u"oss.map" || key.startsWith(u"account.");
    };
    if (std::ranges::none_of(changes.keys(), isAbout))
        return {};
    QMap<QString, QString> after = m_stored;
    after.insert(changes);
    const ledger::PostingRules rules = Settings{after}.rules();
    const std::array swedish{rules.sales25, rules.sales12, rules.sales6, rules.vat25,
                             rules.vat12,   rules.vat6,    rules.feeVat, rules.clearing};
    for (const auto &[pair, accounts] : rules.oss) {
        for (const ledger::Account &account : {accounts.sales, accounts.vat}) {
            if (std::ranges::find(swedish, account) != swedish.end())
                return account.number();
        }
    }
    return {};
}

Result<QMap<QString, QString>> Settings::checked(const QMap<QString, QString> &changes,
                                                 QDate today) const
{
    QMap<QString, QString> checkedChanges;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        const SettingSpec *spec = find(change.key());
        if (!spec)
            return Error{ErrorKind::UnknownItem, u"no such setting"_s, change.key()};
        const auto fits = checkedValue(*spec, change.value());
        if (!fits)
            return Error{ErrorKind::InvalidInput, u"value does not fit the setting"_s, change.key(),
                         faultIn(*spec, change.value())};
        // Empty is a value; a null one would bring the default back.
        checkedChanges.insert(spec->key, fits->isNull() ? u""_s : *fits);
    }
    const QString meeting = mixedAccount(checkedChanges);
    if (!meeting.isEmpty())
        return Error{ErrorKind::InvalidInput, u"Swedish VAT and OSS on one account"_s, u"oss.map"_s,
                     u"oss_swedish "_s + meeting};
    if (checkedChanges.contains(u"start_date"_s)) {
        const QDate start = QDate::fromString(checkedChanges.value(u"start_date"_s), Qt::ISODate);
        const bool olderAllowed =
            checkedChanges.value(u"start_date.allow_older"_s, value(u"start_date.allow_older"_s)) ==
            u"yes";
        const QDate lastOfMonth{today.year(), today.month(), today.daysInMonth()};
        if (start > lastOfMonth || (start < earliestStartDate(today) && !olderAllowed))
            return Error{ErrorKind::InvalidInput,
                         u"start date outside the current and the previous month"_s,
                         u"start_date"_s, earliestStartDate(today).toString(Qt::ISODate)};
    }
    return checkedChanges;
}

QStringList changeWarnings(const QMap<QString, QString> &before,
                           const QMap<QString, QString> &after)
{
    QStringList warnings;
    for (const QString &key : {u"method"_s, u"date_rule"_s}) {
        if (before.value(key) != after.value(key))
            warnings.append(key);
    }
    return warnings;
}

QDate earliestStartDate(QDate today)
{
    return QDate{today.year(), today.month(), 1}.addMonths(-1);
}

} // namespace klarbok::flow
