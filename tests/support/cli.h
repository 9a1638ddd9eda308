#pragma once

#include "base/json.h"
#include "sandbox/sandbox_process.h"

#include <QDateTime>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace klarbok::test {

/// What one run of klarbok-cli left.
struct Run
{
    int exit = -1; ///< -1: it crashed, was killed or did not end in time
    QByteArray out;
    QString err;
    Json json; ///< null unless standard output is exactly one JSON document

    const Json &operator[](QStringView name) const { return json[name]; }
};

/// klarbok-cli on a computer of its own: an empty home and data folder, the sandbox's credentials
/// in the environment, and a clock that stands at noon of the sandbox's today until advance().
class Cli
{
public:
    enum class Workspace {
        Connected, ///< one, with the sandbox's addresses and start date
        None
    };
    explicit Cli(const SandboxProcess &sandbox, Workspace workspace = Workspace::Connected);

    Run run(const QStringList &command);
    /// Without `--json`.
    Run readable(const QStringList &command);
    /// The program with exactly these arguments, and `input` on its standard input.
    Run plain(const QStringList &arguments, const QByteArray &input = {});
    /// Starts a command and does not wait for it.
    std::unique_ptr<QProcess> start(const QStringList &command);
    std::unique_ptr<QProcess> startPlain(const QStringList &arguments);
    static Run finish(QProcess &process);

    /// Settings that must be accepted.
    void set(const QStringList &assignments);
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }
    QDateTime now() const { return m_now; }
    /// An environment variable for the runs that follow; an empty value takes it away.
    void setVariable(const QString &name, const QString &value);

    QString home() const { return m_home.path(); }
    QString dataDir() const { return m_home.filePath(QStringLiteral("data")); }
    QString databaseFile() const
    {
        return m_home.filePath(QStringLiteral("data/butiken/klarbok.sqlite"));
    }

    const QProcessEnvironment &environment() const { return m_environment; }
    /// Options of the program and the command, for a process that the caller starts himself.
    QStringList arguments(const QStringList &command, bool json) const;

    /// The lists of payouts and vouchers as printed, for "unchanged".
    QByteArray lists();
    std::vector<QString> voucherIds();
    Json voucher(const QString &id) { return run({QStringLiteral("vouchers"), id}).json; }

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QDateTime m_now;
};

/// The path of a program that was built beside the tests.
QString program(const QString &name);

} // namespace klarbok::test
