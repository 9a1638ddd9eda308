#include "sandbox.h"
#include "scenarios.h"
#include "server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>
#include <QThread>

#include <csignal>
#include <cstdio>

namespace {

volatile std::sig_atomic_t stopAsked = 0;

void askToStop(int)
{
    stopAsked = 1;
}

QString helpOnFaults()
{
    QString text = QStringLiteral("Faults (--fault NAME, NAME=VALUE, NAME=once, NAME=3):\n");
    for (const auto &fault : klarbok::sandbox::knownFaults()) {
        text += QStringLiteral("  %1%2  %3\n")
                    .arg(QString::fromUtf8(fault.name),
                         fault.counted ? QStringLiteral("[=TIMES]")
                                       : QStringLiteral("[=VALUE[*TIMES]]"),
                         QString::fromUtf8(fault.help));
    }
    return text;
}

int complain(const QString &what)
{
    QTextStream{stderr} << "klarbok-sandbox: " << what << '\n';
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace klarbok;
    const QCoreApplication application{argc, argv};
    QCoreApplication::setApplicationName(QStringLiteral("klarbok-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KLARBOK_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral(
            "Simulated Klarna, Björn Lundén and Riksbank on loopback.\n\nScenarios: demo, %1\n\n%2")
            .arg(sandbox::scenarioNames().join(QStringLiteral(", ")), helpOnFaults()));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption port{QStringLiteral("port"), QStringLiteral("Port; 0: any free one."),
                                  QStringLiteral("P"), QStringLiteral("0")};
    const QCommandLineOption scenario{QStringLiteral("scenario"),
                                      QStringLiteral("Name of a scenario, or a JSON file."),
                                      QStringLiteral("NAME|FILE.json"), QStringLiteral("month")};
    const QCommandLineOption seed{QStringLiteral("seed"), QStringLiteral("Seed of the shop."),
                                  QStringLiteral("N"), QStringLiteral("1")};
    const QCommandLineOption fault{QStringLiteral("fault"), QStringLiteral("Switches a fault on."),
                                   QStringLiteral("NAME[=VALUE]")};
    const QCommandLineOption log{QStringLiteral("log"),
                                 QStringLiteral("Writes a line per request."),
                                 QStringLiteral("FILE")};
    parser.addOptions({port, scenario, seed, fault, log});
    parser.process(application);

    bool portOk = false;
    bool seedOk = false;
    const int wantedPort = parser.value(port).toInt(&portOk);
    const quint64 seedNumber = parser.value(seed).toULongLong(&seedOk);
    if (!portOk || !seedOk || !parser.positionalArguments().isEmpty())
        return complain(QStringLiteral("--port and --seed take numbers"));
    auto world = sandbox::makeWorld(parser.value(scenario), seedNumber);
    if (!world)
        return complain(world.error().detail);
    const QStringList faults = world->faults + parser.values(fault);

    sandbox::Server server;
    const int boundPort = server.bind(wantedPort);
    if (boundPort == 0)
        return complain(QStringLiteral("the port is taken"));
    sandbox::Sandbox services{std::move(world).value(),
                              QStringLiteral("http://127.0.0.1:%1").arg(boundPort),
                              parser.value(log)};
    for (const QString &assignment : faults) {
        if (const auto done = services.setFault(assignment); !done)
            return complain(done.error().detail);
    }
    std::signal(SIGTERM, askToStop);
    std::signal(SIGINT, askToStop);
    server.start([&services](const sandbox::Request &request) { return services.handle(request); });

    const QByteArray line = services.readyLine().toBytes() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
    while (!stopAsked)
        QThread::msleep(20);
    services.stop();
    // Idle kept-alive connections would hold an orderly end up for seconds; nothing is left to
    // save.
    std::_Exit(0);
}
