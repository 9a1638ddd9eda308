#include "base/day.h"
#include "ledger/random_payouts.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>
#include <utility>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

/// What vouchers post, by kind, day and account.
using Postings = std::map<std::tuple<VoucherKind, QDate, QString>, qint64>;

void add(Postings &postings, const DraftVoucher &voucher)
{
    for (const Row &row : voucher.rows)
        postings[{voucher.kind, voucher.date, row.account.number()}] += row.amount.units();
}

Postings settled(Postings postings)
{
    std::erase_if(postings, [](const auto &posting) { return posting.second == 0; });
    return postings;
}

bool isSaleOrRefund(const Transaction &row)
{
    return row.type == TransactionType::Sale || row.type == TransactionType::Return;
}

/// The shop as it is known when only these payouts have been read.
BookingInput known(const RandomShop &shop, const std::set<PayoutId> &read)
{
    BookingInput input = shop.input;
    std::erase_if(input.payouts,
                  [&](const Payout &payout) { return !read.contains(payout.reference); });
    std::erase_if(input.transactions,
                  [&](const Transaction &row) { return !read.contains(row.payout); });
    return input;
}

Money sumOf(const std::vector<OrderLine> &lines)
{
    Money sum = kr(0);
    for (const OrderLine &line : lines)
        sum += line.total;
    return sum;
}

/// The lines that a sale was captured with, when they are the whole of it.
const std::vector<OrderLine> *capturedLines(const Transaction &sale, const BookingInput &input)
{
    const auto order = input.orders.find(*sale.order);
    if (order == input.orders.end())
        return nullptr;
    for (const Capture &capture : order->second.captures) {
        if (capture.id == sale.capture && sumOf(capture.lines) == sale.amount)
            return &capture.lines;
    }
    return nullptr;
}

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

QDate lastDay(const RandomShop &shop)
{
    QDate last = shop.input.rules.startDate;
    for (const Payout &payout : shop.input.payouts)
        last = std::max(last, stockholmDay(payout.date));
    for (const Transaction &row : shop.input.transactions)
        last = std::max({last, stockholmDay(row.saleTime), stockholmDay(row.captureTime)});
    return last;
}

/// The claim as Klarna's figures have it at the end of a day: what is sold and not yet paid, or
/// taken. A reserve that has no account of its own is still claimed.
Money claimByKlarna(const RandomShop &shop, QDate day)
{
    const PostingRules &rules = shop.input.rules;
    Money claim = kr(0);
    for (const PayoutBuilder &p : shop.payouts) {
        const QDate paidOn = stockholmDay(p.payout.date);
        const bool isPaid = rules.startDate <= paidOn && paidOn <= day;
        const auto rowEffects = effects(p.payout, p.transactions);
        Money beforeStart = kr(0);
        for (std::size_t i = 0; i < p.transactions.size(); ++i) {
            const Transaction &row = p.transactions[i];
            const Money effect = rowEffects[i].total();
            const bool isReserve =
                row.type == TransactionType::Holdback || row.type == TransactionType::Release;
            if (isSaleOrRefund(row)) {
                const QDate sold = bookingDay(row, p.payout, rules);
                if (sold < rules.startDate)
                    beforeStart += effect;
                else if (sold <= day)
                    claim += effect;
            } else if (isPaid && (!isReserve || rules.holdback)) {
                claim += effect;
            }
        }
        if (!isPaid)
            continue;
        claim += checkTotals(p.payout, p.transactions, rules.roundingLimit).gap;
        if (rules.bookPayouts)
            claim -= p.payout.totals.settlement;
    }
    return claim;
}

} // namespace

/// What holds for a shop over time: whatever order things come in, and at every date.
class ShopProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderOfFetchingDoesNotMatter();
    void bookingTwiceBooksNothing();
    void outputVatIsThatOfTheOrderLines();
    void theClaimIsWhatKlarnaOwesOnEveryDay();
};

