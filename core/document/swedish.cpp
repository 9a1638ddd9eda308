#include "document/swedish.h"

#include "base/day.h"

#include <array>

namespace klarbok::document::swedish {

namespace {

using ledger::VoucherKind;
using ledger::What;

struct Words
{
    QLatin1String code;
    const char16_t *words;
};

/// Klarna's detailed_type, for those whose meaning its documentation gives.
constexpr std::array kDetails{
    Words{QLatin1String{"PURCHASE_FEE_PERCENTAGE"}, u"Rörlig avgift"},
    Words{QLatin1String{"PURCHASE_FEE_FIXED"}, u"Fast avgift"},
    Words{QLatin1String{"RETURN_FEE"}, u"Returavgift"},
    Words{QLatin1String{"LATE_RETURN_FEE"}, u"Avgift för sen retur"},
    Words{QLatin1String{"EXTEND_DUE_DATE_FEE"}, u"Avgift för förlängd betaltid"},
    Words{QLatin1String{"SERVICING_FEE"}, u"Serviceavgift"},
    Words{QLatin1String{"DISPUTE_FEE"}, u"Tvistavgift"},
    Words{QLatin1String{"DISPUTE_FEE_REFUND"}, u"Återbetald tvistavgift"},
    Words{QLatin1String{"ROLLING_RESERVE"}, u"Säkerhetsreserv"},
};

constexpr std::array kNotices{
    Words{QLatin1String{"unknown_detail"}, u"Okänd radtyp hos Klarna, bokförd efter sin huvudtyp"},
    Words{QLatin1String{"fee_vat_off"}, u"Moms på avgift skiljer sig från sats och belopp"},
    Words{QLatin1String{"refund_before_start"}, u"Återbetalning av köp före startdatum"},
    Words{QLatin1String{"refund_rate"},
          u"Återbetalning med annan momssats än försäljningen; försäljningens sats är bokförd"},
    Words{QLatin1String{"country_conflict"},
          u"Leveransland och köpland skiljer sig; leveranslandet gäller"},
    Words{QLatin1String{"report_missing"}, u"Klarnas rapport för utbetalningen saknas"},
    Words{QLatin1String{"nothing_to_correct"}, u"Rättelsen ändrar inget i bokföringen"},
    Words{QLatin1String{"vat_on_fees_changed"}, u"Moms på avgifter har ändrats"},
    Words{QLatin1String{"date_moved"},
          u"Perioden var låst: daterat på första öppna dag, momsen hamnar i en senare momsperiod. "
          u"Ursprunglig dag"},
};

constexpr std::array kQuestions{
    Words{QLatin1String{"order_missing"}, u"Ordern kunde inte läsas hos Klarna"},
    Words{QLatin1String{"capture_lines"}, u"Delleverans utan orderrader"},
    Words{QLatin1String{"refund_lines"}, u"Återbetalning utan orderrader"},
    Words{QLatin1String{"vat_rate"}, u"Okänd momssats"},
    Words{QLatin1String{"vat_amount"}, u"Moms som inte stämmer med satsen"},
    Words{QLatin1String{"eu_without_vat"}, u"Försäljning utan moms till annat EU-land"},
    Words{QLatin1String{"export_vat"}, u"Moms på försäljning utanför EU"},
    Words{QLatin1String{"export_service"}, u"Tjänst såld utanför EU"},
    Words{QLatin1String{"gift_card_vat"}, u"Moms på presentkort"},
    Words{QLatin1String{"discount_kind"}, u"Rabatt utan moms"},
    Words{QLatin1String{"rounding_over"}, u"Avrundning över gränsen"},
    Words{QLatin1String{"unknown_type"}, u"Okänd rad i utbetalningen"},
    Words{QLatin1String{"detail_unclear"}, u"Oklar rad i utbetalningen"},
    Words{QLatin1String{"fee_vat_rate"}, u"Avgift med ovanlig momssats"},
    Words{QLatin1String{"loan"}, u"Lån"},
    Words{QLatin1String{"currency"}, u"Växelkurs saknas"},
    Words{QLatin1String{"dispute_outcome"}, u"Tvistens utgång"},
    Words{QLatin1String{"account_missing"}, u"Kontot saknas i kontoplanen"},
    Words{QLatin1String{"account_closed"}, u"Kontot är stängt i kontoplanen"},
    Words{QLatin1String{"period_closed"}, u"Låst period"},
    Words{QLatin1String{"year_missing"}, u"Räkenskapsåret saknas"},
    Words{QLatin1String{"already_booked"}, u"Liknande verifikat i bokföringen"},
};

QString choice(ledger::Choice choice)
{
    switch (choice) {
    case ledger::Choice::Book: return QStringLiteral("bokförs också");
    case ledger::Choice::Elsewhere: return QStringLiteral("redan bokfört, skickas inte");
    case ledger::Choice::FirstOpen: return QStringLiteral("bokförs på första öppna dag");
    case ledger::Choice::Wait: return QStringLiteral("väntar på att perioden öppnas");
    case ledger::Choice::Refund: return QStringLiteral("återbetalning till kunden");
    case ledger::Choice::Loss: return QStringLiteral("förlust");
    }
    return {};
}

template<size_t N>
QString find(const std::array<Words, N> &words, const QString &code)
{
    for (const Words &entry : words) {
        if (code == entry.code)
            return QString::fromUtf16(entry.words);
    }
    return {};
}

} // namespace

QString amount(Money money)
{
    const QString digits = money.toDecimal().mid(money.isNegative() ? 1 : 0); // 1234.50
    QString whole = digits.left(digits.size() - 3);
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, QChar::Nbsp);
    const QString sign = money.isNegative() ? QStringLiteral("−") : QString{};
    return sign + whole + u',' + digits.right(2);
}

