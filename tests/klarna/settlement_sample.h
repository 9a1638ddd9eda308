#pragma once

#include "klarna/settlement_file.h"
#include "test_data.h"

#include <algorithm>

namespace klarbok::test {

/// Sale 1 250.00, fee 31.25 with VAT 7.81, return 250.00; paid out 960.94.
inline constexpr const char *kGood =
    "total_sale_amount;total_fee_amount;total_tax_amount;total_return_amount;"
    "total_settlement_amount;payment_reference;settlement_currency;payout_date;merchant_id;"
    "merchant_settlement_type\n"
    "1250.00;31.25;7.81;250.00;960.94;74839201;SEK;2026-03-11T08:00:00Z;K000000;NET\n"
    "type;capture_date;sale_date;order_id;short_order_id;capture_id;merchant_reference1;"
    "merchant_reference2;amount;posting_currency;refund_id;purchase_country;tax_rate;tax_amount;"
    "shipping_country;detailed_type\n"
    "SALE;2026-03-02T09:15:00Z;2026-03-01T22:40:00Z;0b0c7a34-1;7Q2M4KX;9a1d1c52-6;20411;;1250.00;"
    "SEK;;SE;;;NO;PURCHASE\n"
    "FEE;2026-03-02T09:15:00Z;2026-03-01T22:40:00Z;0b0c7a34-1;7Q2M4KX;9a1d1c52-6;20411;;31.25;SEK;"
    ";SE;25.00;7.81;;PURCHASE_FEE_PERCENTAGE\n"
    "RETURN;2026-03-04T12:01:00Z;2026-02-20T10:00:00Z;5f2e6b3c-3;9H8D2LP;;20377;;250.00;SEK;r-17;"
    "SE;;;;PURCHASE_RETURN\n";

inline QByteArray good()
{
    return QByteArray{kGood};
}

inline Result<std::vector<PayoutInFile>> read(const QByteArray &bytes)
{
    return klarna::SettlementFile{}.read(bytes);
}

/// The only payout of a file that must be readable.
inline PayoutInFile one(const QByteArray &bytes)
{
    auto found = read(bytes);
    if (!found)
        qFatal("%s", qUtf8Printable(found.error().detail));
    if (found->size() != 1)
        qFatal("%zu payouts", found->size());
    return found->front();
}

/// Why a file is refused; empty when it is not.
inline QString trouble(const QByteArray &bytes)
{
    const auto found = read(bytes);
    if (found)
        return {};
    return found.error().kind == ErrorKind::FileMisread ? found.error().reason
                                                        : errorName(found.error().kind);
}

inline QByteArray replaced(const char *before, const char *after)
{
    QByteArray bytes = good();
    if (!bytes.contains(before))
        qFatal("nothing to replace: %s", before);
    return bytes.replace(before, after);
}

/// The columns of each section in the opposite order.
inline QByteArray backwards(const QByteArray &bytes)
{
    QByteArrayList lines = bytes.split('\n');
    for (QByteArray &line : lines) {
        QByteArrayList cells = line.split(';');
        std::reverse(cells.begin(), cells.end());
        line = cells.join(';');
    }
    return lines.join('\n');
}

inline QByteArray without(const QByteArray &bytes, const QByteArray &column)
{
    QByteArrayList lines = bytes.split('\n');
    qsizetype at = -1;
    for (QByteArray &line : lines) {
        QByteArrayList cells = line.split(';');
        if (cells.contains(column))
            at = cells.indexOf(column);
        else if (cells.contains("type") || cells.contains("payment_reference"))
            at = -1;
        if (at >= 0 && at < cells.size())
            cells.removeAt(at);
        line = cells.join(';');
    }
    return lines.join('\n');
}

inline bool isSame(const PayoutInFile &a, const PayoutInFile &b)
{
    return a.payout == b.payout && a.rows == b.rows && a.untold == b.untold;
}

} // namespace klarbok::test
