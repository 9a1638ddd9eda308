#include "support/cli.h"

#include <QDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace klarbok::test {

namespace {

constexpr int kPatienceMs = 60'000; // for a command on a busy computer, not for what is tested

} // namespace

QString program(const QString &name)
{
    return qEnvironmentVariable("KLARBOK_BIN") + u'/' + name;
}

Cli::Cli(const SandboxProcess &sandbox, Workspace workspace)
    : m_environment{QProcessEnvironment::systemEnvironment()}
{
    const Json &ready = sandbox.ready();
    const Json &klarna = ready[u"klarna"];
    const Json &books = ready[u"bjornlunden"];
    m_now = QDateTime{QDate::fromString(ready[u"today"].toString(), Qt::ISODate), QTime{12, 0},
                      QTimeZone{"Europe/Stockholm"}};

    const QDir home{m_home.path()};
    for (const QString &folder : {u"data"_s, u"run"_s, u"share"_s, u"config"_s})
        home.mkdir(folder);
    QFile::setPermissions(home.filePath(u"run"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    setVariable(u"HOME"_s, home.path());
    setVariable(u"XDG_RUNTIME_DIR"_s, home.filePath(u"run"_s));
    setVariable(u"XDG_DATA_HOME"_s, home.filePath(u"share"_s));
    setVariable(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    setVariable(u"USER"_s, u"bokforaren"_s);
    setVariable(u"KLARBOK_KLARNA_USERNAME"_s, klarna[u"username"].toString());
    setVariable(u"KLARBOK_KLARNA_SECRET"_s, klarna[u"secret"].toString());
    setVariable(u"KLARBOK_BL_CLIENT_ID"_s, books[u"client_id"].toString());
    setVariable(u"KLARBOK_BL_CLIENT_SECRET"_s, books[u"client_secret"].toString());
    setVariable(u"KLARBOK_BL_USER_KEY"_s, books[u"user_key"].toString());
    if (workspace == Workspace::None)
        return;

    const Run made = run(
        {u"workspace"_s, u"create"_s, u"Butiken"_s, u"--org-no"_s, ready[u"org_no"].toString()});
    if (made.exit != 0)
        qFatal("no workspace: %s", qUtf8Printable(made.err));
    set({u"klarna.host="_s + klarna[u"host"].toString(),
         u"bl.auth_url="_s + books[u"auth_url"].toString(),
         u"bl.api_url="_s + books[u"api_url"].toString(),
         u"riksbank.url="_s + ready[u"riksbank"][u"url"].toString(),
         u"start_date="_s + ready[u"start_date"].toString()});
}

QStringList Cli::arguments(const QStringList &command, bool json) const
{
    QStringList all{u"--data-dir"_s, dataDir(),  u"--secrets"_s,
                    u"env"_s,        u"--now"_s, m_now.toString(Qt::ISODate)};
    if (json)
        all.append(u"--json"_s);
    return all + command;
}

Run Cli::run(const QStringList &command)
{
    return plain(arguments(command, true));
}

Run Cli::readable(const QStringList &command)
{
    return plain(arguments(command, false));
}

Run Cli::plain(const QStringList &words, const QByteArray &input)
{
    const auto process = startPlain(words);
    process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

std::unique_ptr<QProcess> Cli::start(const QStringList &command)
{
    return startPlain(arguments(command, true));
}

std::unique_ptr<QProcess> Cli::startPlain(const QStringList &words)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(program(u"klarbok-cli"_s), words);
    if (!process->waitForStarted())
        qFatal("klarbok-cli did not start; KLARBOK_BIN names the folder it is in");
    return process;
}

Run Cli::finish(QProcess &process)
{
    Run run;
    const bool ended =
        process.state() == QProcess::NotRunning || process.waitForFinished(kPatienceMs);
    if (ended && process.exitStatus() == QProcess::NormalExit)
        run.exit = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = QString::fromUtf8(process.readAllStandardError());
    if (auto json = Json::parse(run.out))
        run.json = *std::move(json);
    return run;
}

void Cli::set(const QStringList &assignments)
{
    const Run done = run(QStringList{u"settings"_s, u"set"_s} + assignments);
    if (done.exit != 0)
        qFatal("settings refused: %s", qUtf8Printable(done.err));
}

void Cli::setVariable(const QString &name, const QString &value)
{
    if (value.isEmpty())
        m_environment.remove(name);
    else
        m_environment.insert(name, value);
}

QByteArray Cli::lists()
{
    return run({u"payouts"_s}).out + run({u"vouchers"_s}).out;
}

std::vector<QString> Cli::voucherIds()
{
    std::vector<QString> ids;
    const Run list = run({u"vouchers"_s});
    for (const Json &voucher : list[u"vouchers"].items())
        ids.push_back(voucher[u"id"].toString());
    return ids;
}

} // namespace klarbok::test
