// Questions answered in the window: with the keyboard alone, with the mouse, and changed again.

#include "base/check.h"
#include "flow/checkup.h"
#include "resources/resources.h"
#include "screen.h"
#include "shop.h"
#include "translations/translations.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/pages/voucher_detail.h"
#include "ui/pages/vouchers_page.h"
#include "ui/parts/house_style.h"
#include "ui/parts/table.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace klarbok;
using klarbok::test::part;
using klarbok::test::said;
using klarbok::test::until;

namespace {

/// A shop whose payouts are fetched, and its window with the first voucher that asks.
class Asking
{
public:
    explicit Asking(const QString &scenario, const QStringList &faults = {})
        : shop{scenario, faults}
    {
        KLARBOK_EXPECTS(test::wait(flow::checkup(shop.session())).hasValue()); // accounts' names
        window = std::make_unique<ui::MainWindow>(shop.session());
        window->resize(1280, 900);
        window->show();
        window->activateWindow();
        KLARBOK_EXPECTS(QTest::qWaitForWindowActive(window.get()));
        ui::Workbench *bench = window->workbench();
        bench->fetch();
        KLARBOK_EXPECTS(until([bench] { return !bench->isBusy(); }, 60'000));
        window->showPage(ui::MainWindow::Vouchers);
        page()->setShown(ui::VouchersPage::Show::NeedYou);
        page()->detail()->showTab(ui::VoucherDetail::QuestionsTab);
    }

    ui::VouchersPage *page() const
    {
        return static_cast<ui::VouchersPage *>(window->page(ui::MainWindow::Vouchers));
    }
    bool isAsking() const { return window->findChild<QPushButton *>(u"answerSend"_s) != nullptr; }
    void waitForForm() const
    {
        KLARBOK_EXPECTS(until([this] { return isAsking(); }));
    }
    std::vector<ledger::Answer> answers() const
    {
        return test::wait(shop.session()->store->answers()).value();
    }
    bool waitForAnswers(size_t count) const
    {
        return until([this, count] { return answers().size() == count; });
    }
    StoredVoucher voucher(const VoucherId &id) const
    {
        return test::wait(shop.session()->store->voucher(id)).value();
    }
    template<typename T>
    T *field(const QString &name) const
    {
        return part<T>(window.get(), name);
    }
    void click(const QString &name) const
    {
        QTest::mouseClick(field<QWidget>(name), Qt::LeftButton);
    }

    /// A box or a circle takes the click where it stands, not in the empty end of its row.
    void tick(const QString &name) const
    {
        auto *box = field<QWidget>(name);
        QTest::mouseClick(box, Qt::LeftButton, {}, {kBox, box->height() / 2});
    }

    static constexpr int kBox = 8;
    test::Shop shop;
    std::unique_ptr<ui::MainWindow> window;
};

QString focused()
{
    const QWidget *widget = QApplication::focusWidget();
    return widget ? widget->objectName() : u"nothing"_s;
}

void press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

} // namespace

class TestAnswering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Three orders cannot be read: choose, note, Enter, three times over, hands on the keyboard.
    void withTheKeyboardAlone()
    {
        const Asking asking{u"1"_s, {u"klarna-order-404"_s}};
        asking.waitForForm();
        const VoucherId id = *VoucherId::parse(
            test::wait(asking.shop.session()->store->vouchers({}))->front().id.text());
        const size_t count = asking.voucher(id).content.questions.size();
        QVERIFY(count >= 2);
        asking.field<QRadioButton>(u"answerWay0"_s)->setFocus(Qt::TabFocusReason);
        for (size_t done = 0; done < count; ++done) {
            QTRY_COMPARE(focused(), u"answerWay0"_s); // where the last answer led to
            QVERIFY(!asking.field<QPushButton>(u"answerSend"_s)->isEnabled());
            press(Qt::Key_Space);
            press(Qt::Key_Tab);
            QCOMPARE(focused(), u"answerAccount"_s);
            press(Qt::Key_Tab);
            QCOMPARE(focused(), u"answerNote"_s);
            QVERIFY(!asking.field<QPushButton>(u"answerSend"_s)->isEnabled()); // it needs a note
            QTest::keyClicks(QApplication::focusWidget(), u"Enligt kvitto"_s);
            QVERIFY(asking.field<QPushButton>(u"answerSend"_s)->isEnabled());
            press(Qt::Key_Return);
            QVERIFY(asking.waitForAnswers(done + 1));
        }
        for (const ledger::Answer &answer : asking.answers()) {
            QCOMPARE(ledger::answerValueText(answer.value), u"vat=2500"_s);
            QCOMPARE(answer.note, u"Enligt kvitto"_s);
            QVERIFY(!answer.remembered);
        }
        QVERIFY(asking.voucher(id).content.questions.empty());
        // Nothing needs the owner any more: the list is empty.
        QTRY_COMPARE(asking.field<ui::Table>(u"voucherList"_s)->model()->rowCount(), 0);
    }

