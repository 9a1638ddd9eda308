#include "words/export_words.h"

#include "words/amounts.h"

#include <QCoreApplication>

namespace klarbok::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ExportWords)
};

} // namespace

QString exported(const flow::SieExport &exported)
{
    return Tr::tr("%n voucher(s), %1, financial year %2 to %3.", nullptr,
                  static_cast<int>(exported.vouchers.size()))
               .arg(fileSize(exported.bytes.size()), day(exported.yearFrom), day(exported.yearTo)) +
           u' ' + Tr::tr("SIE files cannot hold the PDFs.");
}

QStringList exportWarnings(const flow::SieExport &exported)
{
    QStringList lines;
    if (exported.vouchers.empty())
        lines += Tr::tr("Nothing is approved or posted in the period. No file was written.");
    if (exported.drafts > 0)
        lines += Tr::tr("Not in the file: %n voucher(s) that are drafts or were refused.", nullptr,
                        exported.drafts);
    if (exported.uncertain > 0)
        lines += Tr::tr("Not in the file: %n voucher(s) with an uncertain posting. Settle that "
                        "(recover) and export again.",
                        nullptr, exported.uncertain);
    if (exported.posted > 0)
        lines +=
            Tr::tr("%n voucher(s) already stand in Björn Lundén. Do not read the file in there.",
                   nullptr, exported.posted);
    if (exported.isYearAssumed && !exported.vouchers.empty())
        lines +=
            Tr::tr("The company's financial years are not known, since its books have not been "
                   "read. The file says the calendar year.");
    if (exported.again > 0)
        lines += Tr::tr("%n voucher(s) were exported before. Do not read them in twice.", nullptr,
                        exported.again);
    if (exported.unwritable > 0)
        lines += Tr::tr("%n character(s) do not exist in SIE and became question marks.", nullptr,
                        exported.unwritable);
    return lines;
}

} // namespace klarbok::words
