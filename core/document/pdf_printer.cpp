#include "document/pdf_printer.h"

#include "document/pdf_renderer.h"
#include "document/voucher_page.h"

#include <QCoroFuture>

#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace klarbok::document {

namespace {

Result<QByteArray> pdfOf(const VoucherDocument &document)
{
    static const Fonts fonts = Fonts::load();
    return drawPdf(voucherSheets(document, fonts), document.approved.value_or(document.created),
                   u"Klarbok " + document.programVersion);
}

QFuture<Result<QByteArray>> startRendering(VoucherDocument document)
{
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, document = std::move(document)] {
        promise->addResult(pdfOf(document));
        promise->finish();
    });
    return future;
}

} // namespace

PdfPrinter::PdfPrinter()
{
    registerFonts();
}

Task<QByteArray> PdfPrinter::render(VoucherDocument document)
{
    co_return co_await startRendering(std::move(document));
}

} // namespace klarbok::document
