#include "cli/json_views.h"

#include "cli/drift_views.h"
#include "cli/json_array.h"
#include "cli/payout_views.h"
#include "ledger/books_check.h"
#include "words/codes.h"
#include "words/error_words.h"
#include "words/questions.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json{} : Json{text};
}

template<typename T>
Json numberOrNull(const std::optional<T> &number)
{
    return number ? Json{*number} : Json{};
}

Json time(const QDateTime &moment)
{
    return Json{moment.toUTC().toString(Qt::ISODate)};
}

Json day(QDate date)
{
    return Json{date.toString(Qt::ISODate)};
}

Json idsJson(const std::vector<VoucherId> &ids)
{
    return arrayOf(ids, [](const VoucherId &id) { return Json{id.text()}; });
}

Json connectionJson(const std::optional<Error> &error)
{
    if (!error)
        return Json::object({{u"ok"_s, true}});
    return Json::object({{u"ok"_s, false},
                         {u"error"_s, errorName(error->kind)},
                         {u"message"_s, words::sentence(*error)}});
}

Json rowJson(const ledger::Row &row)
{
    const Money zero = Money::zero(row.amount.currency());
    const Money debit = row.amount.isNegative() ? zero : row.amount;
    const Money credit = row.amount.isNegative() ? -row.amount : zero;
    const auto source = [](const ledger::Source &one) {
        return Json::object(
            {{u"transaction"_s, one.transaction ? Json{one.transaction->text()} : Json{}},
             {u"line"_s, one.line},
             {u"amount"_s, one.amount.units()}});
    };
    Json json = Json::object({{u"account"_s, row.account.number()},
                              {u"debit"_s, debit.units()},
                              {u"credit"_s, credit.units()},
                              {u"currency"_s, row.amount.currency().code()},
                              {u"text"_s, row.text},
                              {u"sources"_s, arrayOf(row.sources, source)}});
    if (!row.dimensions.costCentre.isEmpty())
        json.set(u"cost_centre"_s, Json{row.dimensions.costCentre});
    if (!row.dimensions.project.isEmpty())
        json.set(u"project"_s, Json{row.dimensions.project});
    return json;
}

Json questionJson(const ledger::Question &question, bool isWaiting)
{
    return Json::object(
        {{u"code"_s, question.code},
         {u"text"_s, words::question(question, isWaiting)},
         {u"waiting"_s, isWaiting},
         {u"transaction"_s, question.transaction ? Json{question.transaction->text()} : Json{}},
         {u"amount"_s, question.amount.units()},
         {u"currency"_s, question.amount.currency().code()},
         {u"subject"_s, question.subject},
         {u"proposal"_s, question.proposal.isEmpty()
                             ? Json{}
                             : Json{ledger::answerValueText(question.proposal)}}});
}

Json answerJson(const ledger::Answer &answer)
{
    return Json::object(
        {{u"code"_s, answer.code},
         {u"text"_s, words::answer(answer)},
         {u"transaction"_s, answer.transaction ? Json{answer.transaction->text()} : Json{}},
         {u"amount"_s, answer.amount.units()},
         {u"currency"_s, answer.amount.currency().code()},
         {u"subject"_s, answer.subject},
         {u"value"_s, ledger::answerValueText(answer.value)},
         {u"note"_s, answer.note},
         {u"user"_s, answer.by},
         {u"time"_s, time(answer.time)},
         {u"remembered"_s, answer.remembered}});
}

Json correctsJson(const std::optional<ledger::CorrectedVoucher> &corrects)
{
    if (!corrects)
        return {};
    return Json::object({{u"id"_s, corrects->id.text()},
                         {u"series"_s, corrects->series},
                         {u"number"_s, corrects->number},
                         {u"date"_s, day(corrects->date)}});
}

Json linkJson(const std::optional<VoucherLink> &link)
{
    if (!link)
        return {};
    return Json::object({{u"id"_s, link->id.text()},
                         {u"state"_s, voucherStateName(link->state)},
                         {u"series"_s, textOrNull(link->series)},
                         {u"number"_s, numberOrNull(link->number)},
                         {u"date"_s, day(link->date)}});
}

