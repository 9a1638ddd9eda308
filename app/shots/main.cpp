#include "compose/composition.h"
#include "resources/resources.h"
#include "shots/studio.h"
#include "translations/translations.h"
#include "ui/parts/house_style.h"
#include "ui/parts/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFontDatabase>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

/// The same letters on every machine.
void useOwnFont()
{
    for (const QString &face : {u"Regular"_s, u"Bold"_s})
        QFontDatabase::addApplicationFont(u":/klarbok/fonts/KlarbokSans-%1.ttf"_s.arg(face));
    QFont font{u"Klarbok Sans"_s};
    font.setPointSizeF(10);
    QApplication::setFont(font);
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{argc, argv};
    QApplication::setApplicationName(u"Klarbok"_s);
    klarbok::initResources();
    klarbok::installTranslators(application);

    QCommandLineParser parser;
    parser.addOptions({{u"data-dir"_s, u"Folder of workspaces."_s, u"folder"_s},
                       {u"workspace"_s, u"The one to show."_s, u"name"_s},
                       {u"secrets"_s, u"keychain or env."_s, u"place"_s, u"keychain"_s},
                       {u"now"_s, u"Time at start."_s, u"time"_s},
                       {u"abroad"_s, u"Only what sales abroad and a correction add."_s},
                       {u"drift"_s, u"Only what Klarna's changes of posted vouchers add."_s},
                       {u"differences"_s, u"Only a payout with differences."_s, u"picture"_s},
                       {u"theme"_s, u"light or dark."_s, u"theme"_s, u"light"_s},
                       {u"out"_s, u"Where pictures go."_s, u"folder"_s, u"."_s}});
    parser.addHelpOption();
    parser.process(application);
    const QString theme = parser.value(u"theme"_s);
    klarbok::ui::useFusion(theme == u"dark");
    klarbok::ui::useHouseStyle();
    useOwnFont();

    const auto optionsFor = [&parser](const QString &dataDir) {
        klarbok::compose::Options options;
        options.dataDir = dataDir;
        options.secretsFromEnvironment = parser.value(u"secrets"_s) == u"env";
        const QDateTime start = QDateTime::fromString(parser.value(u"now"_s), Qt::ISODate);
        if (start.isValid())
            options.now = start;
        return options;
    };
    const klarbok::compose::Composition composition{optionsFor(parser.value(u"data-dir"_s))};
    const auto session = composition.open(parser.value(u"workspace"_s));
    // A workspace of its own for the pages without anything on them.
    const QTemporaryDir emptyFolder;
    const klarbok::compose::Composition nothing{optionsFor(emptyFolder.path())};
    const auto made = nothing.workspaces()->create(u"Nya butiken"_s, u"556737-0431"_s);
    const auto emptySession =
        made ? nothing.open(made->name) : klarbok::Result<klarbok::flow::SessionPtr>{made.error()};
    for (const auto *opened : {&session, &emptySession}) {
        if (!*opened) {
            QTextStream{stderr} << opened->error().detail << '\n';
            return 1;
        }
    }

    const QString scale =
        QString::number(qRound(qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s).toDouble() * 100));
    klarbok::shots::Studio studio{QDir{parser.value(u"out"_s)}, theme + u'-' + scale};
    if (parser.isSet(u"abroad"_s)) {
        studio.takeAbroad(*session);
    } else if (parser.isSet(u"drift"_s)) {
        studio.takeDrift(*session);
    } else if (parser.isSet(u"differences"_s)) {
        studio.takeDifferences(*session, parser.value(u"differences"_s));
    } else {
        studio.takeWindow(*session);
        studio.takeAnswers(*session);
        studio.takeEmptyWindow(*emptySession);
        studio.takeGuide({composition.workspaces(),
                          [&composition](const QString &name) { return composition.open(name); },
                          composition.clock()},
                         *session);
    }
    QTextStream{stdout} << studio.taken() << " pictures\n";
    return studio.failures() == 0 ? 0 : 1;
}
