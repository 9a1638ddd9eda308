#include "words/codes.h"
#include "words/error_words.h"

#include <QCoreApplication>
#include <QHash>

namespace klarbok::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Codes)
};

/// An ErrorKind's name in words, as far as `why` is one.
std::optional<QString> errorInWords(const QString &why)
{
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Cancelled); ++kind) {
        if (errorName(static_cast<ErrorKind>(kind)) == why)
            return words(Error{static_cast<ErrorKind>(kind), {}}).what;
    }
    return std::nullopt;
}

} // namespace

QString refusal(const QString &why)
{
    static const QHash<QString, const char *> kWhy{
        {QStringLiteral("open_questions"),
         QT_TRANSLATE_NOOP("Codes", "The voucher has questions that are not answered.")},
        {QStringLiteral("not_reconciled"),
         QT_TRANSLATE_NOOP("Codes", "The payout does not add up.")},
        {QStringLiteral("loan"),
         QT_TRANSLATE_NOOP("Codes",
                           "The voucher has a loan. Look at it and approve it by itself.")},
        {QStringLiteral("changed"),
         QT_TRANSLATE_NOOP("Codes", "The voucher changed after it was shown. Look at it again.")},
        {QStringLiteral("not_a_draft"), QT_TRANSLATE_NOOP("Codes", "The voucher is not a draft.")},
        {QStringLiteral("not_approved"),
         QT_TRANSLATE_NOOP("Codes", "The voucher is not approved.")},
        {QStringLiteral("account_missing"),
         QT_TRANSLATE_NOOP("Codes", "An account is not in the chart of accounts.")},
        {QStringLiteral("account_closed"),
         QT_TRANSLATE_NOOP("Codes", "An account is closed in the chart of accounts.")},
        {QStringLiteral("cost_centre_missing"),
         QT_TRANSLATE_NOOP("Codes", "The cost centre does not exist in Björn Lundén.")},
        {QStringLiteral("cost_centre_closed"),
         QT_TRANSLATE_NOOP("Codes", "The cost centre is closed in Björn Lundén.")},
        {QStringLiteral("project_missing"),
         QT_TRANSLATE_NOOP("Codes", "The project does not exist in Björn Lundén.")},
        {QStringLiteral("project_closed"),
         QT_TRANSLATE_NOOP("Codes", "The project is closed in Björn Lundén.")},
        {QStringLiteral("period_closed"),
         QT_TRANSLATE_NOOP("Codes", "The period is locked in Björn Lundén.")},
        {QStringLiteral("year_missing"),
         QT_TRANSLATE_NOOP("Codes", "The fiscal year does not exist in Björn Lundén.")},
        {QStringLiteral("marker_differs"),
         QT_TRANSLATE_NOOP("Codes",
                           "A voucher with the same mark but other contents already stands "
                           "in Björn Lundén.")},
        {QStringLiteral("doubled_in_books"),
         QT_TRANSLATE_NOOP("Codes", "The mark stands on more than one voucher in Björn Lundén.")},
        {QStringLiteral("alike_in_books"),
         QT_TRANSLATE_NOOP("Codes", "A voucher like this, but without its mark, stands in Björn "
                                    "Lundén.")},
        {QStringLiteral("already_booked"),
         QT_TRANSLATE_NOOP("Codes", "It seems to be booked by hand already in Björn Lundén.")},
        {QStringLiteral("not_in_books"),
         QT_TRANSLATE_NOOP("Codes", "It does not stand in Björn Lundén. It can be sent again.")},
        {QStringLiteral("interrupted"),
         QT_TRANSLATE_NOOP("Codes", "The program ended while it was being sent.")},
        {QStringLiteral("company_differs"),
         QT_TRANSLATE_NOOP("Codes", "The company key opens the books of another company.")},
        {QStringLiteral("company_currency"),
         QT_TRANSLATE_NOOP("Codes", "The company does not keep its books in kronor. Klarbok "
                                    "books kronor only.")},
        {QStringLiteral("posting_elsewhere"),
         QT_TRANSLATE_NOOP("Codes", "Another program is posting in this workspace right now.")},
        {QStringLiteral("attach_unknown"),
         QT_TRANSLATE_NOOP("Codes", "It is not known whether the PDF arrived.")},
        {QStringLiteral("no_order"),
         QT_TRANSLATE_NOOP("Codes", "There is no order behind the row.")},
        {QStringLiteral("question_ambiguous"),
         QT_TRANSLATE_NOOP("Codes",
                           "The voucher has several such questions. Say which: the code, a "
                           "colon and the order number or the row's transaction.")},
        {QStringLiteral("answer_unreadable"),
         QT_TRANSLATE_NOOP("Codes", "An answer is retry, vat=RATE, account=NUMBER, "
                                    "vat=RATE,account=NUMBER, first_open, wait, book, elsewhere, "
                                    "refund, loss or rate=11.20.")},
        {QStringLiteral("answer_misfit"),
         QT_TRANSLATE_NOOP("Codes", "That is no answer to this question.")},
        {QStringLiteral("answer_account"),
         QT_TRANSLATE_NOOP("Codes",
                           "The account cannot take it: it is the clearing account or a "
                           "VAT account, or a sales account whose VAT rate must be said.")},
        {QStringLiteral("answer_not_in_chart"),
         QT_TRANSLATE_NOOP("Codes",
                           "The account is not in the chart of accounts, or closed there.")},
        {QStringLiteral("booked_elsewhere"),
         QT_TRANSLATE_NOOP("Codes", "It is in the books already, by your answer.")},
        {QStringLiteral("note_missing"),
         QT_TRANSLATE_NOOP("Codes", "This answer needs a note that says why, or from what.")},
        {QStringLiteral("not_rememberable"),
         QT_TRANSLATE_NOOP("Codes", "The answer holds for this row only and cannot be "
                                    "remembered.")},
        {QStringLiteral("not_posted"),
         QT_TRANSLATE_NOOP("Codes", "Only a voucher that is in the books is corrected. A draft is "
                                    "built anew by itself, an approved one is reopened.")},
        {QStringLiteral("correction_exists"),
         QT_TRANSLATE_NOOP("Codes", "It is the correction that there is already. Correct that one "
                                    "when it is posted, or throw its draft away.")},
        {QStringLiteral("nothing_to_correct"),
         QT_TRANSLATE_NOOP("Codes", "There is nothing left to take back or to book again.")},
        {QStringLiteral("attach_refused"),
         QT_TRANSLATE_NOOP("Codes", "Björn Lundén refused the PDF.")},
        {QStringLiteral("oss_unreadable"),
         QT_TRANSLATE_NOOP("Codes", "A row of the OSS table is a country and a rate, and if you "
                                    "like the accounts for sales and VAT, as in FI 25.5 3106 "
                                    "2670. It cannot be read:")},
        {QStringLiteral("oss_country"),
         QT_TRANSLATE_NOOP("Codes", "The country is not another EU country:")},
        {QStringLiteral("oss_rate"),
         QT_TRANSLATE_NOOP("Codes", "The VAT rate must be above 0 and below 100 %:")},
        {QStringLiteral("oss_twice"),
         QT_TRANSLATE_NOOP("Codes", "Country and rate stand in the table twice:")},
        {QStringLiteral("oss_swedish"),
         QT_TRANSLATE_NOOP("Codes", "VAT of other countries may not stand on an account for "
                                    "Swedish VAT, sales in Sweden or the claim:")},
        {QStringLiteral("oss_account"),
         QT_TRANSLATE_NOOP("Codes", "Sales and VAT need an account each:")},
        {QStringLiteral("export_date"), QT_TRANSLATE_NOOP("Codes", "It has no date.")},
        {QStringLiteral("export_year"),
         QT_TRANSLATE_NOOP("Codes", "Its date lies outside of the financial year.")},
        {QStringLiteral("export_rows"), QT_TRANSLATE_NOOP("Codes", "It has fewer than two rows.")},
        {QStringLiteral("export_unbalanced"),
         QT_TRANSLATE_NOOP("Codes", "Its rows do not balance.")},
        {QStringLiteral("export_currency"), QT_TRANSLATE_NOOP("Codes", "It is not in kronor.")},
        {QStringLiteral("export_account"),
         QT_TRANSLATE_NOOP("Codes", "Accounts must have four digits, unlike")},
    };
    const QString code = why.section(u' ', 0, 0);
    const QString subject = why.section(u' ', 1).trimmed();
    const auto found = kWhy.constFind(code);
    if (found == kWhy.constEnd())
        return errorInWords(why).value_or(why);
    if (subject.isEmpty())
        return QCoreApplication::translate("Codes", *found);
    const QString named = problem({code, subject});
    return named != code + u' ' + subject
               ? named
               : QCoreApplication::translate("Codes", *found) + u' ' + subject;
}

