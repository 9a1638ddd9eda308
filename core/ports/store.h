#pragma once

#include "ledger/booking.h"
#include "ledger/drift.h"
#include "ledger/exchange_rate.h"
#include "ledger/reconciliation.h"
#include "ledger/voucher.h"
#include "ledger/voucher_state.h"
#include "ports/payout_source.h"
#include "ports/task.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace klarbok {

struct WorkspaceInfo
{
    QString id; ///< never changes; scope of the secrets
    QString name;
    QString orgNo;   ///< NNNNNN-NNNN
    QString company; ///< the company's name in the books; the workspace's name until it is known
    QString folder;
};

struct PayoutWithRows
{
    ledger::Payout payout;
    std::vector<ledger::Transaction> rows; ///< all of them
};

/// What payouts brought that was not there before.
struct SaveCount
{
    int added = 0;
    int changed = 0;
};

struct MissingOrder
{
    OrderId order;
    QString reason; ///< errorName()
};

/// The owner asked for the correction of a posted voucher.
struct CorrectionRequest
{
    VoucherId voucher;
    QDateTime asked; ///< UTC
    QString by;      ///< OS account
};

/// Another voucher that belongs to one.
struct VoucherLink
{
    VoucherId id;
    ledger::VoucherState state;
    QDate date;
    QString series; ///< empty until posted
    std::optional<int> number;

    friend bool operator==(const VoucherLink &, const VoucherLink &) = default;
};

/// What Klarna has changed since a voucher was posted, and what is being done about it.
struct OpenDrift
{
    ledger::Drift drift;
    QString series; ///< of the voucher
    int number = 0;
    std::optional<VoucherLink> correction; ///< of the voucher, not posted yet

    friend bool operator==(const OpenDrift &, const OpenDrift &) = default;
};

/// A voucher as it is kept: the draft, or the frozen snapshot with all that happened to it.
struct StoredVoucher
{
    ledger::DraftVoucher content;
    ledger::VoucherState state = ledger::VoucherState::Draft;
    QDateTime created;                 ///< UTC
    std::optional<QDateTime> approved; ///< UTC
    QString approvedBy;
    std::optional<QDateTime> lastSent; ///< UTC
    QString contentHash;
    QString pdfSha256; ///< empty for a draft
    qint64 pdfBytes = 0;
    QString
        reason; ///< why it was rejected, or what is uncertain; other side's words or errorName()
    QString series; ///< empty until posted
    std::optional<int> number;
    std::optional<QDate> bookedDate;
    std::optional<qint64> entityId;
    std::optional<qint64> documentId;
    std::optional<qint64> klarnaDocumentId;
    bool readBackDiffers = false;
    std::optional<VoucherLink> correctedBy{}; ///< its correction, also while that is a draft
    std::vector<OpenDrift> drifts{};          ///< what Klarna has changed of it
};

/// What a list shows; without rows, entries and sources.
struct VoucherListItem
{
    VoucherId id;
    ledger::VoucherKind kind;
    QDate date;
    QString text;
    ledger::VoucherState state;
    Money total;
    int questions = 0;
    int orders = 0; ///< entries that are sales or refunds
    QString series;
    std::optional<int> number;
    QString reason;
    std::optional<QDateTime> lastSent;
    std::optional<qint64> documentId;
    std::optional<qint64> klarnaDocumentId;
    QString contentHash; ///< what an approval refers to
    /// What was sold and refunded, or paid out, in another currency than the books'.
    std::optional<Money> own{};
    std::optional<QDate> movedFrom{}; ///< the day of its rows, where the books were locked then
    bool hasLoan = false;             ///< a row of a loan stands on it
    bool isInFileOnly = false;        ///< posted by what a file of the books says
    bool hasDrift = false;            ///< Klarna has changed something of it since it was posted

    /// There is a voucher that the PDF can be hung on.
    bool lacksPdf() const
    {
        return state == ledger::VoucherState::PostedWithoutPdf && !isInFileOnly;
    }
};

struct VoucherFilter
{
    std::optional<ledger::VoucherState> state;
    std::optional<QDate> from, to; ///< voucher date, both included
    std::optional<PayoutId> payout;
};

/// A voucher's part in one payout, for the reconciliation.
struct PayoutShare
{
    PayoutId payout;
    ledger::VoucherShare share;
};

