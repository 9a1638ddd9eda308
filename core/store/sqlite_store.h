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

    Task<WorkspaceInfo> info() override;
    Task<Done> setCompany(QString company) override;
    Task<Done> saveAccountNames(std::vector<std::pair<ledger::Account, QString>> names) override;
    Task<std::vector<std::pair<ledger::Account, QString>>> accountNames() override;
    Task<QMap<QString, QString>> settings() override;
    /// A null value (not an empty one) takes a setting back to its default.
    Task<Done> saveSettings(QMap<QString, QString> changes) override;

    Task<Done> keep(RawAnswer answer) override;
    Task<SaveCount> savePayout(ledger::Payout payout,
                               std::vector<ledger::Transaction> rows) override;
    Task<SaveCount> saveOrders(std::vector<ledger::Order> orders) override;
    Task<Done> saveMissingOrders(std::vector<MissingOrder> orders) override;
    Task<Done> saveReport(PayoutId payout, QByteArray pdf) override;
    Task<std::vector<ledger::Payout>> payouts() override;
    Task<std::vector<ledger::Transaction>> transactions(std::vector<PayoutId> payouts) override;
    Task<std::vector<ledger::Order>> orders(std::vector<OrderId> ids) override;
    Task<std::vector<MissingOrder>> missingOrders() override;
    Task<std::vector<OrderId>> wantedOrders() override;
    Task<std::optional<QByteArray>> report(PayoutId payout) override;

    Task<std::vector<ledger::FrozenVoucher>> frozenVouchers() override;
    Task<Done> replaceDrafts(std::vector<ledger::DraftVoucher> drafts) override;
    Task<std::vector<VoucherListItem>> vouchers(VoucherFilter filter) override;
    Task<std::vector<PayoutShare>> shares(std::vector<PayoutId> payouts) override;
    Task<StoredVoucher> voucher(VoucherId id) override;
    Task<QByteArray> pdf(VoucherId id) override;

    Task<Done> approve(VoucherId id, QString contentHash, QByteArray pdf, QDateTime approved,
                       QString by) override;
    Task<ledger::VoucherState> apply(VoucherId id, ledger::VoucherEvent event,
                                     VoucherChange change) override;
    Task<Done> amend(VoucherId id, VoucherChange change) override;
    Task<bool> claimPosting() override;
    Task<Done> releasePosting() override;

    Task<Done> audit(QString event, QString subject, QString details) override;
    Task<std::vector<AuditEntry>> auditTrail(std::optional<QString> subject) override;
    Task<AuditCheck> verifyAudit() override;

private:
    /// `work(Database &)` on the store's thread.
    template<typename T, typename Work>
    Task<T> run(Work work);
    store::Stamp stamp() const;

    std::unique_ptr<store::DbThread> m_thread;
    const Clock &m_clock;
    AuditActor m_actor;
};

} // namespace klarbok
