#include "base/day.h"
#include "ledger/random_payouts.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

/// Rules that differ in dates, method and vouchers, and at times in accounts.
rc::Gen<PostingRules> otherRules()
{
    return rc::gen::apply(
        [](PostingRules with, int accounts, int start) {
            if (accounts > 0)
                with.sales25 = with.sales0 = account("3051");
            if (accounts > 1)
                with.fee = with.feeNoVat = account("6065");
            if (accounts > 2)
                with.dispute.reset();
            with.startDate = with.startDate.addDays(start);
            return with;
        },
        anyRules(), rc::gen::inRange(0, 4), rc::gen::inRange(-5, 6));
}

auto correctionIn(const std::vector<DraftVoucher> &drafts)
{
    return std::ranges::find_if(
        drafts, [](const DraftVoucher &draft) { return draft.corrects.has_value(); });
}

QMap<QString, qint64> sums(const std::vector<Row> &rows, qsizetype from = 0)
{
    QMap<QString, qint64> result;
    for (auto row = rows.begin() + from; row != rows.end(); ++row)
        result[row->account.number()] += row->amount.units();
    return result;
}

void add(QMap<QString, qint64> &to, const QMap<QString, qint64> &more)
{
    for (auto sum = more.cbegin(); sum != more.cend(); ++sum)
        to[sum.key()] += sum.value();
}

QMap<QString, qint64> withoutZeros(QMap<QString, qint64> all)
{
    all.removeIf([](auto entry) { return entry.value() == 0; });
    return all;
}

/// Books that only ever grow: what is posted, and what of it is to be corrected.
struct Ledger
{
    explicit Ledger(const RandomShop &of) : shop{of}, input{of.input} {}

    std::vector<DraftVoucher> draft(const PostingRules &with)
    {
        input.rules = with;
        return book(input);
    }

    void post(const DraftVoucher &voucher)
    {
        posted.push_back(voucher);
        input.frozen.push_back(frozen(voucher, VoucherState::Posted, number++));
        if (voucher.corrects)
            std::erase_if(input.corrections, [&](const WantedCorrection &wanted) {
                return wanted.voucher.id == voucher.corrects->id;
            });
    }

    /// Asks for the correction of one that has none yet.
    void correct(std::size_t which)
    {
        if (posted.empty())
            return;
        const std::size_t index = which % posted.size();
        const VoucherId &id = posted[index].id;
        const bool isTaken =
            std::ranges::any_of(input.corrections,
                                [&](const auto &wanted) { return wanted.voucher.id == id; }) ||
            std::ranges::any_of(posted, [&](const DraftVoucher &voucher) {
                return voucher.corrects && voucher.corrects->id == id;
            });
        if (!isTaken)
            input.corrections.push_back({posted[index], QStringLiteral("K"),
                                         static_cast<int>(index) + 1, day("2026-04-01")});
    }

    void answer(const Question &question, std::size_t which)
    {
        const auto answer = anyAnswer(question, static_cast<int>(which % 1000), input.rules);
        if (answer)
            input.answers.push_back(*answer);
    }

    const RandomShop &shop;
    BookingInput input;
    std::vector<DraftVoucher> posted;
    int number = 1;
};

using Step = std::tuple<PostingRules, unsigned, bool>;

rc::Gen<std::vector<Step>> anySteps()
{
    return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, 6), [](std::size_t count) {
        return rc::gen::container<std::vector<Step>>(
            count, rc::gen::tuple(otherRules(), rc::gen::arbitrary<unsigned>(),
                                  rc::gen::arbitrary<bool>()));
    });
}

/// Rules change, some questions are answered, some drafts posted, some vouchers are to be
/// corrected; again and again.
std::vector<DraftVoucher> play(Ledger &books, const std::vector<Step> &steps)
{
    for (const auto &[with, seed, corrects] : steps) {
        std::mt19937 random{seed};
        for (const DraftVoucher &voucher : books.draft(with)) {
            if (!voucher.questions.empty())
                books.answer(voucher.questions.front(), random());
            else if (random() % 3 != 0)
                books.post(voucher);
        }
        for (int i = 0; corrects && i < 2; ++i)
            books.correct(random());
    }
    return books.draft(std::get<PostingRules>(steps.back()));
}

