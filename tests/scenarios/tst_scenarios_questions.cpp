#include "scenarios/acceptance.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

/// The first voucher with a question.
QString asking(Cli &cli)
{
    const Json list = cli.run({u"vouchers"_s})[u"vouchers"];
    for (const Json &voucher : list.items()) {
        if (voucher[u"questions"].toWhole().value_or(0) > 0)
            return voucher[u"id"].toString();
    }
    return {};
}

} // namespace

/// Questions answered on the command line, over the sandbox.
class TestScenariosQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s08_orderByHandIsPostedWithItsNote();
    void s08_orderThatComesBack();
    void unknownTypeIsAnswered();
    void refusedAnswersChangeNothing();
    void wrongUsage();
};

void TestScenariosQuestions::s08_orderByHandIsPostedWithItsNote()
{
    SandboxProcess sandbox{u"8"_s};
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"fetch"_s}).exit, 3);
    const QString id = asking(cli);
    QVERIFY(!id.isEmpty());
    QCOMPARE(cli.run({u"answer"_s, id, u"order_missing"_s, u"retry"_s}).exit, 3);  // still gone
    QCOMPARE(cli.run({u"answer"_s, id, u"order_missing"_s, u"vat=25"_s}).exit, 1); // no note
    const Run run = cli.run({u"answer"_s, id, u"order_missing"_s, u"vat=25,account=3001"_s,
                             u"--note"_s, u"Enligt kvitto i kassan"_s});
    QCOMPARE(run.exit, 0);
    QVERIFY(run[u"questions"].items().empty());
    const Json answer = run[u"answers"][0];
    QCOMPARE(answer[u"code"].toString(), u"order_missing"_s);
    QCOMPARE(answer[u"amount"].toWhole().value_or(0), 349'00);
    QCOMPARE(answer[u"value"].toString(), u"vat=2500,account=3001"_s);
    QCOMPARE(answer[u"note"].toString(), u"Enligt kvitto i kassan"_s);
    QVERIFY(!answer[u"user"].toString().isEmpty());
    QStringList events;
    for (const Json &entry : run[u"history"].items())
        events.append(entry[u"event"].toString());
    QVERIFY(events.contains(u"retried"_s) && events.contains(u"answered"_s));
    QVERIFY(cli.readable({u"vouchers"_s, id}).out.contains("Enligt kvitto i kassan"));
    QCOMPARE(wrongPosting(cli), QString{});
    QVERIFY(pdfLines(cli, id).join(u'\n').contains(u"Enligt kvitto i kassan"));
    QCOMPARE(cli.run({u"answer"_s, id, u"order_missing"_s, u"vat=12"_s, u"--note"_s, u"x"_s}).exit,
             1);
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosQuestions::s08_orderThatComesBack()
{
    SandboxProcess sandbox{u"1"_s, {u"klarna-order-404"_s}};
    Cli cli{sandbox};
    QCOMPARE(cli.run({u"fetch"_s}).exit, 3);
    const QString id = asking(cli);
    sandbox.fault(u"klarna-order-404"_s, u"off"_s);
    const Json questions = cli.voucher(id)[u"questions"];
    QVERIFY(!questions.items().empty());
    int exit = 3;
    for (const Json &question : questions.items())
        exit = cli.run({u"answer"_s, id, u"order_missing:"_s + question[u"transaction"].toString(),
                        u"retry"_s})
                   .exit;
    QCOMPARE(exit, 0);
    QCOMPARE(wrongPosting(cli), QString{});
    QCOMPARE(wrongAtTheEnd(cli, sandbox), QString{});
}

void TestScenariosQuestions::unknownTypeIsAnswered()
{
    SandboxProcess sandbox{u"17b"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString id = asking(cli);
    const Run run =
        cli.run({u"answer"_s, id, u"unknown_type"_s, u"account=6064"_s, u"--remember"_s});
    QCOMPARE(run.exit, 0);
    QVERIFY(run[u"answers"][0][u"remembered"].toBool());
    QCOMPARE(wrongPosting(cli), QString{});
}

void TestScenariosQuestions::refusedAnswersChangeNothing()
{
    SandboxProcess sandbox{u"8"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString id = asking(cli);
    const QByteArray before = cli.lists();
    for (const QString &value : {u"vat=17"_s, u"book"_s, u"account=1686"_s, u"account=3001"_s}) {
        const Run run = cli.run({u"answer"_s, id, u"order_missing"_s, value, u"--note"_s, u"x"_s});
        QCOMPARE(run.exit, 1);
        QVERIFY(!run.err.isEmpty());
    }
    QCOMPARE(cli.run({u"answer"_s, id, u"vat_rate"_s, u"vat=25"_s}).exit, 1);
    QCOMPARE(cli.run({u"answer"_s, u"KB-00000000"_s, u"vat_rate"_s, u"vat=25"_s}).exit, 1);
    QCOMPARE(cli.lists(), before);
}

void TestScenariosQuestions::wrongUsage()
{
    SandboxProcess sandbox{u"8"_s};
    Cli cli{sandbox};
    for (const QStringList &rest :
         {QStringList{}, QStringList{u"KB-00000000"_s}, QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s},
          QStringList{u"a"_s, u"b"_s, u"c"_s, u"--vat"_s}})
        QCOMPARE(cli.run(QStringList{u"answer"_s} + rest).exit, 2);
}

QTEST_GUILESS_MAIN(TestScenariosQuestions)
#include "tst_scenarios_questions.moc"