Json rateJson(const ledger::ExchangeRate &rate)
{
    return Json::object({{u"currency"_s, rate.currency.code()},
                         {u"day"_s, day(rate.day)},
                         {u"date"_s, day(rate.quoted)},
                         {u"rate"_s, rate.quote.toDecimal()},
                         {u"source"_s, rate.source}});
}

Json entryJson(const AuditEntry &entry)
{
    return Json::object({{u"sequence"_s, entry.sequence},
                         {u"time"_s, time(entry.time)},
                         {u"local_time"_s, entry.localTime},
                         {u"user"_s, entry.user},
                         {u"version"_s, entry.version},
                         {u"event"_s, entry.event},
                         {u"subject"_s, entry.subject},
                         {u"details"_s, entry.details},
                         {u"hash"_s, entry.hash}});
}

} // namespace

Json workspacesJson(const std::vector<WorkspaceInfo> &workspaces)
{
    return Json::object({{u"workspaces"_s, arrayOf(workspaces, [](const WorkspaceInfo &info) {
                              return Json::object({{u"name"_s, info.name},
                                                   {u"org_no"_s, info.orgNo},
                                                   {u"company"_s, info.company}});
                          })}});
}

Json settingsJson(const QMap<QString, QString> &settings)
{
    Json values{Json::Object{}};
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
        values.set(setting.key(), Json{setting.value()});
    return Json::object({{u"settings"_s, values}});
}

Json checkupJson(const flow::Checkup &checkup)
{
    Json books = connectionJson(checkup.bjornLunden);
    if (checkup.company) {
        books.set(u"company"_s, Json{checkup.company->name});
        books.set(u"org_no"_s, Json{checkup.company->orgNo});
    }
    books.set(u"years"_s, arrayOf(checkup.years, [](const FinancialYear &year) {
                  return Json::object({{u"id"_s, year.id},
                                       {u"from"_s, day(year.from)},
                                       {u"to"_s, day(year.to)},
                                       {u"open"_s, year.isOpen},
                                       {u"first_open_period"_s, year.firstOpenPeriod}});
              }));
    return Json::object(
        {{u"klarna"_s, connectionJson(checkup.klarna)},
         {u"bjornlunden"_s, books},
         {u"problems"_s, arrayOf(checkup.problems, [](const flow::Problem &problem) {
              return Json::object({{u"code"_s, problem.code},
                                   {u"subject"_s, problem.subject},
                                   {u"text"_s, words::problem(problem)}});
          })}});
}

Json booksFileJson(const flow::BooksFileReport &books)
{
    return Json::object({{u"year_from"_s, day(books.year.from)},
                         {u"year_to"_s, day(books.year.to)},
                         {u"written"_s, day(books.year.written)},
                         {u"up_to"_s, day(books.year.upTo)},
                         {u"accounts"_s, books.accounts},
                         {u"vouchers"_s, books.vouchers},
                         {u"ours"_s, books.ours}});
}

Json fetchJson(const flow::FetchReport &report)
{
    Json json = Json::object(
        {{u"payouts"_s, report.payouts},
         {u"transactions"_s, report.transactions},
         {u"orders"_s, report.orders},
         {u"new"_s, report.added},
         {u"changed"_s, report.changed},
         {u"seconds"_s, (report.milliseconds + 999) / 1000},
         {u"from"_s, day(report.from)},
         {u"to"_s, day(report.to)},
         {u"problems"_s, arrayOf(report.problems, [](const flow::FetchProblem &problem) {
              return Json::object({{u"code"_s, problem.code},
                                   {u"subject"_s, problem.subject},
                                   {u"text"_s, words::fetchProblem(problem)}});
          })}});
    if (!report.drifts.empty())
        json.set(u"drift"_s, driftsJson(report.drifts));
    if (report.books)
        json.set(u"books"_s, booksFileJson(*report.books));
    return json;
}

