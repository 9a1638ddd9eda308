#pragma once

#include "base/clock.h"
#include "ports/store.h"
#include "store/audit_log.h"
#include "store/db_thread.h"

#include <memory>

namespace klarbok {

/// The Store on SQLite. Only wires: each call is one piece of work for the thread that owns the
/// connection, one transaction, in the order of the calls. May be destroyed while calls are
/// running: they are finished first, and their answers still arrive. Clock is asked on the caller's
/// thread and outlives this.
class SqliteStore final : public Store
{
public:
    SqliteStore(std::unique_ptr<store::DbThread> thread, const Clock &clock, AuditActor actor);
    ~SqliteStore() override;

    [[nodiscard]] Task<WorkspaceInfo> info() override;
    [[nodiscard]] Task<Done> setCompany(QString company) override;
    [[nodiscard]] Task<Done> saveBooks(ledger::BooksPicture picture) override;
    [[nodiscard]] Task<std::optional<ledger::BooksPicture>> books() override;
    [[nodiscard]] Task<std::vector<std::pair<ledger::Account, QString>>> accountNames() override;
    [[nodiscard]] Task<QMap<QString, QString>> settings() override;
    /// A null value (not an empty one) takes a setting back to its default.
    [[nodiscard]] Task<Done> saveSettings(QMap<QString, QString> changes) override;

    [[nodiscard]] Task<Done> keep(RawAnswer answer) override;
    [[nodiscard]] Task<SaveCount> savePayouts(std::vector<PayoutWithRows> payouts) override;
    [[nodiscard]] Task<SaveCount> saveOrders(std::vector<ledger::Order> orders) override;
    [[nodiscard]] Task<Done> saveMissingOrders(std::vector<MissingOrder> orders) override;
    [[nodiscard]] Task<Done> saveReport(PayoutId payout, QByteArray pdf) override;
    [[nodiscard]] Task<std::vector<ledger::Payout>> payouts() override;
    [[nodiscard]] Task<std::vector<ledger::Transaction>>
    transactions(std::vector<PayoutId> payouts) override;
    [[nodiscard]] Task<std::vector<ledger::Order>> orders(std::vector<OrderId> ids) override;
    [[nodiscard]] Task<std::vector<MissingOrder>> missingOrders() override;
    [[nodiscard]] Task<std::vector<OrderId>> wantedOrders() override;
    [[nodiscard]] Task<std::optional<QByteArray>> report(PayoutId payout) override;

    [[nodiscard]] Task<Done> saveRates(std::vector<ledger::ExchangeRate> rates) override;
    [[nodiscard]] Task<std::vector<ledger::ExchangeRate>> rates() override;

    [[nodiscard]] Task<std::vector<ledger::FrozenVoucher>> frozenVouchers() override;
    [[nodiscard]] Task<std::vector<ledger::Answer>> answers() override;
    [[nodiscard]] Task<Done> forgetRule(QString code, QString rule,
                                        std::vector<ledger::DraftVoucher> drafts) override;
    [[nodiscard]] Task<Done> saveAnswer(VoucherId voucher, ledger::Answer answer,
                                        std::vector<ledger::DraftVoucher> drafts) override;
    [[nodiscard]] Task<std::vector<CorrectionRequest>> correctionRequests() override;
    [[nodiscard]] Task<Done> askCorrection(CorrectionRequest request,
                                           std::vector<ledger::DraftVoucher> drafts) override;
    [[nodiscard]] Task<Done> withdrawCorrection(VoucherId correction,
                                                std::vector<ledger::DraftVoucher> drafts) override;
    [[nodiscard]] Task<std::vector<ledger::StandingVoucher>> standingVouchers() override;
    [[nodiscard]] Task<std::vector<TransactionKey>> goneRows() override;
    [[nodiscard]] Task<Done> saveDrifts(std::vector<ledger::Drift> drifts) override;
    [[nodiscard]] Task<std::vector<OpenDrift>> drifts() override;
    [[nodiscard]] Task<Done> replaceDrafts(std::vector<ledger::DraftVoucher> drafts) override;
    [[nodiscard]] Task<std::vector<VoucherListItem>> vouchers(VoucherFilter filter) override;
    [[nodiscard]] Task<std::vector<PayoutShare>> shares(std::vector<PayoutId> payouts) override;
    [[nodiscard]] Task<std::vector<QDate>> ossDays() override;
    [[nodiscard]] Task<StoredVoucher> voucher(VoucherId id) override;
    [[nodiscard]] Task<QByteArray> pdf(VoucherId id) override;

    [[nodiscard]] Task<Done> approve(VoucherId id, QString contentHash, QByteArray pdf,
                                     QDateTime approved, QString by) override;
    [[nodiscard]] Task<ledger::VoucherState> apply(VoucherId id, ledger::VoucherEvent event,
                                                   VoucherChange change) override;
    [[nodiscard]] Task<Done> amend(VoucherId id, VoucherChange change) override;
    [[nodiscard]] Task<bool> claimPosting() override;
    [[nodiscard]] Task<Done> releasePosting() override;

    [[nodiscard]] Task<Done> audit(QString event, QString subject, QString details) override;
    [[nodiscard]] Task<std::vector<AuditEntry>> auditTrail(std::optional<QString> subject) override;
    [[nodiscard]] Task<AuditCheck> verifyAudit() override;

private:
    /// `work(Database &)` on the store's thread.
    template<typename T, typename Work>
    [[nodiscard]] Task<T> run(Work work);
    store::Stamp stamp() const;

    std::unique_ptr<store::DbThread> m_thread;
    const Clock &m_clock;
    AuditActor m_actor;
};

} // namespace klarbok
