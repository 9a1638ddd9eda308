#include "ledger/random_payouts.h"

#include <QTest>

#include <set>
#include <utility>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

/// Whose VAT, and its rate. No country: Sweden.
using CountryRate = std::pair<QString, int>;

/// VAT per country and rate that the vouchers' rows owe to these settlement rows.
std::map<CountryRate, qint64> vatOf(const std::set<TransactionKey> &keys,
                                    const std::vector<DraftVoucher> &vouchers,
                                    const PostingRules &rules)
{
    std::map<QString, CountryRate> rates{{rules.vat25.number(), {{}, 2500}},
                                         {rules.vat12.number(), {{}, 1200}},
                                         {rules.vat6.number(), {{}, 600}}};
    for (const auto &[pair, accounts] : rules.oss)
        rates[accounts.vat.number()] = {pair.country, pair.rate};
    std::map<CountryRate, qint64> vat;
    for (const DraftVoucher &voucher : vouchers) {
        for (const Row &row : voucher.rows) {
            const auto rate = rates.find(row.account.number());
            if (rate == rates.end())
                continue;
            for (const Source &source : row.sources) {
                if (source.transaction && keys.contains(*source.transaction))
                    vat[rate->second] -= source.amount.units();
            }
        }
    }
    std::erase_if(vat, [](const auto &entry) { return entry.second == 0; });
    return vat;
}

bool isDispute(const DraftVoucher &voucher)
{
    return voucher.kind == VoucherKind::Correction && voucher.rows.empty();
}

/// What a sale or refund states, per country and rate, as output VAT.
std::map<CountryRate, qint64> statedVat(const Dealt &told, const PostingRules &rules)
{
    const bool isAbroad = told.country == u"FI" || told.country == u"DK";
    const QString country = rules.ossEnabled && isAbroad ? told.country : QString{};
    std::map<CountryRate, qint64> vat;
    for (const auto &[rate, amount] : told.vat)
        vat[{country, rate}] += amount;
    for (const qint64 card : told.cards) { // VAT when sold, and so none when used
        if (rules.giftCardKind == GiftCardKind::Single)
            vat[{{}, 2500}] += (card * 2 + (card < 0 ? -5 : 5)) / 10; // a fifth, half an öre up
    }
    return vat;
}

/// By day, what happens to the claim: one side's changes add up to the balance.
using Changes = std::map<QDate, qint64>;

/// Klarna's identity of debt, from Klarna's totals alone but for the days of sales and refunds: the
/// claim is what is sold and not paid yet, less the debt that is carried, and what is withheld. The
/// first payout of ours takes over the debt from before.
Changes changesByKlarna(const RandomShop &shop)
{
    const PostingRules &rules = shop.input.rules;
    Changes changes;
    for (const auto &[key, told] : shop.told) {
        if (rules.startDate <= dayOf(told, rules))
            changes[dayOf(told, rules)] += told.effect;
    }
    for (const PayoutBuilder &p : shop.payouts) {
        const QDate paid = dayInSweden(p.payout.date);
        if (paid < rules.startDate)
            continue;
        const PayoutTotals &t = p.payout.totals;
        qint64 &change = changes[paid];
        change -= (t.sale - t.returned).units();
        change += (t.openingDebt - t.closingDebt).units();
        if (!rules.bookPayouts)
            change += t.settlement.units();
        for (const Transaction &row : p.transactions) { // what has no account of its own stays
            const qint64 amount = row.amount.units();
            if (row.typeText == u"HOLDBACK" && !rules.holdback)
                change += amount;
            if (row.typeText == u"RELEASE" && !rules.holdback)
                change -= amount;
            if (row.typeText == u"REVERSAL" && row.detail != u"COMMISSION_RETURN" && !rules.dispute)
                change += amount;
            if (row.typeText == u"REVERSAL_MERCHANT_PROTECTION" && !rules.dispute)
                change -= amount;
        }
    }
    return changes;
}

/// The claim account's rows, and what questions keep away from it.
Changes changesByBooks(const std::vector<DraftVoucher> &vouchers, const PostingRules &rules)
{
    Changes changes;
    for (const DraftVoucher &voucher : vouchers) {
        if (isDispute(voucher)) // asks about what is booked
            continue;
        for (const Row &row : voucher.rows) {
            if (row.account == rules.clearing)
                changes[voucher.date] += row.amount.units();
        }
        for (const Question &question : voucher.questions)
            changes[voucher.date] += question.amount.units();
    }
    return changes;
}

} // namespace

/// What holds for a shop over time: booked again, by its VAT, and at every date.
class ShopProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bookingTwiceBooksNothing();
    void outputVatIsThatOfTheOrderLines();
    void theClaimIsKlarnasIdentityOfDebtOnEveryDay();
};

void ShopProperties::bookingTwiceBooksNothing()
{
    QVERIFY(rc::check("what is approved is never proposed again", [] {
        RandomShop shop = shopOf(*anyEvents(), *anyRules());
        std::set<VoucherId> asking;
        for (const DraftVoucher &voucher : book(shop.input)) {
            if (voucher.questions.empty())
                shop.input.frozen.push_back(frozen(voucher));
            else if (!isDispute(voucher))
                asking.insert(voucher.id);
        }
        auto again = book(shop.input);
        std::erase_if(again, isDispute); // how a posted dispute ended is asked anew
        RC_ASSERT(again.size() == asking.size());
        for (const DraftVoucher &voucher : again)
            RC_ASSERT(asking.contains(voucher.id));
    }));
}

void ShopProperties::outputVatIsThatOfTheOrderLines()
{
    QVERIFY(rc::check("per country and rate, of every sale and refund", [] {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        const PostingRules &rules = shop.input.rules;
        const auto vouchers = book(shop.input);
        std::set<TransactionKey> booked;
        for (const DraftVoucher &voucher : vouchers) {
            for (const Entry &entry : voucher.entries) {
                if (shop.told.contains(entry.transaction))
                    booked.insert(entry.transaction);
            }
        }
        std::map<CountryRate, qint64> stated;
        for (const auto &[key, told] : shop.told) {
            if (!booked.contains(key)) {
                RC_ASSERT(!(told.isClear && rules.startDate <= dayOf(told, rules)));
                continue;
            }
            RC_ASSERT(!told.isUnclear);
            for (const auto &[countryRate, vat] : statedVat(told, rules))
                stated[countryRate] += told.isRefund ? -vat : vat;
        }
        std::erase_if(stated, [](const auto &entry) { return entry.second == 0; });
        RC_ASSERT(vatOf(booked, vouchers, rules) == stated);
    }));
}

void ShopProperties::theClaimIsKlarnasIdentityOfDebtOnEveryDay()
{
    QVERIFY(rc::check("claim account and questions = Klarna's figures", [] {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        const auto klarna = changesByKlarna(shop);
        const auto books = changesByBooks(book(shop.input), shop.input.rules);
        std::set<QDate> days;
        for (const Changes &changes : {klarna, books}) {
            for (const auto &[day, change] : changes)
                days.insert(day);
        }
        qint64 owed = 0;
        qint64 claimed = 0;
        for (const QDate day : days) {
            owed += klarna.contains(day) ? klarna.at(day) : 0;
            claimed += books.contains(day) ? books.at(day) : 0;
            RC_ASSERT(claimed == owed);
        }
    }));
}

QTEST_GUILESS_MAIN(ShopProperties)
#include "tst_shop_properties.moc"
