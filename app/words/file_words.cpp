#include "words/file_words.h"

#include "words/amounts.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace klarbok::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FileWords)
};

/// What is wrong, with the text that was found as %1.
QString trouble(const QString &code)
{
    static const QHash<QString, const char *> kTroubles{
        {QStringLiteral("not_text"), QT_TRANSLATE_NOOP("FileWords", "It is not a text file.")},
        {QStringLiteral("file_empty"), QT_TRANSLATE_NOOP("FileWords", "It is empty.")},
        {QStringLiteral("not_settlement"),
         QT_TRANSLATE_NOOP("FileWords", "It is neither a settlement report from Klarna in CSV form "
                                        "nor a SIE 4 file.")},
        {QStringLiteral("quote_open"),
         QT_TRANSLATE_NOOP("FileWords", "A quotation mark is missing.")},
        {QStringLiteral("quote_stray"),
         QT_TRANSLATE_NOOP("FileWords", "There is text after a closing quotation mark.")},
        {QStringLiteral("column_twice"),
         QT_TRANSLATE_NOOP("FileWords", "The column stands there twice.")},
        {QStringLiteral("column_missing"),
         QT_TRANSLATE_NOOP("FileWords", "The column is missing. Turn it on in the Report "
                                        "Configurator in Klarna's portal.")},
        {QStringLiteral("cell_empty"), QT_TRANSLATE_NOOP("FileWords", "The value is missing.")},
        {QStringLiteral("cell_count"),
         QT_TRANSLATE_NOOP("FileWords",
                           "The line does not have as many values as its header (%1).")},
        {QStringLiteral("not_amount"), QT_TRANSLATE_NOOP("FileWords", "“%1” is not an amount.")},
        {QStringLiteral("amount_fraction"),
         QT_TRANSLATE_NOOP("FileWords", "“%1” is not whole öre.")},
        {QStringLiteral("marks_mixed"),
         QT_TRANSLATE_NOOP("FileWords", "“%1” has another decimal mark than the amounts before.")},
        {QStringLiteral("mark_missing"),
         QT_TRANSLATE_NOOP("FileWords", "No amount in the file has a clear decimal mark, so “%1” "
                                        "may be kronor or öre. Choose an amount format with "
                                        "decimals in Klarna's portal.")},
        {QStringLiteral("not_rate"), QT_TRANSLATE_NOOP("FileWords", "“%1” is not a VAT rate.")},
        {QStringLiteral("not_currency"),
         QT_TRANSLATE_NOOP("FileWords", "“%1” is not a currency that Klarbok knows.")},
        {QStringLiteral("currency_mixed"),
         QT_TRANSLATE_NOOP("FileWords", "“%1” is another currency than the payout's.")},
        {QStringLiteral("not_id"), QT_TRANSLATE_NOOP("FileWords", "“%1” is not an id.")},
        {QStringLiteral("not_time"),
         QT_TRANSLATE_NOOP("FileWords",
                           "“%1” is not a date and time that can be read in one way only. "
                           "Choose a date format such as 2026-03-11 08:00:00 in "
                           "Klarna's portal.")},
        {QStringLiteral("time_of_day"),
         QT_TRANSLATE_NOOP("FileWords", "“%1” has no time of day, and without it the day in Sweden "
                                        "is not known. Choose a date format with time in Klarna's "
                                        "portal.")},
        {QStringLiteral("not_settlement_type"),
         QT_TRANSLATE_NOOP("FileWords", "“%1” is not a kind of settlement that Klarbok knows.")},
        {QStringLiteral("payout_twice"),
         QT_TRANSLATE_NOOP("FileWords", "Payout %1 stands there twice.")},
        {QStringLiteral("payout_other"),
         QT_TRANSLATE_NOOP("FileWords",
                           "The row belongs to payout %1, which has no totals in the file.")},
        {QStringLiteral("totals_missing"),
         QT_TRANSLATE_NOOP("FileWords", "The totals (payment_reference, total_settlement_amount) "
                                        "of the rows are missing. Turn them on in Klarna's "
                                        "portal.")},
        {QStringLiteral("merchant_mixed"),
         QT_TRANSLATE_NOOP("FileWords", "It holds payouts of several merchants, also of %1.")},
        {QStringLiteral("merchant_other"),
         QT_TRANSLATE_NOOP("FileWords", "It is merchant %1's. What has been read before is "
                                        "another's.")},
        {QStringLiteral("rows_missing"),
         QT_TRANSLATE_NOOP("FileWords", "The rows of payout %1 are missing.")},
        {QStringLiteral("sie_line"),
         QT_TRANSLATE_NOOP("FileWords", "The line does not follow the SIE format.")},
        {QStringLiteral("sie_type"),
         QT_TRANSLATE_NOOP("FileWords", "It is SIE type %1, which holds no vouchers.")},
        {QStringLiteral("sie_import"),
         QT_TRANSLATE_NOOP("FileWords", "It is a SIE file of vouchers to be read in (4I), without "
                                        "balances.")},
        {QStringLiteral("sie_currency"),
         QT_TRANSLATE_NOOP("FileWords", "The books in it are kept in %1. Klarbok books kronor.")},
        {QStringLiteral("sie_amount"),
         QT_TRANSLATE_NOOP("FileWords", "“%1” is not an amount as SIE writes it: kronor, a point, "
                                        "öre.")},
        {QStringLiteral("sie_cut"),
         QT_TRANSLATE_NOOP("FileWords", "It is cut off: its end is missing.")},
        {QStringLiteral("sie_checksum"),
         QT_TRANSLATE_NOOP("FileWords", "The checksum does not agree: it has been changed since it "
                                        "was written.")},
        {QStringLiteral("sie_year"),
         QT_TRANSLATE_NOOP("FileWords", "Its financial year (#RAR 0) is missing.")},
        {QStringLiteral("sie_written"),
         QT_TRANSLATE_NOOP("FileWords", "The day when it was made (#GEN) is missing.")},
        {QStringLiteral("sie_figures"),
         QT_TRANSLATE_NOOP("FileWords", "It has neither balances nor vouchers; perhaps it was cut "
                                        "off.")},
        {QStringLiteral("sie_chart"),
         QT_TRANSLATE_NOOP("FileWords", "Its chart of accounts (#KONTO) is missing.")},
        {QStringLiteral("sie_outside"),
         QT_TRANSLATE_NOOP("FileWords", "The voucher's day %1 lies outside of the financial "
                                        "year.")},
        {QStringLiteral("sie_connected"),
         QT_TRANSLATE_NOOP("FileWords", "The workspace is connected to Björn Lundén, and the books "
                                        "are read from there.")},
        {QStringLiteral("sie_company"),
         QT_TRANSLATE_NOOP("FileWords", "It holds the books of another company (%1).")},
        {QStringLiteral("sie_older"),
         QT_TRANSLATE_NOOP("FileWords", "A newer file of the same financial year, made on %1, has "
                                        "been read in before.")},
    };
    const auto found = kTroubles.constFind(code);
    return found == kTroubles.constEnd() ? QString{}
                                         : QCoreApplication::translate("FileWords", *found);
}

