#include "document/voucher_tables.h"

#include "document/entry_amounts.h"
#include "document/swedish.h"

#include <algorithm>
#include <map>

namespace klarbok::document {

namespace {

using ledger::DraftVoucher;
using ledger::Row;

constexpr int kRow = 13 * kPoint;
constexpr int kSumRow = 15 * kPoint;

void drawTitle(PageFlow &flow, const QString &title)
{
    flow.reserve(70 * kPoint);
    flow.skip(12 * kPoint);
    flow.put(flow.across(), title, 16 * kPoint, {10 * kPoint, true});
    flow.skip(16 * kPoint);
}

int widest(const std::vector<Money> &amounts, const Fonts &fonts)
{
    int width = 55 * kPoint;
    for (const Money amount : amounts)
        width = std::max(width, fonts.width(swedish::amount(amount), kBodyBold));
    return width;
}

QString nameOf(const VoucherDocument &document, const ledger::Account &account)
{
    for (const auto &[known, name] : document.accountNames) {
        if (known == account)
            return name;
    }
    return {};
}

QString dimensionLine(const ledger::Dimensions &dimensions)
{
    const auto &[costCentre, project] = dimensions;
    if (costCentre.isEmpty())
        return u"Projekt " + project;
    return project.isEmpty() ? QString{u"Kostnadsställe " + costCentre}
                             : QString{u"Kostnadsställe " + costCentre + u", projekt " + project};
}

/// What the names need; half of the room when names and texts do not both fit.
int nameWidth(const VoucherDocument &document, const Fonts &fonts, int room)
{
    int names = 0, texts = 0;
    for (const Row &row : document.voucher.rows) {
        const QString name = nameOf(document, row.account);
        names = std::max(names, fonts.width(printable(name, fonts), kBody));
        texts = std::max(texts, fonts.width(printable(row.text, fonts), kBody));
    }
    if (names + texts <= room)
        return names + (room - names - texts) / 3;
    return std::min(names, std::max(room / 2, room - texts));
}

/// A line of a small table: a word and figures.
void drawSumLine(PageFlow &flow, const std::vector<Column> &columns, const QString &word,
                 const std::vector<std::optional<Money>> &amounts, bool isSum)
{
    const int height = isSum ? kSumRow : kRow;
    flow.reserve(height);
    if (isSum)
        flow.putShade(height);
    const Lettering lettering = isSum ? kBodyBold : kBody;
    flow.put(columns[0], word, height, lettering);
    for (size_t i = 0; i < amounts.size(); ++i) {
        if (amounts[i])
            flow.put(columns[i + 1], swedish::amount(*amounts[i]), height, lettering);
    }
    flow.skip(height);
}

QString vatLine(const VatSum &sum)
{
    QString rate = sum.rate ? u' ' + swedish::rate(*sum.rate, sum.country) : QString{};
    if (!sum.country.isEmpty())
        rate += QStringLiteral(" (OSS)");
    switch (sum.group) {
    case EntryGroup::Sales:
        return sum.rate ? QString{u"Försäljning" + rate}
                        : QStringLiteral("Försäljning utan uppgift om moms");
    case EntryGroup::Refunds:
        return sum.rate ? QString{u"Återbetalningar" + rate}
                        : QStringLiteral("Återbetalningar utan uppgift om moms");
    case EntryGroup::Fees:
        return sum.rate ? QString{u"Avgifter" + rate} : QStringLiteral("Avgifter utan moms");
    case EntryGroup::Others:
        return sum.rate ? QString{u"Övriga rader" + rate} : QStringLiteral("Övriga rader");
    }
    return {};
}

} // namespace

void drawRows(PageFlow &flow, const VoucherDocument &document)
{
    const DraftVoucher &voucher = document.voucher;
    const Fonts &fonts = flow.fonts();
    Money debit = Money::zero(voucher.currency);
    Money credit = debit;
    for (const Row &row : voucher.rows)
        (row.amount.isNegative() ? credit : debit) += row.amount;
    credit = -credit;
    const int amounts = widest({debit, credit}, fonts);
    constexpr int number = 36 * kPoint;
    std::vector<Column> columns{
        {QStringLiteral("Konto"), number},
        {QStringLiteral("Namn"),
         nameWidth(document, fonts, flow.width() - number - 2 * amounts - 4 * kGap)},
        {QStringLiteral("Text"), 0},
        {QStringLiteral("Debet"), amounts, Align::Right},
        {QStringLiteral("Kredit"), amounts, Align::Right}};
    arrange(columns, flow.left(), flow.width(), 2);

    drawTitle(flow, QStringLiteral("Kontering"));
    flow.putHead(columns);
    flow.setTableHead([&columns](PageFlow &page) { page.putHead(columns); });
    for (const Row &row : voucher.rows) {
        QStringList lines = wrapped(printable(row.text, fonts), fonts, kBody, columns[2].width);
        if (!row.dimensions.isEmpty())
            lines += wrapped(printable(dimensionLine(row.dimensions), fonts), fonts, kBody,
                             columns[2].width);
        flow.reserve(kRow + 10 * kPoint * static_cast<int>(lines.size() - 1));
        flow.put(columns[0], row.account.number(), kRow, kBodyBold);
        flow.put(columns[1], nameOf(document, row.account), kRow);
        flow.put(columns[row.amount.isNegative() ? 4 : 3], swedish::amount(row.amount.abs()), kRow);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const int height = i == 0 ? kRow : 10 * kPoint;
            flow.put(columns[2], lines[i], height);
            flow.skip(height);
        }
        flow.putRule(Ink::Line, 4);
    }
    flow.reserve(kSumRow);
    flow.putShade(kSumRow);
    flow.put(columns[0], QStringLiteral("Summa"), kSumRow, kBodyBold);
    flow.put(columns[3], swedish::amount(debit), kSumRow, kBodyBold);
    flow.put(columns[4], swedish::amount(credit), kSumRow, kBodyBold);
    flow.skip(kSumRow);
    flow.setTableHead({});
}

