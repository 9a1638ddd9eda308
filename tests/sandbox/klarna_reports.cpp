#include "klarna_reports.h"

#include "base/money.h"

#include <QStringList>

#include <vector>

namespace klarbok::sandbox {

namespace {

QString decimal(qint64 units)
{
    return Money::sek(units).toDecimal();
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'");
}

QByteArray escaped(const QString &text)
{
    QByteArray out;
    for (const char byte : text.toLatin1()) {
        if (byte == '(' || byte == ')' || byte == '\\')
            out += '\\';
        out += byte;
    }
    return out;
}

} // namespace

QByteArray payoutPdf(const Payout &payout, const Merchant &merchant)
{
    const Totals &t = payout.totals;
    const QStringList lines{
        QStringLiteral("Settlement report / Invoice for fees (sandbox)"),
        QStringLiteral("Merchant id: ") + merchant.merchantId,
        QStringLiteral("Payment reference: ") + payout.reference,
        QStringLiteral("Payout date: ") + timeText(payout.date),
        QStringLiteral("Sales: ") + decimal(t.sale) + u' ' + payout.currency,
        QStringLiteral("Returns: ") + decimal(t.returned),
        QStringLiteral("Fees excluding VAT: ") + decimal(t.fee),
        QStringLiteral("VAT on fees: ") + decimal(t.tax),
        QStringLiteral("Settlement amount: ") + decimal(t.settlement),
    };
    QByteArray content = "BT /F1 12 Tf 16 TL 60 780 Td\n";
    for (const QString &line : lines)
        content += '(' + escaped(line) + ") Tj T*\n";
    content += "ET\n";

    const std::vector<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content +
            "endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    };
    QByteArray pdf = "%PDF-1.4\n%\xe5\xe4\xf6\xfc\n";
    QByteArray table = "0000000000 65535 f \n";
    int number = 0;
    for (const QByteArray &object : objects) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(number + 1);
    const QByteArray start = QByteArray::number(pdf.size());
    pdf += "xref\n0 " + count + '\n' + table + "trailer\n<< /Size " + count +
           " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
    return pdf;
}

QByteArray payoutCsv(const Payout &payout, const Merchant &merchant)
{
    const Totals &t = payout.totals;
    QStringList lines;
    lines += QStringLiteral("total_sale_amount;total_fee_amount;total_tax_amount;"
                            "total_return_amount;total_reversal_amount;total_charge_amount;"
                            "total_credit_amount;total_holdback_amount;total_release_amount;"
                            "opening_debt_balance;total_deposit_amount;total_repay_amount;"
                            "closing_debt_balance;total_fee_refund_amount;total_settlement_amount;"
                            "payment_reference;settlement_currency;payout_date;merchant_id;"
                            "merchant_settlement_type");
    QStringList values;
    for (const qint64 amount :
         {t.sale, t.fee, t.tax, t.returned, t.reversal, t.charge, t.credit, t.holdback, t.release,
          t.openingDebt, t.deposit, t.repay, t.closingDebt, t.feeRefund, t.settlement})
        values += decimal(amount);
    values += {payout.reference, payout.currency, timeText(payout.date), merchant.merchantId,
               payout.settlementType};
    lines += values.join(u';');
    lines += QStringLiteral("type;capture_date;sale_date;order_id;short_order_id;capture_id;"
                            "merchant_reference1;merchant_reference2;amount;posting_currency;"
                            "refund_id;purchase_country;tax_rate;tax_amount;shipping_country;"
                            "initial_payment_method_type;merchant_capture_reference;"
                            "merchant_refund_reference;detailed_type;reversal_reference");
    for (const Transaction &row : payout.rows) {
        // What the API leaves out of a row stands not here either.
        const bool isLeftOut = row.sparse && row.shippingCountry == row.country;
        const QStringList cells{row.type,
                                timeText(row.captureAt),
                                timeText(row.saleAt),
                                row.orderId,
                                row.shortId,
                                row.captureId,
                                row.number,
                                {},
                                decimal(row.amount),
                                row.currency,
                                row.refundId,
                                row.country,
                                row.vatRate ? decimal(*row.vatRate) : QString{},
                                row.vat ? decimal(*row.vat) : QString{},
                                isLeftOut ? QString{} : row.shippingCountry,
                                row.sparse ? QString{} : row.method.toLower(),
                                row.sparse ? QString{} : row.captureReference,
                                row.refundReference,
                                row.detail,
                                row.reversalReference};
        lines += cells.join(u';');
    }
    return lines.join(u'\n').toUtf8() + '\n';
}

} // namespace klarbok::sandbox
