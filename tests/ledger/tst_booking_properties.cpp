#include "base/day.h"
#include "ledger/random_payouts.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <random>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

/// What every row of a payout does to it, by the row's key.
QMap<QString, qint64> effectsOf(const RandomShop &shop)
{
    QMap<QString, qint64> result;
    for (const PayoutBuilder &p : shop.payouts) {
        const auto effect = effects(p.payout, p.transactions);
        for (std::size_t i = 0; i < effect.size(); ++i)
            result[p.transactions[i].key.text()] = effect[i].total().units();
    }
    return result;
}

bool isBeforeStart(const Transaction &row, const RandomShop &shop)
{
    const auto payout = std::ranges::find(shop.input.payouts, row.payout, &Payout::reference);
    const PostingRules &with = shop.input.rules;
    const bool isOrder = row.type == TransactionType::Sale || row.type == TransactionType::Return;
    const QDate dated = isOrder ? bookingDay(row, *payout, with) : stockholmDay(payout->date);
    return dated < with.startDate;
}

bool staysInTheClaim(const Transaction &row, const PostingRules &with)
{
    const bool isReserve =
        row.type == TransactionType::Holdback || row.type == TransactionType::Release;
    const bool isDisputed =
        (row.type == TransactionType::Reversal && row.detail != u"COMMISSION_RETURN") ||
        row.type == TransactionType::ReversalMerchantProtection;
    return (isReserve && !with.holdback) || (isDisputed && !with.dispute);
}

template<typename T>
std::vector<T> shuffled(std::vector<T> items, unsigned seed)
{
    std::mt19937 random{seed};
    std::ranges::shuffle(items, random);
    return items;
}

} // namespace

/// What holds for every payout, whatever is in it.
class BookingProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vouchersBalanceAndExplainThemselves();
    void everyOreIsInOnePlace();
    void entriesAddUp();
    void vatStandsOnItsAccount();
    void orderOfTheRowsDoesNotMatter();
    void frozenRowsAreNeverDraftedAgain();
    void differencesAddUp();
    void aHundredThousandRowsFitOnTheirDays();
};

void BookingProperties::vouchersBalanceAndExplainThemselves()
{
    QVERIFY(rc::check("balance, sources and movements", [] {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        for (const DraftVoucher &voucher : book(shop.input)) {
            RC_ASSERT(balanceOf(voucher.rows, voucher.currency).isZero());
            RC_ASSERT(voucher.text.size() <= 40);
            Money onClaim = kr(0);
            for (const Row &row : voucher.rows) {
                RC_ASSERT(!row.amount.isZero());
                Money sources = kr(0);
                for (const Source &source : row.sources)
                    sources += source.amount;
                RC_ASSERT(sources.units() == row.amount.units());
                const bool isResult = row.account.number() >= u"3000"; // income or cost
                RC_ASSERT(row.dimensions ==
                          (isResult ? shop.input.rules.dimensions : Dimensions{}));
                if (row.account == shop.input.rules.clearing)
                    onClaim += row.amount;
            }
            Money moved = kr(0);
            for (const Movement &movement : voucher.movements)
                moved += movement.amount;
            RC_ASSERT(moved.units() == onClaim.units());
        }
    }));
}