bool mayStayInTheClaim(const Transaction &row)
{
    using T = TransactionType;
    return row.type == T::Holdback || row.type == T::Release || row.type == T::Reversal ||
           row.type == T::ReversalMerchantProtection;
}

} // namespace

/// However rules change and vouchers are corrected, the books hold each öre once.
class CorrectionProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void correctionOriginalAndRebookingNetToTheRebooking();
    void rebookingIsWhatBookingAfreshWouldBe();
    void anyHistoryBooksEachOreOnce();
    void reconciliationNamesEverythingThroughAnyHistory();
};

void CorrectionProperties::correctionOriginalAndRebookingNetToTheRebooking()
{
    QVERIFY(rc::check("original + correction = what is booked again, also in chains", [] {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        Ledger books{shop};
        const auto drafts = book(shop.input);
        const auto whole =
            std::ranges::find_if(drafts, [](const auto &one) { return one.questions.empty(); });
        RC_PRE(whole != drafts.end());
        books.post(*whole);
        QMap<QString, qint64> total = sums(whole->rows);
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
            books.correct(books.posted.size() - 1);
            const auto again = books.draft(*otherRules());
            const auto correction = correctionIn(again);
            if (correction == again.end() || !correction->questions.empty())
                return; // what stood is empty, or something is asked: nothing is taken back
            RC_ASSERT(balanceOf(correction->rows, correction->currency).isZero());
            RC_ASSERT(correction->text.size() <= 40);
            add(total, sums(correction->rows));
            RC_ASSERT(withoutZeros(total) ==
                      withoutZeros(sums(correction->rows, correction->corrects->rows)));
            const DraftVoucher copy = *correction;
            books.post(copy);
        }
    }));
}

