#include "klarna_views.h"

#include "buyer.h"
#include "settlement.h"

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'");
}

QString reportedType(const QString &type, bool strange)
{
    return strange ? u"MYSTERY_EVENT"_s : type;
}

Json addressJson(const Buyer &buyer, const QString &country)
{
    return Json::object({{u"given_name"_s, buyer.givenName},
                         {u"family_name"_s, buyer.familyName},
                         {u"email"_s, buyer.email},
                         {u"phone"_s, buyer.phone},
                         {u"street_address"_s, buyer.street},
                         {u"postal_code"_s, buyer.postalCode},
                         {u"city"_s, buyer.city},
                         {u"country"_s, country}});
}

Json lineJson(const Line &line)
{
    Json json = Json::object({{u"type"_s, line.type},
                              {u"reference"_s, line.reference},
                              {u"name"_s, line.name},
                              {u"quantity"_s, line.quantity},
                              {u"quantity_unit"_s, u"pcs"_s},
                              {u"unit_price"_s, line.unitPrice},
                              {u"total_amount"_s, line.total()}});
    if (line.statesTax) {
        json.set(u"tax_rate"_s, line.taxRate);
        json.set(u"total_tax_amount"_s, line.tax);
    }
    if (line.discount != 0 || line.type == u"physical")
        json.set(u"total_discount_amount"_s, line.discount);
    return json;
}

Json linesJson(const std::vector<Line> &lines)
{
    Json json = Json::array();
    for (const Line &line : lines)
        json.append(lineJson(line));
    return json;
}

qint64 refundedAmount(const Order &order)
{
    qint64 sum = 0;
    for (const Refund &refund : order.refunds)
        sum += refund.amount;
    return sum;
}

qint64 capturedAmount(const Order &order)
{
    qint64 sum = 0;
    for (const Capture &capture : order.captures)
        sum += capture.amount;
    return sum;
}

} // namespace

Json payoutJson(const Payout &payout, const Merchant &merchant, const QString &base, bool isSigned)
{
    const Totals &t = payout.totals;
    const qint64 minus = isSigned ? -1 : 1;
    const Json totals = Json::object({
        {u"commission_amount"_s, t.commission},
        {u"repay_amount"_s, minus * t.repay},
        {u"sale_amount"_s, t.sale},
        {u"holdback_amount"_s, minus * t.holdback},
        {u"tax_amount"_s, minus * t.tax},
        {u"settlement_amount"_s, t.settlement},
        {u"fee_correction_amount"_s, t.feeCorrection},
        {u"reversal_amount"_s, minus * t.reversal},
        {u"release_amount"_s, t.release},
        {u"return_amount"_s, minus * t.returned},
        {u"fee_amount"_s, minus * t.fee},
        {u"charge_amount"_s, minus * t.charge},
        {u"credit_amount"_s, t.credit},
        {u"tax_refund_amount"_s, t.taxRefund},
        {u"fee_refund_amount"_s, t.feeRefund},
        {u"opening_debt_balance_amount"_s, t.openingDebt},
        {u"closing_debt_balance_amount"_s, t.closingDebt},
        {u"deposit_amount"_s, t.deposit},
    });
    return Json::object({
        {u"payment_reference"_s, payout.reference},
        {u"payout_date"_s, timeText(payout.date)},
        {u"currency_code"_s, payout.currency},
        {u"currency_code_of_registration_country"_s, u"SEK"_s},
        {u"merchant_settlement_type"_s, payout.settlementType},
        {u"merchant_id"_s, merchant.merchantId},
        {u"transactions"_s,
         QString{base + u"/settlements/v1/transactions?payment_reference="_s + payout.reference}},
        {u"totals"_s, totals},
    });
}