/// Details that go with an event of the outbox; empty ones leave what is stored.
struct VoucherChange
{
    QString reason;
    std::optional<QDateTime> lastSent;
    QString series;
    std::optional<int> number;
    std::optional<QDate> bookedDate;
    std::optional<qint64> entityId;
    std::optional<qint64> documentId;
    std::optional<qint64> klarnaDocumentId;
    std::optional<bool> readBackDiffers;
};

struct AuditEntry
{
    qint64 sequence = 0;
    QDateTime time; ///< UTC
    QString localTime;
    QString user;    ///< OS account
    QString version; ///< of the program
    QString event;   ///< `created`, `shown`, `approved`, `reopened`, `sent`, `response`, `failed`,
                     ///< `setting` …
    QString subject; ///< voucher, setting, payout
    QString details;
    QString hash; ///< SHA-256 over the previous hash and this entry
};

struct AuditCheck
{
    bool isIntact = false;
    qint64 entries = 0;
    std::optional<qint64> firstBroken;
};

/// One workspace's file. Everything that must agree is written in one transaction, and every change
/// of a voucher or setting writes its audit entry in that same transaction.
class Store : public RawArchive
{
public:
    [[nodiscard]] virtual Task<WorkspaceInfo> info() = 0;
    [[nodiscard]] virtual Task<Done> setCompany(QString company) = 0;
    /// What the books looked like when they were last read; nullopt: never.
    [[nodiscard]] virtual Task<Done> saveBooks(ledger::BooksPicture picture) = 0;
    [[nodiscard]] virtual Task<std::optional<ledger::BooksPicture>> books() = 0;
    /// The company's own names of its accounts, for documents and screens.
    [[nodiscard]] virtual Task<std::vector<std::pair<ledger::Account, QString>>> accountNames() = 0;

    /// Only what differs from the defaults.
    [[nodiscard]] virtual Task<QMap<QString, QString>> settings() = 0;
    /// Writes all or none; each change from → to goes into the audit trail.
    [[nodiscard]] virtual Task<Done> saveSettings(QMap<QString, QString> changes) = 0;

    /// Payouts in one transaction, all or none. Rows on frozen vouchers keep their place there; one
    /// that is not among the new ones is gone: see goneRows().
    [[nodiscard]] virtual Task<SaveCount> savePayouts(std::vector<PayoutWithRows> payouts) = 0;
    [[nodiscard]] Task<SaveCount> savePayout(ledger::Payout payout,
                                             std::vector<ledger::Transaction> rows);
    [[nodiscard]] virtual Task<SaveCount> saveOrders(std::vector<ledger::Order> orders) = 0;
    [[nodiscard]] virtual Task<Done> saveMissingOrders(std::vector<MissingOrder> orders) = 0;
    [[nodiscard]] virtual Task<Done> saveReport(PayoutId payout, QByteArray pdf) = 0;

    [[nodiscard]] virtual Task<std::vector<ledger::Payout>>
    payouts() = 0; ///< by date and reference
    [[nodiscard]] virtual Task<std::vector<ledger::Transaction>>
    transactions(std::vector<PayoutId> payouts) = 0;
    [[nodiscard]] virtual Task<std::vector<ledger::Order>>
    orders(std::vector<OrderId> ids) = 0; ///< those that are there
    [[nodiscard]] virtual Task<std::vector<MissingOrder>> missingOrders() = 0;
    /// Order ids that stored rows refer to and that are neither stored nor known to be missing.
    [[nodiscard]] virtual Task<std::vector<OrderId>> wantedOrders() = 0;
    [[nodiscard]] virtual Task<std::optional<QByteArray>> report(PayoutId payout) = 0;

    /// A rate that is known stays as it is: what was booked by it must be found again.
    [[nodiscard]] virtual Task<Done> saveRates(std::vector<ledger::ExchangeRate> rates) = 0;
    [[nodiscard]] virtual Task<std::vector<ledger::ExchangeRate>>
    rates() = 0; ///< by currency and day

