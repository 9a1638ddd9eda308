#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "flow/session.h"
#include "ports/workspaces.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

namespace klarbok::compose {

struct Options
{
    QString dataDir; ///< empty: the platform's application data folder
    bool secretsFromEnvironment = false;
    std::optional<QDateTime> now; ///< pretend that it is this at start
};

/// The parts of a running program, made once by main().
class Composition
{
public:
    explicit Composition(const Options &options);

    std::shared_ptr<Workspaces> workspaces() const { return m_workspaces; }
    std::shared_ptr<const Clock> clock() const { return m_clock; }
    Result<flow::SessionPtr> open(const QString &workspace) const;

private:
    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<SecretStore> m_secrets;
    std::shared_ptr<Connector> m_connector;
    std::shared_ptr<VoucherPrinter> m_printer;
    std::shared_ptr<const VoucherFileWriter> m_voucherFile;
    std::shared_ptr<Workspaces> m_workspaces;
    QString m_user;
};

} // namespace klarbok::compose
