#include "words/difference_words.h"

#include "base/check.h"
#include "words/amounts.h"
#include "words/codes.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace klarbok::words {

using namespace ledger;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Differences)
};

bool isAsked(const Difference &difference)
{
    return difference.cure == Cure::AnswerQuestion;
}

QString notPosted(Cure cure)
{
    if (cure == Cure::Recover)
        return Tr::tr("It was sent, and nobody knows yet whether Björn Lundén took it.");
    if (cure == Cure::CheckBooks)
        return Tr::tr("Björn Lundén has refused the voucher, and says why on it.");
    return Tr::tr("The voucher is approved and waits to be posted.");
}

QString unknown(Cure cure)
{
    if (cure == Cure::AnswerQuestion)
        return Tr::tr("The voucher asks about these rows. They are booked by your answer.");
    if (cure == Cure::AskKlarna)
        return Tr::tr("Klarna's own figures do not add up by more than the limit for rounding in "
                      "your settings, and nothing of it is booked. Ask Klarna's support and give "
                      "them the payout's reference, or raise the limit.");
    return Tr::tr("Nobody knows why yet. Below stands all that is known of it: rows that are on no "
                  "voucher, and the vouchers of the line.");
}

/// In the middle of a sentence.
QString inside(QString text)
{
    if (!text.isEmpty() && !text.startsWith(QStringLiteral("Klarna")))
        text[0] = text[0].toLower();
    return text;
}

QString parts(What what, const std::vector<Difference> &differences, bool isTold)
{
    std::vector<std::pair<QString, Money>> sums; // by cause, in their order
    for (const Difference &one : differences) {
        if (one.what != what || one.isTold != isTold)
            continue;
        const QString cause = inside(causeOf(one));
        const Money amount = shownAmount(what, one.amount);
        const auto found = std::ranges::find(sums, cause, &std::pair<QString, Money>::first);
        if (found == sums.end())
            sums.emplace_back(cause, amount);
        else
            found->second += amount;
    }
    QStringList all;
    for (const auto &[cause, sum] : sums)
        all.append(Tr::tr("%1 (%2)").arg(isTold ? amount(sum) : signedAmount(sum), cause));
    return all.join(isTold ? QStringLiteral(", ") : QStringLiteral(" "));
}

} // namespace

QString causeOf(const Difference &difference)
{
    if (difference.cause == Cause::Unknown && isAsked(difference))
        return Tr::tr("A question is open");
    return cause(difference.cause);
}

