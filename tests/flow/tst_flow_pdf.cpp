#include "document/pdf_printer.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// What was approved is what hangs on the voucher, byte for byte.
class BrokenPrinter final : public VoucherPrinter
{
public:
    [[nodiscard]] Task<QByteArray> render(VoucherDocument) override
    {
        co_return Error{ErrorKind::StoreFull, u"no room"_s};
    }
};

class TestPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theApprovedBytesAreTheDocument()
    {
        const auto world = World::fetched();
        flow::Session real = *world->session;
        real.printer = std::make_shared<document::PdfPrinter>();
        world->session = std::make_shared<const flow::Session>(std::move(real));
        const VoucherId id = world->dayVoucher();
        const QByteArray draft = get(flow::voucherPdf(world->session, id));
        QVERIFY(draft.startsWith("%PDF-"));
        QCOMPARE(get(flow::voucherPdf(world->session, id)), draft); // same voucher, same bytes

        const std::vector<VoucherId> one(1, id);
        get(flow::approve(world->session, one, kQuiet, StopFlag{}));
        const QByteArray approved = get(flow::voucherPdf(world->session, id));
        QVERIFY(approved.startsWith("%PDF-") && approved != draft);
        // Later settings and names do not reach it.
        world->set("account.sales.12", "3012");
        get(world->store->setCompany(u"Annat namn AB"_s));
        QCOMPARE(get(flow::voucherPdf(world->session, id)), approved);
        world->post();
        QCOMPARE(world->books->uploads, std::vector<QByteArray>{approved});
    }

    /// Scenario 19: without its PDF a voucher is not approved, and nothing of it is posted.
    void withoutPdfNothingIsPosted()
    {
        const auto world = World::fetched();
        flow::Session broken = *world->session;
        broken.printer = std::make_shared<BrokenPrinter>();
        world->session = std::make_shared<const flow::Session>(std::move(broken));
        const VoucherId id = world->dayVoucher();
        const std::vector<VoucherId> one(1, id);
        const auto approved = wait(flow::approve(world->session, one, kQuiet, StopFlag{}));
        QVERIFY(!approved);
        QCOMPARE(approved.error().kind, ErrorKind::StoreFull);
        QCOMPARE(world->state(id), ledger::VoucherState::Draft);
        world->post();
        QVERIFY(world->books->sent.empty());
    }

    /// Two computers that approve at the same moment make the same document.
    void theSameApprovalGivesTheSameBytes()
    {
        QByteArray first;
        for (int run = 0; run < 2; ++run) {
            const auto world = World::fetched();
            flow::Session real = *world->session;
            real.printer = std::make_shared<document::PdfPrinter>();
            world->session = std::make_shared<const flow::Session>(std::move(real));
            const VoucherId id = world->payoutVoucher();
            const std::vector<VoucherId> one(1, id);
            get(flow::approve(world->session, one, kQuiet, StopFlag{}));
            const QByteArray pdf = get(flow::voucherPdf(world->session, id));
            if (run == 1)
                QCOMPARE(pdf, first);
            first = pdf;
        }
    }
};

QTEST_MAIN(TestPdf)
#include "tst_flow_pdf.moc"