Json transactionJson(const Transaction &row, const Payout *payout, const Merchant &merchant,
                     const QString &base, const Faults &faults)
{
    const bool isFirst = payout && !payout->rows.empty() && &payout->rows.front() == &row;
    const auto moved = faults.value(u"klarna-moved"_s);
    const bool isMoved = moved && row.movedTo;
    const bool negative = faults.isOn(u"klarna-signed"_s) && effectOf(row.type) < 0;

    Json amount{negative ? -row.amount : row.amount};
    if (isFirst && faults.isOn(u"klarna-wrong-type"_s))
        amount = Json{QString::number(row.amount)};
    if (isFirst && faults.isOn(u"klarna-fraction"_s))
        amount = Json::parse(QByteArray::number(row.amount) + ".5").value();

    Json json = Json::object({
        {u"type"_s, reportedType(row.type, isFirst && faults.isOn(u"klarna-unknown-type"_s))},
        {u"currency_code"_s, row.currency},
        {u"order_id"_s, row.orderId},
        {u"sale_date"_s, timeText(isMoved && *moved != u"capture" ? *row.movedTo : row.saleAt)},
        {u"capture_date"_s, timeText(isMoved ? *row.movedTo : row.captureAt)},
        {u"purchase_country"_s, row.country},
        {u"capture_id"_s, row.captureId},
    });
    if (!isFirst || !faults.isOn(u"klarna-no-amount"_s))
        json.set(u"amount"_s, amount);
    const bool newDetail = isFirst && faults.isOn(u"klarna-unknown-detail"_s);
    if (newDetail || !row.detail.isEmpty())
        json.set(u"detailed_type"_s, newDetail ? u"BRAND_NEW_DETAIL"_s : row.detail);
    if (payout) {
        json.set(u"payment_reference"_s, payout->reference);
        json.set(u"payout"_s, QString{base + u"/settlements/v1/payouts/"_s + payout->reference});
    }
    const auto setText = [&json](const QString &name, const QString &text) {
        if (!text.isEmpty())
            json.set(name, text);
    };
    setText(u"refund_id"_s, row.refundId);
    setText(u"short_order_id"_s, row.shortId);
    setText(u"merchant_reference1"_s, row.number);
    setText(u"klarna_comment"_s, row.comment);
    setText(u"reversal_reference"_s, row.reversalReference);
    setText(u"merchant_refund_reference"_s, row.refundReference);
    if (row.vatRate)
        json.set(u"vat_rate"_s, *row.vatRate);
    if (row.vat)
        json.set(u"vat_amount"_s, negative ? -*row.vat : *row.vat);
    if (row.vatAtHome) {
        json.set(u"tax_in_currency_of_registration_country"_s, *row.vatAtHome);
        json.set(u"currency_code_of_registration_country"_s, u"SEK"_s);
    }
    if (!row.sparse || row.shippingCountry != row.country)
        json.set(u"shipping_country"_s, row.shippingCountry);
    if (!row.sparse) {
        setText(u"merchant_capture_reference"_s, row.captureReference);
        json.set(u"merchant_reference2"_s, QString{});
        json.set(u"initial_payment_method_type"_s, row.method.toLower());
    }
    if (row.strange) {
        json.set(u"merchant_id"_s, merchant.merchantId);
        json.set(u"consumer_vat"_s, Json::array());
        json.set(u"settlement_batch_hint"_s, 7);
    }
    return json;
}

Json captureJson(const Capture &capture, const Order &order, int ordinal)
{
    const Buyer buyer = buyerOf(order.id);
    return Json::object({
        {u"capture_id"_s, capture.id},
        {u"klarna_reference"_s, QString{order.shortId + u'-' + QString::number(ordinal)}},
        {u"captured_amount"_s, capture.amount},
        {u"captured_at"_s, capture.at.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'")},
        {u"description"_s, QString{}},
        {u"order_lines"_s, capture.showsLines ? linesJson(capture.lines) : Json::array()},
        {u"refunded_amount"_s, 0},
        {u"reference"_s, capture.reference},
        {u"billing_address"_s, addressJson(buyer, order.country)},
        {u"shipping_address"_s, addressJson(buyer, order.shippingCountry)},
        {u"shipping_info"_s, Json::array()},
    });
}

Json refundJson(const Refund &refund)
{
    return Json::object({
        {u"refund_id"_s, refund.id},
        {u"refunded_amount"_s, refund.amount},
        {u"refunded_at"_s, timeText(refund.at)},
        {u"description"_s, QString{}},
        {u"reference"_s, refund.reference},
        {u"order_lines"_s, linesJson(refund.lines)},
    });
}

Json orderJson(const Order &order)
{
    const Buyer buyer = buyerOf(order.id);
    const qint64 amount = sumOf(order.lines);
    const qint64 captured = capturedAmount(order);
    Json captures = Json::array();
    int ordinal = 0;
    for (const Capture &capture : order.captures)
        captures.append(captureJson(capture, order, ++ordinal));
    Json refunds = Json::array();
    for (const Refund &refund : order.refunds)
        refunds.append(refundJson(refund));
    return Json::object({
        {u"order_id"_s, order.id},
        {u"status"_s, captured < amount ? u"PART_CAPTURED"_s : u"CAPTURED"_s},
        {u"fraud_status"_s, u"ACCEPTED"_s},
        {u"order_amount"_s, amount},
        {u"original_order_amount"_s, amount},
        {u"captured_amount"_s, captured},
        {u"refunded_amount"_s, refundedAmount(order)},
        {u"remaining_authorized_amount"_s, amount - captured},
        {u"purchase_currency"_s, order.currency},
        {u"locale"_s, u"sv-SE"_s},
        {u"order_lines"_s, linesJson(order.lines)},
        {u"merchant_reference1"_s, order.number},
        {u"merchant_reference2"_s, QString{}},
        {u"klarna_reference"_s, order.shortId},
        {u"customer"_s, Json::object({{u"date_of_birth"_s, buyer.birthDate},
                                      {u"national_identification_number"_s, buyer.nationalId}})},
        {u"billing_address"_s, addressJson(buyer, order.country)},
        {u"shipping_address"_s, addressJson(buyer, order.shippingCountry)},
        {u"created_at"_s, order.created.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'")},
        {u"purchase_country"_s, order.country},
        {u"expires_at"_s, timeText(order.created.addDays(28))},
        {u"captures"_s, captures},
        {u"refunds"_s, refunds},
        {u"merchant_data"_s, QString{}},
        {u"initial_payment_method"_s, Json::object({{u"type"_s, order.method}})},
    });
}

QStringList buyerSecrets(const Order &order)
{
    const Buyer buyer = buyerOf(order.id);
    return {buyer.familyName, buyer.email,     buyer.phone,     buyer.street,
            buyer.postalCode, buyer.birthDate, buyer.nationalId};
}

} // namespace klarbok::sandbox
