#pragma once

#include <QCompleter>

#include <utility>
#include <vector>

namespace klarbok::ui {

/// Looks in ids and names, and puts only the id into the field.
class IdCompleter final : public QCompleter
{
    Q_OBJECT

public:
    /// Ids and their names, for the fields of `parent`.
    IdCompleter(const std::vector<std::pair<QString, QString>> &choices, QWidget *parent);

    QString pathFromIndex(const QModelIndex &index) const override;
};

} // namespace klarbok::ui
