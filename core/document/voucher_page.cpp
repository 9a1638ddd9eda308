#include "document/voucher_page.h"

#include "document/entry_table.h"
#include "document/swedish.h"
#include "document/voucher_head.h"
#include "document/voucher_tables.h"

#include <algorithm>

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

/// The entries with their title: a correction's stand in two halves.
struct EntryPart
{
    QString title;
    ledger::DraftVoucher voucher;
};

std::vector<EntryPart> entryParts(const ledger::DraftVoucher &voucher)
{
    if (!voucher.corrects)
        return {{{}, voucher}};
    std::vector<EntryPart> parts{
        {QStringLiteral("Återfört från %1 %2")
             .arg(voucher.corrects->series, QString::number(voucher.corrects->number)),
         voucher},
        {QStringLiteral("Bokfört på nytt"), voucher}};
    const auto middle = voucher.entries.begin() + voucher.corrects->entries;
    parts.front().voucher.entries.assign(voucher.entries.begin(), middle);
    parts.back().voucher.entries.assign(middle, voucher.entries.end());
    return parts;
}

std::vector<EntryTable> entryTables(const std::vector<EntryPart> &parts, const Fonts &fonts,
                                    size_t mostRates)
{
    std::vector<EntryTable> tables;
    tables.reserve(parts.size());
    for (const EntryPart &part : parts)
        tables.emplace_back(part.voucher, fonts, mostRates, part.title);
    return tables;
}

} // namespace

Sheets voucherSheets(const VoucherDocument &document, const Fonts &fonts)
{
    const ledger::DraftVoucher &voucher = document.voucher;
    const auto fits = [](const std::vector<EntryTable> &tables, Paper page) {
        return std::ranges::all_of(tables, [page](const EntryTable &table) {
            return table.neededWidth() <= page.width - 2 * kMargin;
        });
    };
    constexpr size_t mostRates = 4;
    const std::vector<EntryPart> parts = entryParts(voucher);
    const auto wide = entryTables(parts, fonts, mostRates);
    const auto entries = fits(wide, kLandscape) ? wide : entryTables(parts, fonts, 0);
    const Paper paper = fits(entries, kPortrait) ? kPortrait : kLandscape;

    PageFlow flow{fonts, paper};
    flow.setPageHead([&document](PageFlow &page) { drawPageHead(page, document); });
    drawHead(flow, document);
    drawRows(flow, document);
    drawMovements(flow, voucher);
    drawRates(flow, voucher);
    drawVatSums(flow, voucher);
    drawRemarks(flow, voucher);
    for (const EntryTable &table : entries)
        table.draw(flow);
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
