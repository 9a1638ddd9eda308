// A computer without a keychain: the guide says so, in words, and no key ends up in a file.

#include "compose/composition.h"
#include "resources/resources.h"
#include "screen.h"
#include "translations/translations.h"
#include "ui/application.h"
#include "ui/guide/guide.h"
#include "ui/parts/banner.h"

#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::type;
using klarbok::test::until;

class TestNoKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGuideSaysWhatIsMissing();
};

void TestNoKeychain::theGuideSaysWhatIsMissing()
{
    const QString home = qEnvironmentVariable("HOME");
    compose::Options options;
    options.dataDir = home + u"/klarbok"_s;
    const compose::Composition composition{options};
    ui::Application application{
        {composition.workspaces(),
         [&composition](const QString &name) { return composition.open(name); },
         composition.clock()}};
    application.start();
    const ui::Guide *guide = application.guide();
    auto *next = part<QPushButton>(guide, u"guideNext"_s);
    type<QLineEdit>(guide->step(0), u"workspaceName"_s, u"Butiken"_s);
    type<QLineEdit>(guide->step(0), u"orgNo"_s, u"556737-0431"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY(until([guide] { return guide->currentStep() == 1; }));

    const ui::GuideStep *klarna = guide->step(1);
    part<QComboBox>(klarna, u"klarnaPlace"_s)->setCurrentIndex(2);
    type<QLineEdit>(klarna, u"klarnaAddress"_s, u"http://127.0.0.1:1"_s);
    type<QLineEdit>(klarna, u"klarnaUser"_s, u"hemlig-användare"_s);
    type<QLineEdit>(klarna, u"klarnaPassword"_s, u"hemligt-lösenord"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY(until([klarna] { return klarna->banner()->isVisible(); }));
    QCOMPARE(guide->currentStep(), 1);
    QVERIFY2(klarna->banner()->title().contains(u"nyckelring"),
             qPrintable(klarna->banner()->title()));
    QVERIFY(!klarna->banner()->text().isEmpty());

    QDirIterator all{home, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
    int files = 0;
    for (; all.hasNext(); ++files) {
        QFile file{all.next()};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("hemlig"), qPrintable(file.fileName()));
    }
    QVERIFY(files > 0); // the workspace, at least
}

int main(int argc, char *argv[])
{
    // Before anything asks D-Bus: the address is read once.
    const QTemporaryDir home;
    for (const char *variable :
         {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/klarbok");
    QApplication application{argc, argv};
    initResources();
    installTranslators(application);
    TestNoKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_no_keychain.moc"
