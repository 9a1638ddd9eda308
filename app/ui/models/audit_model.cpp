#include "ui/models/audit_model.h"

#include "words/amounts.h"
#include "words/audit_words.h"
#include "words/codes.h"

namespace klarbok::ui {

namespace {

QVariant display(const AuditEntry &item, int column)
{
    switch (static_cast<AuditModel::Column>(column)) {
    case AuditModel::TimeColumn: return words::time(item.time);
    case AuditModel::EventColumn: return words::auditEvent(item.event);
    case AuditModel::SubjectColumn: return item.subject;
    case AuditModel::DetailsColumn: return words::auditDetails(item);
    case AuditModel::UserColumn: return item.user;
    case AuditModel::VersionColumn: return item.version;
    case AuditModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const AuditEntry &item, int column)
{
    switch (static_cast<AuditModel::Column>(column)) {
    case AuditModel::TimeColumn: return item.sequence;
    case AuditModel::EventColumn: return words::auditEvent(item.event);
    case AuditModel::SubjectColumn: return item.subject;
    case AuditModel::DetailsColumn: return words::auditDetails(item);
    case AuditModel::UserColumn: return item.user;
    case AuditModel::VersionColumn: return item.version;
    case AuditModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant AuditModel::cell(int column, int role, const AuditEntry &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    if (role == Qt::ToolTipRole)
        return words::auditDetails(item);
    return {};
}

QString AuditModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case TimeColumn: return tr("Time");
    case EventColumn: return tr("Event");
    case SubjectColumn: return tr("Concerns");
    case DetailsColumn: return tr("Details");
    case UserColumn: return tr("User");
    case VersionColumn: return tr("Version");
    case ColumnCount: break;
    }
    return {};
}

bool AuditModel::isFigure(int column) const
{
    Q_UNUSED(column)
    return false;
}

} // namespace klarbok::ui
