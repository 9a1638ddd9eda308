#include "cli/help.h"

#include "cli/text.h"
#include "cli/text_table.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

QString listed(const std::vector<std::pair<QString, QString>> &rows)
{
    QString text;
    for (const auto &[name, meaning] : rows)
        text += u"  "_s + name.leftJustified(38) + u"  "_s + meaning + u'\n';
    return text;
}

} // namespace

QString helpText()
{
    QString text =
        Text::tr("klarbok-cli: vouchers from Klarna to Björn Lundén, without a window.") +
        u"\n\n"_s;
    text += Text::tr("Use: klarbok-cli [OPTIONS] COMMAND [ARGUMENTS]") + u"\n\n"_s;
    text += Text::tr("Options (before the command):") + u'\n';
    text += listed(
        {{u"--data-dir DIR"_s, Text::tr("where workspaces live")},
         {u"--workspace NAME"_s, Text::tr("which workspace; may be left out when there is one")},
         {u"--json"_s, Text::tr("one JSON document on standard output")},
         {u"--secrets keychain|env"_s, Text::tr("where keys are read from")},
         {u"--now TIME"_s, Text::tr("pretend that it is TIME at start (ISO 8601 with offset)")},
         {u"--version, --help"_s, Text::tr("the version, or this text")}});
    text += u'\n' + Text::tr("Commands:") + u'\n';
    text += listed(
        {{u"workspace create NAME --org-no N"_s, Text::tr("makes a workspace")},
         {u"workspace list"_s, Text::tr("lists the workspaces")},
         {u"settings list|get KEY|set KEY=VALUE …"_s, Text::tr("reads and changes settings")},
         {u"credentials set NAME"_s,
          Text::tr("reads one line from standard input into the keychain")},
         {u"check"_s, Text::tr("tries both connections, accounts and open periods")},
         {u"fetch [--from DAY] [--to DAY]"_s, Text::tr("fetches payouts, transactions and orders")},
         {u"import FILE"_s,
          Text::tr("reads in Klarna's settlement report (CSV), or the books (SIE 4E)")},
         {u"payouts [REFERENCE]"_s,
          Text::tr("lists payouts, or shows one side by side with the books")},
         {u"payouts REFERENCE LINE"_s,
          Text::tr("shows what a line is made of: sale, return, fee, paid_out …")},
         {u"vouchers [--state S] [--from D] [--to D]"_s, Text::tr("lists vouchers")},
         {u"vouchers ID"_s, Text::tr("shows one voucher")},
         {u"answer ID QUESTION VALUE [--note TEXT]"_s,
          Text::tr("answers a question of a draft; --remember for every such row")},
         {u"approve ID … | --all-reconciled"_s, Text::tr("freezes vouchers with their PDF")},
         {u"reopen ID"_s, Text::tr("makes an approved, unsent voucher a draft again")},
         {u"post [ID …]"_s, Text::tr("sends approved vouchers and their PDFs")},
         {u"recover"_s, Text::tr("settles uncertain postings by looking in the books")},
         {u"correct ID"_s, Text::tr("drafts the correction of a posted voucher")},
         {u"pdf ID -o FILE"_s, Text::tr("writes a voucher's PDF")},
         {u"balance --date DAY"_s, Text::tr("what Klarna owes, in three columns")},
         {u"calendar --month MONTH"_s, Text::tr("how far each day of a month has come")},
         {u"drift"_s, Text::tr("what Klarna has changed of what is posted, 90 days back")},
         {u"fees [--from DAY] [--to DAY]"_s,
          Text::tr("Klarna's fees against those expected, 90 days back")},
         {u"oss QUARTER [-o FILE.csv]"_s,
          Text::tr("the VAT of other EU countries in a quarter, as in 2026-Q1")},
         {u"export-sie --from D --to D -o FILE"_s,
          Text::tr("writes approved and posted vouchers as SIE 4I, a year at a time")},
         {u"audit [--verify]"_s, Text::tr("the audit trail, or whether it is whole")}});
    text += u'\n' + Text::tr("Answers:") + u'\n';
    text += listed(
        {{u"QUESTION"_s, Text::tr("the question's code; CODE:TEXT where a voucher has several such "
                                  "questions, TEXT is the order number, the subject or the "
                                  "transaction of the one meant")},
         {u"retry"_s,
          Text::tr("reads the order again from Klarna, the books from Björn Lundén or the rates "
                   "from the Riksbank")},
         {u"vat=RATE"_s, Text::tr("booked at 25, 12, 6 or 0 %")},
         {u"account=NUMBER"_s, Text::tr("booked on this account, without VAT")},
         {u"vat=RATE,account=NUMBER"_s, Text::tr("both")},
         {u"rate=11.20"_s, Text::tr("kronor per unit of the currency on that day")},
         {u"first_open | wait"_s,
          Text::tr("locked period: dated on the first open day, or left until it is opened")},
         {u"book | elsewhere"_s, Text::tr("looks booked: booked as well, or never sent")},
         {u"refund | loss"_s, Text::tr("lost dispute: refund to the buyer, or the shop's loss")},
         {u"--note TEXT"_s,
          Text::tr(
              "printed in the PDF; needed for an order or a rate entered by hand (order_missing, "
              "currency) and for elsewhere")}});
    text +=
        u'\n' +
        Text::tr("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but something needs you.") +
        u'\n';
    return text;
}

} // namespace klarbok::cli
