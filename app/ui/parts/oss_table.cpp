#include "ui/parts/oss_table.h"

#include "ledger/row_role.h"
#include "ui/parts/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <vector>

namespace klarbok::ui {

namespace {

enum Column { CountryColumn, RateColumn, SalesColumn, VatColumn, ColumnCount };

constexpr int kShownRows = 6;

QString numberOf(const std::optional<ledger::Account> &account)
{
    return account ? account->number() : QString{};
}

QStringList cellsOf(const ledger::OssRow &row)
{
    return {row.pair.country, ledger::percentNumber(row.pair.rate).replace(u'.', u','),
            numberOf(row.sales), numberOf(row.vat)};
}

} // namespace

OssTable::OssTable(QWidget *parent)
    : QWidget{parent},
      m_table{new QTableWidget(0, ColumnCount, this)},
      m_remove{new QPushButton(tr("Remove row"), this)}
{
    m_table->setObjectName(QStringLiteral("ossRows"));
    m_table->setAccessibleName(tr("Countries and VAT rates for OSS"));
    m_table->setHorizontalHeaderLabels(
        {tr("Country"), tr("VAT rate, %"), tr("Account for sales"), tr("Account for VAT")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false); // Tab goes on to the next part of the page
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            kShownRows * m_table->verticalHeader()->defaultSectionSize());
    auto *add = new QPushButton(tr("Add row"), this);
    add->setObjectName(QStringLiteral("addOssRow"));
    m_remove->setObjectName(QStringLiteral("removeOssRow"));
    m_remove->setEnabled(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_table);
    column->addLayout(buttons);
    setFocusProxy(m_table);

    connect(add, &QPushButton::clicked, this, [this] {
        append({});
        m_table->setFocus();
        m_table->setCurrentCell(m_table->rowCount() - 1, CountryColumn);
        m_table->editItem(m_table->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, &OssTable::removeChosen);
    connect(m_table, &QTableWidget::itemChanged, this, &OssTable::edited);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_table->selectedItems().isEmpty()); });
}

QString OssTable::value() const
{
    QStringList rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(m_table->item(row, column)->text().simplified());
        if (cells.join(QString{}).isEmpty())
            continue;
        if (cells[SalesColumn].isEmpty() && !cells[VatColumn].isEmpty())
            cells[SalesColumn] = QStringLiteral("-"); // the usual one
        rows.append(cells.join(u' ').trimmed());
    }
    const QString typed = rows.join(QStringLiteral("; "));
    auto read = ledger::parseOssMap(typed);
    return read ? ledger::ossMapText(std::move(read).value()) : typed;
}

void OssTable::setValue(const QString &value)
{
    const QSignalBlocker quiet{m_table};
    m_table->setRowCount(0);
    if (const auto rows = ledger::parseOssMap(value)) {
        for (const ledger::OssRow &row : *rows)
            append(cellsOf(row));
    }
    m_remove->setEnabled(false);
}

void OssTable::addRow(const ledger::OssPair &pair)
{
    const QStringList cells = cellsOf({pair, std::nullopt, std::nullopt});
    int row = 0;
    while (row < m_table->rowCount() &&
           (m_table->item(row, CountryColumn)->text() != cells[CountryColumn] ||
            m_table->item(row, RateColumn)->text() != cells[RateColumn]))
        ++row;
    if (row == m_table->rowCount()) {
        append(cells);
        Q_EMIT edited();
    }
    m_table->setFocus();
    m_table->setCurrentCell(row, SalesColumn);
}

void OssTable::append(const QStringList &cells)
{
    const QSignalBlocker quiet{m_table};
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < ColumnCount; ++column)
        m_table->setItem(row, column, new QTableWidgetItem(cells.value(column)));
}

void OssTable::removeChosen()
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows, std::greater{});
    for (const int row : rows)
        m_table->removeRow(row);
    Q_EMIT edited();
}

} // namespace klarbok::ui
