// What a person does while the program works: waits and sees how far it has come, stops it, closes
// the window.

#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/parts/banner.h"
#include "ui/parts/busy_bar.h"
#include "ui/parts/table.h"

#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::said;
using klarbok::test::until;

class TestInterruptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fetchCountsAndCanBeStopped();
    void fetchGoesOnWhereItWasStopped();
    void closingTheWindowStopsTheFetch();
    void aWindowThatVanishesTakesItsAnswersWithIt();
    void postCountsAndCanBeStopped();

private:
    /// The fetch has come to the orders, some of them read, and more to come.
    bool isReadingOrders() const;
    const ui::Page *payouts() const { return m_window->page(ui::MainWindow::Payouts); }
    const ui::Page *vouchers() const { return m_window->page(ui::MainWindow::Vouchers); }
    int rows(const QString &table) const
    {
        return part<ui::Table>(m_window.get(), table)->model()->rowCount();
    }
    bool rests() const { return !m_window->workbench()->isBusy(); }
    void fetchAll();

    std::unique_ptr<test::Shop> m_shop;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestInterruptions::init()
{
    m_shop = std::make_unique<test::Shop>(u"month"_s);
    m_window = std::make_unique<ui::MainWindow>(m_shop->session());
    m_window->show();
    m_window->showPage(ui::MainWindow::Payouts);
}

void TestInterruptions::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

bool TestInterruptions::isReadingOrders() const
{
    static const QRegularExpression counted{u"^Hämtar ordrar, ([\\d\u00a0]+) av ([\\d\u00a0]+)$"_s};
    const auto found = counted.match(said(payouts(), u"busyText"_s));
    return found.hasMatch() && found.captured(1) != u"0";
}

void TestInterruptions::fetchAll()
{
    m_window->workbench()->fetch();
    QVERIFY(until([this] { return rests(); }, 60'000));
}

void TestInterruptions::fetchCountsAndCanBeStopped()
{
    m_shop->sandbox().fault(u"klarna-slow"_s, u"50"_s);
    QTest::mouseClick(part<QPushButton>(payouts(), u"fetchButton"_s), Qt::LeftButton);
    QVERIFY(payouts()->busyBar()->isVisible());
    QVERIFY(!part<QPushButton>(payouts(), u"fetchButton"_s)->isEnabled());
    QVERIFY(until([this] { return isReadingOrders(); }));
    auto *stop = part<QPushButton>(payouts(), u"busyStop"_s);
    QCOMPARE(stop->text().remove(u'&'), u"Avbryt"_s);
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(!stop->isEnabled());
    QVERIFY(until([this] { return rests(); }));
    QVERIFY(!payouts()->busyBar()->isVisible());
    QCOMPARE(payouts()->banner()->title(), u"Hämtningen slutade innan den var klar."_s);
    QVERIFY(part<QPushButton>(payouts(), u"fetchButton"_s)->isEnabled());
}

void TestInterruptions::fetchGoesOnWhereItWasStopped()
{
    m_shop->sandbox().fault(u"klarna-slow"_s, u"50"_s);
    m_window->workbench()->fetch();
    QVERIFY(until([this] { return isReadingOrders(); }));
    m_window->workbench()->stop();
    QVERIFY(until([this] { return rests(); }));
    m_shop->sandbox().fault(u"klarna-slow"_s, u"off"_s);
    fetchAll();
    QCOMPARE(payouts()->banner()->title(), u"Hämtat från Klarna."_s);
    QVERIFY(until([this] { return rows(u"payoutList"_s) == 5; }));
}

void TestInterruptions::closingTheWindowStopsTheFetch()
{
    m_shop->sandbox().fault(u"klarna-slow"_s, u"50"_s);
    m_window->workbench()->fetch();
    QVERIFY(until([this] { return isReadingOrders(); }));
    QVERIFY(!m_window->close()); // what is on its way comes home first
    QVERIFY(m_window->isVisible());
    QVERIFY(until([this] { return !m_window->isVisible(); }));
    QVERIFY(rests());
}

void TestInterruptions::aWindowThatVanishesTakesItsAnswersWithIt()
{
    m_shop->sandbox().fault(u"klarna-slow"_s, u"50"_s);
    m_window->workbench()->fetch();
    QVERIFY(until([this] { return isReadingOrders(); }));
    m_window.reset();
    QTest::qWait(1000); // the answers that were on their way come to nobody
    m_window = std::make_unique<ui::MainWindow>(m_shop->session());
    m_shop->sandbox().fault(u"klarna-slow"_s, u"off"_s);
    m_window->show();
    m_window->showPage(ui::MainWindow::Payouts);
    fetchAll();
    QVERIFY(until([this] { return rows(u"payoutList"_s) == 5; }));
}

void TestInterruptions::postCountsAndCanBeStopped()
{
    fetchAll();
    m_window->showPage(ui::MainWindow::Vouchers);
    m_window->workbench()->approveReconciled();
    QVERIFY(until([this] { return rests(); }, 60'000));
    m_shop->sandbox().fault(u"bl-slow"_s, u"30"_s);
    auto *post = part<QPushButton>(vouchers(), u"postButton"_s);
    QVERIFY(until([post] { return post->isEnabled(); }));
    QTest::mouseClick(post, Qt::LeftButton);
    static const QRegularExpression counted{u"^Bokför verifikat, [1-9]\\d* av \\d+$"_s};
    QVERIFY(until([this] { return counted.match(said(vouchers(), u"busyText"_s)).hasMatch(); },
                  60'000));
    QTest::mouseClick(part<QPushButton>(vouchers(), u"busyStop"_s), Qt::LeftButton);
    QVERIFY(until([this] { return rests(); }, 60'000));
    const Json stopped = m_shop->sandbox().state()[u"bjornlunden"];
    const size_t sent = stopped[u"vouchers"].items().size();
    QVERIFY(sent > 0);
    QVERIFY(sent < 42);

    // Once more takes the rest, and nothing twice.
    m_shop->sandbox().fault(u"bl-slow"_s, u"off"_s);
    m_window->workbench()->post();
    QVERIFY(until([this] { return rests(); }, 90'000));
    QCOMPARE(m_shop->sandbox().state()[u"bjornlunden"][u"vouchers"].items().size(), size_t{42});
}

int main(int argc, char *argv[])
{
    const QTemporaryDir home; // nothing of the user's is read or written
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toUtf8());
    QApplication application{argc, argv};
    initResources();
    installTranslators(application);
    TestInterruptions test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_interruptions.moc"
