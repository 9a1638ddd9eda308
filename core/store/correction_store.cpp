#include "store/correction_store.h"

#include "store/statement.h"
#include "store/voucher_store.h"

#include <algorithm>

namespace klarbok::store {

namespace {

using ledger::DraftVoucher;

/// The last request about each voucher that was not withdrawn.
QString openRequests()
{
    return QStringLiteral("SELECT voucher, asked, asked_by FROM correction_request AS request "
                          "WHERE is_withdrawal = 0 AND sequence = (SELECT max(sequence) FROM "
                          "correction_request WHERE voucher = request.voucher) "
                          "AND NOT EXISTS (SELECT 1 FROM voucher_correction AS done JOIN voucher "
                          "ON voucher.id = done.voucher WHERE done.corrects = request.voucher AND "
                          "state <> 'draft') ORDER BY sequence");
}

Error notAllowed(const QString &why, const QString &subject, const QString &reason)
{
    return {ErrorKind::NotAllowed, why, subject, reason};
}

std::optional<Error> objection(Database &database, const VoucherId &id)
{
    const auto voucher = storedVoucher(database, id);
    if (!voucher)
        return Error{ErrorKind::UnknownItem, QStringLiteral("no such voucher"), id.text()};
    if (!ledger::isPosted(voucher->state) || !voucher->number)
        return notAllowed(QStringLiteral("only what is posted is corrected"), id.text(),
                          QStringLiteral("not_posted"));
    if (voucher->correctedBy)
        return notAllowed(QStringLiteral("there is a correction already"),
                          voucher->correctedBy->id.text(), QStringLiteral("correction_exists"));
    return std::nullopt;
}

void putRequest(Database &database, const CorrectionRequest &request, bool isWithdrawal)
{
    Statement{database, QStringLiteral("INSERT INTO correction_request (voucher, is_withdrawal, "
                                       "asked, asked_by) VALUES (:voucher, :withdrawal, :asked, "
                                       ":by)")}
        .bind(QStringLiteral(":voucher"), request.voucher)
        .bind(QStringLiteral(":withdrawal"), isWithdrawal)
        .bind(QStringLiteral(":asked"), request.asked)
        .bind(QStringLiteral(":by"), request.by)
        .run();
}

} // namespace

Result<std::vector<CorrectionRequest>> correctionRequests(Database &database)
{
    using Requests = std::vector<CorrectionRequest>;
    return database.read<Requests>([&]() -> Result<Requests> {
        Requests requests;
        Statement query{database, openRequests()};
        query.run();
        while (query.next()) {
            auto voucher = query.id<VoucherTag>();
            const QDateTime asked = query.moment();
            requests.push_back({std::move(voucher), asked, query.text()});
        }
        return requests;
    });
}

Result<Done> askCorrection(Database &database, const Stamp &stamp, const CorrectionRequest &request,
                           const std::vector<DraftVoucher> &drafts)
{
    return database.write<Done>([&]() -> Result<Done> {
        if (auto error = objection(database, request.voucher))
            return *std::move(error);
        const auto draft = std::ranges::find_if(drafts, [&](const DraftVoucher &one) {
            return one.corrects && one.corrects->id == request.voucher;
        });
        if (draft == drafts.end())
            return notAllowed(QStringLiteral("the correction is not among the drafts"),
                              request.voucher.text(), {});
        putRequest(database, request, false);
        const QString event = QStringLiteral("correction_asked");
        appendAudit(database, stamp, event, request.voucher.text(), draft->id.text());
        appendAudit(database, stamp, event, draft->id.text(), request.voucher.text());
        return putDrafts(database, stamp, drafts);
    });
}

Result<Done> withdrawCorrection(Database &database, const Stamp &stamp, const VoucherId &correction,
                                const std::vector<DraftVoucher> &drafts)
{
    return database.write<Done>([&]() -> Result<Done> {
        const auto voucher = storedVoucher(database, correction);
        if (!voucher)
            return Error{ErrorKind::UnknownItem, QStringLiteral("no such voucher"),
                         correction.text()};
        const auto &corrects = voucher->content.corrects;
        if (voucher->state != ledger::VoucherState::Draft || !corrects)
            return notAllowed(QStringLiteral("only a correction's draft is withdrawn"),
                              correction.text(), QStringLiteral("not_a_draft"));
        putRequest(database, {corrects->id, stamp.now, stamp.actor.user}, true);
        const QString event = QStringLiteral("correction_withdrawn");
        appendAudit(database, stamp, event, corrects->id.text(), correction.text());
        appendAudit(database, stamp, event, correction.text(), corrects->id.text());
        return putDrafts(database, stamp, drafts);
    });
}

void noteCorrected(Database &database, const Stamp &stamp, const VoucherId &correction)
{
    const auto corrects = correctedOf(database, correction);
    if (!corrects)
        return;
    Statement query{database, QStringLiteral("SELECT series, number FROM voucher WHERE id = :id")};
    query.bind(QStringLiteral(":id"), correction).run();
    if (!query.next())
        return;
    const QString series = query.text();
    appendAudit(database, stamp, QStringLiteral("corrected"), corrects->id.text(),
                series + u' ' + QString::number(query.number()) + u' ' + correction.text());
}

std::optional<ledger::CorrectedVoucher> correctedOf(Database &database, const VoucherId &correction)
{
    Statement query{database, QStringLiteral("SELECT corrects, series, number, date, taken_rows, "
                                             "taken_movements, taken_entries FROM "
                                             "voucher_correction WHERE voucher = :voucher")};
    query.bind(QStringLiteral(":voucher"), correction).run();
    if (!query.next())
        return std::nullopt;
    auto id = query.id<VoucherTag>();
    QString series = query.text();
    const int number = query.number();
    const QDate date = query.date();
    const int rows = query.number();
    const int movements = query.number();
    return ledger::CorrectedVoucher{std::move(id), std::move(series), number,        date,
                                    rows,          movements,         query.number()};
}

std::optional<VoucherLink> correctionOf(Database &database, const VoucherId &voucher)
{
    Statement query{database, QStringLiteral("SELECT id, state, voucher.date, voucher.series, "
                                             "voucher.number FROM voucher_correction JOIN voucher "
                                             "ON voucher.id = voucher_correction.voucher WHERE "
                                             "corrects = :corrects")};
    query.bind(QStringLiteral(":corrects"), voucher).run();
    if (!query.next())
        return std::nullopt;
    auto id = query.id<VoucherTag>();
    const auto state = query.named(ledger::parseVoucherState);
    const QDate date = query.date();
    QString series = query.text();
    return VoucherLink{std::move(id), state, date, std::move(series), query.maybeNumber()};
}

} // namespace klarbok::store
