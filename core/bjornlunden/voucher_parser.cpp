#include "bjornlunden/voucher_parser.h"

#include "bjornlunden/bl_values.h"

#include <limits>

namespace klarbok::bjornlunden {

namespace {

using namespace Qt::StringLiterals;

Error bad(QString detail)
{
    return Error{ErrorKind::BadResponse, std::move(detail)};
}

Result<BookedVoucher> voucherFrom(const Json &json)
{
    const auto entityId = wholeOf(json[u"entityId"]);
    const auto number = wholeOf(json[u"journalEntryId"]);
    if (!entityId || *entityId <= 0 || !number || *number < 0 ||
        *number > std::numeric_limits<int>::max())
        return bad(u"voucher without entity id or number"_s);
    BookedVoucher voucher;
    voucher.entityId = *entityId;
    voucher.series = textOf(json[u"journalId"]);
    voucher.number = static_cast<int>(*number);
    voucher.date = dayOf(json[u"journalEntryDate"]);
    voucher.text = json[u"journalEntryText"].toString();
    for (const Json &item : json[u"ledgerEntries"].items()) {
        const auto amount = amountOf(item[u"amount"]);
        if (!amount)
            return bad(u"voucher row without a readable amount"_s);
        if (auto account = ledger::Account::parse(textOf(item[u"accountId"])))
            voucher.rows.push_back({std::move(*account),
                                    *amount,
                                    item[u"text"].toString(),
                                    {textOf(item[u"costCenterId"]), textOf(item[u"projectId"])}});
    }
    for (const Json &item : json[u"documentIds"].items()) {
        const auto id = wholeOf(item);
        if (!id)
            return bad(u"document id is not a number"_s);
        voucher.documents.push_back(*id);
    }
    return voucher;
}

/// `/Klarna.pdf` and `archive/2026/Klarna.pdf` are both `Klarna.pdf`.
QString withoutFolders(const QString &reference)
{
    return reference.mid(reference.lastIndexOf(u'/') + 1).trimmed();
}

QString fileNameIn(const Json &json)
{
    for (const QStringView field : {u"fileName", u"filename", u"reference"}) {
        QString name = withoutFolders(json[field].toString());
        if (!name.isEmpty())
            return name;
    }
    QString name = withoutFolders(json[u"name"].toString());
    const QString extension = json[u"fileExt"].toString().trimmed();
    if (name.isEmpty() || extension.isEmpty() ||
        name.endsWith(u'.' + extension, Qt::CaseInsensitive))
        return name;
    return name + u'.' + extension;
}

} // namespace

Result<BookedVoucher> parseVoucher(const QByteArray &body)
{
    const auto json = Json::parse(body);
    if (!json)
        return json.error();
    auto voucher = voucherFrom(*json);
    if (!voucher)
        return voucher;
    if (voucher->series.isEmpty() || !voucher->date.isValid())
        return bad(u"voucher without series or date"_s);
    return voucher;
}

Result<VoucherPage> parseVoucherPage(const QByteArray &body)
{
    const auto json = Json::parse(body);
    if (!json)
        return json.error();
    VoucherPage page;
    page.totalPages = wholeOf((*json)[u"totalPages"]);
    page.totalRows = wholeOf((*json)[u"totalRows"]);
    const Json &list = json->isObject() ? (*json)[u"data"] : *json;
    const bool isBeyondTheEnd = json->isObject() && list.isNull() && page.totalRows.has_value();
    if (!list.isArray() && !isBeyondTheEnd)
        return bad(u"a page of vouchers without a list"_s);
    for (const Json &item : list.items()) {
        auto voucher = voucherFrom(item);
        if (!voucher)
            return voucher.error();
        page.vouchers.push_back(std::move(voucher).value());
    }
    return page;
}

Result<qint64> parseAttached(const QByteArray &body)
{
    const auto json = Json::parse(body);
    if (!json)
        return json.error();
    for (const QStringView field : {u"id", u"documentId"}) {
        if (const auto id = wholeOf((*json)[field]); id && *id > 0)
            return *id;
    }
    return bad(u"attached document without id"_s);
}

Result<DocumentMeta> parseDocument(const QByteArray &body, qint64 id)
{
    const auto json = Json::parse(body);
    if (!json)
        return json.error();
    if (!json->isObject())
        return bad(u"document metadata is not an object"_s);
    QString name = fileNameIn(*json);
    for (const auto &[field, value] : json->members()) {
        if (name.isEmpty() && value.isObject())
            name = fileNameIn(value);
    }
    return DocumentMeta{id, name};
}

} // namespace klarbok::bjornlunden