void CorrectionProperties::rebookingIsWhatBookingAfreshWouldBe()
{
    QVERIFY(rc::check("the same rows on the same accounts as if they had never been booked", [] {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        const auto drafts = book(shop.input);
        std::vector<DraftVoucher> whole;
        std::ranges::copy_if(drafts, std::back_inserter(whole),
                             [](const auto &one) { return one.questions.empty(); });
        RC_PRE(!whole.empty());
        const std::size_t which = *rc::gen::inRange<std::size_t>(0, whole.size());
        PostingRules with = *otherRules();
        with.startDate = shop.input.rules.startDate;
        with.roundingLimit = kr(1'000'000'00);     // else it is the voucher's size that decides
        with.dateRule = shop.input.rules.dateRule; // no row crosses the start date
        with.method = shop.input.rules.method;

        Ledger others{shop}; // all but the one are posted, and so is the day of each
        Ledger all{shop};
        for (std::size_t i = 0; i < whole.size(); ++i) {
            all.post(whole[i]);
            if (i != which)
                others.post(whole[i]);
        }
        QMap<QString, qint64> afresh;
        for (const DraftVoucher &voucher : others.draft(with)) {
            const auto own = std::ranges::count_if(voucher.transactions, [&](auto &key) {
                return std::ranges::count(whole[which].transactions, key) > 0;
            });
            const bool isOfTheOne = own > 0;
            // Under other rules the day may also hold what was asked about before.
            RC_PRE(!isOfTheOne || own == std::ssize(voucher.transactions));
            const bool isItsPayment = whole[which].kind == VoucherKind::Payout &&
                                      voucher.kind == VoucherKind::Payout &&
                                      voucher.payouts.front() == whole[which].payouts.front();
            if (!isOfTheOne && !isItsPayment)
                continue;
            RC_PRE(voucher.questions.empty());
            add(afresh, sums(voucher.rows));
        }
        all.correct(which);
        const auto corrected = all.draft(with);
        const auto correction = correctionIn(corrected);
        RC_ASSERT(correction != corrected.end());
        RC_PRE(correction->questions.empty());
        RC_ASSERT(withoutZeros(sums(correction->rows, correction->corrects->rows)) ==
                  withoutZeros(afresh));
    }));
}

void CorrectionProperties::anyHistoryBooksEachOreOnce()
{
    QVERIFY(rc::check("posted and drafted rows, movements and payments", [] {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        Ledger books{shop};
        const auto drafts = play(books, *anySteps());
        std::vector<DraftVoucher> all = books.posted;
        all.insert(all.end(), drafts.begin(), drafts.end());

        QMap<QString, qint64> booked;
        QMap<QString, qint64> moved;
        QMap<QString, qint64> paid;
        QMap<QString, qint64> rounded;
        QMap<QString, int> holders;
        QSet<QString> asked;
        QSet<QString> ids;
        for (const DraftVoucher &voucher : all) {
            RC_ASSERT(!ids.contains(voucher.id.text()));
            ids.insert(voucher.id.text());
            RC_ASSERT(balanceOf(voucher.rows, voucher.currency).isZero());
            for (const TransactionKey &key : voucher.transactions)
                ++holders[key.text()];
            for (const Question &question : voucher.questions) {
                if (question.transaction && voucher.kind != VoucherKind::Correction)
                    asked.insert(question.transaction->text());
            }
            for (const Movement &movement : voucher.movements) {
                if (movement.transaction)
                    moved[movement.transaction->text()] += movement.amount.units();
                else if (movement.what == What::PaidOut)
                    paid[movement.payout.text()] += movement.amount.units();
                else
                    rounded[movement.payout.text()] += movement.amount.units();
            }
            for (const Row &row : voucher.rows) {
                for (const Source &source : row.sources) {
                    if (source.transaction && row.account != account("1686"))
                        booked[source.transaction->text()] += source.amount.units();
                }
            }
        }
        for (const PayoutBuilder &p : shop.payouts) {
            const QString reference = p.payout.reference.text();
            const qint64 settlement = p.payout.totals.settlement.units();
            RC_ASSERT(paid.value(reference) == 0 || paid.value(reference) == -settlement);
            RC_ASSERT(std::abs(rounded.value(reference)) <= 1); // the builder's unexplained öre
            const auto effect = effects(p.payout, p.transactions);
            for (std::size_t i = 0; i < effect.size(); ++i) {
                const QString key = p.transactions[i].key.text();
                const qint64 amount = effect[i].total().units();
                RC_ASSERT(holders.value(key) <= 1);
                RC_ASSERT(booked.value(key) == -moved.value(key));
                const bool isBooked = holders.value(key) == 1 && !asked.contains(key);
                if (isBooked && !mayStayInTheClaim(p.transactions[i]))
                    RC_ASSERT(moved.value(key) == amount);
                else
                    RC_ASSERT((moved.value(key) == 0 || (isBooked && moved.value(key) == amount)));
            }
        }
    }));
}

void CorrectionProperties::reconciliationNamesEverythingThroughAnyHistory()
{
    QVERIFY(rc::check("Klarna − posted = the sum of what is named", [] {
        const RandomShop shop = shopOf(*anyEvents(), *anyRules());
        Ledger books{shop};
        const auto drafts = play(books, *anySteps());
        for (const PayoutBuilder &p : shop.payouts) {
            ReconciliationInput input =
                reconciliationInput(p, books.posted, VoucherState::Posted, books.input.rules);
            const auto open =
                reconciliationInput(p, drafts, VoucherState::Draft, books.input.rules);
            const std::vector<VoucherShare> posted = input.vouchers;
            input.vouchers.insert(input.vouchers.end(), open.vouchers.begin(), open.vouchers.end());
            const Reconciliation result = reconcile(input);
            for (const ReconciliationLine &line : result.lines) {
                if (line.what == What::Rounding || line.what == What::Holdback ||
                    line.what == What::Release)
                    continue; // these are also only told
                Money named = kr(0);
                for (const Difference &difference : result.differences) {
                    if (difference.what == line.what)
                        named += difference.amount;
                }
                Money inBooks = kr(0);
                for (const VoucherShare &share : posted) {
                    for (const Movement &movement : share.movements) {
                        if (movement.what == line.what)
                            inBooks += movement.amount;
                    }
                }
                RC_ASSERT(named.units() == (line.klarna - inBooks).units());
            }
        }
    }));
}

QTEST_GUILESS_MAIN(CorrectionProperties)
#include "tst_correction_properties.moc"
