#pragma once

#include "ui/models/line_part_models.h"

#include <QWidget>

class QLabel;

namespace klarbok::ui {

class Table;

/// What a line is made of: its rows, their orders and the voucher rows, side by side. Choosing in
/// one of them marks and shows what belongs to it in the others.
class LineParts : public QWidget
{
    Q_OBJECT

public:
    explicit LineParts(QWidget *parent = nullptr);

    /// nullptr: the line has nothing of its own, or is not read yet. `onlyDifferences` leaves out
    /// what vouchers hold as the rows say.
    void setContents(const ledger::LineContents *contents, bool onlyDifferences);
    /// Marks what these rows are in all three.
    void mark(const std::vector<TransactionKey> &rows);

Q_SIGNALS:
    void voucherWanted(const klarbok::VoucherId &id);

private:
    void markElsewhere(const Table *chosenIn, const std::vector<TransactionKey> &rows);
    Table *table(const QString &name, const QString &title, QAbstractItemModel *model);

    LineRowModel m_rowModel;
    LineOrderModel m_orderModel;
    LineBookingModel m_bookingModel;
    Table *m_rows;
    Table *m_orders;
    Table *m_bookings;
};

} // namespace klarbok::ui
