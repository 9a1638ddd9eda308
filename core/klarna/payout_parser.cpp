#include "klarna/payout_parser.h"

#include "klarna/fields.h"

#include <array>
#include <utility>

namespace klarbok::klarna {

namespace {

using ledger::Payout;
using ledger::PayoutTotals;
using ledger::SettlementType;

struct TotalField
{
    QStringView name;
    Money PayoutTotals::*total;
    Need need;
};

constexpr std::array kTotals{
    TotalField{u"sale_amount", &PayoutTotals::sale, Need::Required},
    TotalField{u"return_amount", &PayoutTotals::returned, Need::Required},
    TotalField{u"reversal_amount", &PayoutTotals::reversal, Need::Optional},
    TotalField{u"fee_amount", &PayoutTotals::fee, Need::Required},
    TotalField{u"tax_amount", &PayoutTotals::tax, Need::Optional},
    TotalField{u"fee_correction_amount", &PayoutTotals::feeCorrection, Need::Optional},
    TotalField{u"fee_refund_amount", &PayoutTotals::feeRefund, Need::Optional},
    TotalField{u"tax_refund_amount", &PayoutTotals::taxRefund, Need::Optional},
    TotalField{u"commission_amount", &PayoutTotals::commission, Need::Optional},
    TotalField{u"commission_reversal_amount", &PayoutTotals::commissionReversal, Need::Optional},
    TotalField{u"charge_amount", &PayoutTotals::charge, Need::Optional},
    TotalField{u"credit_amount", &PayoutTotals::credit, Need::Optional},
    TotalField{u"holdback_amount", &PayoutTotals::holdback, Need::Optional},
    TotalField{u"release_amount", &PayoutTotals::release, Need::Optional},
    TotalField{u"repay_amount", &PayoutTotals::repay, Need::Optional},
    TotalField{u"deposit_amount", &PayoutTotals::deposit, Need::Optional},
    TotalField{u"opening_debt_balance_amount", &PayoutTotals::openingDebt, Need::Optional},
    TotalField{u"closing_debt_balance_amount", &PayoutTotals::closingDebt, Need::Optional},
    TotalField{u"settlement_amount", &PayoutTotals::settlement, Need::Required},
};

std::optional<SettlementType> parseSettlementType(const QString &text)
{
    if (text == u"NET")
        return SettlementType::Net;
    if (text == u"GROSS")
        return SettlementType::Gross;
    if (text == u"GROSS_FEE")
        return SettlementType::GrossFee;
    return std::nullopt;
}

Result<PayoutTotals> parseTotals(const Json &json, Currency currency, const QString &what)
{
    Fields fields{json, what + QStringLiteral(", totals")};
    PayoutTotals totals = PayoutTotals::zero(currency);
    for (const TotalField &field : kTotals) {
        if (const auto amount = fields.amount(field.name, currency, field.need))
            totals.*field.total = *amount;
    }
    if (fields.error())
        return *fields.error();
    return totals;
}

Result<Payout> parsePayout(const Json &json, std::size_t position, const QString &source)
{
    Fields fields{json, QStringLiteral("payout number %1").arg(position + 1)};
    const auto reference = fields.id<PayoutId>(u"payment_reference", Need::Required);
    const QString what = reference ? QStringLiteral("payout %1").arg(reference->text()) : QString{};
    if (reference)
        fields.setName(what);
    const QDateTime date = fields.time(u"payout_date", Need::Required);
    const auto currency = fields.currency(u"currency_code", Need::Required);
    const QString type = fields.text(u"merchant_settlement_type", Need::Required);
    const auto settlementType = parseSettlementType(type);
    if (!settlementType)
        fields.fail(u"merchant_settlement_type", QStringLiteral("is unknown: ") + type.left(32));
    const QString merchant = fields.text(u"merchant_id", Need::Required);
    if (fields.error())
        return *fields.error();
    const Result<PayoutTotals> totals = parseTotals(json[u"totals"], *currency, what);
    if (!totals)
        return totals.error();
    return Payout{*reference, source, date, *currency, *settlementType, merchant, *totals};
}

} // namespace

Result<PayoutPage> parsePayouts(const QByteArray &body, const QString &source)
{
    const Result<Json> json = Json::parse(body);
    if (!json)
        return json.error();
    Fields fields{*json, QStringLiteral("payout list")};
    const Json::Array &items = fields.list(u"payouts", Need::Required);
    if (fields.error())
        return *fields.error();
    PayoutPage page;
    page.payouts.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        Result<Payout> payout = parsePayout(items[i], i, source);
        if (!payout)
            return payout.error();
        page.payouts.push_back(std::move(payout).value());
    }
    Result<Pagination> pagination = parsePagination(*json, items.size());
    if (!pagination)
        return pagination.error();
    page.pagination = std::move(pagination).value();
    return page;
}

} // namespace klarbok::klarna
