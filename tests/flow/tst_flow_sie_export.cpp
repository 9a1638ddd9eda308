#include "flow/books_reading.h"
#include "flow/sie_export.h"
#include "flow/world.h"
#include "sie/sie_reader.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kFirst{2026, 3, 1}, kLast{2026, 3, 31};

flow::SieExport march(World &world)
{
    return get(flow::exportSie(world.session, kFirst, kLast));
}

sie::SieFile read(const flow::SieExport &exported)
{
    auto file = sie::readSie(exported.bytes);
    KLARBOK_EXPECTS(file.hasValue());
    return *std::move(file);
}

QStringList rows(const sie::SieVoucher &voucher)
{
    QStringList lines;
    for (const sie::SieRow &row : voucher.rows)
        lines.append(row.account.number() + u' ' + row.amount.toDecimal());
    lines.sort();
    return lines;
}

} // namespace

/// Which vouchers go into a SIE file, and what is remembered of it.
class TestSieExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The world's three vouchers, by hand: 349.00 of which 37.39 is VAT at 12 %, 500.00 of which
    /// 100.00 is VAT at 25 %, and the payout of 824.00 after fees of 20.00 and their VAT.
    void approvedVouchersStandThereToTheOre()
    {
        const auto world = World::approved();
        const flow::SieExport exported = march(*world);
        QCOMPARE(exported.vouchers.size(), 3U);
        QCOMPARE(exported.drafts + exported.uncertain + exported.again + exported.unwritable, 0);
        const sie::SieFile file = read(exported);
        QVERIFY(file.notes.empty());
        QCOMPARE(file.orgNo, u"556737-0431"_s);
        QCOMPARE(file.company, u"Testbutiken"_s);
        QCOMPARE(file.year(0)->from, QDate(2026, 1, 1));
        QCOMPARE(file.year(0)->to, QDate(2026, 12, 31));
        QCOMPARE(file.vouchers.size(), 3U);
        QCOMPARE(rows(file.vouchers[0]),
                 QStringList({u"1686 349.00"_s, u"2621 -37.39"_s, u"3002 -311.61"_s}));
        QCOMPARE(rows(file.vouchers[1]),
                 QStringList({u"1686 500.00"_s, u"2611 -100.00"_s, u"3001 -400.00"_s}));
        QCOMPARE(rows(file.vouchers[2]), QStringList({u"1686 -849.00"_s, u"1930 824.00"_s,
                                                      u"2641 5.00"_s, u"6064 20.00"_s}));
        for (std::size_t i = 0; i < 3; ++i) {
            const StoredVoucher stored = world->stored(exported.vouchers[i]);
            QCOMPARE(file.vouchers[i].date, stored.content.date);
            QVERIFY(file.vouchers[i].text.contains(stored.content.id.text())); // the marker
            QCOMPARE(file.vouchers[i].registered, QDate(2026, 3, 6));          // approved
            QCOMPARE(file.vouchers[i].series, u"K"_s);
            QCOMPARE(file.vouchers[i].number, QString{});
        }
    }

    void theYearIsTheCompanysOwn()
    {
        const auto world = World::approved();
        world->books->yearList = {
            {u"202509"_s, QDate{2025, 9, 1}, QDate{2026, 8, 31}, true, u"202509"_s}};
        get(flow::refreshPicture(world->session));
        const auto winter =
            get(flow::exportSie(world->session, QDate{2025, 12, 1}, QDate{2026, 3, 31}));
        const sie::SieFile file = read(winter);
        QCOMPARE(file.year(0)->from, QDate(2025, 9, 1));
        QCOMPARE(file.year(0)->to, QDate(2026, 8, 31));
        QCOMPARE(file.vouchers.size(), 3U);
        const auto both = wait(flow::exportSie(world->session, kFirst, QDate{2026, 9, 1}));
        QVERIFY(!both);
        QCOMPARE(both.error().reason, u"two_years"_s);
        QVERIFY(!winter.isYearAssumed);
        // The books know no year before; a guess would write a year that its vouchers are not of.
        const auto over =
            wait(flow::exportSie(world->session, QDate{2025, 8, 15}, QDate{2025, 12, 31}));
        QVERIFY(!over);
        QCOMPARE(over.error().reason, u"two_years"_s);
        const auto before =
            wait(flow::exportSie(world->session, QDate{2025, 8, 1}, QDate{2025, 8, 31}));
        QVERIFY(!before);
        QCOMPARE(before.error().reason, u"no_year"_s);
    }

    /// Nobody has read the books: the calendar year is a guess, and told as one.
    void aYearThatIsAssumedIsToldOf()
    {
        const auto world = World::approved();
        ledger::BooksPicture unread;
        unread.read = world->clock->now();
        get(world->store->saveBooks(unread));
        const flow::SieExport exported = march(*world);
        QVERIFY(exported.isYearAssumed);
        QCOMPARE(exported.yearFrom, QDate(2026, 1, 1));
    }

    void postedVouchersKeepTheirSeries()
    {
        const auto world = World::approved();
        world->post();
        const QString series = world->stored(world->dayVoucher()).series;
        world->set("series", "L");
        const sie::SieFile file = read(march(*world));
        QCOMPARE(file.vouchers.size(), 3U);
        QCOMPARE(march(*world).posted, 3); // so that nobody reads the file in there
        for (const sie::SieVoucher &voucher : file.vouchers) {
            QCOMPARE(voucher.series, series);
            QCOMPARE(voucher.number, QString{}); // the receiver's to give
        }
    }

    void accountsHaveTheBooksNames()
    {
        const auto world = World::approved();
        ledger::BooksPicture picture;
        picture.read = world->clock->now();
        picture.accounts = {{*ledger::Account::parse(u"1686"_s), u"Fordran på Klarna"_s}};
        get(world->store->saveBooks(picture));
        const sie::SieFile file = read(march(*world));
        QCOMPARE(file.accounts.front().first.number(), u"1686"_s);
        QCOMPARE(file.accounts.front().second, u"Fordran på Klarna"_s);
    }

    void draftsStayOutAndAreCounted()
    {
        const auto world = World::oneApproved();
        const flow::SieExport exported = march(*world);
        QCOMPARE(exported.vouchers, std::vector<VoucherId>(1, world->dayVoucher()));
        QCOMPARE(exported.drafts, 2);
    }

    /// In the states that a voucher may be left in, set behind the program's back.
    void stateDecides_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("taken");
        QTest::addColumn<int>("uncertain");
        QTest::addColumn<int>("drafts");
        QTest::newRow("uncertain") << u"uncertain"_s << 2 << 1 << 0;
        QTest::newRow("rejected") << u"rejected"_s << 2 << 0 << 1;
    }

    void stateDecides()
    {
        QFETCH(QString, state);
        QFETCH(int, taken);
        QFETCH(int, uncertain);
        QFETCH(int, drafts);
        const auto world = World::approved();
        using Event = ledger::VoucherEvent;
        get(world->store->apply(world->dayVoucher(), Event::Claimed, {}));
        get(world->store->apply(world->dayVoucher(),
                                state == u"uncertain" ? Event::LostAnswer : Event::Refused, {}));
        const flow::SieExport exported = march(*world);
        QCOMPARE(exported.vouchers.size(), static_cast<std::size_t>(taken));
        QCOMPARE(exported.uncertain, uncertain);
        QCOMPARE(exported.drafts, drafts);
    }

    void onlyTheDaysAskedFor()
    {
        const auto world = World::approved();
        const auto on = [&](int from, int to) {
            return get(flow::exportSie(world->session, QDate{2026, 3, from}, QDate{2026, 3, to}))
                .vouchers.size();
        };
        QCOMPARE(on(2, 2), 1U);
        QCOMPARE(on(2, 3), 2U);
        QCOMPARE(on(3, 5), 2U);
        QCOMPARE(on(6, 31), 0U);
    }

    void nothingToExportIsNoFile()
    {
        const auto world = World::fetched();
        const flow::SieExport exported = march(*world);
        QVERIFY(exported.bytes.isEmpty());
        QCOMPARE(exported.drafts, 3);
    }

    void twoYearsAreRefused()
    {
        const auto world = World::approved();
        const auto both =
            wait(flow::exportSie(world->session, QDate{2025, 12, 31}, QDate{2026, 1, 1}));
        QVERIFY(!both);
        QCOMPARE(both.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(both.error().reason, u"two_years"_s);
        QVERIFY(wait(flow::exportSie(world->session, QDate{2026, 1, 1}, QDate{2026, 12, 31})));
        QCOMPARE(failure(flow::exportSie(world->session, kLast, kFirst)),
                 std::optional{ErrorKind::InvalidInput});
    }

    void secondExportIsToldOf()
    {
        const auto world = World::approved();
        const flow::SieExport first = march(*world);
        QCOMPARE(march(*world).again, 0); // no file came of it
        get(flow::noteExport(world->session, first));
        const flow::SieExport second = march(*world);
        QCOMPARE(second.again, 3);
        QCOMPARE(second.bytes, first.bytes);
        QCOMPARE(world->events(u"sie"_s), QStringList{u"exported"_s});
        QVERIFY(get(world->store->verifyAudit()).isIntact);
    }

    void accountThatNoReaderTakesIsNamed()
    {
        const auto world = World::fetched();
        world->set("account.fee", "60640");
        const std::vector<VoucherId> one(1, world->payoutVoucher());
        get(flow::approve(world->session, one, kQuiet, StopFlag{}));
        const auto exported = wait(flow::exportSie(world->session, kFirst, kLast));
        QVERIFY(!exported);
        QCOMPARE(exported.error().kind, ErrorKind::NotAllowed);
        QCOMPARE(exported.error().reason, u"export_account 60640"_s);
    }
};

QTEST_GUILESS_MAIN(TestSieExport)
#include "tst_flow_sie_export.moc"