QString problem(const flow::Problem &problem)
{
    const QString &code = problem.code;
    const QString &subject = problem.subject;
    if (code == u"account_missing")
        return Tr::tr("Account %1 is not in Björn Lundén's chart of accounts.").arg(subject);
    if (code == u"account_closed")
        return Tr::tr("Account %1 is closed in Björn Lundén.").arg(subject);
    if (code == u"cost_centre_missing")
        return Tr::tr("Cost centre %1 does not exist in Björn Lundén.").arg(subject);
    if (code == u"cost_centre_closed")
        return Tr::tr("Cost centre %1 is closed in Björn Lundén.").arg(subject);
    if (code == u"project_missing")
        return Tr::tr("Project %1 does not exist in Björn Lundén.").arg(subject);
    if (code == u"project_closed")
        return Tr::tr("Project %1 is closed in Björn Lundén.").arg(subject);
    if (code == u"series_missing")
        return Tr::tr("Voucher series %1 does not exist in Björn Lundén.").arg(subject);
    if (code == u"year_missing")
        return Tr::tr("There is no fiscal year for %1 in Björn Lundén.").arg(subject);
    if (code == u"period_closed")
        return Tr::tr("The period %1 is locked in Björn Lundén.").arg(subject);
    if (code == u"company_differs")
        return Tr::tr("The company in Björn Lundén (%1) is not the workspace's company.")
            .arg(subject);
    if (code == u"currency")
        return Tr::tr("The company keeps its books in %1. Klarbok books kronor.").arg(subject);
    if (code == u"cash_method")
        return Tr::tr("The company uses the cash method in Björn Lundén, but not in Klarbok.");
    if (code == u"already_booked")
        return Tr::tr("It seems to be booked by hand already in Björn Lundén, as %1.").arg(subject);
    if (code == u"already_in_books")
        return Tr::tr("The clearing account already has vouchers that Klarbok did not make: %1.")
            .arg(subject);
    return subject.isEmpty() ? code : code + u' ' + subject;
}

