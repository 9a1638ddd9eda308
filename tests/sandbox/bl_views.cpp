#include "bl_views.h"

#include "base/money.h"

#include <algorithm>

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

Json rowJson(const VoucherRow &row, int number, const Books &books, Random &random)
{
    const Account *account = books.account(row.account);
    return Json::object({{u"entityId"_s, row.entityId},
                         {u"accountId"_s, row.account},
                         {u"accountName"_s, account ? account->name : QString{}},
                         {u"amount"_s, echoedAmount(row.amount, random)},
                         {u"costBearerId"_s, row.costBearer},
                         {u"costCenterId"_s, row.costCenter},
                         {u"date"_s, dayText(row.date)},
                         {u"id"_s, number},
                         {u"line"_s, number},
                         {u"origin"_s, QString{}},
                         {u"originId"_s, nullptr},
                         {u"projectId"_s, row.project},
                         {u"quantity"_s, 0},
                         {u"text"_s, row.text},
                         {u"accruals"_s, Json::array()}});
}

Json emptyDate(Random &random)
{
    switch (random.below(3)) {
    case 0: return u"1899-12-30"_s;
    case 1: return u"1900-01-01"_s;
    default: return nullptr;
    }
}

} // namespace

Json echoedAmount(qint64 units, Random &random)
{
    QByteArray text = Money::sek(units).toDecimal().toLatin1();
    if (random.oneIn(2))
        text += "00";
    return Json::parse(text).value();
}

Json voucherJson(const Voucher &voucher, const Books &books, Random &random, bool asAnswer)
{
    Json rows = Json::array();
    qint64 credit = 0;
    int number = 0;
    for (const VoucherRow &row : voucher.rows) {
        rows.append(rowJson(row, ++number, books, random));
        credit += row.amount < 0 ? -row.amount : 0;
    }
    Json documents = Json::array();
    for (const qint64 id : voucher.documents)
        documents.append(id);
    const auto seriesName = books.series.find(voucher.series);
    const FinancialYear *year = books.yearOf(voucher.date);
    const QString period = voucher.date.toString(u"yyyyMM");
    const bool isOpen = year && year->open && period >= year->firstOpenPeriod;
    const bool isLast = books.lastNumber(voucher.series, voucher.yearId) == voucher.number;

    Json json = Json::object({
        {u"entityId"_s, voucher.entityId},
        {u"journalId"_s, voucher.series},
        {u"journalName"_s, seriesName == books.series.end() ? QString{} : seriesName->second},
        {u"journalEntryId"_s, voucher.number},
        {u"journalEntryDate"_s, dayText(voucher.date)},
        {u"entryInfoDate"_s, dayText(voucher.registered.date())},
        {u"reportDate"_s, dayText(voucher.date)},
        {u"entryInfoBy"_s, voucher.byHand ? u"Ekonomi"_s : u"API"_s},
        {u"financialYearId"_s, voucher.yearId},
        {u"lockingInfoDate"_s, emptyDate(random)},
        {u"lockingInfoBy"_s, random.oneIn(2) ? Json{u"null"_s} : Json{nullptr}},
        {u"journalEntryText"_s, voucher.text},
        {u"documentIds"_s, documents},
        {u"ledgerEntries"_s, rows},
        {u"isEditable"_s, isOpen},
        {u"isRemovable"_s, isOpen && isLast},
        {u"isOpen"_s, isOpen},
        {u"origin"_s, u"A"_s},
        {u"autoRegistered"_s, false},
        {u"eoy"_s, false},
        {u"upsertDate"_s, voucher.registered.toString(u"yyyy-MM-ddTHH:mm:ss")},
        {u"modifiedId"_s, nullptr},
        {u"totalCreditSum"_s, echoedAmount(credit, random)},
    });
    if (asAnswer) {
        json.set(u"fyStartDate"_s, year ? dayText(year->from) : QString{});
        json.set(u"fyEndDate"_s, year ? dayText(year->to) : QString{});
        json.set(u"period"_s, period);
    } else {
        json.set(u"previouslyTemporary"_s, false);
    }
    return json;
}

Json accountJson(const Account &account)
{
    return Json::object({{u"entityId"_s, account.id.toInt() + 5000},
                         {u"id"_s, account.id},
                         {u"name"_s, account.name},
                         {u"vatCode"_s, account.vatCode},
                         {u"sruCode"_s, QString{}},
                         {u"closed"_s, account.closed},
                         {u"type"_s, account.type},
                         {u"costCenterId"_s, QString{}},
                         {u"costBearerId"_s, QString{}},
                         {u"projectId"_s, QString{}},
                         {u"unit"_s, QString{}},
                         {u"declareAmount"_s, false},
                         {u"comment"_s, QString{}}});
}

