#include "ui/models/remembered_model.h"

#include "words/amounts.h"
#include "words/answer_words.h"
#include "words/questions.h"

namespace klarbok::ui {

namespace {

QVariant display(const ledger::Answer &item, int column)
{
    switch (static_cast<RememberedModel::Column>(column)) {
    case RememberedModel::KindColumn: return words::questionKind(item.code);
    case RememberedModel::RuleColumn: return item.rule;
    case RememberedModel::ValueColumn: return words::answerValue(item.value);
    case RememberedModel::NoteColumn: return item.note;
    case RememberedModel::WhoColumn: return item.by;
    case RememberedModel::TimeColumn: return words::time(item.time);
    case RememberedModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant RememberedModel::cell(int column, int role, const ledger::Answer &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == Qt::ToolTipRole && column == RuleColumn)
        return words::ruleScope(item.code, item.rule);
    if (role == SortRole)
        return column == TimeColumn ? QVariant{item.time} : display(item, column);
    return {};
}

QString RememberedModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case KindColumn: return tr("Question");
    case RuleColumn: return tr("Holds for");
    case ValueColumn: return tr("Answer");
    case NoteColumn: return tr("Note");
    case WhoColumn: return tr("By");
    case TimeColumn: return tr("When");
    case ColumnCount: break;
    }
    return {};
}

bool RememberedModel::isFigure(int) const
{
    return false;
}

} // namespace klarbok::ui
