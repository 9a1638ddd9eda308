#include "base/hash.h"
#include "store/correction_store.h"
#include "store/statement.h"
#include "store/voucher_store.h"

namespace klarbok::store {

namespace {

using ledger::VoucherEvent;
using ledger::VoucherState;

Error notAllowed(const QString &why, const VoucherId &id)
{
    return {ErrorKind::NotAllowed, why, id.text()};
}

Error unknown(const VoucherId &id)
{
    return {ErrorKind::UnknownItem, QStringLiteral("no such voucher"), id.text()};
}

std::optional<VoucherState> stateOf(Database &database, const VoucherId &id)
{
    Statement query{database, QStringLiteral("SELECT state FROM voucher WHERE id = :id")};
    query.bind(QStringLiteral(":id"), id).run();
    if (!query.next())
        return std::nullopt;
    return query.named(ledger::parseVoucherState);
}

std::optional<Error> objection(const StoredVoucher &voucher, const Approval &approval)
{
    const VoucherId &id = voucher.content.id;
    if (!ledger::next(voucher.state, VoucherEvent::Approved))
        return notAllowed(QStringLiteral("not a draft: ") + ledger::voucherStateName(voucher.state),
                          id);
    if (!voucher.content.questions.empty())
        return notAllowed(QStringLiteral("open questions"), id);
    // Computed from what is stored, so that what is frozen is what was shown.
    if (ledger::contentHash(voucher.content) != approval.contentHash)
        return notAllowed(QStringLiteral("changed since it was shown"), id);
    if (voucher.content.rows.empty())
        return notAllowed(QStringLiteral("no rows"), id);
    if (approval.pdf.isEmpty())
        return notAllowed(QStringLiteral("no document"), id);
    return std::nullopt;
}

/// The columns of a change; what is empty leaves what is stored.
QString changedColumns()
{
    return QStringLiteral("last_sent = coalesce(:lastSent, last_sent), "
                          "series = coalesce(nullif(:series, ''), series), "
                          "number = coalesce(:number, number), "
                          "booked_date = coalesce(:bookedDate, booked_date), "
                          "entity_id = coalesce(:entity, entity_id), "
                          "document_id = coalesce(:document, document_id), "
                          "klarna_document_id = coalesce(:klarnaDocument, klarna_document_id), "
                          "read_back_differs = coalesce(:differs, read_back_differs)");
}

Statement &bindChange(Statement &update, const VoucherId &id, const VoucherChange &change)
{
    return update.bind(QStringLiteral(":id"), id)
        .bind(QStringLiteral(":reason"), change.reason.trimmed())
        .bind(QStringLiteral(":lastSent"), change.lastSent)
        .bind(QStringLiteral(":series"), change.series)
        .bind(QStringLiteral(":number"), change.number)
        .bind(QStringLiteral(":bookedDate"), change.bookedDate)
        .bind(QStringLiteral(":entity"), change.entityId)
        .bind(QStringLiteral(":document"), change.documentId)
        .bind(QStringLiteral(":klarnaDocument"), change.klarnaDocumentId)
        .bind(QStringLiteral(":differs"), change.readBackDiffers);
}

/// `series=K number=12 …`; the reason last, for it may hold anything.
QString inWords(const VoucherChange &change)
{
    QStringList parts;
    const auto add = [&parts](QLatin1String name, const QString &value) {
        if (!value.isEmpty())
            parts.append(name + u'=' + value);
    };
    const auto whole = [](const auto &value) {
        return value ? QString::number(*value) : QString{};
    };
    add(QLatin1String("sent"), change.lastSent ? toSql(*change.lastSent).toString() : QString{});
    add(QLatin1String("series"), change.series);
    add(QLatin1String("number"), whole(change.number));
    add(QLatin1String("date"),
        change.bookedDate ? change.bookedDate->toString(Qt::ISODate) : QString{});
    add(QLatin1String("entity"), whole(change.entityId));
    add(QLatin1String("document"), whole(change.documentId));
    add(QLatin1String("klarna_document"), whole(change.klarnaDocumentId));
    if (change.readBackDiffers)
        add(QLatin1String("read_back"),
            *change.readBackDiffers ? QStringLiteral("differs") : QStringLiteral("same"));
    add(QLatin1String("reason"), change.reason.trimmed());
    return parts.join(u' ');
}

QString auditName(VoucherEvent event)
{
    switch (event) {
    case VoucherEvent::Approved: return QStringLiteral("approved");
    case VoucherEvent::Reopened: return QStringLiteral("reopened");
    case VoucherEvent::Elsewhere: return QStringLiteral("elsewhere");
    case VoucherEvent::Claimed: return QStringLiteral("sent");
    case VoucherEvent::Accepted:
    case VoucherEvent::Refused:
    case VoucherEvent::NotSent:
    case VoucherEvent::LostAnswer:
    case VoucherEvent::Found:
    case VoucherEvent::NotFound:
    case VoucherEvent::Attached: return QStringLiteral("response");
    }
    return QStringLiteral("response");
}

void throwAwayApproval(Database &database, const VoucherId &id)
{
    Statement{database, QStringLiteral("UPDATE voucher SET approved = NULL, approved_by = '', "
                                       "pdf_sha256 = '', last_sent = NULL WHERE id = :id")}
        .bind(QStringLiteral(":id"), id)
        .run();
    Statement{database, QStringLiteral("DELETE FROM voucher_pdf WHERE voucher = :id")}
        .bind(QStringLiteral(":id"), id)
        .run();
}

} // namespace

Result<Done> approve(Database &database, const Stamp &stamp, const VoucherId &id,
                     const Approval &approval)
{
    return database.write<Done>([&]() -> Result<Done> {
        const auto voucher = storedVoucher(database, id);
        if (!voucher)
            return unknown(id);
        if (auto error = objection(*voucher, approval))
            return *std::move(error);
        const QString pdfHash = sha256Hex(approval.pdf);
        Statement{database,
                  QStringLiteral("INSERT INTO voucher_pdf (voucher, pdf) VALUES (:id, :pdf)")}
            .bind(QStringLiteral(":id"), id)
            .bind(QStringLiteral(":pdf"), approval.pdf)
            .run();
        Statement{database,
                  QStringLiteral("UPDATE voucher SET state = 'approved', approved = :approved, "
                                 "approved_by = :by, pdf_sha256 = :hash, reason = '' WHERE id = "
                                 ":id AND state = 'draft'")}
            .bind(QStringLiteral(":id"), id)
            .bind(QStringLiteral(":approved"), approval.approved)
            .bind(QStringLiteral(":by"), approval.by)
            .bind(QStringLiteral(":hash"), pdfHash)
            .run();
        appendAudit(database, stamp, auditName(VoucherEvent::Approved), id.text(),
                    QStringLiteral("content=%1 pdf=%2").arg(approval.contentHash, pdfHash));
        return Done{};
    });
}

Result<VoucherState> apply(Database &database, const Stamp &stamp, const VoucherId &id,
                           VoucherEvent event, const VoucherChange &change)
{
    return database.write<VoucherState>([&]() -> Result<VoucherState> {
        const auto from = stateOf(database, id);
        if (!from)
            return unknown(id);
        // These two bring more than a change: see approve() and saveAnswer().
        const bool isApart = event == VoucherEvent::Approved || event == VoucherEvent::Elsewhere;
        const auto to = isApart ? std::nullopt : ledger::next(*from, event);
        if (!to)
            return notAllowed(ledger::voucherEventName(event) + QStringLiteral(" in state ") +
                                  ledger::voucherStateName(*from),
                              id);

        Statement move{database,
                       QStringLiteral("UPDATE voucher SET state = :to, reason = :reason, ") +
                           changedColumns() + QStringLiteral(" WHERE id = :id AND state = :from")};
        bindChange(move, id, change)
            .bind(QStringLiteral(":from"), ledger::voucherStateName(*from))
            .bind(QStringLiteral(":to"), ledger::voucherStateName(*to))
            .run();
        if (!database.hasFailed() && move.affected() != 1)
            return notAllowed(QStringLiteral("another process was first"), id);
        if (*to == VoucherState::Draft)
            throwAwayApproval(database, id);
        const QString step = ledger::voucherEventName(event) + QStringLiteral(": ") +
                             ledger::voucherStateName(*from) + QStringLiteral(" → ") +
                             ledger::voucherStateName(*to) + u' ';
        appendAudit(database, stamp, auditName(event), id.text(), step + inWords(change));
        if (!ledger::isPosted(*from) && ledger::isPosted(*to))
            noteCorrected(database, stamp, id);
        return *to;
    });
}

Result<Done> amend(Database &database, const Stamp &stamp, const VoucherId &id,
                   const VoucherChange &change)
{
    return database.write<Done>([&]() -> Result<Done> {
        const auto state = stateOf(database, id);
        if (!state)
            return unknown(id);
        if (!ledger::isFrozen(*state))
            return notAllowed(QStringLiteral("nothing to amend in a draft"), id);
        const QString words = inWords(change);
        if (words.isEmpty() && change.reason.isEmpty())
            return Done{};
        Statement update{database,
                         QStringLiteral("UPDATE voucher SET reason = "
                                        "CASE WHEN :keep THEN reason ELSE :reason END, ") +
                             changedColumns() + QStringLiteral(" WHERE id = :id")};
        bindChange(update, id, change).bind(QStringLiteral(":keep"), change.reason.isEmpty()).run();
        appendAudit(database, stamp, QStringLiteral("amended"), id.text(), words);
        return Done{};
    });
}

} // namespace klarbok::store
