#pragma once

#include "flow/answers.h"
#include "flow/review.h"
#include "flow/sie_export.h"
#include "ui/models/voucher_row_model.h"
#include "ui/said_answer.h"
#include "ui/workbench.h"

#include <QObject>

#include <optional>
#include <vector>

namespace klarbok::ui {

/// One voucher with all that the page shows of it.
struct VoucherView
{
    StoredVoucher voucher;
    std::vector<NamedRow> rows;
    std::vector<AuditEntry> history;
    AnswerBasis basis;
};

/// State of the vouchers page: the list, the one that is shown, and what may be done now.
class VouchersPresenter : public QObject
{
    Q_OBJECT

public:
    explicit VouchersPresenter(Workbench *bench, QObject *parent = nullptr);

    const std::vector<VoucherListItem> &items() const { return m_items; }
    const std::optional<VoucherView> &current() const { return m_current; }
    const std::optional<VoucherId> &currentId() const { return m_currentId; }
    const std::optional<flow::Approvable> &approvable() const { return m_approvable; }
    int count(ledger::VoucherState state) const;
    int drafts() const { return count(ledger::VoucherState::Draft); }
    int withQuestions() const;
    int withoutPdf() const;

    void load();
    void show(const VoucherId &id);
    void forget(); ///< nothing is chosen any more
    void loadPdf();
    /// Its first pages as pictures, `width` pixels wide.
    void loadPictures(int pages, int width);
    void reopen(VoucherId id);
    bool isReadingAgain() const { return m_isAnswering && m_isReadingAgain; }
    /// Not while something else is at work on the drafts.
    bool canAnswer() const { return !m_isAnswering && !m_bench->isBusy(); }
    void answer(const ledger::Question &question, const SaidAnswer &said);
    /// Reads again what the question is about.
    void retry(const ledger::Question &question);
    /// Drafts its correction and shows that.
    void correct(VoucherId id);
    /// Makes the SIE file of these days; once it is saved, noteExport() remembers that.
    void exportSie(QDate from, QDate to);
    void noteExport(const flow::SieExport &exported);
    /// Throws a correction's draft away and shows what it would have corrected.
    void withdraw(VoucherId correction);

Q_SIGNALS:
    void listChanged();
    void currentChanged();
    void picturesLoaded(const klarbok::VoucherId &id, const std::vector<QByteArray> &pictures);
    void pdfLoaded(const klarbok::VoucherId &id, const QByteArray &pdf);
    void answeringChanged();
    void answered();
    void stillAsked(); ///< it was read again, and nothing is new
    void exportMade(const klarbok::flow::SieExport &exported);
    void failed(const klarbok::Error &error);

private:
    void say(const ledger::Question &question, flow::AnswerRequest request);
    void setAnswering(bool isAnswering);
    void showInstead(Task<StoredVoucher> task);

    bool m_isAnswering = false;
    bool m_isReadingAgain = false;
    Workbench *m_bench;
    std::vector<VoucherListItem> m_items;
    std::optional<flow::Approvable> m_approvable;
    std::optional<VoucherId> m_currentId;
    std::optional<VoucherView> m_current;
};

} // namespace klarbok::ui
