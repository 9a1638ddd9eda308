#pragma once

#include "base/money.h"

#include <QAbstractTableModel>

#include <optional>
#include <utility>
#include <vector>

namespace klarbok::ui {

enum Role {
    SortRole = Qt::UserRole, ///< the raw value: a date, whole öre, a rank
    ToneRole,                ///< Tone as int, for chips and coloured figures
    RawRole,                 ///< as SortRole, but amounts as RawMoney with their currency
};

/// An amount in a cell; a cell may have none.
using RawMoney = std::optional<Money>;

inline QVariant rawMoney(Money amount)
{
    return QVariant::fromValue(RawMoney{amount});
}

/// Rows in, cells out. `Self` says what stands in a cell and what a column is called:
///   QVariant cell(int column, int role, const Item &item) const; // rawMoney() for SortRole
///   QString title(int column) const;
///   bool isFigure(int column) const; // right-aligned
/// and has `ColumnCount` as its last column.
template<typename Item, typename Self>
class TableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setItems(std::vector<Item> items)
    {
        beginResetModel();
        m_items = std::move(items);
        endResetModel();
    }
    const std::vector<Item> &items() const { return m_items; }
    const Item *at(int row) const
    {
        return row >= 0 && row < rowCount() ? &m_items[static_cast<size_t>(row)] : nullptr;
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_items.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(Self::ColumnCount);
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        if (role == Qt::TextAlignmentRole)
            return alignment(index.column());
        const Item &item = m_items[static_cast<size_t>(index.row())];
        if (role == RawRole)
            return self().cell(index.column(), SortRole, item);
        QVariant value = self().cell(index.column(), role, item);
        if (value.metaType() != QMetaType::fromType<RawMoney>())
            return value;
        const auto amount = value.value<RawMoney>();
        return amount ? QVariant{amount->units()} : QVariant{};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        if (role == Qt::DisplayRole)
            return self().title(section);
        return role == Qt::TextAlignmentRole ? alignment(section) : QVariant{};
    }

private:
    const Self &self() const { return static_cast<const Self &>(*this); }
    QVariant alignment(int column) const
    {
        const auto side = self().isFigure(column) ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(Qt::Alignment{side | Qt::AlignVCenter});
    }

    std::vector<Item> m_items;
};

} // namespace klarbok::ui
