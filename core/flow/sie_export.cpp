#include "flow/sie_export.h"

#include "base/day.h"
#include "base/hash.h"
#include "flow/workspace_settings.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

QString detailsOf(const SieExport &exported)
{
    QStringList ids;
    for (const VoucherId &id : exported.vouchers)
        ids.append(id.text());
    return u"from=%1 to=%2 vouchers=%3 sha256=%4 ids=%5"_s.arg(
        exported.from.toString(Qt::ISODate), exported.to.toString(Qt::ISODate),
        QString::number(ids.size()), sha256Hex(exported.bytes), ids.join(u','));
}

/// The ids of all vouchers that were exported before.
Task<QSet<QString>> exportedBefore(SessionPtr session)
{
    auto trail = co_await session->store->auditTrail(u"sie"_s);
    if (!trail)
        co_return std::move(trail).error();
    QSet<QString> ids;
    for (const AuditEntry &entry : *trail) {
        if (entry.event != u"exported")
            continue;
        for (const QString &id : entry.details.section(u"ids="_s, 1).split(u','))
            ids.insert(id);
    }
    co_return ids;
}

/// The financial year of the days: the company's own, where its books have been read, else the
/// calendar's. Says so in `exported`.
Result<Done> placeInYear(SieExport &exported, const std::optional<ledger::BooksPicture> &books)
{
    const auto refused = [](const QString &reason) {
        return Error{
            ErrorKind::InvalidInput, u"the days are not of one financial year"_s, {}, reason};
    };
    exported.isYearAssumed = !books || books->years.empty();
    exported.yearFrom = QDate{exported.from.year(), 1, 1};
    exported.yearTo = QDate{exported.from.year(), 12, 31};
    if (!exported.isYearAssumed) {
        const ledger::FinancialYear *year = books->yearOf(exported.from);
        if (!year)
            return refused(books->yearOf(exported.to) ? u"two_years"_s : u"no_year"_s);
        exported.yearFrom = year->from;
        exported.yearTo = year->to;
    }
    if (exported.yearTo < exported.to)
        return refused(u"two_years"_s);
    return Done{};
}

/// Whether the voucher goes into the file; what does not is counted.
bool isTaken(ledger::VoucherState state, SieExport &exported)
{
    using State = ledger::VoucherState;
    switch (state) {
    case State::Approved:
    case State::Posted:
    case State::PostedWithoutPdf: return true;
    case State::Draft:
    case State::Rejected: ++exported.drafts; return false;
    case State::Sending:
    case State::Uncertain: ++exported.uncertain; return false;
    case State::Void:
    case State::BookedElsewhere: return false;
    }
    return false;
}

VoucherToExport messageOf(const StoredVoucher &stored, const QString &series)
{
    const ledger::DraftVoucher &voucher = stored.content;
    VoucherToExport message{stored.series.isEmpty() ? series : stored.series,
                            voucher.date,
                            stored.approved ? stockholmDay(*stored.approved) : QDate{},
                            voucher.text,
                            {}};
    for (const ledger::Row &row : voucher.rows)
        message.rows.push_back({row.account, row.amount, row.text, row.dimensions});
    return message;
}

Task<VoucherFileContent> headOf(SessionPtr session, QDate yearFrom, QDate yearTo)
{
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    auto names = co_await session->store->accountNames();
    if (!names)
        co_return std::move(names).error();
    VoucherFileContent content;
    content.company = info->company;
    content.orgNo = info->orgNo;
    content.programVersion = session->version;
    content.written = stockholmDay(session->clock->now());
    content.writtenBy = session->user;
    content.yearFrom = yearFrom;
    content.yearTo = yearTo;
    content.accountNames = std::move(names).value();
    co_return content;
}

} // namespace

Task<SieExport> exportSie(SessionPtr session, QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        co_return Error{ErrorKind::InvalidInput, u"no period"_s};
    SieExport exported;
    exported.from = from;
    exported.to = to;
    auto books = co_await session->store->books();
    if (!books)
        co_return std::move(books).error();
    auto placed = placeInYear(exported, *books);
    if (!placed)
        co_return std::move(placed).error();

    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto before = co_await exportedBefore(session);
    if (!before)
        co_return std::move(before).error();
    auto content = co_await headOf(session, exported.yearFrom, exported.yearTo);
    if (!content)
        co_return std::move(content).error();
    if (*books) {
        content->costCentres = (*books)->costCentres.value_or(std::vector<BooksDimension>{});
        content->projects = (*books)->projects.value_or(std::vector<BooksDimension>{});
    }
    VoucherFilter filter;
    filter.from = from;
    filter.to = to;
    auto list = co_await session->store->vouchers(filter);
    if (!list)
        co_return std::move(list).error();
    for (const VoucherListItem &item : *list) {
        if (!isTaken(item.state, exported))
            continue;
        auto voucher = co_await session->store->voucher(item.id);
        if (!voucher)
            co_return std::move(voucher).error();
        content->vouchers.push_back(messageOf(*voucher, settings->series()));
        exported.vouchers.push_back(item.id);
        exported.again += before->contains(item.id.text()) ? 1 : 0;
        exported.posted += ledger::isPosted(item.state) ? 1 : 0;
    }
    if (exported.vouchers.empty())
        co_return exported;
    auto file = session->voucherFile->write(*content);
    if (!file)
        co_return std::move(file).error();
    exported.bytes = std::move(file->bytes);
    exported.unwritable = file->unwritable;
    co_return exported;
}

Task<Done> noteExport(SessionPtr session, SieExport exported)
{
    co_return co_await session->store->audit(u"exported"_s, u"sie"_s, detailsOf(exported));
}

} // namespace klarbok::flow