QString causeMeaning(const Difference &difference)
{
    switch (difference.cause) {
    case Cause::RowsMissing:
        return Tr::tr("Klarna's totals hold more than the rows that were read. Nothing of the "
                      "payout is booked until they agree.");
    case Cause::Sign:
        return Tr::tr("The totals and the rows have the same amount with opposite signs. Nothing "
                      "of the payout is booked until they agree. Ask Klarna's support.");
    case Cause::FeeVatRounding:
        return Tr::tr("Klarna's totals round the VAT on the fees in another way than the rows. It "
                      "is within the limit and is booked as rounding.");
    case Cause::OrderMissing:
        return Tr::tr("Klarna does not show the order, so that its VAT is not known. Read it "
                      "again, or say on the voucher how it is to be booked.");
    case Cause::OrderChanged:
        return Tr::tr("What Klarna tells now is not what was booked. A correction takes the "
                      "voucher back and books it again.");
    case Cause::DateMoved:
        return Tr::tr("No sum has changed, but Klarna has given the rows another day since they "
                      "were booked. A correction takes the voucher back and books it again.");
    case Cause::RefundWithoutLines:
        return Tr::tr("The refund does not say what came back, and the order has several VAT "
                      "rates. Say on the voucher which it is.");
    case Cause::UnknownType:
        return difference.cure == Cure::AskKlarna
                   ? Tr::tr("It is Klarna's invoice of fees, which is not booked from payouts.")
                   : Tr::tr("Klarbok does not book such a row by itself. Say on the voucher once "
                            "what it is.");
    case Cause::RoundingLine:
        return Tr::tr("The order has a rounding line above the limit in your settings.");
    case Cause::Rounding:
        return Tr::tr("The figures differ by öre, within the limit in your settings.");
    case Cause::Currency:
        return isAsked(difference)
                   ? Tr::tr("The rate of a day is not known yet.")
                   : Tr::tr("There are rows in another currency than the payout's. Nothing is "
                            "converted in silence.");
    case Cause::BeforeStart:
        return Tr::tr("It belongs to a day before the start date and must be booked already, "
                      "outside of Klarbok.");
    case Cause::Debt:
        return Tr::tr("A debt to Klarna was carried on or repaid. It stays on the claim and needs "
                      "no voucher row.");
    case Cause::HeldBack: return Tr::tr("Klarna keeps or releases money. Sales are not touched.");
    case Cause::NotApproved:
        return isAsked(difference)
                   ? Tr::tr("The voucher has a question that must be answered first.")
                   : Tr::tr("The voucher is a draft. Its rows stand below.");
    case Cause::NotPosted: return notPosted(difference.cure);
    case Cause::PostedDifferently:
        return Tr::tr("The voucher in Björn Lundén is not what was approved. Put it right there.");
    case Cause::BookedByHand:
        return isAsked(difference)
                   ? Tr::tr("A voucher of the same day and amount stands in the books already. Say "
                            "whether it is the same one.")
                   : Tr::tr("You have said that it is in the books by other means.");
    case Cause::Unknown: return unknown(difference.cure);
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString reasons(const std::vector<Difference> &differences)
{
    if (differences.empty())
        return {};
    const QString first = causeOf(differences.front());
    const int more = static_cast<int>(differences.size()) - 1;
    return more == 0 ? first : Tr::tr("%1, and %n more", nullptr, more).arg(first);
}

Money shownAmount(What what, Money amount)
{
    return what == What::PaidOut ? -amount : amount;
}

QString gapSentence(const ReconciliationLine &line, const std::vector<Difference> &differences,
                    bool isStopped)
{
    const auto shown = [&line](Money money) { return amount(shownAmount(line.what, money)); };
    const Money told = line.what == What::Rounding ? line.rows : line.klarna; // no total has it
    QString text = isStopped ? Tr::tr("%1: %2 at Klarna, %3 in the rows.")
                                   .arg(what(line.what), shown(line.klarna), shown(line.rows))
                             : Tr::tr("%1: %2 at Klarna, %3 posted.")
                                   .arg(what(line.what), shown(told), shown(line.posted));
    if (!line.gap.isZero())
        text += u' ' + Tr::tr("The difference %1 is %2.")
                           .arg(signedAmount(shownAmount(line.what, line.gap)),
                                parts(line.what, differences, false));
    if (const QString besides = parts(line.what, differences, true); !besides.isEmpty())
        text += u' ' + Tr::tr("Besides, with no sum changed: %1.").arg(besides);
    return text;
}

QString cureStep(const flow::CureStep &step)
{
    using flow::CureAct;
    const int vouchers = static_cast<int>(step.vouchers.size());
    switch (step.act) {
    case CureAct::FetchAgain: return Tr::tr("Fetch the payout again");
    case CureAct::CheckKlarna: return Tr::tr("Check against Klarna");
    case CureAct::RetryOrder: return Tr::tr("Read the order again");
    case CureAct::ShowQuestion: return Tr::tr("Go to the question");
    case CureAct::Approve: return Tr::tr("Approve %n voucher(s)", nullptr, vouchers);
    case CureAct::Post: return Tr::tr("Post %n voucher(s)", nullptr, vouchers);
    case CureAct::Recover: return Tr::tr("Look in Björn Lundén");
    case CureAct::ShowVoucher: return Tr::tr("Show the voucher");
    case CureAct::DraftCorrection: return Tr::tr("Draft a correction");
    case CureAct::ShowCorrection: return Tr::tr("Show the correction");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

} // namespace klarbok::words
