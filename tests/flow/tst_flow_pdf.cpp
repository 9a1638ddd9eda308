#include "document/pdf_printer.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// With the real printer: what was approved is what hangs on the voucher, byte for byte.
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
