#pragma once

#include "klarna/page.h"
#include "ledger/payout.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace klarbok::klarna {

/// Numbers a payout's rows over all of its pages. Klarna's rows have no id of their own: the key is
/// made from all that tells a row from others, and an ordinal among rows that are alike in it.
class RowNumbering
{
public:
    explicit RowNumbering(PayoutId payout) : m_payout{std::move(payout)} {}

    const PayoutId &payout() const { return m_payout; }
    int nextOrdinal() { return m_rows++; }
    /// First 32 hex digits of SHA-256 over what tells the row from others: all of `row` that its
    /// key is made of must be there already.
    TransactionKey keyFor(const ledger::Transaction &row);
    /// Stands in a row until it has its own.
    static TransactionKey noKey() { return *TransactionKey::parse(QStringLiteral("-")); }

private:
    PayoutId m_payout;
    int m_rows = 0;
    QHash<QString, int> m_alike;
};

struct TransactionPage
{
    std::vector<ledger::Transaction> transactions;
    Pagination pagination;
};

/// Settlements API, TransactionCollection, in Klarna's order. All or nothing: BadResponse names
/// the row and the field that could not be read. A row of another payout is an error; a type that
/// nobody knows is kept with its text.
Result<TransactionPage> parseTransactions(const QByteArray &body, RowNumbering &numbering);

} // namespace klarbok::klarna
