#include "document/swedish.h"

#include "document/examples.h"

#include <QTest>

#include <limits>

using namespace klarbok;
namespace swedish = klarbok::document::swedish;

class TestSwedish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amounts_data()
    {
        QTest::addColumn<qint64>("units");
        QTest::addColumn<QString>("text");
        QTest::addRow("nothing") << qint64{0} << QStringLiteral("0,00");
        QTest::addRow("one öre out") << qint64{-1} << QStringLiteral("−0,01");
        QTest::addRow("hundreds") << qint64{999'99} << QStringLiteral("999,99");
        QTest::addRow("thousands") << qint64{1234'50} << QStringLiteral("1\u00a0234,50");
        QTest::addRow("millions") << qint64{-1234567'05}
                                  << QStringLiteral("−1\u00a0234\u00a0567,05");
        QTest::addRow("the most") << std::numeric_limits<qint64>::max()
                                  << QStringLiteral(
                                         "92\u00a0233\u00a0720\u00a0368\u00a0547\u00a0758,07");
    }

    void amounts()
    {
        QFETCH(qint64, units);
        QFETCH(QString, text);
        QCOMPARE(swedish::amount(Money::sek(units)), text);
    }

    void ratesKeepTheirDecimals()
    {
        QCOMPARE(swedish::rate(2500), QStringLiteral("25\u00a0%"));
        QCOMPARE(swedish::rate(2550), QStringLiteral("25,5\u00a0%"));
        QCOMPARE(swedish::rate(1375), QStringLiteral("13,75\u00a0%"));
        QCOMPARE(swedish::rate(5), QStringLiteral("0,05\u00a0%"));
        QCOMPARE(swedish::rate(0), QStringLiteral("0\u00a0%"));
    }

    void momentsAreSwedishTime()
    {
        QCOMPARE(swedish::moment(test::utc("2025-12-31T23:00:00Z")),
                 QStringLiteral("2026-01-01 00:00"));
        QCOMPARE(swedish::moment(test::utc("2026-07-01T12:30:00Z")),
                 QStringLiteral("2026-07-01 14:30"));
    }

    void supplementIsNamed()
    {
        ledger::DraftVoucher voucher = test::dayDocument().voucher;
        QCOMPARE(swedish::heading(voucher), QStringLiteral("Dagsverifikat"));
        voucher.revision = 2;
        QCOMPARE(swedish::heading(voucher), QStringLiteral("Dagsverifikat, tillägg 1"));
    }

    void kindThatNobodyKnowsKeepsItsOwnName()
    {
        ledger::Entry entry = test::sale(1, 2500, 0, 0);
        entry.what = ledger::What::Fee;
        entry.detail = QStringLiteral("MOON_FEE");
        QCOMPARE(swedish::kind(entry), QStringLiteral("Avgift, MOON_FEE"));
    }
};

QTEST_GUILESS_MAIN(TestSwedish)
#include "tst_swedish.moc"
