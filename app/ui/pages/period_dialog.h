#pragma once

#include <QDate>
#include <QDialog>

class QDateEdit;
class QPushButton;

namespace klarbok::ui {

/// Asks for two days, without waiting: accepted() tells that they are chosen.
class PeriodDialog : public QDialog
{
    Q_OBJECT

public:
    PeriodDialog(const QString &title, const QString &text, const QString &button, QDate first,
                 QDate last, QWidget *parent);

    QDate from() const;
    QDate to() const;

private:
    QDateEdit *m_from;
    QDateEdit *m_to;
    QPushButton *m_go;
};

} // namespace klarbok::ui
