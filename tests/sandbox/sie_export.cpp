#include "sie_export.h"

#include "base/money.h"

namespace klarbok::sandbox {

namespace {

/// Only the Swedish letters of code page 437 are needed here.
QByteArray cp437(const QString &text)
{
    QByteArray out;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'å': out += '\x86'; break;
        case u'ä': out += '\x84'; break;
        case u'ö': out += '\x94'; break;
        case u'Å': out += '\x8f'; break;
        case u'Ä': out += '\x8e'; break;
        case u'Ö': out += '\x99'; break;
        case u'é': out += '\x82'; break;
        default: out += c.unicode() < 128 ? static_cast<char>(c.unicode()) : '?';
        }
    }
    return out;
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', QStringLiteral("\\\"")) + u'"';
}

QString day(QDate date)
{
    return date.toString(u"yyyyMMdd");
}

} // namespace

QByteArray sieExport(const Books &books, QDate from, QDate to)
{
    QString text = QStringLiteral("#FLAGGA 0\r\n#PROGRAM \"BL sandbox\" 1.0\r\n#FORMAT PC8\r\n"
                                  "#SIETYP 4\r\n");
    text += QStringLiteral("#ORGNR %1-%2\r\n").arg(books.orgNumber.left(6), books.orgNumber.mid(6));
    text += QStringLiteral("#FNAMN %1\r\n").arg(quoted(books.company));
    text += QStringLiteral("#RAR 0 %1 %2\r\n").arg(day(from), day(to));
    for (const Account &account : books.accounts)
        text += QStringLiteral("#KONTO %1 %2\r\n").arg(account.id, quoted(account.name));
    for (const Voucher &voucher : books.vouchers) {
        if (voucher.date < from || voucher.date > to)
            continue;
        text += QStringLiteral("#VER %1 %2 %3 %4\r\n{\r\n")
                    .arg(quoted(voucher.series), QString::number(voucher.number), day(voucher.date),
                         quoted(voucher.text));
        for (const VoucherRow &row : voucher.rows)
            text += QStringLiteral("#TRANS %1 {} %2 %3 %4\r\n")
                        .arg(row.account, Money::sek(row.amount).toDecimal(), day(row.date),
                             quoted(row.text));
        text += QStringLiteral("}\r\n");
    }
    return cp437(text);
}

} // namespace klarbok::sandbox