    void whatIsProposedIsChosenAndSaysWhy()
    {
        const Asking asking{u"4d"_s};
        asking.waitForForm();
        QVERIFY(asking.field<QRadioButton>(u"answerWay1"_s)->isChecked());
        QCOMPARE(said(asking.window.get(), u"questionProposal"_s).replace(QChar::Nbsp, u' '),
                 u"Förslag: moms 0 %. Momssatsen är inte svensk, och andra länders moms dras inte "
                 "av som ingående moms."_s);
        asking.click(u"answerSend"_s);
        QVERIFY(asking.waitForAnswers(1));
        QCOMPARE(ledger::answerValueText(asking.answers().front().value), u"vat=0"_s);
    }

    void whatDoesNotFitIsSaidBesideTheField()
    {
        const Asking asking{u"8"_s};
        asking.waitForForm();
        const auto *objection = asking.field<QLabel>(u"answerObjection"_s);
        const auto *send = asking.field<QPushButton>(u"answerSend"_s);
        QVERIFY(!objection->isVisible());
        test::type<QLineEdit>(asking.window.get(), u"answerNote"_s, u"kvitto"_s);
        test::type<QLineEdit>(asking.window.get(), u"answerAccount"_s, u"1686"_s);
        QVERIFY(objection->isVisible());
        QVERIFY(objection->text().contains(u"avräkningskontot"_s));
        QVERIFY(!send->isEnabled());
        test::type<QLineEdit>(asking.window.get(), u"answerAccount"_s, u"299"_s);
        QVERIFY(send->isEnabled());
        test::type<QLineEdit>(asking.window.get(), u"answerAccount"_s, u"29x"_s);
        QVERIFY(objection->isVisible());
        QVERIFY(!send->isEnabled());
        QVERIFY(asking.answers().empty());
    }

    void anAccountIsFoundByItsName()
    {
        const Asking asking{u"8"_s};
        asking.waitForForm();
        auto *line = asking.field<QLineEdit>(u"answerAccount"_s);
        test::type<QLineEdit>(asking.window.get(), u"answerAccount"_s, u"kreditförsäljningsk"_s);
        QAbstractItemView *popup = line->completer()->popup();
        QVERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(line->text(), u"6060"_s); // Kreditförsäljningskostnader
    }

    void aRateByHandNeedsToSayWhereItComesFrom()
    {
        const Asking asking{u"14"_s, {u"riksbank-none"_s}};
        asking.waitForForm();
        const auto *objection = asking.field<QLabel>(u"answerObjection"_s);
        const auto *send = asking.field<QPushButton>(u"answerSend"_s);
        QCOMPARE(asking.field<QPushButton>(u"answerRetry"_s)->text(), u"&Läs kursen igen"_s);
        test::type<QLineEdit>(asking.window.get(), u"answerQuote"_s, u"elva"_s);
        QVERIFY(objection->isVisible());
        test::type<QLineEdit>(asking.window.get(), u"answerQuote"_s, u"11,20"_s);
        QVERIFY(!objection->isVisible());
        QVERIFY(!send->isEnabled());
        test::type<QLineEdit>(asking.window.get(), u"answerNote"_s, u"Riksbankens sida"_s);
        QVERIFY(send->isEnabled());
        asking.click(u"answerSend"_s);
        QVERIFY(asking.waitForAnswers(1));
        const ledger::Answer answer = asking.answers().front();
        QCOMPARE(ledger::answerValueText(answer.value), u"rate=11.20"_s);
        QCOMPARE(answer.note, u"Riksbankens sida"_s);
    }

