// Every page of the window and every step of the guide, on a month of a shop: can it be used
// without a mouse and without eyes, and does every Swedish word fit?

#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/guide/guide.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/parts/house_style.h"
#include "ui/parts/table.h"
#include "ui/parts/table_export.h"
#include "ui/setup_presenter.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::until;

namespace {

QString nameOf(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
}

/// The text that a control wears itself.
QString wornText(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    return {};
}

QStringList namelessIn(const QWidget *page)
{
    QStringList nameless;
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        const bool isOwn = !widget->objectName().startsWith(u"qt_"); // Qt's inner parts
        const bool takesKeys = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(page);
        if (isOwn && takesKeys && !widget->focusProxy() && wornText(widget).isEmpty() &&
            widget->accessibleName().isEmpty() && !qobject_cast<const QTabBar *>(widget))
            nameless.append(nameOf(widget));
    }
    return nameless;
}

QChar mnemonicOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar{} : text.at(text.indexOf(u'&') + 1).toLower();
}

/// Letters that two visible controls of a page both want with Alt.
QStringList clashesIn(const QWidget *page, QMap<QChar, QString> taken)
{
    QStringList clashes;
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool counts =
            qobject_cast<const QAbstractButton *>(widget) || (label && label->buddy());
        const QChar letter = counts && widget->isVisible() ? mnemonicOf(wornText(widget)) : QChar{};
        if (letter.isNull())
            continue;
        if (taken.contains(letter))
            clashes.append(QStringLiteral("%1: %2 and %3")
                               .arg(letter)
                               .arg(taken.value(letter), wornText(widget)));
        taken.insert(letter, wornText(widget));
    }
    return clashes;
}

