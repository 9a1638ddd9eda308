#include "words/file_words.h"

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
        {QStringLiteral("not_settlement"),
         QT_TRANSLATE_NOOP("FileWords", "It is not a settlement report from Klarna in CSV form.")},
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
    };
    const auto found = kTroubles.constFind(code);
    return found == kTroubles.constEnd() ? QString{}
                                         : QCoreApplication::translate("FileWords", *found);
}

} // namespace

QString fileTrouble(const QString &reason)
{
    const QStringList parts = reason.split(u'|');
    QString text = trouble(parts.front());
    if (text.isEmpty() || parts.size() != 4)
        return reason;
    if (text.contains(QStringLiteral("%1")))
        text = text.arg(parts[3]);
    const int line = parts[1].toInt();
    const QString &column = parts[2];
    if (line > 0 && !column.isEmpty())
        return Tr::tr("Line %1, column %2: %3").arg(QString::number(line), column, text);
    if (line > 0)
        return Tr::tr("Line %1: %2").arg(QString::number(line), text);
    return text;
}

} // namespace klarbok::words
