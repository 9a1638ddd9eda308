#pragma once

#include "ports/voucher_printer.h"

namespace klarbok::document {

/// Lays out and draws on the thread pool. Needs a QGuiApplication (the offscreen one will do); make
/// it, and call render(), on the GUI thread. FileUnwritable when no PDF can be made.
class PdfPrinter final : public VoucherPrinter
{
public:
    PdfPrinter();
    Task<QByteArray> render(VoucherDocument document) override;
    Task<std::vector<QByteArray>> pictures(VoucherDocument document, int pages, int width) override;
};

} // namespace klarbok::document
