#include "ui/models/todo_model.h"

#include "base/check.h"
#include "words/amounts.h"

namespace klarbok::ui {

namespace {

QString what(const Todo &item)
{
    switch (item.place) {
    case Todo::Place::PayoutsThatNeedYou:
        return TodoModel::tr("payout(s) that do not add up or have questions", nullptr, item.count);
    case Todo::Place::VouchersThatNeedYou:
        return TodoModel::tr("voucher(s) with questions, refused or without PDF", nullptr,
                             item.count);
    case Todo::Place::VouchersChanged:
        return TodoModel::tr("posted voucher(s) that Klarna has changed since", nullptr,
                             item.count);
    case Todo::Place::VouchersToApprove:
        return TodoModel::tr("reconciled voucher(s) to approve", nullptr, item.count);
    case Todo::Place::VouchersToPost:
        return TodoModel::tr("approved voucher(s) to post", nullptr, item.count);
    case Todo::Place::UncertainVouchers:
        return TodoModel::tr("voucher(s) whose posting is uncertain", nullptr, item.count);
    case Todo::Place::OverdueDebts:
        return TodoModel::tr("debt(s) to Klarna and no payout for 30 days", nullptr, item.count);
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString next(const Todo &item)
{
    switch (item.place) {
    case Todo::Place::PayoutsThatNeedYou: return TodoModel::tr("See where they differ");
    case Todo::Place::VouchersThatNeedYou: return TodoModel::tr("Read the questions");
    case Todo::Place::VouchersChanged: return TodoModel::tr("See what and correct it");
    case Todo::Place::VouchersToApprove: return TodoModel::tr("Review and approve");
    case Todo::Place::VouchersToPost: return TodoModel::tr("Post in Björn Lundén");
    case Todo::Place::UncertainVouchers: return TodoModel::tr("Look in Björn Lundén");
    case Todo::Place::OverdueDebts: return TodoModel::tr("See the payout");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QVariant display(const Todo &item, int column)
{
    switch (static_cast<TodoModel::Column>(column)) {
    case TodoModel::CountColumn: return words::count(item.count);
    case TodoModel::WhatColumn: return what(item);
    case TodoModel::NextColumn: return next(item);
    case TodoModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant TodoModel::cell(int column, int role, const Todo &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return column == CountColumn ? QVariant{item.count} : display(item, column);
    if (role == ToneRole && column == CountColumn)
        return static_cast<int>(item.tone);
    return {};
}

QString TodoModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case CountColumn: return tr("Count");
    case WhatColumn: return tr("What");
    case NextColumn: return tr("Next step");
    case ColumnCount: break;
    }
    return {};
}

bool TodoModel::isFigure(int column) const
{
    return column == CountColumn;
}

} // namespace klarbok::ui