/// Visible texts that are wider or higher than the place they have.
QStringList clippedIn(const QWidget *page)
{
    QStringList clipped;
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        const QString text = wornText(widget);
        if (text.isEmpty() || !widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const int wanted = label && label->wordWrap() ? label->minimumSizeHint().width()
                                                      : widget->sizeHint().width();
        const int high = label && label->wordWrap() ? label->heightForWidth(label->width())
                                                    : widget->minimumSizeHint().height();
        if (widget->width() < wanted || widget->height() < high)
            clipped.append(QStringLiteral("%1 \"%2\" has %3×%4, wants %5×%6")
                               .arg(nameOf(widget), text)
                               .arg(widget->width())
                               .arg(widget->height())
                               .arg(wanted)
                               .arg(high));
    }
    for (const QTabBar *bar : page->findChildren<QTabBar *>()) {
        if (bar->isVisible() && bar->width() < bar->sizeHint().width())
            clipped.append(nameOf(bar) + u" tabs"_s);
    }
    for (const QAbstractScrollArea *area : page->findChildren<QAbstractScrollArea *>()) {
        if (area->isVisible() && area->horizontalScrollBar()->maximum() > 0)
            clipped.append(nameOf(area) + u" scrolls sideways"_s);
    }
    for (const ui::Table *table : page->findChildren<ui::Table *>()) {
        for (int column = 0; table->isVisible() && column < table->model()->columnCount();
             ++column) {
            const QHeaderView *header = table->horizontalHeader();
            if (!header->isSectionHidden(column) &&
                header->sectionSize(column) < header->sectionSizeHint(column))
                clipped.append(nameOf(table) + u' ' +
                               table->model()->headerData(column, Qt::Horizontal).toString());
        }
    }
    return clipped;
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyModelKeepsItsWord();
    void everyTableCanBeExported();
    void pages_data();
    void pages();
    void guide_data();
    void guide();
    void standardButtonsAreSwedish_data();
    void standardButtonsAreSwedish();

private:
    static void judge(const QWidget *page, const QMap<QChar, QString> &taken);

    std::unique_ptr<test::Shop> m_shop;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestPages::initTestCase()
{
    m_shop = std::make_unique<test::Shop>(u"shop"_s);
    m_window = std::make_unique<ui::MainWindow>(m_shop->session());
    m_window->resize(1024, 640);
    m_window->show();
}

void TestPages::everyModelKeepsItsWord()
{
    QList<QAbstractItemModelTester *> testers;
    for (const ui::Table *table : m_window->findChildren<ui::Table *>()) {
        for (QAbstractItemModel *model :
             {table->source(), static_cast<QAbstractItemModel *>(table->proxy())})
            testers.append(new QAbstractItemModelTester(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest, this));
    }
    QVERIFY(testers.size() >= 20); // ten tables, each with its proxy
    ui::Workbench *bench = m_window->workbench();
    const auto rests = [bench] { return !bench->isBusy(); };
    bench->fetch();
    QVERIFY(until(rests, 60'000));
    bench->approveReconciled();
    QVERIFY(until(rests, 60'000));
    m_window->showPage(ui::MainWindow::Payouts);
    QVERIFY(until([this] {
        return part<ui::Table>(m_window.get(), u"payoutList"_s)->model()->rowCount() > 0;
    }));
    QVERIFY(until([this] {
        return part<ui::Table>(m_window.get(), u"reconciliation"_s)->model()->rowCount() > 0;
    }));
    m_window->showPage(ui::MainWindow::Vouchers);
    QVERIFY(until([this] {
        return part<ui::Table>(m_window.get(), u"voucherRows"_s)->model()->rowCount() > 0;
    }));
    qDeleteAll(testers);
}

/// A line of headings and one for each row that is shown, with a cell for each column.
void TestPages::everyTableCanBeExported()
{
    QStringList exported;
    for (const ui::Table *table : m_window->findChildren<ui::Table *>()) {
        const QAbstractItemModel *model = table->model();
        if (model->rowCount() == 0)
            continue;
        const QStringList lines = QString::fromUtf8(ui::csvOf(*table)).split(u"\r\n"_s);
        QVERIFY2(lines.size() == model->rowCount() + 2, qPrintable(nameOf(table)));
        for (int column = 0; column < model->columnCount(); ++column) {
            const QString heading = model->headerData(column, Qt::Horizontal).toString();
            QVERIFY2(lines.front().contains(heading), qPrintable(nameOf(table)));
        }
        QVERIFY2(lines.front().count(u';') >= model->columnCount() - 1, qPrintable(nameOf(table)));
        exported.append(table->objectName());
    }
    for (const auto &name : {u"payoutList"_s, u"reconciliation"_s, u"transactions"_s,
                             u"payoutVouchers"_s, u"voucherList"_s, u"voucherRows"_s,
                             u"voucherOrders"_s, u"voucherHistory"_s, u"auditList"_s})
        QVERIFY2(exported.contains(name), qPrintable(name));
}

void TestPages::judge(const QWidget *page, const QMap<QChar, QString> &taken)
{
    QCOMPARE(namelessIn(page).join(u'\n'), QString{});
    QCOMPARE(clashesIn(page, taken).join(u'\n'), QString{});
    QCOMPARE(clippedIn(page).join(u'\n'), QString{});
}

void TestPages::pages_data()
{
    QTest::addColumn<int>("page");
    for (int page = 0; page < ui::MainWindow::PageCount; ++page)
        QTest::addRow(
            "%s",
            qPrintable(m_window->page(static_cast<ui::MainWindow::PageIndex>(page))->objectName()))
            << page;
}

void TestPages::pages()
{
    QFETCH(int, page);
    const auto index = static_cast<ui::MainWindow::PageIndex>(page);
    QMap<QChar, QString> menus;
    for (const QAction *menu : m_window->menuBar()->actions())
        menus.insert(mnemonicOf(menu->text()), menu->text());
    m_window->showPage(index);
    const ui::Page *shown = m_window->page(index);
    auto *tabs = shown->findChild<QTabWidget *>();
    for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
        if (tabs)
            tabs->setCurrentIndex(tab);
        QTest::qWait(50);
        judge(shown, menus);
    }
}

void TestPages::guide_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < 6; ++step)
        QTest::addRow("%d", step + 1) << step;
}

void TestPages::guide()
{
    QFETCH(int, step);
    const compose::Composition &composition = m_shop->composition();
    ui::Guide shown{{composition.workspaces(),
                     [&composition](const QString &name) { return composition.open(name); },
                     composition.clock()},
                    m_shop->session()};
    shown.resize(1024, 640);
    shown.show();
    shown.showStep(step);
    const auto *presenter = shown.findChild<ui::SetupPresenter *>();
    QVERIFY(until([presenter] { return !presenter->isBusy(); }));
    for (QComboBox *place : shown.step(step)->findChildren<QComboBox *>())
        place->setCurrentIndex(place->count() - 1); // with the fields for another address
    QTest::qWait(50);
    judge(&shown, {});
}

void TestPages::standardButtonsAreSwedish_data()
{
    QTest::addColumn<QDialogButtonBox::StandardButton>("button");
    QTest::addColumn<QString>("text");
    QTest::newRow("ok") << QDialogButtonBox::Ok << u"OK"_s;
    QTest::newRow("cancel") << QDialogButtonBox::Cancel << u"Avbryt"_s;
    QTest::newRow("close") << QDialogButtonBox::Close << u"Stäng"_s;
    QTest::newRow("save") << QDialogButtonBox::Save << u"Spara"_s;
    QTest::newRow("open") << QDialogButtonBox::Open << u"Öppna"_s;
    QTest::newRow("yes") << QDialogButtonBox::Yes << u"Ja"_s;
    QTest::newRow("no") << QDialogButtonBox::No << u"Nej"_s;
    QTest::newRow("discard") << QDialogButtonBox::Discard << u"Släng"_s;
}

void TestPages::standardButtonsAreSwedish()
{
    QFETCH(QDialogButtonBox::StandardButton, button);
    QFETCH(QString, text);
    QMessageBox box;
    box.setStandardButtons(static_cast<QMessageBox::StandardButtons>(static_cast<int>(button)));
    QCOMPARE(box.buttons().constFirst()->text().remove(u'&'), text);
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
    for (const QString &face : {u"Regular"_s, u"Bold"_s})
        QFontDatabase::addApplicationFont(u":/klarbok/fonts/KlarbokSans-%1.ttf"_s.arg(face));
    QApplication::setFont(QFont{u"Klarbok Sans"_s, 10});
    TestPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pages.moc"
