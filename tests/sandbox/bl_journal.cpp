#include "bl_answers.h"
#include "bl_service.h"
#include "bl_views.h"

#include <algorithm>

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Whole öre from a JSON number with at most two decimals; text, exponents and finer fractions are
/// refused.
std::optional<qint64> amountOf(const Json &value)
{
    const QByteArray text = value.numberText();
    const auto point = text.indexOf('.');
    if (!value.isNumber() || (point >= 0 && text.size() - point > 3))
        return std::nullopt;
    const auto amount = value.toMoney(Currency::sek());
    if (!amount)
        return std::nullopt;
    return amount->units();
}

QString periodOf(QDate day)
{
    return day.toString(u"yyyyMM");
}

bool isLocked(const Books &books, QDate day)
{
    const FinancialYear *year = books.yearOf(day);
    return !year || !year->open || periodOf(day) < year->firstOpenPeriod;
}

bool isKnown(const std::vector<Dimension> &all, const QString &id)
{
    return id.isEmpty() || std::ranges::find(all, id, &Dimension::id) != all.end();
}

struct Filter
{
    QDate from, to;
    QString series, period, search, account, upsertedSince;

    static Filter of(const Request &request)
    {
        const auto text = [&](const QString &name) {
            return request.parameter(name).value_or(QString{});
        };
        Filter filter;
        filter.from = QDate::fromString(text(u"startdate"_s), Qt::ISODate);
        filter.to = QDate::fromString(text(u"enddate"_s), Qt::ISODate);
        filter.series = text(u"journalid"_s);
        if (filter.series.isEmpty())
            filter.series = text(u"series"_s);
        filter.period = text(u"period"_s);
        filter.search = text(u"search"_s);
        filter.account = text(u"account"_s);
        filter.upsertedSince = text(u"upsertstartdate"_s).left(10);
        return filter;
    }

    bool holds(const Voucher &voucher) const
    {
        const auto onAccount = [this](const VoucherRow &row) { return row.account == account; };
        return (!from.isValid() || from <= voucher.date) && (!to.isValid() || voucher.date <= to) &&
               (series.isEmpty() || series == voucher.series) &&
               (period.isEmpty() || period == periodOf(voucher.date)) &&
               (search.isEmpty() || voucher.text.contains(search, Qt::CaseInsensitive) ||
                search == QString::number(voucher.number)) &&
               (account.isEmpty() || std::ranges::any_of(voucher.rows, onAccount)) &&
               (upsertedSince.isEmpty() ||
                upsertedSince <= voucher.registered.date().toString(Qt::ISODate));
    }
};

} // namespace

Answer BlService::journal(const Request &request, const QStringList &pieces)
{
    const QString path = u"/sp/"_s + pieces.join(u'/');
    if (pieces.size() == 1) {
        if (request.method == u"POST")
            return createVoucher(request);
        return springError(405, u"Method Not Allowed"_s, request.method, path);
    }
    if (pieces[1] == u"nextJournalEntryNumber" && pieces.size() == 4) {
        if (!m_books->series.contains(pieces[2]))
            return refuse(u"JOURNAL_NOT_FOUND"_s, u"Verifikatserien finns inte"_s);
        const qint64 next = m_books->lastNumber(pieces[2], pieces[3]) + 1;
        if (m_faults.isOn(u"number-object"_s))
            return Answer::json(Json::object({{u"nextJournalEntryNumber"_s, next}}));
        return Answer::json(Json{next});
    }
    if (pieces[1] == u"entry" && pieces.value(2) == u"batch")
        return listVouchers(request);
    if (pieces[1] == u"entry" && pieces.size() == 5)
        return oneVoucher(request, pieces);
    return springError(404, u"Not Found"_s, QString{}, path);
}

