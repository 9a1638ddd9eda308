#include "document/voucher_page.h"

#include "document/entry_table.h"
#include "document/swedish.h"
#include "document/voucher_head.h"
#include "document/voucher_tables.h"

namespace klarbok::document {

namespace {

/// BFL 5:7 asks for the counterparty or where it can be found: buyers' names are not printed.
void drawWhereToFind(PageFlow &flow, const ledger::DraftVoucher &voucher)
{
    if (voucher.entries.empty())
        return;
    const QString provider = swedish::provider(voucher.source);
    const QString text = u"Köparens namn och orderns varor finns i butikens ordersystem under "
                         u"ordernumret och hos " +
                         provider + u" under " + provider + u"-ordern. Tider är svensk tid.";
    flow.reserve(30 * kPoint);
    flow.skip(10 * kPoint);
    const auto lines = wrapped(text, flow.fonts(), kSmall, flow.width());
    for (const QString &line : lines) {
        flow.put(flow.across(), line, 9 * kPoint, kSmall, Ink::Quiet);
        flow.skip(9 * kPoint);
    }
}

TextMark draftMark(const Fonts &fonts)
{
    const QString word = QStringLiteral("UTKAST");
    const Lettering lettering{110 * kPoint, true};
    const int width = fonts.width(word, lettering);
    return {-width / 2, lettering.size * 7 / 20, width, lettering, Ink::Watermark, word};
}

} // namespace

Sheets voucherSheets(const VoucherDocument &document, const Fonts &fonts)
{
    const ledger::DraftVoucher &voucher = document.voucher;
    const auto fits = [](const EntryTable &table, Paper page) {
        return table.neededWidth() <= page.width - 2 * kMargin;
    };
    constexpr size_t mostRates = 4;
    const EntryTable wide{voucher, fonts, mostRates};
    const EntryTable narrow{voucher, fonts, 0};
    const EntryTable &entries = fits(wide, kLandscape) ? wide : narrow;
    const Paper paper = fits(entries, kPortrait) ? kPortrait : kLandscape;

    PageFlow flow{fonts, paper};
    flow.setPageHead([&document](PageFlow &page) { drawPageHead(page, document); });
    drawHead(flow, document);
    drawRows(flow, document);
    drawMovements(flow, voucher);
    drawRates(flow, voucher);
    drawVatSums(flow, voucher);
    drawRemarks(flow, voucher);
    entries.draw(flow);
    drawWhereToFind(flow, voucher);

    Sheets sheets{paper.width, paper.height, {}, {}, flow.takePages()};
    sheets.title = swedish::heading(voucher) + u' ' + swedish::day(voucher.date) + u' ' +
                   voucher.id.text() + u", " + document.company;
    if (!document.approved)
        sheets.watermark = draftMark(fonts);
    const auto count = static_cast<qsizetype>(sheets.pages.size());
    for (qsizetype i = 0; i < count; ++i)
        drawFoot(sheets.pages[static_cast<size_t>(i)], paper, fonts, document, i + 1, count);
    return sheets;
}

} // namespace klarbok::document
