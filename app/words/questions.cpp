#include "words/questions.h"

#include "ledger/oss_map.h"
#include "ledger/row_role.h"
#include "words/amounts.h"
#include "words/codes.h"

#include <QCoreApplication>

namespace klarbok::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

QString unknownOssRate(const QString &subject)
{
    const auto pair = ledger::ossPairIn(subject);
    return pair ? Tr::tr("Unknown VAT rate %1 for %2 (order %3).")
                      .arg(rate(pair->rate), pair->country,
                           subject.left(subject.lastIndexOf(QStringLiteral(", "))))
                : Tr::tr("Unknown VAT rate %1.").arg(subject);
}

bool isAboutDimension(const QString &code)
{
    return code.startsWith(u"cost_centre_") || code.startsWith(u"project_");
}

/// What is asked, without the amount.
QString asked(const QString &code, const QString &subject)
{
    if (code == u"order_missing")
        return Tr::tr("Order %1 cannot be read from Klarna, so its VAT is not known.").arg(subject);
    if (code == u"unknown_type")
        return Tr::tr("The payout has a kind of row that Klarbok does not know: %1.").arg(subject);
    if (code == u"detail_unclear")
        return Tr::tr("It is not clear how %1 should be booked.").arg(subject);
    if (code == u"vat_rate" && subject.endsWith(u", " + ledger::percentText(0)))
        return Tr::tr(
                   "The file says that some of %1 is without VAT, but not whether that is goods, a "
                   "gift card or a tip.")
            .arg(subject.chopped(ledger::percentText(0).size() + 2));
    if (code == u"vat_rate")
        return Tr::tr("The VAT rate of %1 is not one that Klarbok has an account for.")
            .arg(subject);
    if (code == u"vat_amount")
        return Tr::tr("The VAT of %1 does not agree with its rate.").arg(subject);
    if (code == u"gift_card_vat")
        return Tr::tr("It is not clear what VAT the gift card in %1 has.").arg(subject);
    if (code == u"refund_lines")
        return Tr::tr("The refund on %1 does not say clearly what was returned and at which VAT: "
                      "the order has several rates, a gift card or other rates than the refund.")
            .arg(subject);
    if (code == u"capture_lines")
        return Tr::tr("The part delivery of %1 does not say what was delivered, and the order has "
                      "several VAT rates.")
            .arg(subject);
    if (code == u"rounding_over")
        return Tr::tr("The rounding in %1 is larger than the limit.").arg(subject);
    if (code == u"discount_kind")
        return Tr::tr("It is not clear whether the discount in %1 is a gift card.").arg(subject);
    if (code == u"currency")
        return subject.contains(u' ')
                   ? Tr::tr("There is no exchange rate for %1.").arg(subject)
                   : Tr::tr("The order is in %1, another currency than the payout.").arg(subject);
    if (code == u"oss_rate")
        return unknownOssRate(subject);
    if (code == u"eu_without_vat")
        return Tr::tr("Something was sold without VAT to another EU country (%1). That is right "
                      "only for a business with a valid VAT number.")
            .arg(subject);
    if (code == u"export_vat")
        return Tr::tr("VAT was charged on a sale to a country outside the EU (%1).").arg(subject);
    if (code == u"export_service")
        return Tr::tr("Something digital was sold to a country outside the EU (%1). Services have "
                      "another account than goods.")
            .arg(subject);
    if (code == u"fee_vat_rate")
        return Tr::tr("The fee for %1 has a VAT rate that is neither 0 nor 25 %.").arg(subject);
    if (code == u"account_missing")
        return Tr::tr("Account %1 is not in the chart of accounts.").arg(subject);
    if (code == u"account_closed")
        return Tr::tr("Account %1 is closed in the chart of accounts.").arg(subject);
    if (isAboutDimension(code))
        return problem({code, subject});
    if (code == u"period_closed")
        return Tr::tr("The period %1 is locked in Björn Lundén.").arg(subject);
    if (code == u"year_missing")
        return Tr::tr("There is no fiscal year for %1 in the books.").arg(subject);
    if (code == u"already_booked")
        return Tr::tr("It looks as if this already stands in the books: %1.").arg(subject);
    if (code == u"totals" || code == u"totals_differ" || code == u"payout_stopped")
        return Tr::tr("The totals of payout %1 do not agree with its rows.").arg(subject);
    if (code == u"dispute_outcome")
        return Tr::tr("What became of the dispute on %1?").arg(subject);
    if (code == u"loan")
        return Tr::tr("How should the loan %1 be booked?").arg(subject);
    return subject.isEmpty() ? Tr::tr("Something is not clear (%1).").arg(code)
                             : Tr::tr("Something is not clear about %1 (%2).").arg(subject, code);
}