Json yearJson(const FinancialYear &year, const Books &books)
{
    QDate latest;
    for (const Voucher &voucher : books.vouchers) {
        if (voucher.yearId == year.id && (!latest.isValid() || latest < voucher.date))
            latest = voucher.date;
    }
    return Json::object(
        {{u"entityId"_s, year.entityId},
         {u"id"_s, year.id},
         {u"fromDate"_s, dayText(year.from)},
         {u"toDate"_s, dayText(year.to)},
         {u"latestVoucherDate"_s, latest.isValid() ? Json{dayText(latest)} : Json{nullptr}},
         {u"firstOpenPeriod"_s, year.firstOpenPeriod},
         {u"open"_s, year.open},
         {u"openingBalanceClosed"_s, false},
         {u"closingActive"_s, false},
         {u"blockFollowingOpeningBalance"_s, false},
         {u"comment"_s, QString{}}});
}

Json detailsJson(const Books &books)
{
    const Json settings = Json::object(
        {{u"currency"_s, u"SEK"_s},
         {u"activeFinancialYear"_s, books.years.empty() ? QString{} : books.years.back().id},
         {u"cashAccounting"_s, books.cashMethod},
         {u"paymentAccount"_s, u"1930"_s},
         {u"bankingCosts"_s, u"6570"_s},
         {u"rounding"_s, u"3740"_s},
         {u"customerReceivables"_s, u"1510"_s},
         {u"salesAccountVat1"_s, u"3001"_s},
         {u"salesAccountVat2"_s, u"3002"_s},
         {u"salesAccountVat3"_s, u"3003"_s},
         {u"salesAccountNoVat"_s, u"3004"_s},
         {u"exchangeHoldingGainAccount"_s, u"3960"_s},
         {u"exchangeHoldingLossAccount"_s, u"7960"_s},
         {u"validPaymentAccounts"_s, Json::array()}});
    const Json vat = Json::object({{u"vat1account"_s, u"2611"_s},
                                   {u"vat1percentage"_s, u"25.0"_s},
                                   {u"vat2account"_s, u"2621"_s},
                                   {u"vat2percentage"_s, u"12.0"_s},
                                   {u"vat3account"_s, u"2631"_s},
                                   {u"vat3percentage"_s, u"6.0"_s},
                                   {u"inboundVatAccount"_s, u"2641"_s},
                                   {u"accountingVat"_s, u"2650"_s},
                                   {u"vatLess"_s, false}});
    return Json::object({{u"entityId"_s, 1},
                         {u"name"_s, books.company},
                         {u"orgNumber"_s, books.orgNumber},
                         {u"street"_s, u"Påhittade vägen 1"_s},
                         {u"zip"_s, u"840 98"_s},
                         {u"city"_s, u"Funäsdalen"_s},
                         {u"country"_s, u"SE"_s},
                         {u"email"_s, u"ekonomi@example.se"_s},
                         {u"vatNumber"_s, QString{u"SE"_s + books.orgNumber + u"01"_s}},
                         {u"accountingMethod"_s, !books.cashMethod},
                         {u"vatAccountingInterval"_s, 3},
                         {u"companyType"_s, 1},
                         {u"preferredSettings"_s, settings},
                         {u"vatInfo"_s, vat}});
}

Json documentJson(const Document &document)
{
    Json json = Json::object({{u"id"_s, document.id},
                              {u"created"_s, document.created.toString(u"yyyy-MM-ddTHH:mm:ss")},
                              {u"comment"_s, QString{}},
                              {u"reference"_s, QString{u'/' + document.fileName}},
                              {u"fileExt"_s, document.fileName.section(u'.', -1)},
                              {u"contentType"_s, document.contentType}});
    if (!document.attachedTo.empty())
        json.set(u"attachedTo"_s, Json::object({{u"type"_s, u"JOURNAL"_s},
                                                {u"entityId"_s, document.attachedTo.front()}}));
    return json;
}

Json batchJson(const Json &data, qint64 page, qint64 rows, qint64 totalRows)
{
    Json json = Json::object({{u"startDate"_s, nullptr},
                              {u"endDate"_s, nullptr},
                              {u"offset"_s, (page - 1) * rows},
                              {u"pageRequested"_s, page},
                              {u"rowsRequested"_s, rows},
                              {u"rowsReturned"_s, data.items().size()},
                              {u"sortKey"_s, nullptr},
                              {u"sortOrder"_s, nullptr},
                              {u"totalPages"_s, (totalRows + rows - 1) / rows},
                              {u"totalRows"_s, totalRows}});
    if (!data.items().empty() || page == 1)
        json.set(u"data"_s, data);
    return json;
}

} // namespace klarbok::sandbox