Answer BlService::createVoucher(const Request &request)
{
    if (m_faults.take(u"post-drop"_s))
        return Answer::dropped();
    if (!request.header(u"content-type"_s).startsWith(u"application/json", Qt::CaseInsensitive))
        return springError(415, u"Unsupported Media Type"_s, u"application/json expected"_s,
                           u"/sp/journal"_s);
    const auto body = Json::parse(request.body);
    if (!body || !body->isObject())
        return springError(400, u"Bad Request"_s, u"JSON parse error"_s, u"/sp/journal"_s);
    if (const auto exception = m_faults.take(u"post-refuse"_s))
        return refuse(*exception, u"Verifikationen kunde inte skapas"_s, *exception);

    const Json &json = *body;
    Voucher voucher;
    voucher.series = json[u"journalId"].toString();
    voucher.text = json[u"journalEntryText"].toString();
    voucher.date = QDate::fromString(json[u"journalEntryDate"].toString(), Qt::ISODate);
    voucher.registered = QDateTime::currentDateTimeUtc();
    if (voucher.series.isEmpty())
        return refuse(u"JOURNAL_ID_NOT_SPECIFIED"_s, u"Verifikatserie saknas"_s);
    if (voucher.series.size() != 1)
        return refuse(u"JOURNAL_ID_MAX_1_CHARACTER"_s, u"Verifikatserien får vara ett tecken"_s);
    if (!m_books->series.contains(voucher.series))
        return refuse(u"JOURNAL_NOT_FOUND"_s, u"Verifikatserien finns inte"_s, voucher.series);
    if (!voucher.date.isValid())
        return refuse(u"JOURNAL_ENTRY_NOT_VALID"_s, u"Datum saknas eller är felaktigt"_s);
    const FinancialYear *year = std::as_const(*m_books).yearOf(voucher.date);
    if (!year)
        return refuse(u"FINANCIAL_YEAR_NOT_FOUND"_s, u"Räkenskapsåret finns inte"_s);
    if (json.has(u"financialYearId") && json[u"financialYearId"].toString() != year->id)
        return refuse(u"DATE_OUTSIDE_FINANCIAL_YEAR"_s, u"Datumet ligger utanför året"_s);
    if (!year->open)
        return refuse(u"FINANCIAL_YEAR_IS_CLOSED"_s, u"Räkenskapsåret är stängt"_s);
    if (isLocked(*m_books, voucher.date))
        return refuse(u"ACCOUNTING_PERIOD_IS_LOCKED"_s, u"Perioden är låst"_s,
                      periodOf(voucher.date));
    if (!json[u"ledgerEntries"].isArray() || json[u"ledgerEntries"].items().empty())
        return refuse(u"JOURNAL_IS_EMPTY"_s, u"Verifikationen saknar rader"_s);

    qint64 sum = 0;
    for (const Json &item : json[u"ledgerEntries"].items()) {
        const auto amount = amountOf(item[u"amount"]);
        if (!amount)
            return refuse(u"LEDGER_ENTRY_HAS_INVALID_TRANSACTION_VALUES"_s,
                          u"Beloppet är felaktigt"_s);
        VoucherRow row =
            voucherRow(item[u"accountId"].toString(), *amount, item[u"text"].toString());
        const Account *account = m_books->account(row.account);
        if (!account)
            return refuse(u"ACCOUNT_NOT_FOUND"_s, u"Kontot finns inte"_s, row.account);
        if (account->closed)
            return refuse(u"ACCOUNT_IS_BLOCKED"_s, u"Kontot är avslutat"_s, row.account);
        row.costCenter = item[u"costCenterId"].toString();
        if (!isKnown(m_books->costCenters, row.costCenter))
            return refuse(u"COSTCENTER_NOT_FOUND"_s, u"Kostnadsstället finns inte"_s);
        if (!item[u"costBearerId"].toString().isEmpty())
            return refuse(u"COSTBEARER_NOT_FOUND"_s, u"Kostnadsbäraren finns inte"_s);
        row.project = item[u"projectId"].toString();
        if (!isKnown(m_books->projects, row.project))
            return refuse(u"PROJECT_NOT_FOUND"_s, u"Projektet finns inte"_s);
        row.date = QDate::fromString(item[u"date"].toString(), Qt::ISODate);
        sum += *amount;
        voucher.rows.push_back(std::move(row));
    }
    if (sum != 0 && !m_faults.take(u"post-unbalanced"_s))
        return refuse(u"JOURNAL_ENTRY_NOT_IN_BALANCE"_s, u"Verifikationen är i obalans"_s,
                      u"Differens "_s + Money::sek(sum).toDecimal());

    if (m_faults.isOn(u"number-client"_s)) {
        voucher.number = json[u"journalEntryId"].toWhole().value_or(0);
        const bool isTaken = std::ranges::any_of(m_books->vouchers, [&](const Voucher &other) {
            return voucher.number != 0 && other.series == voucher.series &&
                   other.yearId == year->id && other.number == voucher.number;
        });
        if (isTaken)
            return refuse(u"JOURNAL_ENTRY_ALREADY_EXISTS"_s, u"Verifikationen finns redan"_s);
    }
    if (m_faults.isOn(u"documents-on-create"_s)) {
        for (const Json &id : json[u"documentIds"].items()) {
            if (m_books->document(id.toWhole().value_or(0)))
                voucher.documents.push_back(*id.toWhole());
        }
    }
    if (m_faults.take(u"human-posts"_s))
        m_books->postByHand(voucher.series, voucher.date, u"Omföring"_s,
                            {voucherRow(u"1930"_s, 100'00), voucherRow(u"1940"_s, -100'00)});
    if (voucher.rows.size() > 1 && m_faults.take(u"post-altered"_s)) {
        voucher.rows[0].amount += 1'00;
        voucher.rows[1].amount -= 1'00;
    }
    const qint64 cut = m_faults.value(u"text-cut"_s).value_or(u"80"_s).toLongLong();
    voucher.text = voucher.text.left(cut);
    voucher.visibleAtMs = m_now + m_faults.takeNumber(u"post-late-visible"_s).value_or(0) * 1000;
    return afterCommit(m_books->post(std::move(voucher)));
}