void drawVatSums(PageFlow &flow, const DraftVoucher &voucher)
{
    if (voucher.entries.empty())
        return;
    const Money zero = Money::zero(voucher.currency);
    Money net = zero, vat = zero, gross = zero;
    Money sold = zero, redeemed = zero, tips = zero, rounding = zero;
    for (const ledger::Entry &entry : voucher.entries) {
        (entry.giftCard.isNegative() ? redeemed : sold) += entry.giftCard;
        tips += entry.tip;
        rounding += entry.rounding;
        gross += entry.gross;
    }
    const auto sums = vatSums(voucher);
    std::vector<Money> figures{gross, sold, redeemed, tips, rounding};
    for (const VatSum &sum : sums) {
        net += sum.net;
        vat += sum.vat;
        figures.insert(figures.end(), {sum.net, sum.vat, sum.gross, net, vat});
    }
    const int amounts = widest(figures, flow.fonts());
    std::vector<Column> columns{{{}, 0},
                                {QStringLiteral("Netto"), amounts, Align::Right},
                                {QStringLiteral("Moms"), amounts, Align::Right},
                                {QStringLiteral("Brutto"), amounts, Align::Right}};
    arrange(columns, flow.left(), flow.width(), 0);

    drawTitle(flow, QStringLiteral("Summor per momssats"));
    flow.putHead(columns);
    flow.setTableHead([&columns](PageFlow &page) { page.putHead(columns); });
    for (const VatSum &sum : sums)
        drawSumLine(flow, columns, vatLine(sum), {sum.net, sum.vat, sum.gross}, false);
    const auto extra = [&](const QString &word, Money amount) {
        if (!amount.isZero())
            drawSumLine(flow, columns, word, {std::nullopt, std::nullopt, amount}, false);
    };
    extra(QStringLiteral("Sålda presentkort"), sold);
    extra(QStringLiteral("Betalt med presentkort"), redeemed);
    extra(QStringLiteral("Dricks, utan moms"), tips);
    extra(QStringLiteral("Avrundning"), rounding);
    drawSumLine(flow, columns, QStringLiteral("Summa"), {net, vat, gross}, true);
    flow.setTableHead({});
}

