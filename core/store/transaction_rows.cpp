#include "store/transaction_rows.h"

#include "store/statement.h"

#include <QHash>
#include <QSet>

namespace klarbok::store {

namespace {

using ledger::Transaction;

/// `2500:7000 1200:150`
QString goodsVatText(const std::vector<ledger::GoodsVat> &parts)
{
    QStringList texts;
    for (const ledger::GoodsVat &part : parts)
        texts.append(QString::number(part.rate) + u':' + QString::number(part.amount.units()));
    return texts.join(u' ');
}

std::vector<ledger::GoodsVat> parseGoodsVat(const QString &text, Currency currency)
{
    std::vector<ledger::GoodsVat> parts;
    const QStringList texts = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &one : texts)
        parts.push_back(
            {one.section(u':', 0, 0).toInt(), Money{one.section(u':', 1).toLongLong(), currency}});
    return parts;
}

Transaction rowAt(Statement &row)
{
    auto key = row.id<TransactionTag>();
    auto payout = row.id<PayoutTag>();
    const int ordinal = row.number();
    const QString type = row.text();
    QString detail = row.text();
    const Money amount = row.money();
    return {std::move(key),
            std::move(payout),
            ordinal,
            ledger::parseTransactionType(type),
            type,
            std::move(detail),
            amount,
            row.maybeId<OrderTag>(),
            row.maybeId<CaptureTag>(),
            row.maybeId<RefundTag>(),
            row.moment(),
            row.moment(),
            row.text(),
            row.text(),
            row.text(),
            row.text(),
            row.text(),
            row.text(),
            row.text(),
            row.maybeNumber(),
            row.maybeMoney(),
            row.maybeMoney(),
            row.text(),
            row.text(),
            row.text(),
            parseGoodsVat(row.text(), amount.currency())};
}

/// Binds units and currency of an amount that may be missing.
void bindMoney(Statement &statement, const QString &units, const QString &currency,
               const std::optional<Money> &amount)
{
    using std::optional;
    statement.bind(units, amount ? optional{amount->units()} : std::nullopt)
        .bind(currency, amount ? optional{amount->currency()} : std::nullopt);
}

class RowWriter
{
public:
    explicit RowWriter(Database &database)
        : m_put{database,
                QStringLiteral(
                    "INSERT INTO payout_row (key, payout, ordinal, type, detail, amount, currency, "
                    "order_id, capture_id, refund_id, sale_time, capture_time, short_order_id, "
                    "merchant_reference1, merchant_reference2, merchant_capture_reference, "
                    "merchant_refund_reference, purchase_country, shipping_country, vat_rate, "
                    "vat_amount, vat_currency, home_vat_amount, home_vat_currency, "
                    "payment_method, comment, reversal_reference, goods_vat) VALUES (:key, "
                    ":payout, :ordinal, "
                    ":type, :detail, :amount, :currency, :order, :capture, :refund, :saleTime, "
                    ":captureTime, :shortOrder, :reference1, :reference2, :captureReference, "
                    ":refundReference, :purchaseCountry, :shippingCountry, :vatRate, :vatAmount, "
                    ":vatCurrency, :homeVatAmount, :homeVatCurrency, :method, :comment, "
                    ":reversal, :goodsVat)")}
    {
    }

