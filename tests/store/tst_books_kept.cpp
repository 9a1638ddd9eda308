#include "fixture.h"
#include "samples.h"

using namespace klarbok;
using namespace klarbok::test;
using ledger::BooksPicture;
using ledger::DraftVoucher;
using ledger::VoucherState;

/// What was read from the books, and vouchers that rest on it.
class BooksKeptTest : public QObject
{
    Q_OBJECT

    static ledger::Account account(const char *number)
    {
        return *ledger::Account::parse(QLatin1String{number});
    }

    static Money kr(qint64 ore) { return Money::sek(ore); }

    static BooksPicture picture()
    {
        BooksPicture books;
        books.read = utc("2026-03-13T10:00:00Z");
        books.years = {
            {QStringLiteral("202601"), QDate{2026, 1, 1}, QDate{2026, 12, 31}, true,
             QStringLiteral("202603")},
            {QStringLiteral("202501"), QDate{2025, 1, 1}, QDate{2025, 12, 31}, false, QString{}}};
        books.accounts = {{account("1930"), QStringLiteral("Företagskonto"), false},
                          {account("0099"), QStringLiteral("Gammalt"), true}};
        books.vouchers = {
            {QStringLiteral("A"),
             7,
             QDate{2026, 3, 2},
             std::nullopt,
             {{account("1930"), kr(17500)}, {account("1686"), kr(-17500)}}},
            {QStringLiteral("K"), 1, QDate{2026, 3, 3}, id<VoucherId>("KB-0000000f"), {}}};
        books.standIns.emplace(account("1686"), account("1930"));
        books.costCentres = {{{QStringLiteral("KS"), QStringLiteral("Butiken"), false},
                              {QStringLiteral("10"), QString{}, true}}};
        books.projects.emplace(); // read, and there are none
        return books;
    }

    static ledger::Answer elsewhere()
    {
        ledger::Answer answer = sampleAnswer();
        answer.code = QStringLiteral("already_booked");
        answer.transaction.reset();
        answer.remembered = false;
        answer.value = {std::nullopt, std::nullopt, ledger::Choice::Elsewhere};
        return answer;
    }

private Q_SLOTS:
    void thePictureIsReadBackAndReplaced()
    {
        Fixture fixture;
        const auto store = fixture.open();
        QVERIFY(!get(store->books()).has_value());
        get(store->saveBooks(picture()));
        QVERIFY(get(fixture.open()->books()) == std::optional{picture()});
        BooksPicture filed = picture();
        filed.told = {
            {QDate{2026, 1, 1},
             QDate{2026, 12, 31},
             QDate{2026, 3, 12},
             QDate{2026, 3, 10},
             {{account("1686"), kr(10000)}, {account("1930"), kr(-5)}}},
            {QDate{2025, 1, 1}, QDate{2025, 12, 31}, QDate{2026, 1, 9}, QDate{2025, 12, 31}}};
        get(store->saveBooks(filed));
        QVERIFY(get(fixture.open()->books()) == std::optional{filed});
        BooksPicture less;
        less.read = utc("2026-03-14T10:00:00Z");
        get(store->saveBooks(less));
        QVERIFY(get(store->books()) == std::optional{less});
    }

    void accountNamesKeepTheOrderOfTheChart()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->saveBooks(picture()));
        const auto names = get(store->accountNames());
        QCOMPARE(names.size(), std::size_t{2});
        QCOMPARE(names.front().first.number(), QStringLiteral("1930"));
        QCOMPARE(names.back().second, QStringLiteral("Gammalt"));
    }

    void aMovedVoucherIsFoundByTheDayOfItsRows()
    {
        Fixture fixture;
        const auto store = fixture.open();
        DraftVoucher draft = cleanDraft();
        draft.movedFrom = draft.date.addDays(-3);
        get(store->replaceDrafts({draft}));
        QVERIFY(get(store->voucher(draft.id)).content == draft);
        QCOMPARE(get(store->vouchers({})).front().movedFrom, draft.movedFrom);
        get(store->approve(draft.id, contentHash(draft), "%PDF", utc("2026-03-06T08:00:00Z"),
                           QStringLiteral("anna")));
        QCOMPARE(get(store->frozenVouchers()).front().date, *draft.movedFrom);
        QCOMPARE(fixture.sql(QStringLiteral("UPDATE voucher SET moved_from = NULL")),
                 std::optional{ErrorKind::NotAllowed});
    }

    void bookedElsewhereHoldsItsRows()
    {
        Fixture fixture;
        const auto store = fixture.open();
        const DraftVoucher draft = sampleDraft(); // with a question
        get(store->replaceDrafts({draft}));
        get(store->saveAnswer(draft.id, elsewhere(), {draft}));
        const StoredVoucher stored = get(store->voucher(draft.id));
        QCOMPARE(stored.state, VoucherState::BookedElsewhere);
        QVERIFY(stored.content.questions.empty());
        QVERIFY(stored.content.rows == draft.rows);
        QCOMPARE(get(store->frozenVouchers()).front().transactions, draft.transactions);
        QCOMPARE(failure(store->replaceDrafts({draft})), std::optional{ErrorKind::NotAllowed});
        QVERIFY(get(store->verifyAudit()).isIntact);
    }

    void bookedElsewhereByMistakeIsADraftAgain()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->replaceDrafts({sampleDraft()}));
        get(store->saveAnswer(sampleDraft().id, elsewhere(), {sampleDraft()}));
        QCOMPARE(get(store->apply(sampleDraft().id, ledger::VoucherEvent::Reopened, {})),
                 VoucherState::Draft);
        get(store->replaceDrafts({sampleDraft()}));
        QVERIFY(!get(store->voucher(sampleDraft().id)).content.questions.empty());
    }

    /// Only with its answer: nobody else moves a draft there.
    void theEventAloneDoesNothing()
    {
        Fixture fixture;
        const auto store = fixture.open();
        get(store->replaceDrafts({sampleDraft()}));
        QCOMPARE(failure(store->apply(sampleDraft().id, ledger::VoucherEvent::Elsewhere, {})),
                 std::optional{ErrorKind::NotAllowed});
    }
};

QTEST_GUILESS_MAIN(BooksKeptTest)
#include "tst_books_kept.moc"