void BookingProperties::everyOreIsInOnePlace()
{
    QVERIFY(rc::check("voucher row, question, or before the start date", [] {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        const auto vouchers = book(shop.input);
        QMap<QString, qint64> booked;
        QMap<QString, qint64> asked;
        QMap<QString, int> holders;
        for (const DraftVoucher &voucher : vouchers) {
            for (const TransactionKey &key : voucher.transactions)
                ++holders[key.text()];
            for (const Question &question : voucher.questions) {
                if (question.code == u"dispute_outcome") // asks about what is booked
                    continue;
                RC_ASSERT(question.transaction.has_value());
                RC_ASSERT(!asked.contains(question.transaction->text()));
                asked[question.transaction->text()] = question.amount.units();
            }
            for (const Row &row : voucher.rows) {
                if (row.account == shop.input.rules.clearing)
                    continue;
                for (const Source &source : row.sources) {
                    if (source.transaction)
                        booked[source.transaction->text()] += source.amount.units();
                }
            }
        }
        const auto effect = effectsOf(shop);
        for (const Transaction &row : shop.input.transactions) {
            const QString key = row.key.text();
            RC_ASSERT(!(booked.contains(key) && asked.contains(key)));
            if (isBeforeStart(row, shop)) {
                RC_ASSERT(!booked.contains(key) && !asked.contains(key));
                RC_ASSERT(holders.value(key) == 0);
            } else if (staysInTheClaim(row, shop.input.rules)) {
                RC_ASSERT(!booked.contains(key) && !asked.contains(key));
            } else if (effect.value(key) == 0) { // a fee that Klarna invoices
                RC_ASSERT(!booked.contains(key) && !asked.contains(key));
            } else {
                RC_ASSERT(holders.value(key) == 1);
                const qint64 found = asked.contains(key) ? asked.value(key) : -booked.value(key);
                RC_ASSERT(found == effect.value(key));
            }
        }
    }));
}

void BookingProperties::entriesAddUp()
{
    QVERIFY(rc::check("gross = VAT shares + gift card + tip + rounding", [] {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        for (const DraftVoucher &voucher : book(shop.input)) {
            for (const Entry &entry : voucher.entries) {
                if (entry.what != What::Sale && entry.what != What::Return)
                    continue;
                Money parts = entry.giftCard + entry.tip + entry.rounding;
                for (const VatShare &share : entry.vat)
                    parts += share.gross;
                RC_ASSERT(parts.units() == entry.gross.units());
            }
        }
    }));
}

void BookingProperties::vatStandsOnItsAccount()
{
    QVERIFY(rc::check("what entries show per country and rate is what rows have", [] {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        const QMap<QString, QString> accounts{{QStringLiteral("2500"), QStringLiteral("2611")},
                                              {QStringLiteral("1200"), QStringLiteral("2621")},
                                              {QStringLiteral("600"), QStringLiteral("2631")},
                                              {QStringLiteral("FI 2550"), QStringLiteral("2670")},
                                              {QStringLiteral("DK 2500"), QStringLiteral("2671")}};
        for (const DraftVoucher &voucher : book(shop.input)) {
            QMap<QString, qint64> shown;
            for (const Entry &entry : voucher.entries) {
                if (entry.what != What::Sale && entry.what != What::Return)
                    continue;
                for (const VatShare &share : entry.vat) {
                    const QString where = share.oss ? share.oss->country + u' ' : QString{};
                    if (share.rate != 0)
                        shown[accounts.value(where + QString::number(share.rate))] -=
                            share.vat.units();
                    const bool isAbroad = shop.input.rules.ossEnabled && share.rate != 0 &&
                                          (entry.country == u"FI" || entry.country == u"DK");
                    RC_ASSERT(share.oss.has_value() == isAbroad);
                    const Money own = share.oss ? share.oss->vat : share.vat;
                    RC_ASSERT(own.units() == share.vat.units()); // all orders are in kronor
                }
            }
            const auto posted = posts(voucher);
            for (const QString &account : accounts)
                RC_ASSERT(posted.value(account) == shown.value(account));
        }
    }));
}

void BookingProperties::orderOfTheRowsDoesNotMatter()
{
    QVERIFY(rc::check("shuffled input gives the same vouchers", [](unsigned seed) {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        BookingInput other = shop.input;
        other.transactions = shuffled(other.transactions, seed);
        other.payouts = shuffled(other.payouts, seed + 1);
        RC_ASSERT(book(other) == book(shop.input));
    }));
}

