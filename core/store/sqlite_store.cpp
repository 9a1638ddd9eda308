#include "store/sqlite_store.h"

#include "store/answer_store.h"
#include "store/books_store.h"
#include "store/correction_store.h"
#include "store/drift_store.h"
#include "store/order_store.h"
#include "store/payout_store.h"
#include "store/rate_store.h"
#include "store/voucher_store.h"
#include "store/workspace_store.h"

#include <QCoroFuture>

namespace klarbok {

namespace {

using store::Database;

/// Not a member: it may outlive the store that it came from.
template<typename T>
Task<T> awaited(store::DbThread::Answer<T> answer)
{
    const std::shared_ptr<Result<T>> result = co_await answer;
    co_return std::move(*result);
}

} // namespace

SqliteStore::SqliteStore(std::unique_ptr<store::DbThread> thread, const Clock &clock,
                         AuditActor actor)
    : m_thread{std::move(thread)}, m_clock{clock}, m_actor{std::move(actor)}
{
}

SqliteStore::~SqliteStore() = default;

template<typename T, typename Work>
Task<T> SqliteStore::run(Work work)
{
    return awaited<T>(m_thread->post<T>(
        [work = std::move(work)](store::Session &session) { return work(*session.database); }));
}

store::Stamp SqliteStore::stamp() const
{
    return {m_clock.now(), m_actor};
}

Task<WorkspaceInfo> SqliteStore::info()
{
    return run<WorkspaceInfo>([](Database &database) { return store::readInfo(database); });
}

Task<Done> SqliteStore::setCompany(QString company)
{
    return run<Done>([stamp = stamp(), company](Database &database) {
        return store::setCompany(database, stamp, company);
    });
}

Task<Done> SqliteStore::saveBooks(ledger::BooksPicture picture)
{
    return run<Done>([picture = std::move(picture)](Database &database) {
        return store::saveBooks(database, picture);
    });
}

Task<std::optional<ledger::BooksPicture>> SqliteStore::books()
{
    return run<std::optional<ledger::BooksPicture>>(
        [](Database &database) { return store::books(database); });
}

Task<std::vector<std::pair<ledger::Account, QString>>> SqliteStore::accountNames()
{
    return run<store::AccountNames>(
        [](Database &database) { return store::accountNames(database); });
}

Task<QMap<QString, QString>> SqliteStore::settings()
{
    return run<QMap<QString, QString>>(
        [](Database &database) { return store::settings(database); });
}

Task<Done> SqliteStore::saveSettings(QMap<QString, QString> changes)
{
    return run<Done>([stamp = stamp(), changes](Database &database) {
        return store::saveSettings(database, stamp, changes);
    });
}

Task<Done> SqliteStore::keep(RawAnswer answer)
{
    return run<Done>([now = m_clock.now(), answer](Database &database) {
        return store::keepRaw(database, now, answer);
    });
}

Task<SaveCount> SqliteStore::savePayouts(std::vector<PayoutWithRows> payouts)
{
    return run<SaveCount>([payouts = std::move(payouts)](Database &database) {
        return store::savePayouts(database, payouts);
    });
}

Task<SaveCount> SqliteStore::saveOrders(std::vector<ledger::Order> orders)
{
    return run<SaveCount>([orders = std::move(orders)](Database &database) {
        return store::saveOrders(database, orders);
    });
}

Task<Done> SqliteStore::saveMissingOrders(std::vector<MissingOrder> orders)
{
    return run<Done>([orders = std::move(orders)](Database &database) {
        return store::saveMissingOrders(database, orders);
    });
}

Task<Done> SqliteStore::saveReport(PayoutId payout, QByteArray pdf)
{
    return run<Done>([now = m_clock.now(), payout, pdf](Database &database) {
        return store::saveReport(database, now, payout, pdf);
    });
}

Task<std::vector<ledger::Payout>> SqliteStore::payouts()
{
    return run<std::vector<ledger::Payout>>(
        [](Database &database) { return store::payouts(database); });
}

Task<std::vector<ledger::Transaction>> SqliteStore::transactions(std::vector<PayoutId> payouts)
{
    return run<std::vector<ledger::Transaction>>(
        [payouts = std::move(payouts)](Database &database) {
            return store::transactions(database, payouts);
        });
}

Task<std::vector<ledger::Order>> SqliteStore::orders(std::vector<OrderId> ids)
{
    return run<std::vector<ledger::Order>>(
        [ids = std::move(ids)](Database &database) { return store::orders(database, ids); });
}

Task<std::vector<MissingOrder>> SqliteStore::missingOrders()
{
    return run<std::vector<MissingOrder>>(
        [](Database &database) { return store::missingOrders(database); });
}

Task<std::vector<OrderId>> SqliteStore::wantedOrders()
{
    return run<std::vector<OrderId>>(
        [](Database &database) { return store::wantedOrders(database); });
}

Task<std::optional<QByteArray>> SqliteStore::report(PayoutId payout)
{
    return run<std::optional<QByteArray>>(
        [payout](Database &database) { return store::report(database, payout); });
}

Task<Done> SqliteStore::saveRates(std::vector<ledger::ExchangeRate> rates)
{
    return run<Done>([now = m_clock.now(), rates = std::move(rates)](Database &database) {
        return store::saveRates(database, now, rates);
    });
}

Task<std::vector<ledger::ExchangeRate>> SqliteStore::rates()
{
    return run<std::vector<ledger::ExchangeRate>>(
        [](Database &database) { return store::rates(database); });
}

Task<std::vector<ledger::FrozenVoucher>> SqliteStore::frozenVouchers()
{
    return run<std::vector<ledger::FrozenVoucher>>(
        [](Database &database) { return store::frozenVouchers(database); });
}

Task<std::vector<ledger::Answer>> SqliteStore::answers()
{
    return run<std::vector<ledger::Answer>>(
        [](Database &database) { return store::answers(database); });
}

Task<Done> SqliteStore::saveAnswer(VoucherId voucher, ledger::Answer answer,
                                   std::vector<ledger::DraftVoucher> drafts)
{
    return run<Done>([stamp = stamp(), voucher, answer = std::move(answer),
                      drafts = std::move(drafts)](Database &database) {
        return store::saveAnswer(database, stamp, voucher, answer, drafts);
    });
}

Task<Done> SqliteStore::forgetRule(QString code, QString rule,
                                   std::vector<ledger::DraftVoucher> drafts)
{
    return run<Done>([stamp = stamp(), code = std::move(code), rule = std::move(rule),
                      drafts = std::move(drafts)](Database &database) {
        return store::forgetRule(database, stamp, code, rule, drafts);
    });
}

Task<std::vector<CorrectionRequest>> SqliteStore::correctionRequests()
{
    return run<std::vector<CorrectionRequest>>(
        [](Database &database) { return store::correctionRequests(database); });
}

Task<Done> SqliteStore::askCorrection(CorrectionRequest request,
                                      std::vector<ledger::DraftVoucher> drafts)
{
    return run<Done>([stamp = stamp(), request = std::move(request),
                      drafts = std::move(drafts)](Database &database) {
        return store::askCorrection(database, stamp, request, drafts);
    });
}

Task<Done> SqliteStore::withdrawCorrection(VoucherId correction,
                                           std::vector<ledger::DraftVoucher> drafts)
{
    return run<Done>([stamp = stamp(), correction, drafts = std::move(drafts)](Database &database) {
        return store::withdrawCorrection(database, stamp, correction, drafts);
    });
}

Task<std::vector<ledger::StandingVoucher>> SqliteStore::standingVouchers()
{
    return run<std::vector<ledger::StandingVoucher>>(
        [](Database &database) { return store::standingVouchers(database); });
}

Task<std::vector<TransactionKey>> SqliteStore::goneRows()
{
    return run<std::vector<TransactionKey>>(
        [](Database &database) { return store::goneRows(database); });
}

Task<Done> SqliteStore::saveDrifts(std::vector<ledger::Drift> drifts)
{
    return run<Done>([stamp = stamp(), drifts = std::move(drifts)](Database &database) {
        return store::saveDrifts(database, stamp, drifts);
    });
}

Task<std::vector<OpenDrift>> SqliteStore::drifts()
{
    return run<std::vector<OpenDrift>>([](Database &database) { return store::drifts(database); });
}

Task<Done> SqliteStore::replaceDrafts(std::vector<ledger::DraftVoucher> drafts)
{
    return run<Done>([stamp = stamp(), drafts = std::move(drafts)](Database &database) {
        return store::replaceDrafts(database, stamp, drafts);
    });
}

Task<std::vector<VoucherListItem>> SqliteStore::vouchers(VoucherFilter filter)
{
    return run<std::vector<VoucherListItem>>(
        [filter](Database &database) { return store::vouchers(database, filter); });
}

Task<std::vector<PayoutShare>> SqliteStore::shares(std::vector<PayoutId> payouts)
{
    return run<std::vector<PayoutShare>>([payouts = std::move(payouts)](Database &database) {
        return store::shares(database, payouts);
    });
}

Task<std::vector<QDate>> SqliteStore::ossDays()
{
    return run<std::vector<QDate>>([](Database &database) { return store::ossDays(database); });
}

Task<StoredVoucher> SqliteStore::voucher(VoucherId id)
{
    return run<StoredVoucher>([id](Database &database) { return store::voucher(database, id); });
}

Task<QByteArray> SqliteStore::pdf(VoucherId id)
{
    return run<QByteArray>([id](Database &database) { return store::pdf(database, id); });
}

Task<Done> SqliteStore::approve(VoucherId id, QString contentHash, QByteArray pdf,
                                QDateTime approved, QString by)
{
    return run<Done>(
        [stamp = stamp(), id, approval = store::Approval{contentHash, pdf, approved, by}](
            Database &database) { return store::approve(database, stamp, id, approval); });
}

Task<ledger::VoucherState> SqliteStore::apply(VoucherId id, ledger::VoucherEvent event,
                                              VoucherChange change)
{
    return run<ledger::VoucherState>([stamp = stamp(), id, event, change](Database &database) {
        return store::apply(database, stamp, id, event, change);
    });
}

Task<Done> SqliteStore::amend(VoucherId id, VoucherChange change)
{
    return run<Done>([stamp = stamp(), id, change](Database &database) {
        return store::amend(database, stamp, id, change);
    });
}

Task<bool> SqliteStore::claimPosting()
{
    return awaited<bool>(
        m_thread->post<bool>([](store::Session &session) { return session.postingLock.claim(); }));
}

Task<Done> SqliteStore::releasePosting()
{
    return awaited<Done>(m_thread->post<Done>([](store::Session &session) -> Result<Done> {
        session.postingLock.release();
        return Done{};
    }));
}

Task<Done> SqliteStore::audit(QString event, QString subject, QString details)
{
    return run<Done>([stamp = stamp(), event, subject, details](Database &database) {
        return database.write<Done>([&]() -> Result<Done> {
            store::appendAudit(database, stamp, event, subject, details);
            return Done{};
        });
    });
}

Task<std::vector<AuditEntry>> SqliteStore::auditTrail(std::optional<QString> subject)
{
    return run<std::vector<AuditEntry>>(
        [subject](Database &database) { return store::auditTrail(database, subject); });
}

Task<AuditCheck> SqliteStore::verifyAudit()
{
    return run<AuditCheck>([](Database &database) { return store::verifyAudit(database); });
}

} // namespace klarbok
