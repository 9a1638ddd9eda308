#include "words/oss_words.h"

#include "base/csv_writer.h"
#include "words/amounts.h"

#include <QCoreApplication>
#include <QStringList>

namespace klarbok::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Oss)
};

struct CsvLine
{
    QString kind, country;
    ledger::Quarter quarter;
    int rate;
    const ledger::OssFigures &figures;
};

void write(CsvWriter &csv, const CsvLine &line)
{
    csv.text(line.kind).text(line.country).text(ledger::quarterName(line.quarter));
    csv.amount(Money::sek(line.rate)); // hundredths, as öre are
    const ledger::OssFigures &figures = line.figures;
    csv.text(figures.base.currency().code()).amount(figures.base).amount(figures.vat);
    csv.text(figures.ownVat.currency().code()).amount(figures.ownBase).amount(figures.ownVat);
    csv.amount(figures.unposted).endRow();
}

} // namespace

QString quarter(ledger::Quarter quarter)
{
    return Tr::tr("Quarter %1, %2").arg(quarter.number).arg(quarter.year);
}

QString ossRemark(const ledger::OssList &list, int questions)
{
    QStringList remarks;
    if (!list.lines.empty() || !list.corrections.empty()) {
        Money unposted =
            Money::zero(list.lines.empty() ? list.corrections.front().figures.vat.currency()
                                           : list.lines.front().figures.vat.currency());
        bool isAny = false;
        const auto add = [&](const ledger::OssFigures &figures) {
            unposted += figures.unposted;
            isAny = isAny || !figures.unposted.isZero();
        };
        for (const ledger::OssLine &line : list.lines)
            add(line.figures);
        for (const ledger::OssCorrection &line : list.corrections)
            add(line.figures);
        if (isAny)
            remarks.append(Tr::tr("Of the VAT, %1 stands on vouchers that are not posted yet.")
                               .arg(amountWithCurrency(unposted)));
    }
    if (questions > 0)
        remarks.append(Tr::tr("%n question(s) on the quarter's vouchers are not answered; what "
                              "they are about is not in the list.",
                              nullptr, questions));
    return remarks.join(u' ');
}

QByteArray ossCsv(const ledger::OssList &list)
{
    CsvWriter csv;
    for (const QString &title :
         {Tr::tr("Kind"), Tr::tr("Country"), Tr::tr("Quarter"), Tr::tr("VAT rate (%)"),
          Tr::tr("Currency"), Tr::tr("Base"), Tr::tr("VAT"), Tr::tr("Order currency"),
          Tr::tr("Base in order currency"), Tr::tr("VAT in order currency"),
          Tr::tr("VAT not posted yet")})
        csv.text(title);
    csv.endRow();
    for (const ledger::OssLine &line : list.lines)
        write(csv, {Tr::tr("Sales"), line.country, list.quarter, line.rate, line.figures});
    for (const ledger::OssCorrection &line : list.corrections)
        write(csv, {Tr::tr("Correction"), line.country, line.quarter, line.rate, line.figures});
    return csv.bytes();
}

} // namespace klarbok::words
