#include "ledger/random_payouts.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;

namespace {

const QDate kApril{2026, 4, 1};

/// Books with every account of the drafts and no vouchers; the year is open from January.
BooksPicture booksFor(const std::vector<DraftVoucher> &drafts)
{
    BooksPicture books{utc("2026-04-10T09:00:00Z"),
                       {{QStringLiteral("202601"), day("2026-01-01"), day("2026-12-31"), true,
                         QStringLiteral("202601")}},
                       {},
                       {},
                       {}};
    std::set<Account> accounts;
    for (const DraftVoucher &voucher : drafts) {
        for (const Row &row : voucher.rows)
            accounts.insert(row.account);
    }
    for (const Account &account : accounts)
        books.accounts.push_back({account, {}});
    return books;
}

Answer answerOf(const DraftVoucher &voucher, const Question &question, Choice choice)
{
    return {.code = question.code,
            .transaction = question.transaction,
            .amount = question.amount,
            .subject = question.subject,
            .rule = {},
            .remembered = false,
            .value = {{}, {}, choice},
            .note = {},
            .by = {},
            .time = utc("2026-04-10T09:00:00Z"),
            .voucher = voucher.id};
}

QStringList questionsAbout(const DraftVoucher &voucher, const QString &code)
{
    QStringList subjects;
    for (const Question &question : voucher.questions) {
        if (question.code == code)
            subjects.append(question.subject);
    }
    return subjects;
}

/// The draft without its questions of that code.
DraftVoucher without(DraftVoucher voucher, const QString &code)
{
    std::erase_if(voucher.questions, [&](const Question &one) { return one.code == code; });
    return voucher;
}

const DraftVoucher *find(const std::vector<DraftVoucher> &vouchers, const VoucherId &id)
{
    const auto found = std::ranges::find(vouchers, id, &DraftVoucher::id);
    return found == vouchers.end() ? nullptr : &*found;
}

/// What stands in the books of it, without our marker.
BooksVoucher bookedByHand(const DraftVoucher &voucher, int number)
{
    BooksVoucher booked{QStringLiteral("A"), number, voucher.date, {}, {}};
    const auto sums = posts(voucher);
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
        if (sum.value() != 0)
            booked.sums.emplace(*Account::parse(sum.key()), kr(sum.value()));
    }
    return booked;
}

/// The same day, and the same amounts or the same on the claim or the bank.
bool isAlike(const DraftVoucher &a, const DraftVoucher &b)
{
    const auto one = bookedByHand(a, 0).sums;
    const auto other = bookedByHand(b, 0).sums;
    const auto isEqualOn = [&](const char *number) {
        return one.contains(account(number)) && other.contains(account(number)) &&
               one.at(account(number)) == other.at(account(number));
    };
    return a.date == b.date && !one.empty() &&
           (one == other || isEqualOn("1686") || isEqualOn("1930"));
}

} // namespace

/// What the books say to a draft is asked about and changes nothing else.
class BooksProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aYearThatIsNotThereIsAskedAbout();
    void vouchersOfALockedMonthMoveAndAreStillBookedOnce();
    void whatStandsInTheBooksIsNotBookedAgainUnasked();
};

void BooksProperties::aYearThatIsNotThereIsAskedAbout()
{
    QVERIFY(rc::check("the books' year ends with March", [] {
        RandomShop shop = shopOf(*anyEvents(), *anyRules());
        const auto plain = book(shop.input);
        shop.input.books = booksFor(plain);
        shop.input.books->years.front().to = kApril.addDays(-1);
        const auto looked = book(shop.input);
        RC_ASSERT(looked.size() == plain.size());
        for (std::size_t i = 0; i < plain.size(); ++i) {
            const bool isMissing = !plain[i].rows.empty() && plain[i].date >= kApril;
            const auto asked = questionsAbout(looked[i], QStringLiteral("year_missing"));
            RC_ASSERT(asked.size() == (isMissing ? 1 : 0));
            RC_ASSERT(without(looked[i], QStringLiteral("year_missing")) == plain[i]);
        }
    }));
}