void ShopProperties::orderOfFetchingDoesNotMatter()
{
    QVERIFY(rc::check("payouts read and approved one by one post what one run posts",
                      [](unsigned seed) {
                          const RandomShop shop = shopOf(*anyEvents(), *anyRules());
                          Postings atOnce;
                          for (const DraftVoucher &voucher : book(shop.input))
                              add(atOnce, voucher);

                          std::mt19937 random{seed};
                          std::vector<PayoutId> order;
                          for (const Payout &payout : shop.input.payouts)
                              order.push_back(payout.reference);
                          std::ranges::shuffle(order, random);
                          Postings bitByBit;
                          std::set<PayoutId> read;
                          std::vector<FrozenVoucher> approved;
                          std::vector<DraftVoucher> drafts;
                          for (const PayoutId &next : order) {
                              read.insert(next);
                              BookingInput input = known(shop, read);
                              input.frozen = approved;
                              drafts = book(input);
                              for (const DraftVoucher &voucher : drafts) {
                                  if (!voucher.questions.empty() || random() % 2 == 0)
                                      continue;
                                  add(bitByBit, voucher);
                                  approved.push_back(frozen(voucher));
                              }
                          }
                          BookingInput input = known(shop, read);
                          input.frozen = approved;
                          for (const DraftVoucher &voucher : book(input))
                              add(bitByBit, voucher);
                          RC_ASSERT(settled(bitByBit) == settled(atOnce));
                      }));
}

void ShopProperties::bookingTwiceBooksNothing()
{
    QVERIFY(rc::check("what is approved is never proposed again", [] {
        RandomShop shop = shopOf(*anyEvents(), *anyRules());
        std::set<VoucherId> asking;
        for (const DraftVoucher &voucher : book(shop.input)) {
            if (voucher.questions.empty())
                shop.input.frozen.push_back(frozen(voucher));
            else
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
    QVERIFY(rc::check("per country and rate, of every sale whose lines are whole", [] {
        PostingRules rules = *anyRules();
        rules.giftCardKind = GiftCardKind::Multi; // the other kind has VAT that no line states
        const RandomShop shop = shopOf(*anyEvents(), rules);
        const auto vouchers = book(shop.input);
        std::set<TransactionKey> booked;
        for (const DraftVoucher &voucher : vouchers) {
            for (const Entry &entry : voucher.entries)
                booked.insert(entry.transaction);
        }
        std::set<TransactionKey> sales;
        std::map<CountryRate, qint64> stated;
        for (const Transaction &row : shop.input.transactions) {
            if (row.type != TransactionType::Sale || !booked.contains(row.key))
                continue;
            const auto *lines = capturedLines(row, shop.input);
            if (!lines)
                continue;
            sales.insert(row.key);
            const QString &to = shop.input.orders.at(*row.order).shippingCountry;
            const bool hasOwnVat = rules.ossEnabled && (to == u"FI" || to == u"DK");
            for (const OrderLine &line : *lines)
                stated[{hasOwnVat ? to : QString{}, line.vatRate.value_or(0)}] +=
                    line.vatAmount.value_or(kr(0)).units();
        }
        std::erase_if(stated, [](const auto &entry) { return entry.second == 0; });
        RC_ASSERT(vatOf(sales, vouchers, rules) == stated);
    }));
}

void ShopProperties::theClaimIsWhatKlarnaOwesOnEveryDay()
{
    QVERIFY(rc::check("claim account and questions = Klarna's figures", [] {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        const auto vouchers = book(shop.input);
        for (QDate day = shop.input.rules.startDate; day <= lastDay(shop); day = day.addDays(1)) {
            Money claim = kr(0);
            for (const DraftVoucher &voucher : vouchers) {
                if (day < voucher.date)
                    continue;
                for (const Row &row : voucher.rows) {
                    if (row.account == shop.input.rules.clearing)
                        claim += row.amount;
                }
                for (const Question &question : voucher.questions)
                    claim += question.amount;
            }
            RC_ASSERT(claim.units() == claimByKlarna(shop, day).units());
        }
    }));
}

QTEST_GUILESS_MAIN(ShopProperties)
#include "tst_shop_properties.moc"
