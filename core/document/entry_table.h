#pragma once

#include "document/entry_amounts.h"
#include "document/page_flow.h"

#include <QSet>

namespace klarbok::document {

/// The table of orders and settlement rows: its columns fit the voucher's own amounts and texts.
class EntryTable
{
public:
    /// With more than `mostRates` VAT rates they share one column and are told apart below each
    /// row.
    /// `heading` stands before the groups' headings.
    EntryTable(const ledger::DraftVoucher &voucher, const Fonts &fonts, size_t mostRates,
               QString heading = {});

    /// What the table cannot do without: no amount is ever shortened.
    int neededWidth() const;
    /// All groups that have entries, each with its own heading, column heads and sums.
    void draw(PageFlow &flow) const;

private:
    struct Columns
    {
        std::vector<Column> all; ///< in the order of the members below
        size_t time = 0, order = 1, kind = 0, country = 0, firstAmount = 0;
        bool hasKind = false, hasCountry = false;
    };

    void drawGroup(PageFlow &flow, const Columns &columns, EntryGroup group) const;
    void drawEntry(PageFlow &flow, const Columns &columns, const ledger::Entry &entry) const;
    void drawSums(PageFlow &flow, const Columns &columns,
                  const std::vector<const ledger::Entry *> &entries) const;
    /// The day of the sale behind a refund and where it was booked.
    QString saleOf(const ledger::Entry &entry) const;
    QStringList smallLines(const ledger::Entry &entry, int orderWidth, int width) const;

    const ledger::DraftVoucher &m_voucher;
    const Fonts &m_fonts;
    QString m_title;
    std::vector<AmountField> m_fields;
    QSet<TransactionKey> m_beforeStart;
    Columns m_columns;
};

} // namespace klarbok::document
