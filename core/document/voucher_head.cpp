#include "document/voucher_head.h"

#include "document/swedish.h"

#include <algorithm>

namespace klarbok::document {

namespace {

constexpr Lettering kTitle{17 * kPoint, true};
constexpr Lettering kCompany{10 * kPoint, true};
constexpr Lettering kFact{9 * kPoint};
constexpr Lettering kFoot{65};

/// A label with one or two lines below.
struct Fact
{
    QString label, value, more;
};

QString draftWords()
{
    return QStringLiteral("UTKAST – inte godkänt, inte bokfört");
}

std::vector<Fact> facts(const VoucherDocument &document)
{
    const ledger::DraftVoucher &voucher = document.voucher;
    std::vector<Fact> facts{
        {QStringLiteral("Verifikatdatum"), swedish::day(voucher.date),
         voucher.movedFrom ? QString{u"avser " + swedish::day(*voucher.movedFrom)} : QString{}},
        {QStringLiteral("Märkning"), voucher.id.text(), {}},
        {QStringLiteral("Skapat"), swedish::moment(document.created), {}},
        document.approved ? Fact{QStringLiteral("Godkänt"), swedish::moment(*document.approved),
                                 u"av " + document.approvedBy}
                          : Fact{QStringLiteral("Godkänt"), QStringLiteral("inte godkänt"), {}},
        {QStringLiteral("Motpart"), swedish::counterparty(voucher.source), {}},
    };
    if (voucher.payouts.size() == 1)
        facts.push_back({QStringLiteral("Utbetalning"), voucher.payouts.front().text(), {}});
    else
        facts.push_back({QStringLiteral("Utbetalningar"),
                         QString::number(voucher.payouts.size()) + QStringLiteral(" st"),
                         QStringLiteral("se raderna")});
    if (voucher.corrects)
        facts.push_back({QStringLiteral("Rättar"), swedish::corrected(*voucher.corrects),
                         voucher.corrects->id.text()});
    facts.push_back({QStringLiteral("Antal rader"),
                     QString::number(voucher.entries.size()) + QStringLiteral(" st"),
                     {}});
    facts.push_back({QStringLiteral("Omslutning"),
                     swedish::amount(voucher.total()) + QChar::Nbsp + voucher.currency.code(),
                     {}});
    return facts;
}

void drawFacts(PageFlow &flow, const std::vector<Fact> &facts)
{
    constexpr int perLine = 4;
    const int width = (flow.width() - (perLine - 1) * kGap) / perLine;
    for (size_t first = 0; first < facts.size(); first += perLine) {
        const size_t last = std::min(first + perLine, facts.size());
        const auto line = [&](int height, Lettering lettering, Ink ink, QString Fact::*part) {
            for (size_t i = first; i < last; ++i) {
                const int left = flow.left() + static_cast<int>(i - first) * (width + kGap);
                const bool isLong = flow.fonts().width(facts[i].*part, lettering) > width;
                flow.put({{}, width, Align::Left, left}, facts[i].*part, height,
                         isLong ? kSmall : lettering, ink);
            }
            flow.skip(height);
        };
        line(9 * kPoint, kSmall, Ink::Quiet, &Fact::label);
        line(12 * kPoint, kFact, Ink::Text, &Fact::value);
        const bool hasMore = std::any_of(facts.begin() + static_cast<ptrdiff_t>(first),
                                         facts.begin() + static_cast<ptrdiff_t>(last),
                                         [](const Fact &fact) { return !fact.more.isEmpty(); });
        if (hasMore)
            line(11 * kPoint, kFact, Ink::Text, &Fact::more);
        flow.skip(7 * kPoint);
    }
}

} // namespace

void drawHead(PageFlow &flow, const VoucherDocument &document)
{
    const Fonts &fonts = flow.fonts();
    Column title = flow.across();
    title.width = flow.width() * 6 / 10;
    Column company = flow.across();
    company.left = title.right() + kGap;
    company.width = flow.right() - company.left;
    company.align = Align::Right;

    if (!document.approved) {
        flow.put(flow.across(), draftWords(), 14 * kPoint, kBodyBold, Ink::Alert);
        flow.skip(16 * kPoint);
    }
    flow.put(title, swedish::heading(document.voucher), 22 * kPoint, kTitle);
    const QStringList names =
        wrapped(printable(document.company, fonts), fonts, kCompany, company.width);
    flow.put(company, names.front(), 22 * kPoint, kCompany);
    flow.skip(22 * kPoint);
    // Below, side by side: the voucher's text, and the rest of the company.
    const QStringList texts =
        wrapped(printable(document.voucher.text, fonts), fonts, kFact, title.width);
    for (qsizetype i = 0; i < std::max(texts.size(), names.size()); ++i) {
        flow.put(title, texts.value(i), 14 * kPoint, kFact, Ink::Quiet);
        if (i + 1 < names.size())
            flow.put(company, names[i + 1], 14 * kPoint, kCompany);
        else if (i + 1 == names.size())
            flow.put(company, u"Org.nr " + document.orgNo, 14 * kPoint, kBody, Ink::Quiet);
        flow.skip(14 * kPoint);
    }
    flow.skip(8 * kPoint);
    flow.putRule(Ink::Strong, 12);
    flow.skip(9 * kPoint);
    drawFacts(flow, facts(document));
}

void drawPageHead(PageFlow &flow, const VoucherDocument &document)
{
    constexpr int height = 12 * kPoint;
    const ledger::DraftVoucher &voucher = document.voucher;
    Column left = flow.across();
    left.width = flow.width() * 6 / 10;
    Column right = flow.across();
    right.left = left.right() + kGap;
    right.width = flow.right() - right.left;
    right.align = Align::Right;
    flow.put(left,
             swedish::heading(voucher) + u' ' + swedish::day(voucher.date) + u" · " +
                 voucher.id.text() + u" · " + document.company,
             height, kSmall, Ink::Quiet);
    if (!document.approved)
        flow.put(right, draftWords(), height, kLabel, Ink::Alert);
    flow.skip(height + 6 * kPoint);
}

void drawFoot(Page &page, Paper paper, const Fonts &fonts, const VoucherDocument &document,
              qsizetype number, qsizetype count)
{
    const int baseline = paper.height - kMargin;
    const int right = paper.width - kMargin;
    const auto put = [&](int left, const QString &text, int width) {
        page.texts.push_back({left, baseline, width, kFoot, Ink::Quiet, text});
    };
    page.boxes.push_back({kMargin, baseline - 12 * kPoint, right - kMargin, 4, Ink::Line});
    const QString pages =
        QStringLiteral("Sida %1 av %2").arg(QString::number(number), QString::number(count));
    const int pagesWidth = fonts.width(pages, kFoot);
    const QString left =
        elided(printable(u"Org.nr " + document.orgNo + u" · " + document.voucher.id.text() +
                             u" · Alla belopp i " + document.voucher.currency.code() +
                             u" · Klarbok " + document.programVersion,
                         fonts),
               fonts, kFoot, right - kMargin - pagesWidth - kGap);
    put(kMargin, left, fonts.width(left, kFoot));
    put(right - pagesWidth, pages, pagesWidth);
}

} // namespace klarbok::document
