#include "cli/text_views.h"

#include "cli/drift_views.h"
#include "cli/payout_views.h"
#include "cli/text.h"
#include "cli/text_table.h"
#include "ledger/books_check.h"
#include "words/amounts.h"
#include "words/audit_words.h"
#include "words/codes.h"
#include "words/debts.h"
#include "words/error_words.h"
#include "words/file_words.h"
#include "words/questions.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

constexpr auto kLeft = TextTable::Align::Left;
constexpr auto kRight = TextTable::Align::Right;

QString bookedAs(const QString &series, const std::optional<int> &number)
{
    return words::voucherNumber(series, number);
}

} // namespace

QString workspacesText(const std::vector<WorkspaceInfo> &workspaces)
{
    if (workspaces.empty())
        return Text::tr("There is no workspace yet. Make one with: klarbok-cli workspace create "
                        "NAME --org-no N") +
               u'\n';
    TextTable table{{Text::tr("Workspace"), Text::tr("Org. no."), Text::tr("Company")},
                    {kLeft, kLeft, kLeft}};
    for (const WorkspaceInfo &info : workspaces)
        table.add({info.name, info.orgNo, info.company});
    return table.text();
}

QString settingsText(const QMap<QString, QString> &settings)
{
    QString text;
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
        text += setting.key() + u'=' + setting.value() + u'\n';
    return text;
}

QString checkupText(const flow::Checkup &checkup)
{
    const auto connection = [](const std::optional<Error> &error) {
        return error ? words::sentence(*error) : Text::tr("the connection works");
    };
    QString text = u"Klarna: "_s + connection(checkup.klarna) + u'\n';
    text += u"Björn Lundén: "_s + connection(checkup.bjornLunden) + u'\n';
    if (checkup.company)
        text +=
            Text::tr("Company: %1, %2").arg(checkup.company->name, checkup.company->orgNo) + u'\n';
    for (const flow::Problem &problem : checkup.problems)
        text += u"  • "_s + words::problem(problem) + u'\n';
    if (checkup.isGood())
        text += Text::tr("All is well.") + u'\n';
    return text;
}

QString fetchText(const flow::FetchReport &report)
{
    QString text = Text::tr("Fetched %1 to %2: %3, %4, %5. New: %6. Changed: %7.")
                       .arg(words::day(report.from), words::day(report.to),
                            Text::tr("%n payout(s)", nullptr, report.payouts),
                            Text::tr("%n transaction(s)", nullptr, report.transactions),
                            Text::tr("%n order(s)", nullptr, report.orders))
                       .arg(words::count(report.added), words::count(report.changed)) +
                   u'\n';
    for (const flow::FetchProblem &problem : report.problems)
        text += u"  • "_s + words::fetchProblem(problem) + u'\n';
    return text + driftsText(report.drifts);
}

QString importText(const QString &file, const flow::FetchReport &report)
{
    const QString name = QFileInfo{file}.fileName();
    QString text = report.books
                       ? Text::tr("Read in %1: %2").arg(name, words::booksFile(*report.books))
                       : Text::tr("Read in %1: %2, %3. New: %4. Changed: %5.")
                             .arg(name, Text::tr("%n payout(s)", nullptr, report.payouts),
                                  Text::tr("%n transaction(s)", nullptr, report.transactions),
                                  words::count(report.added), words::count(report.changed));
    text += u'\n';
    for (const flow::FetchProblem &problem : report.problems)
        text += u"  • "_s + words::fetchProblem(problem) + u'\n';
    return text;
}

QString vouchersText(const std::vector<VoucherListItem> &vouchers)
{
    if (vouchers.empty())
        return Text::tr("There are no vouchers here.") + u'\n';
    TextTable table{{Text::tr("Id"), Text::tr("Date"), Text::tr("Kind"), Text::tr("Total"),
                     Text::tr("State"), Text::tr("Questions"), Text::tr("In the books as")},
                    {kLeft, kLeft, kLeft, kRight, kLeft, kRight, kLeft}};
    for (const VoucherListItem &item : vouchers)
        table.add({item.id.text(), words::day(item.date), words::voucherKind(item.kind),
                   words::amountBeside(item.total, item.own), words::state(item.state),
                   QString::number(item.questions), bookedAs(item.series, item.number)});
    return table.text();
}

