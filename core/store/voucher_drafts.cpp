#include "store/statement.h"
#include "store/voucher_rows.h"
#include "store/voucher_store.h"

#include <algorithm>
#include <map>

namespace klarbok::store {

namespace {

using ledger::DraftVoucher;

struct OldDraft
{
    QString contentHash;
    QDateTime created;
};

bool hasOneCurrency(const ledger::Entry &entry)
{
    const Currency currency = entry.gross.currency();
    return entry.giftCard.currency() == currency && entry.tip.currency() == currency &&
           entry.rounding.currency() == currency &&
           std::ranges::all_of(entry.vat, [currency](const ledger::VatShare &share) {
               return share.gross.currency() == currency && share.vat.currency() == currency &&
                      (!share.oss || share.oss->gross.currency() == share.oss->vat.currency());
           });
}

Error refused(const QString &why, const QString &voucher)
{
    return {ErrorKind::NotAllowed, why, voucher};
}

std::optional<Error> objection(const DraftVoucher &draft)
{
    const QString &id = draft.id.text();
    const bool isMixed = !std::ranges::all_of(draft.entries, hasOneCurrency) ||
                         std::ranges::any_of(draft.rows, [&draft](const ledger::Row &row) {
                             return row.amount.currency() != draft.currency;
                         });
    if (isMixed)
        return Error{ErrorKind::InvalidInput, QStringLiteral("mixed currencies"), id};
    if (!ledger::balanceOf(draft.rows, draft.currency).isZero())
        return refused(QStringLiteral("rows do not balance"), id);
    return std::nullopt;
}

/// The voucher that stands in the way because it is no draft any more.
std::optional<Error> conflict(Database &database, const std::vector<DraftVoucher> &drafts)
{
    std::vector<VoucherId> ids;
    std::vector<TransactionKey> keys;
    for (const DraftVoucher &draft : drafts) {
        ids.push_back(draft.id);
        keys.insert(keys.end(), draft.transactions.begin(), draft.transactions.end());
    }
    Statement sameId{database, QStringLiteral("SELECT id FROM voucher WHERE state <> 'draft' AND "
                                              "id IN (SELECT value FROM json_each(:ids))")};
    sameId.bind(QStringLiteral(":ids"), jsonIds(ids)).run();
    if (sameId.next())
        return refused(QStringLiteral("the voucher is no draft any more"), sameId.text());

    Statement sameRow{database,
                      QStringLiteral("SELECT voucher FROM voucher_transaction JOIN voucher ON "
                                     "voucher.id = voucher WHERE state NOT IN ('draft', 'void') "
                                     "AND transaction_key IN (SELECT value FROM "
                                     "json_each(:keys))")};
    sameRow.bind(QStringLiteral(":keys"), jsonIds(keys)).run();
    if (sameRow.next())
        return refused(QStringLiteral("the voucher holds a row already"), sameRow.text());
    return std::nullopt;
}

std::map<VoucherId, OldDraft> oldDrafts(Database &database)
{
    std::map<VoucherId, OldDraft> drafts;
    Statement query{database, QStringLiteral("SELECT id, content_hash, created FROM voucher WHERE "
                                             "state = 'draft'")};
    query.run();
    while (query.next()) {
        const VoucherId id = query.id<VoucherTag>();
        QString hash = query.text();
        drafts.emplace(id, OldDraft{std::move(hash), query.moment()});
    }
    return drafts;
}

/// `day 2026-03-02 1234.50 SEK <content hash>`
QString summary(const DraftVoucher &draft, const QString &hash)
{
    return ledger::voucherKindName(draft.kind) + u' ' + draft.date.toString(Qt::ISODate) + u' ' +
           draft.total().toDecimal() + u' ' + draft.currency.code() + u' ' + hash;
}

} // namespace

Result<Done> putDrafts(Database &database, const Stamp &stamp,
                       const std::vector<DraftVoucher> &drafts)
{
    for (const DraftVoucher &draft : drafts) {
        if (auto error = objection(draft))
            return *std::move(error);
    }
    if (auto error = conflict(database, drafts))
        return *std::move(error);
    std::map<VoucherId, OldDraft> old = oldDrafts(database);
    Statement{database, QStringLiteral("DELETE FROM voucher WHERE state = 'draft'")}.run();

    VoucherWriter writer{database};
    for (const DraftVoucher &draft : drafts) {
        const QString hash = ledger::contentHash(draft);
        const auto before = old.find(draft.id);
        const bool wasThere = before != old.end();
        const bool isSame = wasThere && before->second.contentHash == hash;
        writer.put(draft, hash, isSame ? before->second.created : stamp.now);
        if (!isSame)
            appendAudit(database, stamp,
                        wasThere ? QStringLiteral("changed") : QStringLiteral("created"),
                        draft.id.text(), summary(draft, hash));
        if (wasThere)
            old.erase(before);
    }
    for (const auto &[id, gone] : old)
        appendAudit(database, stamp, QStringLiteral("removed"), id.text(), gone.contentHash);
    return Done{};
}

Result<Done> replaceDrafts(Database &database, const Stamp &stamp,
                           const std::vector<DraftVoucher> &drafts)
{
    return database.write<Done>([&] { return putDrafts(database, stamp, drafts); });
}

} // namespace klarbok::store