Json vouchersJson(const std::vector<VoucherListItem> &vouchers)
{
    return Json::object({{u"vouchers"_s, arrayOf(vouchers, [](const VoucherListItem &item) {
                              return Json::object({{u"id"_s, item.id.text()},
                                                   {u"kind"_s, voucherKindName(item.kind)},
                                                   {u"date"_s, day(item.date)},
                                                   {u"text"_s, item.text},
                                                   {u"state"_s, voucherStateName(item.state)},
                                                   {u"total"_s, item.total.units()},
                                                   {u"currency"_s, item.total.currency().code()},
                                                   {u"questions"_s, item.questions},
                                                   {u"series"_s, textOrNull(item.series)},
                                                   {u"number"_s, numberOrNull(item.number)}});
                          })}});
}

Json voucherJson(const StoredVoucher &voucher, const std::vector<AuditEntry> &history)
{
    const ledger::DraftVoucher &content = voucher.content;
    const Json pdf =
        voucher.pdfSha256.isEmpty()
            ? Json{}
            : Json::object({{u"sha256"_s, voucher.pdfSha256}, {u"bytes"_s, voucher.pdfBytes}});
    return Json::object(
        {{u"id"_s, content.id.text()},
         {u"kind"_s, voucherKindName(content.kind)},
         {u"date"_s, day(content.date)},
         {u"text"_s, content.text},
         {u"state"_s, voucherStateName(voucher.state)},
         {u"total"_s, content.total().units()},
         {u"currency"_s, content.currency.code()},
         {u"series"_s, textOrNull(voucher.series)},
         {u"number"_s, numberOrNull(voucher.number)},
         {u"entity_id"_s, numberOrNull(voucher.entityId)},
         {u"document_id"_s, numberOrNull(voucher.documentId)},
         {u"klarna_document_id"_s, numberOrNull(voucher.klarnaDocumentId)},
         {u"reason"_s, textOrNull(voucher.reason.trimmed())},
         {u"corrects"_s, correctsJson(content.corrects)},
         {u"corrected_by"_s, linkJson(voucher.correctedBy)},
         {u"rows"_s, arrayOf(content.rows, rowJson)},
         {u"questions"_s, arrayOf(content.questions,
                                  [&content](const ledger::Question &question) {
                                      return questionJson(question, isWaitedFor(content, question));
                                  })},
         {u"answers"_s, arrayOf(content.answers, answerJson)},
         {u"rates"_s, arrayOf(content.rates, rateJson)},
         {u"notices"_s, arrayOf(content.notices,
                                [](const ledger::Notice &notice) {
                                    return Json::object({{u"code"_s, notice.code},
                                                         {u"text"_s, words::notice(notice)}});
                                })},
         {u"payouts"_s,
          arrayOf(content.payouts, [](const PayoutId &id) { return Json{id.text()}; })},
         {u"history"_s, arrayOf(history, entryJson)},
         {u"pdf"_s, pdf}});
}

Json approveJson(const flow::ApproveReport &report)
{
    return Json::object(
        {{u"approved"_s, idsJson(report.approved)},
         {u"refused"_s, arrayOf(report.refused, [](const flow::Refusal &refusal) {
              return Json::object({{u"id"_s, refusal.id.text()}, {u"why"_s, refusal.why}});
          })}});
}

Json postJson(const flow::PostReport &report)
{
    const auto posted = [](const flow::PostedVoucher &voucher) {
        return Json::object({{u"id"_s, voucher.id.text()},
                             {u"series"_s, voucher.series},
                             {u"number"_s, voucher.number},
                             {u"entity_id"_s, voucher.entityId},
                             {u"document_id"_s, numberOrNull(voucher.documentId)}});
    };
    return Json::object(
        {{u"posted"_s, arrayOf(report.posted, posted)},
         {u"rejected"_s,
          arrayOf(
              report.rejected,
              [](const flow::PostRejection &rejection) {
                  return Json::object({{u"id"_s, rejection.id.text()}, {u"why"_s, rejection.why}});
              })},
         {u"uncertain"_s, idsJson(report.uncertain)},
         {u"without_pdf"_s, idsJson(report.withoutPdf)},
         {u"approved_again"_s, idsJson(report.approvedAgain)}});
}

Json auditJson(const std::vector<AuditEntry> &entries)
{
    return Json::object({{u"entries"_s, arrayOf(entries, entryJson)}});
}

} // namespace klarbok::cli
