#include "cli/commands.h"
#include "cli/help.h"
#include "cli/quiet_qt.h"
#include "cli/text.h"
#include "resources/resources.h"
#include "translations/translations.h"
#include "words/codes.h"

#include <QCoroTask>
#include <QFile>
#include <QGuiApplication>
#include <QTimer>

#include <array>
#include <cstdio>
#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

using Command = CommandTask (*)(ContextPtr);

constexpr std::array<std::pair<QStringView, Command>, 22> kCommands{{
    {u"workspace", workspaceCommand},
    {u"settings", settingsCommand},
    {u"credentials", credentialsCommand},
    {u"check", checkCommand},
    {u"fetch", fetchCommand},
    {u"import", importCommand},
    {u"payouts", payoutsCommand},
    {u"vouchers", vouchersCommand},
    {u"answer", answerCommand},
    {u"approve", approveCommand},
    {u"reopen", reopenCommand},
    {u"post", postCommand},
    {u"recover", recoverCommand},
    {u"correct", correctCommand},
    {u"pdf", pdfCommand},
    {u"balance", balanceCommand},
    {u"calendar", calendarCommand},
    {u"drift", driftCommand},
    {u"fees", feesCommand},
    {u"oss", ossCommand},
    {u"export-sie", exportSieCommand},
    {u"audit", auditCommand},
}};

Command find(const QString &name)
{
    for (const auto &[known, command] : kCommands) {
        if (known == name)
            return command;
    }
    return nullptr;
}

void write(FILE *stream, const QString &text)
{
    if (text.isEmpty())
        return;
    QFile file;
    if (file.open(stream, QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

bool errorIsTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

Progress progressTo(bool terminal)
{
    if (!terminal)
        return [](Step, int, int) {};
    return [](Step step, int done, int total) {
        write(stderr, u"\r\x1b[K"_s + words::progress(step, done, total) +
                          (total > 0 && done == total ? u"\r\x1b[K"_s : QString{}));
    };
}

int finish(const Outcome &outcome, bool json)
{
    if (json && !outcome.json.isNull())
        write(stdout, QString::fromUtf8(outcome.json.toPretty()));
    else if (!json)
        write(stdout, outcome.text);
    if (!outcome.message.isEmpty())
        write(stderr, outcome.message + u'\n');
    return static_cast<int>(outcome.exit);
}

/// Runs a command on the event loop.
QCoro::Task<> run(Command command, ContextPtr context)
{
    const Outcome outcome = co_await command(context);
    QCoreApplication::exit(finish(outcome, context->arguments.json));
}

} // namespace

} // namespace klarbok::cli

int main(int argc, char *argv[])
{
    using namespace klarbok;
    cli::quietQt();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts for the PDF need a platform, not a display
    QGuiApplication application{argc, argv};
    QGuiApplication::setApplicationName(u"Klarbok"_s);
    QGuiApplication::setApplicationVersion(QStringLiteral(KLARBOK_VERSION));
    initResources();
    installTranslators(application);

    const cli::Arguments arguments = cli::parseArguments(QCoreApplication::arguments().mid(1));
    if (!arguments.usageError.isEmpty())
        return cli::finish(cli::usage(arguments.usageError), arguments.json);
    if (arguments.wantsHelp)
        return cli::finish({cli::Exit::Done, {}, cli::helpText(), {}}, false);
    if (arguments.wantsVersion)
        return cli::finish({cli::Exit::Done, {}, u"klarbok-cli " KLARBOK_VERSION "\n"_s, {}},
                           false);
    const cli::Command command = cli::find(arguments.command);
    if (!command)
        return cli::finish(
            cli::usage(cli::Text::tr("There is no command %1.").arg(arguments.command)),
            arguments.json);

    const compose::Options options{arguments.dataDir, arguments.secretsFromEnvironment,
                                   arguments.now};
    const auto context = std::make_shared<const cli::Context>(
        cli::Context{arguments, std::make_shared<const compose::Composition>(options),
                     cli::progressTo(cli::errorIsTerminal())});
    QTimer::singleShot(0, &application, [command, context] { cli::run(command, context); });
    return QGuiApplication::exec();
}
