#pragma once

#include "ui/models/day_voucher_model.h"

#include <QFrame>

class QLabel;

namespace klarbok::ui {

class ChipLabel;
class Table;

/// One day of the calendar: how far it has come and why, what was sold, its vouchers.
class DayPanel : public QFrame
{
    Q_OBJECT

public:
    explicit DayPanel(QWidget *parent = nullptr);

    /// `day` nullptr: not known yet.
    void show(QDate date, const ledger::CalendarDay *day);
    /// Its only voucher, or the list of them with the keyboard in it; nothing without any.
    void openVouchers();

Q_SIGNALS:
    void voucherWanted(const klarbok::VoucherId &id);

private:
    QLabel *m_date;
    ChipLabel *m_chip;
    QLabel *m_why;
    QLabel *m_sums;
    DayVoucherModel m_model;
    Table *m_list;
};

} // namespace klarbok::ui
