#include "compose/composition.h"

#include "compose/live_connector.h"
#include "document/pdf_printer.h"
#include "klarna/settlement_file.h"
#include "secrets/environment_store.h"
#include "secrets/keychain_store.h"
#include "sie/sie_books.h"
#include "sie/sie_writer.h"
#include "store/workspace_folder.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace klarbok::compose {

namespace {

/// The OS account's name, for "approved by".
QString accountName()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return QDir::home().dirName();
}

QString version()
{
    return QStringLiteral(KLARBOK_VERSION);
}

} // namespace

Composition::Composition(const Options &options) : m_user{accountName()}
{
    m_clock = options.now ? std::make_shared<const SystemClock>(*options.now)
                          : std::make_shared<const SystemClock>();
    if (options.secretsFromEnvironment)
        m_secrets = std::make_shared<secrets::EnvironmentStore>();
    else
        m_secrets = std::make_shared<secrets::KeychainStore>();
    m_connector = std::make_shared<LiveConnector>(m_secrets, m_clock);
    m_printer = std::make_shared<document::PdfPrinter>();
    m_voucherFile = std::make_shared<const sie::SieWriter>();
    const QString folder = options.dataDir.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                               : options.dataDir;
    m_workspaces =
        std::make_shared<WorkspaceFolder>(folder, *m_clock, AuditActor{m_user, version()});
}

Result<flow::SessionPtr> Composition::open(const QString &workspace) const
{
    auto store = m_workspaces->open(workspace);
    if (!store)
        return std::move(store).error();
    return std::make_shared<const flow::Session>(flow::Session{
        *store, m_secrets, m_connector, m_printer, m_clock, m_user, version(), m_voucherFile,
        std::make_shared<const klarna::SettlementFile>(), std::make_shared<const sie::SieBooks>()});
}

} // namespace klarbok::compose