    void readingAgainTakesTheQuestionAway()
    {
        Asking asking{u"1"_s, {u"klarna-order-404"_s}};
        asking.waitForForm();
        asking.click(u"answerRetry"_s);
        QVERIFY(until(
            [&asking] { return said(asking.page(), u"bannerTitle"_s) == u"Frågan är kvar."_s; }));
        asking.shop.sandbox().fault(u"klarna-order-404"_s, u"off"_s);
        const VoucherId id = test::wait(asking.shop.session()->store->vouchers({}))->front().id;
        // One question after the other: the form of the next takes the place of the last.
        QVERIFY(until([&asking, &id] {
            const auto *retry = asking.window->findChild<QPushButton *>(u"answerRetry"_s);
            if (retry && retry->isVisible() && retry->isEnabled())
                asking.click(u"answerRetry"_s);
            return asking.voucher(id).content.questions.empty();
        }));
        QVERIFY(asking.answers().empty());
    }

    void anAnswerCanBeChangedUntilItIsApproved()
    {
        const Asking asking{u"4d"_s};
        asking.waitForForm();
        asking.page()->setShown(ui::VouchersPage::Show::All);
        asking.click(u"answerSend"_s);
        QVERIFY(asking.waitForAnswers(1));
        // The other fee is still asked about, and stands first.
        QVERIFY(until([&asking] {
            const auto *second = asking.window->findChild<QLabel *>(u"question1"_s);
            return second && second->text().contains(u"Svar: moms 0"_s);
        }));
        asking.click(u"openQuestion1"_s);
        QVERIFY(asking.field<QRadioButton>(u"answerWay1"_s)->isChecked());
        asking.tick(u"answerWay0"_s); // as Klarna states, on another account
        test::type<QLineEdit>(asking.window.get(), u"answerAccount"_s, u"6570"_s);
        asking.click(u"answerSend"_s);
        QVERIFY(asking.waitForAnswers(2));
        QCOMPARE(ledger::answerValueText(asking.answers().back().value), u"account=6570"_s);
    }

    void whatIsRememberedIsListedAndCanBeGivenUp()
    {
        const Asking asking{u"17b"_s};
        asking.waitForForm();
        test::type<QLineEdit>(asking.window.get(), u"answerAccount"_s, u"6570"_s);
        asking.tick(u"answerRemember"_s);
        QVERIFY(asking.field<QCheckBox>(u"answerRemember"_s)->isChecked());
        asking.click(u"answerSend"_s);
        QVERIFY(asking.waitForAnswers(1));
        QVERIFY(asking.answers().front().remembered);

        asking.window->showPage(ui::MainWindow::Settings);
        auto *tabs = asking.field<QTabWidget>(u"settingsTabs"_s);
        auto *list = asking.field<ui::Table>(u"rememberedList"_s);
        tabs->setCurrentWidget(list->parentWidget());
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Okänd typ av rad"_s);
        QCOMPARE(list->model()->index(0, 2).data().toString(), u"konto 6570"_s);
        QVERIFY(!asking.field<QPushButton>(u"forgetRuleButton"_s)->isEnabled());
        list->selectRow(0);
        asking.click(u"forgetRuleButton"_s);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QVERIFY(!asking.answers().front().remembered); // and the answer itself stays
        QCOMPARE(asking.answers().size(), 1U);
    }
};

int main(int argc, char *argv[])
{
    const QTemporaryDir home; // nothing of the user's is read or written
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toUtf8());
    QApplication application{argc, argv};
    initResources();
    installTranslators(application);
    ui::useHouseStyle();
    TestAnswering test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_answering.moc"