void BookingProperties::frozenRowsAreNeverDraftedAgain()
{
    QVERIFY(rc::check("frozen and new vouchers share no row and lose none", [](unsigned seed) {
        RandomShop shop = shopOf(*anyEvents(), *anyRules());
        const auto before = book(shop.input);
        QSet<QString> all;
        QSet<QString> held;
        for (const DraftVoucher &voucher : before) {
            for (const TransactionKey &key : voucher.transactions)
                all.insert(key.text());
        }
        QSet<QString> ids;
        for (const DraftVoucher &voucher : shuffled(before, seed)) {
            if (voucher.questions.empty() && (seed++ % 2) == 0) {
                shop.input.frozen.push_back(frozen(voucher));
                ids.insert(voucher.id.text());
                for (const TransactionKey &key : voucher.transactions)
                    held.insert(key.text());
            }
        }
        for (const DraftVoucher &voucher : book(shop.input)) {
            RC_ASSERT(!ids.contains(voucher.id.text()));
            for (const TransactionKey &key : voucher.transactions) {
                RC_ASSERT(!held.contains(key.text()));
                held.insert(key.text());
            }
        }
        RC_ASSERT(held == all);
    }));
}

void BookingProperties::differencesAddUp()
{
    QVERIFY(rc::check("Klarna − posted = the sum of what is named", [] {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        const auto state = *rc::gen::element(VoucherState::Draft, VoucherState::Approved,
                                             VoucherState::Uncertain, VoucherState::Posted,
                                             VoucherState::Void, VoucherState::BookedElsewhere);
        const auto vouchers = book(shop.input);
        for (const PayoutBuilder &p : shop.payouts) {
            const Reconciliation result =
                reconcile(reconciliationInput(p, vouchers, state, shop.input.rules));
            RC_ASSERT(!result.isStopped);
            Money klarna = kr(0);
            Money rows = kr(0);
            for (const ReconciliationLine &line : result.lines) {
                klarna += line.klarna;
                rows += line.rows;
                Money named = kr(0);
                bool isUnknown = false;
                for (const Difference &difference : result.differences) {
                    if (difference.what == line.what && !difference.isTold)
                        named += difference.amount;
                    isUnknown = isUnknown || (difference.cause == Cause::Unknown &&
                                              difference.cure == Cure::CheckBooks);
                }
                const Money posted =
                    state == VoucherState::Posted && line.books ? *line.books : kr(0);
                const Money told = line.what == What::Rounding ? line.rows : line.klarna;
                RC_ASSERT(named.units() == (told - posted).units());
                RC_ASSERT(line.gap == named);
                if (state != VoucherState::Void)
                    RC_ASSERT(!isUnknown); // every gap has a name
            }
            RC_ASSERT(klarna.isZero());
            RC_ASSERT(rows.isZero());
        }
    }));
}

void BookingProperties::aHundredThousandRowsFitOnTheirDays()
{
    std::vector<PayoutBuilder> payouts;
    for (int i = 0; i < 100; ++i) {
        PayoutBuilder &p =
            payouts.emplace_back(QByteArray{QByteArray{"P"} + QByteArray::number(i)}.constData(),
                                 "2026-03-09T08:00:00Z");
        for (int row = 0; row < 500; ++row) {
            const QByteArray number = QByteArray::number(i * 1000 + row);
            const QByteArray time =
                QDateTime{QDate{2026, 2, 1}.addDays(row % 28), QTime{9, 0}, QTimeZone::utc()}
                    .toString(Qt::ISODate)
                    .toLatin1();
            p.sale(number.constData(), time.constData(), {line(100'00, 2500), line(50'00, 600)});
            p.fee(3'00, 75);
        }
        p.settled();
    }
    const BookingInput all = input(payouts);
    QCOMPARE(all.transactions.size(), 100'000U);
    const auto vouchers = book(all);
    QCOMPARE(vouchers.size(), 128U);
}

QTEST_GUILESS_MAIN(BookingProperties)
#include "tst_booking_properties.moc"
