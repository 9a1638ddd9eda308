#include "base/hash.h"
#include "ledger/books_check.h"
#include "ledger/wrong_booking.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

PostingRules dividedBy(const Dimensions &dimensions)
{
    PostingRules divided = rules();
    divided.dimensions = dimensions;
    return divided;
}

/// Each row as `3001 KS P1`, sorted, once.
QStringList rowsOf(const DraftVoucher &voucher)
{
    QStringList lines;
    for (const Row &row : voucher.rows)
        lines.append(QString{row.account.number() + u' ' + row.dimensions.costCentre + u' ' +
                             row.dimensions.project}
                         .trimmed());
    lines.sort();
    lines.removeDuplicates();
    return lines;
}

DraftVoucher sale(const PostingRules &with)
{
    return only(book(input({sold(2500)}, with)), VoucherKind::Day, "2026-11-02");
}

/// The books with every account of that sale.
BooksPicture books()
{
    BooksPicture picture;
    picture.years = {{u"202601"_s, day("2026-01-01"), day("2026-12-31"), true, u"202601"_s}};
    for (const char *number : {"1686", "1930", "2611", "2641", "3001", "6064"})
        picture.accounts.push_back({account(number), u"Konto"_s, false});
    return picture;
}

} // namespace

/// Cost centre and project of the settings on the rows of vouchers.
class TestDimensions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void incomeAndCostsCarryThem()
    {
        const auto drafts = book(input({sold(2500)}, dividedBy({u"KS"_s, u"P1"_s})));
        QCOMPARE(rowsOf(only(drafts, VoucherKind::Day, "2026-11-02")),
                 (QStringList{u"1686"_s, u"2611"_s, u"3001 KS P1"_s}));
        QCOMPARE(rowsOf(only(drafts, VoucherKind::Payout, "2026-11-09")),
                 (QStringList{u"1686"_s, u"1930"_s, u"2641"_s, u"6064 KS P1"_s}));
    }

    void eachClassByItsFirstDigit()
    {
        for (const char *number : {"3001", "4000", "5999", "6064", "7960", "8423", "60640"})
            QVERIFY2(isResultAccount(account(number)), number);
        for (const char *number : {"1686", "2990", "9999", "0099"})
            QVERIFY2(!isResultAccount(account(number)), number);
    }

    void oneOfThemIsEnough()
    {
        QCOMPARE(rowsOf(sale(dividedBy({u"KS"_s, {}}))).last(), u"3001 KS"_s);
        QCOMPARE(sale(dividedBy({{}, u"P1"_s})).rows.at(1).dimensions.project, u"P1"_s);
    }

    /// They are content: another cost centre is another voucher to approve, and none leaves what
    /// was approved before there were any as it was.
    void theyCountInTheHash()
    {
        const DraftVoucher none = sale(rules());
        const QString written = u"2026-11-02\n"_s + none.text +
                                u"\n1686 318.00 SEK Försäljning Klarna"
                                u"\n3001 -254.40 SEK Försäljning 25 %"
                                u"\n2611 -63.60 SEK Utgående moms 25 %"_s;
        QCOMPARE(contentHash(none), sha256Hex(written.toUtf8()));
        const QString centre = contentHash(sale(dividedBy({u"A"_s, {}})));
        const QString project = contentHash(sale(dividedBy({{}, u"A"_s})));
        QVERIFY(centre != contentHash(none));
        QVERIFY(project != contentHash(none));
        QVERIFY(project != centre);
    }

    void aCorrectionTakesBackWhatWasCarried()
    {
        const DraftVoucher wrong = sale(dividedBy({u"OLD"_s, {}}));
        const DraftVoucher right =
            correction(correcting(input({sold(600)}, dividedBy({u"NEW"_s, {}})), {wrong}));
        QStringList divided;
        for (const Row &row : right.rows) {
            if (isResultAccount(row.account))
                divided.append(row.account.number() + u' ' + row.amount.toDecimal() + u' ' +
                               row.dimensions.costCentre);
        }
        QCOMPARE(divided, (QStringList{u"3001 254.40 OLD"_s, u"3003 -300.00 NEW"_s}));
    }

    /// The accounts end at nothing, but the cost centres do not.
    void anotherCostCentreIsSomethingToCorrect()
    {
        const DraftVoucher wrong = sale(dividedBy({u"OLD"_s, {}}));
        const auto noticesWith = [&](const QString &centre) {
            return noticeCodes(
                correction(correcting(input({sold(2500)}, dividedBy({centre, {}})), {wrong})));
        };
        QVERIFY(noticesWith(u"NEW"_s).isEmpty());
        QCOMPARE(noticesWith(u"OLD"_s), QStringList{u"nothing_to_correct"_s});
    }

    void whatTheBooksDoNotHaveIsAsked()
    {
        BookingInput all = input({sold(2500)}, dividedBy({u"KS"_s, u"P1"_s}));
        all.books = books();
        QVERIFY(questionCodes(only(book(all), VoucherKind::Day, "2026-11-02")).isEmpty()); // unread
        all.books->costCentres = {{{u"K"_s, u"Annat"_s, false}}};
        all.books->projects = {{{u"P1"_s, u"Vår"_s, true}}};
        const DraftVoucher asking = only(book(all), VoucherKind::Day, "2026-11-02");
        QCOMPARE(questionCodes(asking),
                 (QStringList{u"cost_centre_missing"_s, u"project_closed"_s}));
        QCOMPARE(asking.questions.front().subject, u"KS"_s);
        QVERIFY(asking.questions.front().amount.isZero());
        all.books->costCentres->push_back({u"KS"_s, u"Butiken"_s, false});
        all.books->projects->front().isClosed = false;
        QVERIFY(questionCodes(only(book(all), VoucherKind::Day, "2026-11-02")).isEmpty());
        all.books->costCentres->back().isClosed = true;
        all.books->projects->clear();
        QCOMPARE(questionCodes(only(book(all), VoucherKind::Day, "2026-11-02")),
                 (QStringList{u"cost_centre_closed"_s, u"project_missing"_s}));
    }

    /// A result account that gives its rows to a balance account leaves the cost centre behind.
    void anAccountThatStandsInIsJudgedItself()
    {
        BookingInput all = input({sold(2500)}, dividedBy({u"KS"_s, {}}));
        all.books = books();
        std::erase_if(all.books->accounts,
                      [](const BooksAccount &one) { return one.account == account("3001"); });
        all.books->accounts.push_back({account("2421"), u"Förskott"_s, false});
        const DraftVoucher asking = only(book(all), VoucherKind::Day, "2026-11-02");
        const Question &question = asking.questions.front();
        all.answers = {{.code = question.code,
                        .transaction = {},
                        .amount = question.amount,
                        .subject = question.subject,
                        .rule = question.rule,
                        .remembered = false,
                        .value = {{}, account("2421")},
                        .note = {},
                        .by = u"anna"_s,
                        .time = utc("2026-11-10T08:00:00Z"),
                        .voucher = asking.id}};
        QCOMPARE(rowsOf(only(book(all), VoucherKind::Day, "2026-11-02")),
                 (QStringList{u"1686"_s, u"2421"_s, u"2611"_s}));
    }
};

QTEST_GUILESS_MAIN(TestDimensions)
#include "tst_dimensions.moc"