QString toDo(const QString &code)
{
    if (code == u"order_missing")
        return Tr::tr("Read the order again. If it stays away, enter VAT rate and account by hand, "
                      "with a note.");
    if (code == u"account_missing" || code == u"account_closed")
        return Tr::tr("Open the account in the books, enter another one, or choose another under "
                      "Settings.");
    if (isAboutDimension(code))
        return Tr::tr("Create or open it in Björn Lundén and read the books again, or choose "
                      "another under Settings.");
    if (code == u"period_closed")
        return Tr::tr("Ask whoever keeps the books to open it, and wait; or book it on the first "
                      "open day. The day it belongs to then stands in the text, and its VAT is "
                      "reported in a later VAT period.");
    if (code == u"year_missing")
        return Tr::tr("Nothing can be booked in a year that does not exist. Ask whoever keeps the "
                      "books to create it.");
    if (code == u"already_booked")
        return Tr::tr(
            "If it is the same, say that it is booked elsewhere, with a note; it is never "
            "sent then. If it is something else, book it as well.");
    if (code == u"gift_card_vat" || code == u"discount_kind")
        return Tr::tr("Enter a VAT rate, or the gift card account. The words for gift cards stand "
                      "under Settings.");
    if (code == u"rounding_over")
        return Tr::tr("Enter the account for the rounding, or look at the largest rounding under "
                      "Settings.");
    if (code == u"fee_vat_rate")
        return Tr::tr("Enter an account; the VAT is deducted as Klarna states it. With VAT rate 0 "
                      "nothing is deducted.");
    if (code == u"oss_rate")
        return Tr::tr("Enter country and rate in the OSS table under Settings, Abroad. Until then "
                      "this is not booked.");
    if (code == u"eu_without_vat")
        return Tr::tr("Enter the account with a note: 3108 for goods to a business, 3308 for "
                      "services. Report it in the EC sales list too.");
    if (code == u"export_vat")
        return Tr::tr("Enter VAT rate 25, 12 or 6 if it is Swedish VAT that was charged, or an "
                      "account.");
    if (code == u"export_service")
        return Tr::tr("Enter the account: 3305 for services (box 40 of the VAT return), 3105 for "
                      "goods (box 36).");
    if (code == u"currency")
        return Tr::tr("Read the rates again; a day's rate comes in the afternoon, a holiday's with "
                      "the next working day. Or enter a rate by hand, with a note.");
    if (code == u"dispute_outcome")
        return Tr::tr(
            "If the buyer got the money back for good, sale and VAT are undone. If the goods "
            "are lost too, it is a loss and the VAT stays.");
    const ledger::AnswerForm form = ledger::answerForm(code);
    if (form.takesRate)
        return Tr::tr("Enter VAT rate, account or both. Until then this is not booked.");
    if (form.takesAccount)
        return Tr::tr("Enter an account. Until then this is not booked.");
    return Tr::tr("Until it is clear, this is not booked.");
}

} // namespace

QString question(const ledger::Question &question, bool isWaiting)
{
    QString text = asked(question.code, question.subject);
    if (!question.amount.isZero())
        text += u' ' + Tr::tr("It concerns %1.").arg(amountWithCurrency(question.amount));
    return text + u' ' +
           (isWaiting ? Tr::tr("It waits for the period to be opened.") : toDo(question.code));
}

QString choice(ledger::Choice choice)
{
    switch (choice) {
    case ledger::Choice::Book: return Tr::tr("book it as well");
    case ledger::Choice::Elsewhere: return Tr::tr("it is booked elsewhere");
    case ledger::Choice::FirstOpen: return Tr::tr("book it on the first open day");
    case ledger::Choice::Wait: return Tr::tr("wait until the period is opened");
    case ledger::Choice::Refund: return Tr::tr("a refund to the buyer");
    case ledger::Choice::Loss: return Tr::tr("the shop's own loss");
    }
    return {};
}