    void put(const Transaction &row)
    {
        bindMoney(m_put, QStringLiteral(":vatAmount"), QStringLiteral(":vatCurrency"),
                  row.vatAmount);
        bindMoney(m_put, QStringLiteral(":homeVatAmount"), QStringLiteral(":homeVatCurrency"),
                  row.vatInHomeCurrency);
        m_put.bind(QStringLiteral(":key"), row.key)
            .bind(QStringLiteral(":payout"), row.payout)
            .bind(QStringLiteral(":ordinal"), row.ordinal)
            .bind(QStringLiteral(":type"), row.typeText)
            .bind(QStringLiteral(":detail"), row.detail)
            .bind(QStringLiteral(":amount"), row.amount.units())
            .bind(QStringLiteral(":currency"), row.amount.currency())
            .bind(QStringLiteral(":order"), row.order)
            .bind(QStringLiteral(":capture"), row.capture)
            .bind(QStringLiteral(":refund"), row.refund)
            .bind(QStringLiteral(":saleTime"), row.saleTime)
            .bind(QStringLiteral(":captureTime"), row.captureTime)
            .bind(QStringLiteral(":shortOrder"), row.shortOrderId)
            .bind(QStringLiteral(":reference1"), row.merchantReference1)
            .bind(QStringLiteral(":reference2"), row.merchantReference2)
            .bind(QStringLiteral(":captureReference"), row.merchantCaptureReference)
            .bind(QStringLiteral(":refundReference"), row.merchantRefundReference)
            .bind(QStringLiteral(":purchaseCountry"), row.purchaseCountry)
            .bind(QStringLiteral(":shippingCountry"), row.shippingCountry)
            .bind(QStringLiteral(":vatRate"), row.vatRate)
            .bind(QStringLiteral(":method"), row.paymentMethod)
            .bind(QStringLiteral(":comment"), row.comment)
            .bind(QStringLiteral(":reversal"), row.reversalReference)
            .bind(QStringLiteral(":goodsVat"), goodsVatText(row.goodsVat))
            .run();
    }

private:
    Statement m_put;
};

bool isOnFrozenVoucher(Statement &query, const TransactionKey &key)
{
    query.bind(QStringLiteral(":key"), key).run();
    const bool found = query.next();
    return found;
}

} // namespace

SaveCount saveRows(Database &database, const PayoutId &payout, const std::vector<Transaction> &rows)
{
    QHash<TransactionKey, Transaction> old;
    QSet<TransactionKey> gone;
    for (Transaction &row : rowsOf(database, {payout}))
        old.insert(row.key, row);
    for (Transaction &row : rowsOf(database, {payout}, true)) {
        gone.insert(row.key);
        old.insert(row.key, row);
    }

    SaveCount count;
    RowWriter writer{database};
    Statement remove{database, QStringLiteral("DELETE FROM payout_row WHERE key = :key")};
    for (const Transaction &row : rows) {
        const auto stored = old.constFind(row.key);
        if (stored == old.cend()) {
            ++count.added;
        } else {
            const bool isSame = *stored == row && !gone.contains(row.key);
            old.erase(stored);
            if (isSame)
                continue;
            remove.bind(QStringLiteral(":key"), row.key).run();
            ++count.changed;
        }
        writer.put(row);
    }

    Statement frozen{database,
                     QStringLiteral("SELECT 1 FROM voucher_transaction JOIN voucher ON voucher.id "
                                    "= voucher_transaction.voucher WHERE transaction_key = :key "
                                    "AND state NOT IN ('draft', 'void')")};
    Statement keep{database, QStringLiteral("UPDATE payout_row SET is_gone = 1 WHERE key = :key")};
    for (auto left = old.cbegin(); left != old.cend(); ++left) {
        if (gone.contains(left.key()))
            continue;
        Statement &change = isOnFrozenVoucher(frozen, left.key()) ? keep : remove;
        change.bind(QStringLiteral(":key"), left.key()).run();
        ++count.changed;
    }
    return count;
}

std::vector<Transaction> rowsOf(Database &database, const std::vector<PayoutId> &payouts,
                                bool isGone)
{
    std::vector<Transaction> rows;
    Statement query{
        database,
        QStringLiteral(
            "SELECT key, payout, ordinal, type, detail, payout_row.amount, payout_row.currency, "
            "order_id, capture_id, refund_id, sale_time, capture_time, short_order_id, "
            "merchant_reference1, merchant_reference2, merchant_capture_reference, "
            "merchant_refund_reference, purchase_country, shipping_country, vat_rate, vat_amount, "
            "vat_currency, home_vat_amount, home_vat_currency, payment_method, comment, "
            "reversal_reference, goods_vat FROM payout_row JOIN payout ON payout.reference = "
            "payout_row.payout WHERE is_gone = :gone AND payout IN (SELECT value FROM "
            "json_each(:payouts)) ORDER BY payout.date, payout, ordinal, key")};
    query.bind(QStringLiteral(":payouts"), jsonIds(payouts))
        .bind(QStringLiteral(":gone"), isGone)
        .run();
    while (query.next())
        rows.push_back(rowAt(query));
    return rows;
}

} // namespace klarbok::store