Answer BlService::afterCommit(const Voucher &voucher)
{
    if (m_faults.take(u"lock-after-post"_s))
        m_books->closeBefore(periodOf(voucher.date.addMonths(1)));
    m_faults.take(u"post-slow"_s);
    if (m_faults.take(u"post-commit-drop"_s))
        return Answer::dropped();
    if (m_faults.take(u"post-commit-500"_s))
        return Answer::json(apiError(u"INTERNAL_SERVER_ERROR"_s, u"Could not commit"_s, {}, {}),
                            500);
    if (m_faults.take(u"post-commit-504"_s))
        return gatewayPage(504, "Gateway Time-out");
    Answer answer = Answer::json(voucherJson(voucher, *m_books, m_random, true));
    if (m_faults.take(u"post-truncated"_s))
        return std::move(answer).cut();
    return answer;
}

Answer BlService::listVouchers(const Request &request)
{
    const Filter filter = m_faults.take(u"filters-ignored"_s) ? Filter{} : Filter::of(request);
    std::vector<const Voucher *> found;
    for (const Voucher &voucher : m_books->vouchers) {
        if (voucher.visibleAtMs <= m_now && filter.holds(voucher))
            found.push_back(&voucher);
    }
    const QString key = request.parameter(u"sortkey"_s).value_or(u"entrydate"_s);
    std::ranges::stable_sort(found, [&](const Voucher *a, const Voucher *b) {
        if (key == u"entryid")
            return a->number < b->number;
        if (key == u"entrytext")
            return a->text < b->text;
        return a->date < b->date;
    });
    if (request.parameter(u"sortorder"_s) == u"desc")
        std::ranges::reverse(found);

    // pageRequested and rowsRequested are silently ignored, as the real service does.
    const qint64 page =
        std::max<qint64>(1, request.parameter(u"page"_s).value_or(u"1"_s).toLongLong());
    const qint64 rows =
        std::clamp<qint64>(request.parameter(u"rows"_s).value_or(u"50"_s).toLongLong(), 1, 10000);
    const qint64 total = static_cast<qint64>(found.size());
    Json data = Json::array();
    for (qint64 i = (page - 1) * rows; i < std::min(page * rows, total); ++i)
        data.append(voucherJson(*found[static_cast<size_t>(i)], *m_books, m_random, false));
    return Answer::json(batchJson(data, page, rows, total));
}

Answer BlService::oneVoucher(const Request &request, const QStringList &pieces)
{
    const QDate day = QDate::fromString(pieces[4], Qt::ISODate);
    const auto found = std::ranges::find_if(m_books->vouchers, [&](const Voucher &voucher) {
        return voucher.series == pieces[2] && QString::number(voucher.number) == pieces[3] &&
               voucher.date == day;
    });
    if (found == m_books->vouchers.end())
        return blNotFound();
    if (request.method == u"GET")
        return Answer::json(voucherJson(*found, *m_books, m_random, false));
    if (request.method != u"DELETE")
        return springError(405, u"Method Not Allowed"_s, request.method,
                           u"/sp/"_s + pieces.join(u'/'));
    if (m_books->lastNumber(found->series, found->yearId) != found->number)
        return refuse(u"JOURNAL_ENTRY_ONLY_LAST_ONE_CAN_BE_DELETED"_s,
                      u"Endast sista verifikationen i serien kan tas bort"_s);
    if (isLocked(*m_books, found->date))
        return refuse(u"JOURNAL_ENTRY_IS_LOCKED"_s, u"Verifikationen är låst"_s);
    m_books->vouchers.erase(found);
    return Answer::json(Json{Json::Object{}});
}

} // namespace klarbok::sandbox