QString answerValue(const ledger::AnswerValue &value)
{
    QStringList said;
    if (value.vatRate)
        said.append(Tr::tr("VAT %1").arg(rate(*value.vatRate)));
    if (value.account)
        said.append(Tr::tr("account %1").arg(value.account->number()));
    if (value.choice)
        said.append(choice(*value.choice));
    if (value.quote)
        said.append(Tr::tr("rate %1").arg(value.quote->toDecimal().replace(u'.', u',')));
    return said.join(QStringLiteral(", "));
}

QString proposal(const ledger::Question &question)
{
    if (question.proposal.isEmpty())
        return {};
    const QString &code = question.code;
    const QString value = answerValue(question.proposal);
    if (code == u"detail_unclear" && question.rule.endsWith(u"/CORRECTION_DISPUTE"))
        return Tr::tr("Proposal: %1. Klarna gives back what was withheld for a dispute, and that "
                      "is where it stands.")
            .arg(value);
    if (code == u"detail_unclear")
        return Tr::tr("Proposal: %1, which the settings have for commission.").arg(value);
    if (code == u"fee_vat_rate")
        return Tr::tr("Proposal: %1. The rate is not Swedish, and other countries' VAT is not "
                      "deducted as input VAT.")
            .arg(value);
    if (code == u"rounding_over")
        return Tr::tr("Proposal: %1, which the settings have for rounding.").arg(value);
    if (code == u"discount_kind")
        return Tr::tr("Proposal: %1. Everything that was sold in the order has that rate.")
            .arg(value);
    return Tr::tr("Proposal: %1.").arg(value);
}

QString answer(const ledger::Answer &answer)
{
    QString text = asked(answer.code, answer.subject);
    if (!answer.amount.isZero())
        text += u' ' + Tr::tr("It concerns %1.").arg(amountWithCurrency(answer.amount));
    text +=
        u' ' +
        Tr::tr("Answer: %1 (%2, %3).").arg(answerValue(answer.value), answer.by, time(answer.time));
    if (answer.remembered)
        text += u' ' + Tr::tr("It holds for every such row.");
    return answer.note.isEmpty() ? text : text + u' ' + Tr::tr("Note: %1").arg(answer.note);
}

QString notice(const ledger::Notice &notice)
{
    const QString &subject = notice.subject;
    if (notice.code == u"unknown_detail")
        return Tr::tr("Klarna calls the row %1, which is new. It is booked by its main kind.")
            .arg(subject);
    if (notice.code == u"fee_vat_off")
        return Tr::tr("The VAT on the fee for %1 is more than one öre from its rate. Klarna's own "
                      "figure is booked.")
            .arg(subject);
    if (notice.code == u"refund_before_start")
        return Tr::tr("The refund on %1 belongs to a sale before the start date. VAT is taken from "
                      "the refund itself.")
            .arg(subject);
    if (notice.code == u"refund_rate")
        return Tr::tr("The refund on %1 states another VAT rate than the sale. It is booked at the "
                      "rate of the sale.")
            .arg(subject);
    if (notice.code == u"country_conflict")
        return Tr::tr(
                   "The countries of purchase and delivery differ for %1. The country of delivery "
                   "decides.")
            .arg(subject);
    if (notice.code == u"vat_from_file")
        return Tr::tr("The order of %1 has not been read. Its VAT is what Klarna's file states.")
            .arg(subject);
    if (notice.code == u"report_missing")
        return Tr::tr("Klarna's own report of payout %1 is missing.").arg(subject);
    if (notice.code == u"date_moved")
        return Tr::tr(
                   "The books are locked on %1, so it is dated on the first open day. Its VAT is "
                   "reported in a later VAT period.")
            .arg(notice.subject);
    if (notice.code == u"vat_on_fees_changed")
        return Tr::tr("The VAT on Klarna's fees has changed: %1.").arg(subject);
    if (notice.code == u"nothing_to_correct")
        return Tr::tr("The correction of %1 changes nothing: what is booked again is the same. "
                      "Change a setting or answer a question first, or throw it away.")
            .arg(subject);
    return subject.isEmpty() ? notice.code : notice.code + u' ' + subject;
}

} // namespace klarbok::words