/// `1930 2450.50 2400.00`: the account, what its vouchers make, what #UB says.
QString closingTrouble(const QString &text)
{
    const QStringList parts = text.split(u' ');
    const auto own = Money::parseDecimal(parts.value(1), Currency::sek());
    const auto stated = Money::parseDecimal(parts.value(2), Currency::sek());
    if (!own || !stated)
        return {};
    if (u'3' <= parts[0].at(0))
        return Tr::tr("Account %1: the vouchers make %2, but the result (#RES) is %3.")
            .arg(parts[0], amount(*own), amount(*stated));
    return Tr::tr("Account %1: opening balance and vouchers make %2, but the closing balance "
                  "(#UB) is %3.")
        .arg(parts[0], amount(*own), amount(*stated));
}

} // namespace

QString fileTrouble(const QString &reason)
{
    const QStringList parts = reason.split(u'|');
    const QString found = parts.mid(3).join(u'|');
    QString text = parts.front() == u"sie_closing" ? closingTrouble(found) : trouble(parts.front());
    if (text.isEmpty() || parts.size() < 4)
        return reason;
    if (text.contains(QStringLiteral("%1")))
        text = text.arg(found);
    const int line = parts[1].toInt();
    const QString &column = parts[2];
    if (line > 0 && !column.isEmpty())
        return Tr::tr("Line %1, column %2: %3").arg(QString::number(line), column, text);
    if (line > 0)
        return Tr::tr("Line %1: %2").arg(QString::number(line), text);
    return text;
}

QString fileCure(const QString &reason)
{
    const QString code = reason.section(u'|', 0, 0);
    if (code == u"sie_connected")
        return Tr::tr("Fetch from Klarna reads the books as well.");
    if (code == u"sie_company" || code == u"sie_older" || code == u"file_empty" ||
        code == u"not_settlement" || code == u"not_text")
        return Tr::tr("Choose a settlement report saved from Klarna's portal, or this company's "
                      "books newly exported as SIE 4E.");
    if (code.startsWith(u"sie_"))
        return Tr::tr("Export the financial year anew from the bookkeeping program as SIE type 4 "
                      "(4E), leave the file unchanged, and try again.");
    return Tr::tr("Save the right file anew from Klarna's portal, unchanged, and try again.");
}

QString booksFile(const flow::BooksFileReport &books)
{
    const QString told = Tr::tr("the books of %1 to %2 as they were on %3, with %4 accounts and %5 "
                                "vouchers.")
                             .arg(day(books.year.from), day(books.year.to), day(books.year.upTo),
                                  count(books.accounts), count(books.vouchers));
    return books.ours == 0
               ? told
               : told + u' ' + Tr::tr("%n of them are Klarbok's own.", nullptr, books.ours);
}

} // namespace klarbok::words
