#include "compose/composition.h"
#include "resources/resources.h"
#include "translations/translations.h"
#include "ui/application.h"
#include "ui/parts/house_style.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(klarbok)
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application{argc, argv};
    QApplication::setApplicationName(u"Klarbok"_s);
    QApplication::setApplicationVersion(QStringLiteral(KLARBOK_VERSION));
    klarbok::initResources();
    klarbok::installTranslators(application);
    klarbok::ui::useHouseStyle();
    QApplication::setWindowIcon(QIcon{u":/klarbok/icons/app-256.png"_s});

    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Vouchers from Klarna to Björn Lundén, approved by you."));
    const QCommandLineOption dataDir{u"data-dir"_s, Text::tr("Where workspaces live."),
                                     Text::tr("folder")};
    const QCommandLineOption workspace{u"workspace"_s, Text::tr("Which workspace to open."),
                                       Text::tr("name")};
    const QCommandLineOption secrets{u"secrets"_s,
                                     Text::tr("Where keys are kept: keychain or env."),
                                     Text::tr("place"), u"keychain"_s};
    const QCommandLineOption now{
        u"now"_s, Text::tr("Pretend that it is this time at start (ISO 8601)."), Text::tr("time")};
    parser.addOptions({dataDir, workspace, secrets, now});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    klarbok::compose::Options options{parser.value(dataDir), parser.value(secrets) == u"env",
                                      std::nullopt};
    if (const QDateTime start = QDateTime::fromString(parser.value(now), Qt::ISODate);
        start.isValid())
        options.now = start;
    const klarbok::compose::Composition composition{options};
    klarbok::ui::Application window{
        {composition.workspaces(),
         [&composition](const QString &name) { return composition.open(name); },
         composition.clock()}};
    window.start(parser.value(workspace));
    return QApplication::exec();
}
