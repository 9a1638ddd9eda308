#include "document/pdf_printer.h"

#include "document/pdf_renderer.h"
#include "document/voucher_page.h"

#include <QCoroFuture>

#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace klarbok::document {

namespace {

Sheets sheetsOf(const VoucherDocument &document)
{
    static const Fonts fonts = Fonts::load();
    return voucherSheets(document, fonts);
}

Result<QByteArray> pdfOf(const VoucherDocument &document)
{
    return drawPdf(sheetsOf(document), document.approved.value_or(document.created),
                   u"Klarbok " + document.programVersion);
}

template<typename T>
QFuture<Result<T>> startDrawing(std::function<Result<T>()> draw)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, draw = std::move(draw)] {
        promise->addResult(draw());
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
    std::function<Result<QByteArray>()> draw = [document = std::move(document)] {
        return pdfOf(document);
    };
    co_return co_await startDrawing(std::move(draw));
}

Task<std::vector<QByteArray>> PdfPrinter::pictures(VoucherDocument document, int pages, int width)
{
    std::function<Result<std::vector<QByteArray>>()> draw =
        [document = std::move(document), pages, width]() -> Result<std::vector<QByteArray>> {
        return drawPictures(sheetsOf(document), pages, width);
    };
    co_return co_await startDrawing(std::move(draw));
}

} // namespace klarbok::document