QString amountWithCurrency(Money money)
{
    return amount(money) + QChar::Nbsp + money.currency().code();
}

QString rate(int rate, const QString &country)
{
    QString text = QString::number(rate / 100);
    if (const int rest = rate % 100; rest != 0) {
        const QString decimals = QString::number(100 + rest).mid(1);
        text += u',' + (decimals.endsWith(u'0') ? decimals.left(1) : decimals);
    }
    const QString where = country.isEmpty() ? QString{} : QString{country + QChar::Nbsp};
    return where + text + QChar::Nbsp + u'%';
}

QString moment(const QDateTime &utc)
{
    const QDateTime local = stockholmTime(utc);
    return day(local.date()) + u' ' + local.time().toString(QStringLiteral("HH:mm"));
}

QString day(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString heading(const ledger::DraftVoucher &voucher)
{
    QString text;
    switch (voucher.kind) {
    case VoucherKind::Day: text = QStringLiteral("Dagsverifikat"); break;
    case VoucherKind::Payout: text = QStringLiteral("Utbetalningsverifikat"); break;
    case VoucherKind::Correction: text = QStringLiteral("Rättelseverifikat"); break;
    }
    if (voucher.revision > 1)
        text += QStringLiteral(", tillägg %1").arg(voucher.revision - 1);
    return text;
}

QString counterparty(const QString &source)
{
    return source == QLatin1String("kustom") ? QStringLiteral("Kustom")
                                             : QStringLiteral("Klarna Bank AB");
}

QString provider(const QString &source)
{
    return source == QLatin1String("kustom") ? QStringLiteral("Kustom") : QStringLiteral("Klarna");
}

QString what(What what)
{
    switch (what) {
    case What::Sale: return QStringLiteral("Försäljning");
    case What::Return: return QStringLiteral("Återbetalning");
    case What::Reversal: return QStringLiteral("Återkrav");
    case What::Protection: return QStringLiteral("Säljarskydd");
    case What::Fee: return QStringLiteral("Avgift");
    case What::FeeVat: return QStringLiteral("Moms på avgift");
    case What::FeeRefund: return QStringLiteral("Avgiftsåterbetalning");
    case What::Correction: return QStringLiteral("Justering");
    case What::Commission: return QStringLiteral("Provision");
    case What::Credit: return QStringLiteral("Gottskrivning");
    case What::Charge: return QStringLiteral("Debitering");
    case What::Holdback: return QStringLiteral("Innehållet belopp");
    case What::Release: return QStringLiteral("Frisläppt belopp");
    case What::DebtIn: return QStringLiteral("Ingående skuld");
    case What::DebtOut: return QStringLiteral("Utgående skuld");
    case What::Rounding: return QStringLiteral("Avrundning");
    case What::PaidOut: return QStringLiteral("Utbetalt");
    }
    return {};
}

QString kind(const ledger::Entry &entry)
{
    if (entry.detail.isEmpty() || entry.what == What::Sale || entry.what == What::Return)
        return what(entry.what);
    const QString words = find(kDetails, entry.detail);
    return words.isEmpty() ? QString{what(entry.what) + u", " + entry.detail} : words;
}

QString notice(const ledger::Notice &notice)
{
    const QString words = find(kNotices, notice.code);
    const QString text = words.isEmpty() ? notice.code : words;
    return notice.subject.isEmpty() ? text : QString{text + u": " + notice.subject};
}

QString answer(const ledger::Answer &answer)
{
    QStringList said;
    if (answer.value.vatRate)
        said.append(QStringLiteral("moms ") + rate(*answer.value.vatRate));
    if (answer.value.account)
        said.append(QStringLiteral("konto ") + answer.value.account->number());
    if (answer.value.choice)
        said.append(choice(*answer.value.choice));
    if (answer.value.quote)
        said.append(u"kurs " + answer.value.quote->toDecimal().replace(u'.', u','));
    const QString words = find(kQuestions, answer.code);
    QStringList about(answer.subject);
    if (!answer.amount.isZero())
        about.append(answer.amount.currency() == Currency::sek()
                         ? amount(answer.amount)
                         : amountWithCurrency(answer.amount));
    QString text =
        QStringLiteral("%1 (%2): %3, enligt svar av %4 %5%6")
            .arg(words.isEmpty() ? answer.code : words, about.join(QStringLiteral(", ")),
                 said.join(QStringLiteral(", ")), answer.by, moment(answer.time),
                 answer.remembered ? QStringLiteral(", gäller tills vidare") : QString{});
    // With a row of its own the note stands there.
    if (!answer.transaction && !answer.note.isEmpty())
        text += QStringLiteral(". Anteckning: ") + answer.note;
    return text;
}

QString corrected(const ledger::CorrectedVoucher &voucher)
{
    return voucher.series + u' ' + QString::number(voucher.number) + QStringLiteral(", ") +
           day(voucher.date);
}

QString booked(const ledger::EarlierBooking &booking)
{
    if (booking.number)
        return day(booking.date) +
               QStringLiteral(", verifikat %1 %2 (%3)")
                   .arg(booking.series, QString::number(*booking.number), booking.voucher->text());
    return day(booking.date) + QStringLiteral(", verifikat ") + booking.voucher->text();
}

} // namespace klarbok::document::swedish