void drawMovements(PageFlow &flow, const DraftVoucher &voucher)
{
    if (voucher.kind != ledger::VoucherKind::Payout || voucher.movements.empty())
        return;
    const Money zero = Money::zero(voucher.currency);
    std::map<ledger::What, Money> sums;
    for (const ledger::Movement &movement : voucher.movements)
        sums.try_emplace(movement.what, zero).first->second += movement.amount;
    std::vector<Money> figures;
    figures.reserve(sums.size());
    for (const auto &[what, sum] : sums)
        figures.push_back(sum);
    std::vector<Column> columns{
        {{}, 0}, {QStringLiteral("Belopp"), widest(figures, flow.fonts()), Align::Right}};
    arrange(columns, flow.left(), flow.width(), 0);

    drawTitle(flow, u"Fordran på " + swedish::provider(voucher.source));
    flow.putHead(columns);
    Money total = zero;
    for (const auto &[what, sum] : sums) {
        drawSumLine(flow, columns, swedish::what(what), {sum}, false);
        total += sum;
    }
    drawSumLine(flow, columns, QStringLiteral("Förändring av fordran"), {total}, true);
}

void drawRates(PageFlow &flow, const DraftVoucher &voucher)
{
    if (voucher.rates.empty())
        return;
    const Fonts &fonts = flow.fonts();
    std::vector<Column> columns{{QStringLiteral("Valuta"), fonts.width(u"Valuta", kLabel)},
                                {QStringLiteral("Gäller"), fonts.width(u"2000-00-00", kBody)},
                                {QStringLiteral("Noterad"), fonts.width(u"2000-00-00", kBody)},
                                {QStringLiteral("Kronor per enhet"),
                                 fonts.width(u"Kronor per enhet", kLabel), Align::Right},
                                {QStringLiteral("Källa"), 0}};
    arrange(columns, flow.left(), flow.width(), 4);
    drawTitle(flow, QStringLiteral("Valutakurser"));
    flow.putHead(columns);
    flow.setTableHead([&columns](PageFlow &page) { page.putHead(columns); });
    for (const ledger::ExchangeRate &rate : voucher.rates) {
        flow.reserve(kRow);
        flow.put(columns[0], rate.currency.code(), kRow);
        flow.put(columns[1], swedish::day(rate.day), kRow);
        flow.put(columns[2], swedish::day(rate.quoted), kRow);
        flow.put(columns[3], rate.quote.toDecimal().replace(u'.', u','), kRow);
        flow.put(columns[4], rate.source, kRow);
        flow.skip(kRow);
    }
    flow.setTableHead({});
    Money paid = Money::zero(voucher.rates.front().currency);
    for (const ledger::Movement &movement : voucher.movements) {
        if (movement.what == ledger::What::PaidOut && movement.own)
            paid -= *movement.own;
    }
    if (!paid.isZero()) {
        flow.reserve(kRow);
        flow.put(flow.across(), u"Utbetalt: " + swedish::amountWithCurrency(paid), kRow);
        flow.skip(kRow);
    }
}

void drawRemarks(PageFlow &flow, const DraftVoucher &voucher)
{
    QStringList remarks;
    for (const ledger::Notice &notice : voucher.notices)
        remarks += swedish::notice(notice);
    remarks.removeDuplicates();
    for (const ledger::Answer &answer : voucher.answers)
        remarks += swedish::answer(answer);
    if (!voucher.questions.empty()) {
        std::map<QString, Money> open; // of a payout in another currency, in that
        for (const ledger::Question &question : voucher.questions) {
            const Currency currency = question.amount.currency();
            open.try_emplace(currency.code(), Money::zero(currency)).first->second +=
                question.amount;
        }
        QStringList amounts;
        for (const auto &[code, sum] : open) {
            if (!sum.isZero()) // what the books say keeps no amount back
                amounts += code == voucher.currency.code() ? swedish::amount(sum)
                                                           : swedish::amountWithCurrency(sum);
        }
        const auto count = voucher.questions.size();
        QString asked = QStringLiteral("%1 %2 utan svar")
                            .arg(QString::number(count),
                                 count == 1 ? QStringLiteral("fråga") : QStringLiteral("frågor"));
        if (!amounts.isEmpty())
            asked += QStringLiteral("; %1 är inte bokfört i utkastet")
                         .arg(amounts.join(QStringLiteral(" + ")));
        remarks.prepend(asked);
    }
    if (remarks.isEmpty())
        return;
    drawTitle(flow, QStringLiteral("Anmärkningar"));
    for (const QString &remark : std::as_const(remarks)) {
        const auto lines =
            wrapped(printable(remark, flow.fonts()), flow.fonts(), kBody, flow.width());
        for (const QString &line : lines) {
            flow.reserve(11 * kPoint);
            flow.put(flow.across(), line, 11 * kPoint);
            flow.skip(11 * kPoint);
        }
        flow.skip(2 * kPoint);
    }
}

} // namespace klarbok::document
