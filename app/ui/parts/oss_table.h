#pragma once

#include "ledger/oss_map.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace klarbok::ui {

/// The setting `oss.map` as a table that is typed in: country, rate, account for sales, account for
/// VAT. What is typed is judged when the settings are saved.
class OssTable : public QWidget
{
    Q_OBJECT

public:
    explicit OssTable(QWidget *parent = nullptr);

    /// As the setting is written; rows that cannot be read stand as they were typed.
    QString value() const;
    void setValue(const QString &value);
    /// A new row for the pair, unless it has one, with the keyboard in it.
    void addRow(const ledger::OssPair &pair);

Q_SIGNALS:
    void edited();

private:
    void append(const QStringList &cells);
    void removeChosen();

    QTableWidget *m_table;
    QPushButton *m_remove;
};

} // namespace klarbok::ui
