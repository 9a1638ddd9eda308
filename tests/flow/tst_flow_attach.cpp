#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using State = ledger::VoucherState;

namespace {

std::unique_ptr<World> payoutApproved()
{
    auto world = World::fetched();
    const std::vector<VoucherId> one(1, world->payoutVoucher());
    get(flow::approve(world->session, one, kQuiet, StopFlag{}));
    return world;
}

} // namespace

/// The PDF on the voucher: once, and never at the cost of a second voucher.
class TestAttach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedPdfIsTriedAgainWithoutTheVoucher()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->onAttach = [](qint64, const QString &) -> Result<qint64> {
            return Error{ErrorKind::Rejected, u"no"_s, {}, u"Perioden är låst"_s};
        };
        const auto report = world->post();
        QCOMPARE(report.posted.size(), std::size_t{1}); // it stands in the books
        QVERIFY(!report.posted.front().documentId);
        QCOMPARE(report.withoutPdf, std::vector<VoucherId>{id});
        QCOMPARE(world->state(id), State::PostedWithoutPdf);
        QVERIFY(world->stored(id).reason.contains(u"Perioden är låst"));

        world->books->onAttach = nullptr;
        const auto again = world->post();
        QVERIFY(again.withoutPdf.empty());
        QCOMPARE(world->state(id), State::Posted);
        QCOMPARE(world->books->sent.size(), std::size_t{1});
        QCOMPARE(world->books->fileNames.size(), std::size_t{1});
        QCOMPARE(world->stored(id).reason, QString{});
    }

    void recoverHangsItToo()
    {
        const auto world = World::oneApproved();
        world->books->onAttach = [](qint64, const QString &) -> Result<qint64> {
            return Error{ErrorKind::NotActivated, u"scope missing"_s};
        };
        world->post();
        world->books->onAttach = nullptr;
        QVERIFY(world->recover().withoutPdf.empty());
        QCOMPARE(world->state(world->dayVoucher()), State::Posted);
    }

    void aLostAnswerIsLookedUp()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->onAttach = [&](qint64 entity, const QString &name) -> Result<qint64> {
            world->books->hang(entity, name);
            return Error{ErrorKind::ConnectionLost, u"gone"_s};
        };
        world->post();
        QCOMPARE(world->state(id), State::Posted);
        QCOMPARE(world->stored(id).documentId, std::optional<qint64>{7000});
        QCOMPARE(world->books->uploads.size(), std::size_t{1});
    }

    void whatMayBeUnderWayIsNotSentAgainForTwoMinutes()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->onAttach = [](qint64, const QString &) -> Result<qint64> {
            return Error{ErrorKind::Timeout, u"no answer"_s};
        };
        world->post();
        QCOMPARE(world->state(id), State::PostedWithoutPdf);
        QCOMPARE(world->stored(id).reason, u"attach_unknown"_s);
        world->books->onAttach = nullptr;
        world->pass(119);
        QCOMPARE(world->post().withoutPdf, std::vector<VoucherId>{id});
        QCOMPARE(world->books->uploads.size(), std::size_t{1});
        world->pass(1);
        QVERIFY(world->post().withoutPdf.empty());
        QCOMPARE(world->books->uploads.size(), std::size_t{2});
        QCOMPARE(world->books->fileNames.size(), std::size_t{1});
    }

    /// Klarna's report, hung meanwhile, must not make us forget that ours may be under way.
    void klarnasReportDoesNotHideThatOursMayBeUnderWay()
    {
        const auto world = payoutApproved();
        const VoucherId id = world->payoutVoucher();
        world->books->onAttach = [&](qint64 entity, const QString &name) -> Result<qint64> {
            if (name.startsWith(u"Klarna-rapport"))
                return world->books->hang(entity, name);
            return Error{ErrorKind::Timeout, u"no answer"_s};
        };
        world->post();
        qsizetype ours = 0;
        world->books->onAttach = [&](qint64 entity, const QString &name) -> Result<qint64> {
            ours += name.startsWith(u"Klarna-rapport") ? 0 : 1;
            return world->books->hang(entity, name);
        };
        world->pass(30);
        world->post();
        QCOMPARE(ours, 0); // it may still turn up
        world->pass(90);
        world->post();
        QCOMPARE(ours, 1);
        QCOMPARE(world->state(id), State::Posted);
        QVERIFY(world->stored(id).klarnaDocumentId.has_value());
        QCOMPARE(world->books->fileNames.size(), std::size_t{2});
    }

    void klarnasReportGoesWithThePayoutVoucher()
    {
        const auto world = payoutApproved();
        const VoucherId id = world->payoutVoucher();
        world->post();
        const StoredVoucher stored = world->stored(id);
        QVERIFY(stored.documentId && stored.klarnaDocumentId);
        QVERIFY(*stored.documentId != *stored.klarnaDocumentId);
        QCOMPARE(world->books->uploads.back(), QByteArray{"%PDF-1.4 report of P1"});
        QCOMPARE(world->books->fileNames.size(), std::size_t{2});
    }

    void aReportThatComesLaterIsHungLater()
    {
        const auto world = std::make_unique<World>();
        world->source->failures[u"report P1"_s] = ErrorKind::NotFound;
        world->source->add(World::payout());
        world->fetch();
        const VoucherId id = world->payoutVoucher();
        const std::vector<VoucherId> one(1, id);
        get(flow::approve(world->session, one, kQuiet, StopFlag{}));
        QVERIFY(world->post().withoutPdf.empty());
        QCOMPARE(world->state(id), State::Posted);
        QVERIFY(!world->stored(id).klarnaDocumentId);

        world->source->failures.clear();
        world->fetch();
        world->post();
        QVERIFY(world->stored(id).klarnaDocumentId.has_value());
        QCOMPARE(world->books->sent.size(), std::size_t{1});
    }

    void aDocumentThatAnotherComputerHungIsOurs()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        BookedVoucher &booked = world->books->add("2026-03-02", u"Klarna "_s + id.text(),
                                                  {{account("1686"), kr(349'00), {}},
                                                   {account("3002"), kr(-311'61), {}},
                                                   {account("2621"), kr(-37'39), {}}});
        world->books->hang(booked.entityId, u"Klarna-2026-03-02-"_s + id.text() + u".pdf"_s);
        world->post();
        QCOMPARE(world->state(id), State::Posted);
        QVERIFY(world->books->uploads.empty());
    }

    void theFileNameIsAsciiWithTheMarker()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->post();
        QCOMPARE(world->books->fileNames.begin()->second,
                 u"Klarna-2026-03-02-"_s + id.text() + u".pdf"_s);
    }

    void ifReadingBackFailsThePdfWaits()
    {
        const auto world = World::oneApproved();
        const VoucherId id = world->dayVoucher();
        world->books->failures[u"voucher"_s] = ErrorKind::ServerError;
        const auto report = world->post();
        QCOMPARE(report.posted.size(), std::size_t{1});
        QVERIFY(report.stoppedBy.has_value());
        QCOMPARE(report.withoutPdf, std::vector<VoucherId>{id});
        QVERIFY(world->books->uploads.empty());
        world->books->failures.clear();
        QVERIFY(world->post().withoutPdf.empty());
        QCOMPARE(world->books->sent.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestAttach)
#include "tst_flow_attach.moc"