    [[nodiscard]] virtual Task<std::vector<ledger::FrozenVoucher>> frozenVouchers() = 0;
    /// Everything that the owner ever answered, in that order.
    [[nodiscard]] virtual Task<std::vector<ledger::Answer>> answers() = 0;
    /// An answer to a question of this draft together with the drafts that follow from it, both or
    /// neither. `elsewhere` ends the voucher's questions and moves it to booked elsewhere.
    /// NotAllowed when the voucher is no draft any more.
    [[nodiscard]] virtual Task<Done> saveAnswer(VoucherId voucher, ledger::Answer answer,
                                                std::vector<ledger::DraftVoucher> drafts) = 0;
    /// What was remembered for this code and rule so far holds for the rows that were asked about
    /// only, from now on: those answers come back as not remembered. With the drafts that follow
    /// from it, both or neither.
    [[nodiscard]] virtual Task<Done> forgetRule(QString code, QString rule,
                                                std::vector<ledger::DraftVoucher> drafts) = 0;
    /// What is to be corrected and not frozen yet, oldest first.
    [[nodiscard]] virtual Task<std::vector<CorrectionRequest>> correctionRequests() = 0;
    /// A request together with the drafts that follow from it, both or neither. NotAllowed when the
    /// voucher is not posted, or has a correction already.
    [[nodiscard]] virtual Task<Done> askCorrection(CorrectionRequest request,
                                                   std::vector<ledger::DraftVoucher> drafts) = 0;
    /// Takes back the request behind a correction's draft. The request itself stays on record.
    [[nodiscard]] virtual Task<Done>
    withdrawCorrection(VoucherId correction, std::vector<ledger::DraftVoucher> drafts) = 0;
    /// Posted vouchers as they stand in the books: those that nothing posted corrects.
    [[nodiscard]] virtual Task<std::vector<ledger::StandingVoucher>> standingVouchers() = 0;
    /// Rows on frozen vouchers that Klarna did not tell of when their payout was read last.
    [[nodiscard]] virtual Task<std::vector<TransactionKey>> goneRows() = 0;
    /// Takes the place of what was found before; what is new about a voucher goes into its trail.
    [[nodiscard]] virtual Task<Done> saveDrifts(std::vector<ledger::Drift> drifts) = 0;
    /// What was found last, without what a posted correction has settled since, in that order.
    [[nodiscard]] virtual Task<std::vector<OpenDrift>> drifts() = 0;
    /// Replaces every draft by these, in one transaction; a draft whose content is unchanged keeps
    /// its creation time.
    [[nodiscard]] virtual Task<Done> replaceDrafts(std::vector<ledger::DraftVoucher> drafts) = 0;
    [[nodiscard]] virtual Task<std::vector<VoucherListItem>>
    vouchers(VoucherFilter filter) = 0; ///< by date, kind, id
    /// Of every voucher that is not void: its movements and questions that concern these payouts (a
    /// question without a transaction concerns each payout of its voucher).
    [[nodiscard]] virtual Task<std::vector<PayoutShare>> shares(std::vector<PayoutId> payouts) = 0;
    /// Days of vouchers that are not void and have VAT of other EU countries, oldest first.
    [[nodiscard]] virtual Task<std::vector<QDate>> ossDays() = 0;
    [[nodiscard]] virtual Task<StoredVoucher> voucher(VoucherId id) = 0; ///< UnknownItem
    [[nodiscard]] virtual Task<QByteArray>
    pdf(VoucherId id) = 0; ///< the frozen one; UnknownItem for a draft

    /// Draft → approved: freezes rows, PDF bytes and hash. NotAllowed when it is no draft any more,
    /// has questions, or its content is not `contentHash` (it changed since it was shown).
    [[nodiscard]] virtual Task<Done> approve(VoucherId id, QString contentHash, QByteArray pdf,
                                             QDateTime approved, QString by) = 0;
    /// Moves a voucher through the outbox table; NotAllowed when its state does not allow the
    /// event, also when another process was first. Reopened throws the PDF away.
    [[nodiscard]] virtual Task<ledger::VoucherState> apply(VoucherId id, ledger::VoucherEvent event,
                                                           VoucherChange change) = 0;
    /// Details that change without an event (Klarna's document id, what reading back showed).
    [[nodiscard]] virtual Task<Done> amend(VoucherId id, VoucherChange change) = 0;
    /// True for one holder at a time among all processes with this workspace: only it posts and
    /// recovers. Freed by releasePosting() or when the process dies.
    [[nodiscard]] virtual Task<bool> claimPosting() = 0;
    [[nodiscard]] virtual Task<Done> releasePosting() = 0;

    [[nodiscard]] virtual Task<Done> audit(QString event, QString subject, QString details) = 0;
    [[nodiscard]] virtual Task<std::vector<AuditEntry>>
    auditTrail(std::optional<QString> subject) = 0; ///< oldest first
    [[nodiscard]] virtual Task<AuditCheck> verifyAudit() = 0;
};

} // namespace klarbok
