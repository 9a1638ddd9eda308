#include "cli/quiet_qt.h"

#include <QByteArrayView>
#include <QMessageLogContext>
#include <QString>

namespace klarbok::cli {

namespace {

QtMessageHandler printAsBefore = nullptr;

bool isQts(QByteArrayView category)
{
    return category.isEmpty() || category == "default" || category.startsWith("qt.");
}

void filter(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool isSerious = type == QtCriticalMsg || type == QtFatalMsg;
    if (isSerious || !isQts(QByteArrayView{context.category}))
        printAsBefore(type, context, message);
}

} // namespace

void quietQt()
{
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        printAsBefore = qInstallMessageHandler(filter);
}

} // namespace klarbok::cli
