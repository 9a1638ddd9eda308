#include "bjornlunden/bl_requests.h"

#include "base/hash.h"
#include "base/json.h"

#include <QUrlQuery>

#include <algorithm>

namespace klarbok::bjornlunden {

namespace {

using namespace Qt::StringLiterals;

QUrl addressOf(const QUrl &api, const QString &path)
{
    QUrl url = api;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + path);
    return url;
}

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

Error invalid(QString detail)
{
    return Error{ErrorKind::InvalidInput, std::move(detail)};
}

bool isFileName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 120 && std::ranges::all_of(name, [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') ||
               u == u'.' || u == u'_' || u == u'-';
    });
}

QByteArray multipartBody(const QByteArray &boundary, const QString &fileName, const QByteArray &pdf)
{
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" +
           fileName.toLatin1() + "\"\r\nContent-Type: application/pdf\r\n\r\n" + pdf + "\r\n--" +
           boundary + "--\r\n";
}

} // namespace

net::HttpRequest readRequest(const QUrl &api, const QString &path)
{
    return {"GET", addressOf(api, path), {{"Accept", "application/json"}}, {}};
}

net::HttpRequest tokenRequest(const QUrl &auth, const Secret &clientId, const Secret &clientSecret)
{
    return {"POST",
            auth,
            {{"Accept", "application/json"}, {"Content-Type", "application/x-www-form-urlencoded"}},
            "grant_type=client_credentials&client_id=" + clientId.reveal().toPercentEncoding() +
                "&client_secret=" + clientSecret.reveal().toPercentEncoding()};
}

net::HttpRequest voucherPageRequest(const QUrl &api, const VoucherQuery &query, int page, int rows)
{
    QUrlQuery items;
    items.addQueryItem(u"page"_s, QString::number(page));
    items.addQueryItem(u"rows"_s, QString::number(rows));
    if (query.from.isValid())
        items.addQueryItem(u"startdate"_s, isoDay(query.from));
    if (query.to.isValid())
        items.addQueryItem(u"enddate"_s, isoDay(query.to));
    if (query.series)
        items.addQueryItem(u"journalid"_s,
                           QString::fromLatin1(QUrl::toPercentEncoding(*query.series)));
    if (query.account)
        items.addQueryItem(u"account"_s, query.account->number());
    items.addQueryItem(u"includeDocumentIds"_s, u"true"_s);
    // A fixed order, so that nothing slips between two pages.
    items.addQueryItem(u"sortkey"_s, u"entryid"_s);
    items.addQueryItem(u"sortorder"_s, u"asc"_s);
    net::HttpRequest request = readRequest(api, u"/journal/entry/batch"_s);
    request.url.setQuery(items);
    return request;
}

Result<net::HttpRequest> postRequest(const QUrl &api, const VoucherToPost &voucher)
{
    if (voucher.series.size() != 1 || !voucher.series.front().isLetterOrNumber())
        return invalid(u"series is not one letter or digit"_s);
    if (!voucher.date.isValid())
        return invalid(u"voucher without a date"_s);
    Money sum = Money::zero(Currency::sek());
    Json rows = Json::array();
    for (const BookedRow &row : voucher.rows) {
        if (!(row.amount.currency() == sum.currency()))
            return invalid(u"row is not in kronor"_s);
        if (row.amount.isZero())
            continue;
        sum += row.amount;
        Json entry = Json::object({{u"accountId"_s, row.account.number()},
                                   {u"amount"_s, Json::decimal(row.amount)},
                                   {u"date"_s, isoDay(voucher.date)},
                                   {u"text"_s, row.text}});
        if (!row.dimensions.costCentre.isEmpty())
            entry.set(u"costCenterId"_s, row.dimensions.costCentre);
        if (!row.dimensions.project.isEmpty())
            entry.set(u"projectId"_s, row.dimensions.project);
        rows.append(std::move(entry));
    }
    if (rows.items().size() < 2)
        return invalid(u"voucher needs two rows"_s);
    if (!sum.isZero())
        return invalid(u"voucher is off by "_s + sum.toDecimal());
    Json body = Json::object(
        {{u"journalId"_s, voucher.series}, {u"journalEntryDate"_s, isoDay(voucher.date)}});
    if (!voucher.yearId.isEmpty())
        body.set(u"financialYearId"_s, voucher.yearId);
    body.set(u"journalEntryText"_s, voucher.text);
    body.set(u"ledgerEntries"_s, std::move(rows));
    return net::HttpRequest{"POST",
                            addressOf(api, u"/journal"_s),
                            {{"Accept", "application/json"}, {"Content-Type", "application/json"}},
                            body.toBytes()};
}

Result<net::HttpRequest> attachRequest(const QUrl &api, AttachForm form, qint64 voucherEntityId,
                                       const QString &fileName, const QByteArray &pdf)
{
    if (!isFileName(fileName) || pdf.isEmpty() || voucherEntityId <= 0)
        return Error{ErrorKind::Rejected, u"nothing that can be attached"_s, fileName};
    net::HttpRequest request;
    request.verb = "POST";
    request.url =
        addressOf(api, u"/document/attachto/JOURNAL/"_s + QString::number(voucherEntityId));
    QUrlQuery query;
    query.addQueryItem(u"fileName"_s, fileName);
    request.url.setQuery(query);
    request.headers.emplace_back("Accept", "application/json");
    switch (form) {
    case AttachForm::Multipart: {
        // From the file's own hash: the same file travels as the same bytes, and no file can hold
        // its own hash by chance.
        const QByteArray boundary = "klarbok-" + sha256Hex(pdf).left(40).toLatin1();
        request.headers.emplace_back("Content-Type", "multipart/form-data; boundary=" + boundary);
        request.body = multipartBody(boundary, fileName, pdf);
        return request;
    }
    case AttachForm::Raw:
        request.headers.emplace_back("Content-Type", "application/pdf");
        request.body = pdf;
        return request;
    }
    KLARBOK_EXPECTS(false);
    return request;
}

} // namespace klarbok::bjornlunden