QString voucherText(const StoredVoucher &voucher)
{
    const ledger::DraftVoucher &content = voucher.content;
    QString text = u"%1  %2  %3  %4\n\n"_s.arg(content.id.text(), words::day(content.date),
                                               content.text, words::state(voucher.state));
    TextTable table{{Text::tr("Account"), Text::tr("Text"), Text::tr("Debit"), Text::tr("Credit")},
                    {kLeft, kLeft, kRight, kRight}};
    for (const ledger::Row &row : content.rows) {
        const QString divided = words::dimensions(row.dimensions);
        table.add({row.account.number(),
                   divided.isEmpty() ? row.text : QString{row.text + u" · "_s + divided},
                   row.amount.isNegative() ? QString{} : words::amount(row.amount),
                   row.amount.isNegative() ? words::amount(-row.amount) : QString{}});
    }
    table.add(
        {{}, Text::tr("Sum"), words::amount(content.total()), words::amount(content.total())});
    text += table.text();
    for (const ledger::ExchangeRate &rate : content.rates)
        text += u"  € "_s + ledger::rateText(rate) + u'\n';
    for (const ledger::Question &question : content.questions) {
        text += u"  ? "_s + words::question(question, isWaitedFor(content, question)) + u'\n';
        if (const QString proposal = words::proposal(question); !proposal.isEmpty())
            text += u"    "_s + proposal + u'\n';
    }
    for (const ledger::Answer &answer : content.answers)
        text += u"  = "_s + words::answer(answer) + u'\n';
    for (const ledger::Notice &notice : content.notices)
        text += u"  i "_s + words::notice(notice) + u'\n';
    if (const auto &corrects = content.corrects)
        text += Text::tr("Corrects %1 of %2 (%3).")
                    .arg(bookedAs(corrects->series, corrects->number), words::day(corrects->date),
                         corrects->id.text()) +
                u'\n';
    if (const auto &link = voucher.correctedBy)
        text += Text::tr("Corrected by %1 (%2).")
                    .arg(link->number ? bookedAs(link->series, link->number) : link->id.text(),
                         words::state(link->state)) +
                u'\n';
    text += driftsText(voucher.drifts);
    if (const QString number = bookedAs(voucher.series, voucher.number); !number.isEmpty())
        text += Text::tr("In the books as %1.").arg(number) + u'\n';
    return text;
}

QString approveText(const flow::ApproveReport &report)
{
    QString text =
        Text::tr("Approved: %n voucher(s).", nullptr, static_cast<int>(report.approved.size())) +
        u'\n';
    for (const flow::Refusal &refusal : report.refused)
        text += u"  • "_s + refusal.id.text() + u": "_s + words::refusal(refusal.why) + u'\n';
    return text;
}

QString postText(const flow::PostReport &report)
{
    QString text;
    for (const flow::PostedVoucher &voucher : report.posted)
        text += Text::tr("%1 is in the books as %2.")
                    .arg(voucher.id.text(), bookedAs(voucher.series, voucher.number)) +
                u'\n';
    for (const flow::PostRejection &rejection : report.rejected)
        text += u"  • "_s + rejection.id.text() + u": "_s + words::refusal(rejection.why) + u'\n';
    for (const VoucherId &id : report.uncertain)
        text +=
            u"  • "_s +
            Text::tr(
                "%1: nobody knows yet whether the books took it. klarbok-cli recover looks for it.")
                .arg(id.text()) +
            u'\n';
    for (const VoucherId &id : report.withoutPdf)
        text += u"  • "_s +
                Text::tr("%1: a PDF is missing on it. klarbok-cli recover tries again.")
                    .arg(id.text()) +
                u'\n';
    for (const VoucherId &id : report.approvedAgain)
        text += u"  • "_s +
                Text::tr("%1 is not in the books. It can be posted again.").arg(id.text()) + u'\n';
    if (report.stoppedBy)
        text += words::sentence(*report.stoppedBy) + u'\n';
    if (text.isEmpty())
        text = Text::tr("Nothing to post.") + u'\n';
    return text;
}

QString auditText(const std::vector<AuditEntry> &entries)
{
    TextTable table{{Text::tr("Time"), Text::tr("Who"), Text::tr("What"), Text::tr("About"),
                     Text::tr("Details")},
                    {kLeft, kLeft, kLeft, kLeft, kLeft}};
    for (const AuditEntry &entry : entries)
        table.add({entry.localTime, entry.user, words::auditEvent(entry.event), entry.subject,
                   words::auditDetails(entry)});
    return table.text();
}

} // namespace klarbok::cli
