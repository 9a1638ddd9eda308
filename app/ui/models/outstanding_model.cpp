#include "ui/models/outstanding_model.h"

#include "words/amounts.h"
#include "words/balance_words.h"
#include "words/codes.h"

#include <QFont>
#include <QGuiApplication>

namespace klarbok::ui {

namespace {

QVariant display(const OutstandingSum &item, int column)
{
    switch (static_cast<OutstandingSumModel::Column>(column)) {
    case OutstandingSumModel::NameColumn: return item.name;
    case OutstandingSumModel::AmountColumn: return words::amount(item.amount);
    case OutstandingSumModel::RowsColumn: return item.rows ? words::count(*item.rows) : QString{};
    case OutstandingSumModel::ColumnCount: break;
    }
    return {};
}

QVariant display(const ledger::OutstandingRow &item, int column)
{
    switch (static_cast<OutstandingModel::Column>(column)) {
    case OutstandingModel::DayColumn: return words::day(item.day);
    case OutstandingModel::AgeColumn: return words::count(item.age);
    case OutstandingModel::OrderColumn: return item.order;
    case OutstandingModel::WhatColumn: return words::what(item.what);
    case OutstandingModel::AmountColumn: return words::amount(item.amount);
    case OutstandingModel::PayoutColumn: return item.payout.text();
    case OutstandingModel::PaidColumn: return words::day(item.paid);
    case OutstandingModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const ledger::OutstandingRow &item, int column)
{
    switch (static_cast<OutstandingModel::Column>(column)) {
    case OutstandingModel::DayColumn: return item.day;
    case OutstandingModel::AgeColumn: return item.age;
    case OutstandingModel::AmountColumn: return rawMoney(item.amount);
    case OutstandingModel::PaidColumn: return item.paid;
    case OutstandingModel::OrderColumn:
    case OutstandingModel::WhatColumn:
    case OutstandingModel::PayoutColumn:
    case OutstandingModel::ColumnCount: break;
    }
    return display(item, column);
}

} // namespace

std::vector<OutstandingSum> outstandingSums(const ledger::Outstanding &outstanding)
{
    std::vector<OutstandingSum> sums;
    sums.reserve(outstanding.ages.size() + outstanding.apart.size() + 1);
    for (const ledger::AgeSum &sum : outstanding.ages)
        sums.push_back({words::age(sum.age), sum.amount, sum.rows});
    for (const ledger::ApartSum &sum : outstanding.apart)
        sums.push_back({words::apart(sum.kind), sum.amount, std::nullopt});
    sums.push_back(
        {OutstandingSumModel::tr("Sum, as by the vouchers"), outstanding.sum, std::nullopt, true});
    return sums;
}

QVariant OutstandingSumModel::cell(int column, int role, const OutstandingSum &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole && column == AmountColumn)
        return rawMoney(item.amount);
    if (role == SortRole)
        return column == RowsColumn && item.rows ? QVariant{*item.rows} : display(item, column);
    if (role == Qt::ToolTipRole && column == NameColumn)
        return item.name;
    if (role == Qt::FontRole && item.isTotal) {
        QFont strong = QGuiApplication::font();
        strong.setWeight(QFont::DemiBold);
        return strong;
    }
    return {};
}

QString OutstandingSumModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case NameColumn: return tr("Age");
    case AmountColumn: return tr("Amount");
    case RowsColumn: return tr("Rows");
    case ColumnCount: break;
    }
    return {};
}

bool OutstandingSumModel::isFigure(int column) const
{
    return column != NameColumn;
}

QVariant OutstandingModel::cell(int column, int role, const ledger::OutstandingRow &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    return {};
}

QString OutstandingModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case DayColumn: return tr("Sold");
    case AgeColumn: return tr("Days");
    case OrderColumn: return tr("Order");
    case WhatColumn: return tr("What");
    case AmountColumn: return tr("Amount");
    case PayoutColumn: return tr("Payout");
    case PaidColumn: return tr("Paid out");
    case ColumnCount: break;
    }
    return {};
}

bool OutstandingModel::isFigure(int column) const
{
    return column == AgeColumn || column == AmountColumn;
}

} // namespace klarbok::ui
