#include "ledger/order.h"

#include <array>
#include <utility>

namespace klarbok::ledger {

namespace {
constexpr std::array<std::pair<QStringView, LineType>, 9> kLineTypes{{
    {u"physical", LineType::Physical},
    {u"digital", LineType::Digital},
    {u"discount", LineType::Discount},
    {u"shipping_fee", LineType::ShippingFee},
    {u"sales_tax", LineType::SalesTax},
    {u"store_credit", LineType::StoreCredit},
    {u"gift_card", LineType::GiftCard},
    {u"surcharge", LineType::Surcharge},
    {u"return_fee", LineType::ReturnFee},
}};
} // namespace

LineType parseLineType(QStringView text)
{
    if (text.isEmpty())
        return LineType::Physical;
    for (const auto &[name, type] : kLineTypes) {
        if (name == text)
            return type;
    }
    return LineType::Unknown;
}

QString lineTypeName(LineType type)
{
    for (const auto &[name, known] : kLineTypes) {
        if (known == type)
            return name.toString();
    }
    return QStringLiteral("unknown");
}

} // namespace klarbok::ledger
