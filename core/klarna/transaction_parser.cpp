#include "klarna/transaction_parser.h"

#include "base/check.h"
#include "base/hash.h"
#include "klarna/fields.h"

#include <QStringList>

namespace klarbok::klarna {

using ledger::Transaction;

namespace {

template<typename Id>
QString textOf(const std::optional<Id> &id)
{
    return id ? id->text() : QString{};
}

std::optional<Money> vatInHomeCurrency(Fields &fields)
{
    const auto home = fields.currency(u"currency_code_of_registration_country", Need::Optional);
    if (!home)
        return std::nullopt;
    return fields.amount(u"tax_in_currency_of_registration_country", *home, Need::Optional);
}

/// A row belongs to the payout that was asked for, also where it does not say so.
void checkPayout(Fields &fields, const PayoutId &payout)
{
    const QString reference = fields.text(u"payment_reference", Need::Optional);
    if (!reference.isEmpty() && reference != payout.text())
        fields.fail(u"payment_reference", QStringLiteral("is another payout's"));
}

Result<Transaction> parseTransaction(const Json &json, RowNumbering &numbering)
{
    const int ordinal = numbering.nextOrdinal();
    const PayoutId &payout = numbering.payout();
    Fields fields{json, QStringLiteral("payout %1, row %2").arg(payout.text()).arg(ordinal + 1)};
    checkPayout(fields, payout);
    const QString type = fields.text(u"type", Need::Required);
    const QString detail = fields.text(u"detailed_type", Need::Optional);
    const auto currency = fields.currency(u"currency_code", Need::Required);
    const auto order = fields.id<OrderId>(u"order_id", Need::Optional);
    const auto capture = fields.id<CaptureId>(u"capture_id", Need::Optional);
    const auto refund = fields.id<RefundId>(u"refund_id", Need::Optional);
    const QDateTime captured = fields.time(u"capture_date", Need::Required);
    // Reserves and charges are not about an order, and need not know when one was made.
    const QDateTime sold = fields.time(u"sale_date", order ? Need::Required : Need::Optional);
    if (fields.error())
        return *fields.error();
    const auto amount = fields.amount(u"amount", *currency, Need::Required);
    const auto vatRate = fields.rate(u"vat_rate");
    const auto vatAmount = fields.amount(u"vat_amount", *currency, Need::Optional);
    const auto homeVat = vatInHomeCurrency(fields);
    QString shippingCountry = fields.country(u"shipping_country");
    if (shippingCountry.isEmpty())
        shippingCountry = fields.country(u"shipping_address_country");
    const auto optionalText = [&](QStringView name) { return fields.text(name, Need::Optional); };
    const QString shortOrder = optionalText(u"short_order_id");
    const QString reference1 = optionalText(u"merchant_reference1");
    const QString reference2 = optionalText(u"merchant_reference2");
    const QString captureReference = optionalText(u"merchant_capture_reference");
    const QString refundReference = optionalText(u"merchant_refund_reference");
    const QString purchaseCountry = fields.country(u"purchase_country");
    const QString method = optionalText(u"initial_payment_method_type");
    const QString comment = optionalText(u"klarna_comment");
    const QString reversal = optionalText(u"reversal_reference");
    if (fields.error())
        return *fields.error();

    Transaction row{RowNumbering::noKey(),
                    payout,
                    ordinal,
                    ledger::parseTransactionType(type),
                    type,
                    detail,
                    *amount,
                    order,
                    capture,
                    refund,
                    sold.isValid() ? sold : captured,
                    captured,
                    shortOrder,
                    reference1,
                    reference2,
                    captureReference,
                    refundReference,
                    purchaseCountry,
                    shippingCountry,
                    vatRate,
                    vatAmount,
                    homeVat,
                    method,
                    comment,
                    reversal};
    row.key = numbering.keyFor(row);
    return row;
}

} // namespace

TransactionKey RowNumbering::keyFor(const Transaction &row)
{
    const QStringList fields{row.payout.text(),
                             textOf(row.order),
                             row.typeText,
                             row.detail,
                             textOf(row.capture),
                             textOf(row.refund),
                             row.captureTime.toString(Qt::ISODateWithMs),
                             QString::number(row.amount.units())};
    const QString alike = fields.join(QChar{0x1f}); // a control character: Klarna writes none
    const int ordinal = m_alike[alike]++;
    const QString text = alike + QChar{0x1f} + QString::number(ordinal);
    const auto key = TransactionKey::parse(sha256Hex(text.toUtf8()).left(32));
    KLARBOK_EXPECTS(key);
    return *key;
}

Result<TransactionPage> parseTransactions(const QByteArray &body, RowNumbering &numbering)
{
    const Result<Json> json = Json::parse(body);
    if (!json)
        return json.error();
    Fields fields{*json, QStringLiteral("rows of payout %1").arg(numbering.payout().text())};
    const Json::Array &items = fields.list(u"transactions", Need::Required);
    if (fields.error())
        return *fields.error();
    TransactionPage page;
    page.transactions.reserve(items.size());
    for (const Json &item : items) {
        Result<Transaction> row = parseTransaction(item, numbering);
        if (!row)
            return row.error();
        page.transactions.push_back(std::move(row).value());
    }
    Result<Pagination> pagination = parsePagination(*json, items.size());
    if (!pagination)
        return pagination.error();
    page.pagination = std::move(pagination).value();
    return page;
}

} // namespace klarbok::klarna
