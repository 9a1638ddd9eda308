// The gift card page over scenario 5: a card of 500.00 sold on 3 March and used on 10 March.

#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/parts/house_style.h"
#include "ui/parts/table.h"

#include <QDateEdit>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::said;
using klarbok::test::until;

class TestGiftCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rollsForward_data();
    void rollsForward();
    void eachLineLeadsToItsVoucher();

private:
    QStringList figures() const;
    ui::Table *list() const { return part<ui::Table>(m_window.get(), u"giftCardList"_s); }

    std::unique_ptr<test::Shop> m_shop;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestGiftCards::initTestCase()
{
    m_shop = std::make_unique<test::Shop>(u"5"_s);
    m_window = std::make_unique<ui::MainWindow>(m_shop->session());
    m_window->show();
    ui::Workbench *bench = m_window->workbench();
    bench->fetch();
    QVERIFY(until([bench] { return !bench->isBusy(); }, 60'000));
    m_window->showPage(ui::MainWindow::GiftCards);
}

QStringList TestGiftCards::figures() const
{
    QStringList shown;
    for (const char *card :
         {"openingCardFigure", "soldCardFigure", "usedCardFigure", "closingCardFigure"})
        shown.append(said(m_window.get(), QString::fromLatin1(card)).replace(QChar::Nbsp, u' '));
    return shown;
}

void TestGiftCards::rollsForward_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("figures"); // opening, sold, used, closing
    QTest::addColumn<int>("lines");
    const QString none = u"0,00 kr"_s;
    const QString card = u"500,00 kr"_s;
    QTest::newRow("both") << u"2026-03-01"_s << u"2026-03-17"_s
                          << QStringList{none, card, card, none} << 2;
    QTest::newRow("sold") << u"2026-03-01"_s << u"2026-03-09"_s
                          << QStringList{none, card, none, card} << 1;
    QTest::newRow("used") << u"2026-03-04"_s << u"2026-03-17"_s
                          << QStringList{card, none, card, none} << 1;
    QTest::newRow("after") << u"2026-03-11"_s << u"2026-03-17"_s
                           << QStringList{none, none, none, none} << 0;
}

void TestGiftCards::rollsForward()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const int, lines);
    part<QDateEdit>(m_window.get(), u"giftCardFrom"_s)
        ->setDate(QDate::fromString(from, Qt::ISODate));
    part<QDateEdit>(m_window.get(), u"giftCardTo"_s)->setDate(QDate::fromString(to, Qt::ISODate));
    QFETCH(const QStringList, figures);
    QTRY_COMPARE(this->figures(), figures);
    QTRY_COMPARE(list()->model()->rowCount(), lines);
}

void TestGiftCards::eachLineLeadsToItsVoucher()
{
    part<QDateEdit>(m_window.get(), u"giftCardFrom"_s)->setDate(QDate{2026, 3, 1});
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    const auto cell = [this](int row, int column) {
        return list()->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, 0), u"2026-03-03"_s);
    QCOMPARE(cell(0, 1), u"5001"_s);
    QCOMPARE(cell(0, 3), u"500,00"_s);
    QCOMPARE(cell(1, 0), u"2026-03-10"_s);
    QCOMPARE(cell(1, 1), u"5002"_s);
    QCOMPARE(cell(1, 4), u"500,00"_s);
    list()->setFocus();
    list()->selectRow(1);
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(part<QWidget>(m_window.get(), u"vouchersPage"_s)->isVisible());
    QVERIFY(until(
        [this] { return said(m_window.get(), u"voucherHeading"_s).contains(u"2026-03-10"_s); }));
}

int main(int argc, char *argv[])
{
    const QTemporaryDir home; // nothing of the user's is read or written
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toUtf8());
    QApplication application{argc, argv};
    initResources();
    installTranslators(application);
    ui::useHouseStyle();
    TestGiftCards test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_gift_cards.moc"
