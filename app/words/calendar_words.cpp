#include "words/calendar_words.h"

#include "base/check.h"
#include "words/amounts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace klarbok::words {

using ledger::DayReason;
using ledger::DayRemark;
using ledger::DayState;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

/// The commonest questions by name; the voucher tells all of them.
QString asked(const DayRemark &remark)
{
    const QString &code = remark.question;
    const int count = remark.count;
    if (code == u"order_missing")
        return Tr::tr("%n order(s) missing", nullptr, count);
    if (code == u"period_closed")
        return Tr::tr("The period is locked in Björn Lundén");
    if (code == u"year_missing")
        return Tr::tr("The fiscal year is not in the books");
    if (code == u"already_booked")
        return Tr::tr("Looks booked already");
    if (code == u"currency")
        return Tr::tr("%n exchange rate(s) missing", nullptr, count);
    if (code == u"vat_rate" || code == u"oss_rate")
        return remark.subject.isEmpty() ? Tr::tr("%n unknown VAT rate(s)", nullptr, count)
                                        : Tr::tr("Unknown VAT rate: %1").arg(remark.subject);
    if (code == u"account_missing" || code == u"account_closed")
        return Tr::tr("%n account(s) missing or closed", nullptr, count);
    return Tr::tr("%n question(s) to answer", nullptr, count);
}

QString dayOf(const DayRemark &remark)
{
    return remark.day ? day(*remark.day) : QString{};
}

QString reasonOf(const DayRemark &remark)
{
    switch (remark.reason) {
    case DayReason::PayoutStopped:
        return Tr::tr("The totals of payout %1 do not agree with its rows").arg(remark.subject);
    case DayReason::FeeInvoice:
        return Tr::tr("Payout %1 is Klarna's invoice of fees and is not booked by Klarbok")
            .arg(remark.subject);
    case DayReason::Question: return asked(remark);
    case DayReason::WaitingForBooks:
        return Tr::tr("Waits, as you have said: %1").arg(asked(remark));
    case DayReason::Rejected:
        return Tr::tr("Björn Lundén refused %n voucher(s)", nullptr, remark.count);
    case DayReason::Uncertain:
        return Tr::tr("It is uncertain whether %n voucher(s) stand in the books", nullptr,
                      remark.count);
    case DayReason::PostedDifferently:
        return Tr::tr("The books hold something else than you approved (%n voucher(s))", nullptr,
                      remark.count);
    case DayReason::PdfMissing:
        return Tr::tr("The PDF is still to be attached to %n voucher(s)", nullptr, remark.count);
    case DayReason::NotDrafted:
        return Tr::tr("%n row(s) on no voucher yet; fetch again", nullptr, remark.count);
    case DayReason::ToApprove: return Tr::tr("%n voucher(s) to approve", nullptr, remark.count);
    case DayReason::ToPost: return Tr::tr("%n approved voucher(s) to post", nullptr, remark.count);
    case DayReason::NotSettled:
        return remark.day ? Tr::tr("The latest sale that is paid out is of %1; what may have been "
                                   "sold on this day is not paid out yet")
                                .arg(dayOf(remark))
                          : Tr::tr("No sale has been paid out yet");
    case DayReason::Posted: return Tr::tr("%n posted voucher(s)", nullptr, remark.count);
    case DayReason::BookedElsewhere:
        return Tr::tr("%n voucher(s) booked elsewhere", nullptr, remark.count);
    case DayReason::MovedAway:
        return Tr::tr("The period is locked: booked on %1").arg(dayOf(remark));
    case DayReason::MovedHere: return Tr::tr("Booked here, belongs to %1").arg(dayOf(remark));
    case DayReason::BeforeStart: return Tr::tr("Before the start date");
    case DayReason::Future: return Tr::tr("Still to come");
    case DayReason::NothingSold: return Tr::tr("Nothing sold, as far as the payouts tell");
    case DayReason::NothingPaidOut: return Tr::tr("No payout on this day");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

} // namespace

QString dayState(DayState state)
{
    switch (state) {
    case DayState::Posted: return Tr::tr("Posted");
    case DayState::Approved: return Tr::tr("Approved");
    case DayState::NeedsYou: return Tr::tr("Needs you");
    case DayState::Waiting: return Tr::tr("Waiting");
    case DayState::Blocked: return Tr::tr("Stopped");
    case DayState::Empty: return Tr::tr("Empty");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString dayRemark(const DayRemark &remark)
{
    const QString reason = reasonOf(remark);
    return remark.amount
               ? QString{reason + u' ' + u'(' + amountWithCurrency(*remark.amount) + u')' + u'.'}
               : QString{reason + u'.'};
}

QString month(QDate any)
{
    QString name =
        QLocale{QLocale::Swedish, QLocale::Sweden}.toString(any, QStringLiteral("MMMM yyyy"));
    name[0] = name[0].toUpper();
    return name;
}

QString daySums(const std::vector<ledger::DaySums> &sums)
{
    QStringList parts;
    for (const ledger::DaySums &of : sums) {
        if (!of.sales.isZero())
            parts.append(Tr::tr("sales %1").arg(amountWithCurrency(of.sales)));
        if (!of.refunds.isZero())
            parts.append(Tr::tr("refunded %1").arg(amountWithCurrency(-of.refunds)));
        if (!of.paidOut.isZero())
            parts.append(Tr::tr("paid out %1").arg(amountWithCurrency(of.paidOut)));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace klarbok::words
