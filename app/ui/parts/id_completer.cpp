#include "ui/parts/id_completer.h"

#include <QAbstractItemView>
#include <QStandardItemModel>

namespace klarbok::ui {

IdCompleter::IdCompleter(const std::vector<std::pair<QString, QString>> &choices, QWidget *parent)
    : QCompleter{parent}
{
    auto *model = new QStandardItemModel(this);
    for (const auto &[id, name] : choices) {
        auto *item = new QStandardItem(id + QStringLiteral("  ") + name);
        item->setData(id, Qt::UserRole);
        model->appendRow(item);
    }
    setModel(model);
    setFilterMode(Qt::MatchContains);
    setCaseSensitivity(Qt::CaseInsensitive);
    popup()->setMinimumWidth(parent->fontMetrics().averageCharWidth() * 48);
}

QString IdCompleter::pathFromIndex(const QModelIndex &index) const
{
    return index.data(Qt::UserRole).toString();
}

} // namespace klarbok::ui