void BooksProperties::vouchersOfALockedMonthMoveAndAreStillBookedOnce()
{
    QVERIFY(rc::check("March is locked", [] {
        RandomShop shop = shopOf(*anyEvents(), *anyRules());
        const auto plain = book(shop.input);
        shop.input.books = booksFor(plain);
        shop.input.books->years.front().firstOpenPeriod = QStringLiteral("202604");
        for (const DraftVoucher &voucher : book(shop.input)) {
            const bool isLocked = !voucher.rows.empty() && voucher.date < kApril;
            RC_ASSERT(questionsAbout(voucher, QStringLiteral("period_closed")).size() ==
                      (isLocked ? 1 : 0));
            RC_ASSERT(without(voucher, QStringLiteral("period_closed")) ==
                      *find(plain, voucher.id));
            for (const Question &question : voucher.questions) {
                if (question.code == u"period_closed")
                    shop.input.answers.push_back(answerOf(voucher, question, Choice::FirstOpen));
            }
        }
        std::set<TransactionKey> held;
        std::size_t open = 0;
        for (const DraftVoucher &voucher : book(shop.input)) {
            const DraftVoucher &before = *find(plain, voucher.id);
            const bool isLocked = !before.rows.empty() && before.date < kApril;
            RC_ASSERT(voucher.date == (isLocked ? kApril : before.date));
            RC_ASSERT(voucher.movedFrom == (isLocked ? std::optional{before.date} : std::nullopt));
            RC_ASSERT(voucher.rows == before.rows);
            RC_ASSERT(voucher.questions == before.questions);
            RC_ASSERT(voucher.text.size() <= 40);
            if (voucher.questions.empty()) {
                shop.input.frozen.push_back(frozen(voucher, VoucherState::Approved));
                held.insert(voucher.transactions.begin(), voucher.transactions.end());
            } else {
                ++open;
            }
        }
        const auto again = book(shop.input);
        RC_ASSERT(again.size() == open);
        for (const DraftVoucher &voucher : again) {
            for (const TransactionKey &key : voucher.transactions)
                RC_ASSERT(!held.contains(key));
        }
    }));
}

void BooksProperties::whatStandsInTheBooksIsNotBookedAgainUnasked()
{
    QVERIFY(rc::check("booked by hand: asked; ours from another computer: not", [](unsigned seed) {
        RandomShop shop = shopOf(*anyEvents(), *anyRules());
        const auto plain = book(shop.input);
        shop.input.books = booksFor(plain);
        std::vector<const DraftVoucher *> byHand;
        for (std::size_t i = 0; i < plain.size(); ++i) {
            BooksVoucher booked = bookedByHand(plain[i], static_cast<int>(i));
            const bool isOurs = (seed >> (i % 32) & 1) == 0;
            if (isOurs)
                booked.marker = plain[i].id;
            else if (!plain[i].rows.empty())
                byHand.push_back(&plain[i]);
            shop.input.books->vouchers.push_back(std::move(booked));
        }
        for (const DraftVoucher &voucher : book(shop.input)) {
            const DraftVoucher &before = *find(plain, voucher.id);
            const auto alike = std::ranges::count_if(
                byHand, [&](const DraftVoucher *one) { return isAlike(*one, before); });
            RC_ASSERT(questionsAbout(voucher, QStringLiteral("already_booked")).size() == alike);
            RC_ASSERT(without(voucher, QStringLiteral("already_booked")) == before);
            for (const Question &question : voucher.questions) {
                if (question.code == u"already_booked")
                    shop.input.answers.push_back(answerOf(voucher, question, Choice::Book));
            }
        }
        for (const DraftVoucher &voucher : book(shop.input)) {
            RC_ASSERT(voucher.questions == find(plain, voucher.id)->questions);
            RC_ASSERT(voucher.rows == find(plain, voucher.id)->rows);
        }
    }));
}

QTEST_GUILESS_MAIN(BooksProperties)
#include "tst_books_properties.moc"
