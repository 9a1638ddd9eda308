#include "ui/pages/report_words.h"

#include "ui/parts/banner.h"
#include "words/amounts.h"
#include "words/codes.h"
#include "words/drift_words.h"
#include "words/error_words.h"
#include "words/file_words.h"

#include <QCoreApplication>

namespace klarbok::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

constexpr int kLinesShown = 5;

/// The first few lines in the banner, all of them behind the copy button.
void showLines(Banner &banner, Tone tone, const QString &title, QStringList lines)
{
    const QString all = lines.join(u'\n');
    if (lines.size() > kLinesShown) {
        const int left = static_cast<int>(lines.size()) - kLinesShown;
        lines = lines.mid(0, kLinesShown);
        lines.append(Tr::tr("… and %n more.", nullptr, left));
    }
    banner.showMessage(tone, title, lines.join(u'\n'), tone == Tone::Good ? QString{} : all);
}

} // namespace

void showFetchReport(Banner &banner, const flow::FetchReport &report)
{
    const QString counts = Tr::tr("%1 payouts and %2 orders read, %3 new, %4 changed.")
                               .arg(words::count(report.payouts), words::count(report.orders),
                                    words::count(report.added), words::count(report.changed));
    if (!report.needsUser()) {
        banner.showMessage(
            Tone::Good, Tr::tr("Fetched from Klarna."),
            report.wasCheck
                ? QString{counts + u' ' + Tr::tr("Klarna has changed nothing that is posted.")}
                : counts);
        return;
    }
    QStringList lines{counts};
    lines.append(words::drifts(report.drifts));
    for (const flow::FetchProblem &problem : report.problems)
        lines.append(words::fetchProblem(problem));
    if (report.isStopped)
        lines.append(Tr::tr("What is fetched stays. The next fetch goes on from there."));
    showLines(banner, Tone::Warning,
              report.isStopped ? Tr::tr("The fetch stopped before it was done.")
                               : Tr::tr("Fetched from Klarna, but something needs you."),
              lines);
}

void showImportReport(Banner &banner, const flow::FetchReport &report)
{
    const QString counts =
        report.books ? Tr::tr("Read: %1").arg(words::booksFile(*report.books))
                     : Tr::tr("%1 payouts and %2 rows read, %3 new, %4 changed.")
                           .arg(words::count(report.payouts), words::count(report.transactions),
                                words::count(report.added), words::count(report.changed));
    if (!report.needsUser()) {
        banner.showMessage(Tone::Good, Tr::tr("The file is read in."), counts);
        return;
    }
    QStringList lines{counts};
    for (const flow::FetchProblem &problem : report.problems)
        lines.append(words::fetchProblem(problem));
    showLines(banner, Tone::Warning, Tr::tr("The file is read in, but something needs you."),
              lines);
}

void showApproveReport(Banner &banner, const flow::ApproveReport &report)
{
    const int approved = static_cast<int>(report.approved.size());
    const QString title = approved == 0 ? Tr::tr("No voucher was approved.")
                                        : Tr::tr("%n voucher(s) approved.", nullptr, approved);
    if (report.refused.empty() && !report.isStopped) {
        banner.showMessage(approved == 0 ? Tone::Info : Tone::Good, title,
                           approved == 0
                               ? Tr::tr("There is nothing that can be approved right now.")
                               : Tr::tr("They wait to be posted in Björn Lundén."));
        return;
    }
    QStringList lines;
    for (const flow::Refusal &refusal : report.refused)
        lines.append(QStringLiteral("%1: %2").arg(refusal.id.text(), words::refusal(refusal.why)));
    if (report.isStopped)
        lines.append(Tr::tr("You stopped it. The others are still drafts."));
    showLines(banner, Tone::Warning, title, lines);
}

void showPostReport(Banner &banner, const flow::PostReport &report)
{
    const int posted = static_cast<int>(report.posted.size());
    const QString title = posted == 0
                              ? Tr::tr("No new voucher was posted.")
                              : Tr::tr("%n voucher(s) posted in Björn Lundén.", nullptr, posted);
    if (!report.needsUser()) {
        banner.showMessage(posted == 0 ? Tone::Info : Tone::Good, title,
                           posted == 0 ? Tr::tr("There is nothing that waits to be posted.")
                                       : Tr::tr("Read back and compared, each with its PDF."));
        return;
    }
    QStringList lines;
    if (report.stoppedBy)
        lines.append(words::sentence(*report.stoppedBy));
    for (const flow::PostRejection &rejection : report.rejected)
        lines.append(
            QStringLiteral("%1: %2").arg(rejection.id.text(), words::refusal(rejection.why)));
    for (const VoucherId &id : report.uncertain)
        lines.append(
            Tr::tr("%1 is uncertain. It is settled by looking in Björn Lundén.").arg(id.text()));
    for (const VoucherId &id : report.withoutPdf)
        lines.append(
            Tr::tr("%1 is posted but lacks its PDF. Post again to send it.").arg(id.text()));
    if (report.isStopped)
        lines.append(Tr::tr("You stopped it. The rest waits, approved."));
    showLines(banner, Tone::Warning, title, lines);
}

} // namespace klarbok::ui