QString fetchProblem(const flow::FetchProblem &problem)
{
    const auto with = [&problem](const QString &text) {
        return problem.error ? text + u' ' + words(*problem.error).what : text;
    };
    if (problem.code == u"payout_unreadable")
        return with(Tr::tr("Payout %1 could not be read.").arg(problem.subject));
    if (problem.code == u"order_missing")
        return Tr::tr("Klarna does not have order %1. Its sale is a question on its voucher.")
            .arg(problem.subject);
    if (problem.code == u"order_unreadable")
        return with(Tr::tr("Order %1 could not be read.").arg(problem.subject));
    if (problem.code == u"report_missing")
        return with(Tr::tr("Klarna's report of payout %1 is missing.").arg(problem.subject));
    if (problem.code == u"rates_missing")
        return with(Tr::tr("The exchange rates of %1 could not be read. Vouchers that need them "
                           "ask for them.")
                        .arg(problem.subject));
    if (problem.code == u"totals")
        return with(Tr::tr("Payout %1 does not add up: its total is not the sum of its rows. "
                           "Nothing of it is booked. Fetch again; if it stays so, ask Klarna.")
                        .arg(problem.subject));
    if (problem.code == u"books_unread")
        return with(
            Tr::tr("The books in Björn Lundén could not be read. Locked periods and missing "
                   "accounts are looked for at the next fetch, and before posting."));
    if (problem.code == u"already_in_books")
        return Tr::tr(
                   "From the start date on, the clearing account already has vouchers that Klarbok "
                   "did not make: %1. See whether they are Klarna's sales or payouts before you "
                   "approve anything for the same days.")
            .arg(problem.subject);
    if (problem.code == u"file_differs")
        return Tr::tr("The file tells something else of payout %1 than what has been read before. "
                      "What was read before stays.")
            .arg(problem.subject);
    if (problem.code == u"orders_unread")
        return Tr::tr("%n order(s) in the file have not been read, and the file does not tell "
                      "their VAT. Fetch from Klarna reads them; until then their sales and refunds "
                      "are questions on the vouchers.",
                      nullptr, problem.subject.toInt());
    if (problem.code == u"voucher_differs")
        return Tr::tr("Voucher %1 does not stand in the file as it was approved, or stands there "
                      "twice. Compare it with the books.")
            .arg(problem.subject);
    if (problem.code == u"company_untold")
        return Tr::tr("The file does not say which organisation number its books have, only the "
                      "name “%1”. Make sure that they are the workspace's own.")
            .arg(problem.subject);
    if (problem.code == u"stopped")
        return with(Tr::tr("Not everything was fetched."));
    return with(problem.subject.isEmpty() ? problem.code : problem.code + u' ' + problem.subject);
}

} // namespace klarbok::words
