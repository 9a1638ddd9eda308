#include "ledger/books_picture.h"
#include "ledger/builders.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace klarbok::ledger;
using namespace Qt::StringLiterals;

namespace {

BooksVoucher voucher(const char *date, qint64 claim)
{
    return {u"A"_s,
            1,
            day(date),
            std::nullopt,
            {{account("1686"), kr(claim)}, {account("3001"), kr(-claim)}}};
}

FinancialYear year(int number)
{
    return {QString::number(number) + u"01"_s, QDate{number, 1, 1}, QDate{number, 12, 31}, true,
            QString{}};
}

/// A file of 2026 made on 5 March: 100.00 at the beginning, 349.00 on 2 March, and 1.00 booked
/// ahead on 20 March.
BooksPicture file2026()
{
    BooksPicture books;
    books.years = {year(2026), year(2025)};
    books.accounts = {{account("1686"), u"Ny"_s}};
    books.vouchers = {voucher("2026-03-02", 349'00), voucher("2026-03-20", 1'00)};
    books.told = {{QDate{2026, 1, 1},
                   QDate{2026, 12, 31},
                   day("2026-03-05"),
                   day("2026-03-05"),
                   {{account("1686"), kr(100'00)}}}};
    return books;
}

/// A file of 2025 made after its end: 100.00 on 30 December.
BooksPicture file2025()
{
    BooksPicture books;
    books.years = {year(2025), year(2024)};
    books.accounts = {{account("1686"), u"Gammal"_s}};
    books.vouchers = {voucher("2025-12-30", 100'00)};
    books.told = {{QDate{2025, 1, 1}, QDate{2025, 12, 31}, day("2026-01-10"), day("2025-12-31")}};
    return books;
}

} // namespace

/// What a picture from files says of balances, and two files together.
class TestBooksPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void balanceAtTheEndOfADay()
    {
        const BooksPicture books = file2026();
        QCOMPARE(books.balance(account("1686"), day("2026-01-01")), std::optional{kr(100'00)});
        QCOMPARE(books.balance(account("1686"), day("2026-03-01")), std::optional{kr(100'00)});
        QCOMPARE(books.balance(account("1686"), day("2026-03-02")), std::optional{kr(449'00)});
        QCOMPARE(books.balance(account("1686"), day("2026-03-05")), std::optional{kr(449'00)});
        QCOMPARE(books.balance(account("1930"), day("2026-03-05")), std::optional{kr(0)});
        QCOMPARE(books.balance(account("3001"), day("2026-03-05")), std::optional{kr(-349'00)});
    }

    void daysThatNoFileAnswersForAreUnknown()
    {
        const BooksPicture books = file2026();
        QVERIFY(!books.balance(account("1686"), day("2026-03-06")));
        QVERIFY(!books.balance(account("1686"), day("2026-03-20")));
        QVERIFY(!books.balance(account("1686"), day("2025-12-31")));
        QVERIFY(!books.balance(account("1686"), day("2027-01-01")));
        QVERIFY(!BooksPicture{}.balance(account("1686"), day("2026-03-02")));
    }

    /// Around New Year both files are needed, and neither must be read first.
    void yearsOfTwoFilesStandBesideEachOther()
    {
        for (const BooksPicture &both :
             {withEarlierFiles(file2026(), file2025()), withEarlierFiles(file2025(), file2026())}) {
            QCOMPARE(both.told.size(), std::size_t{2});
            QCOMPARE(both.told.front().from, QDate(2026, 1, 1));
            QCOMPARE(both.vouchers.size(), std::size_t{3});
            QCOMPARE(both.balance(account("1686"), day("2025-12-31")), std::optional{kr(100'00)});
            QCOMPARE(both.balance(account("1686"), day("2026-03-02")), std::optional{kr(449'00)});
            QVERIFY(both.yearOf(day("2025-06-01")) && both.yearOf(day("2026-06-01")));
            QCOMPARE(both.accounts.front().name, u"Ny"_s); // the latest year's chart
        }
    }

    void aNewFileOfTheSameYearTakesItsPlace()
    {
        BooksPicture later = file2026();
        later.vouchers = {voucher("2026-03-02", 350'00)};
        const BooksPicture now = withEarlierFiles(later, file2026());
        QVERIFY(now == later);
    }

    void whatTheServiceToldIsNotKept()
    {
        BooksPicture service = file2025();
        service.told.clear();
        QVERIFY(withEarlierFiles(file2026(), service) == file2026());
    }
};

QTEST_GUILESS_MAIN(TestBooksPicture)
#include "tst_books_picture.moc"
