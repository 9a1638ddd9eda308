#include "base/money.h"
#include "base/result.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstring>
#include <limits>
#include <map>

using namespace klarbok;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMax = std::numeric_limits<qint64>::max();
constexpr qint64 kMin = std::numeric_limits<qint64>::min();

Money euro(qint64 cents)
{
    return {cents, *Currency::parse(u"EUR")};
}

/// Bugs, each of which must stop the program before a wrong amount goes anywhere.
const std::map<QString, void (*)()> &bugs()
{
    static const std::map<QString, void (*)()> kBugs{
        {u"sum too large"_s, [] { (void)(Money::sek(kMax) + Money::sek(1)); }},
        {u"sum too small"_s, [] { (void)(Money::sek(kMin) + Money::sek(-1)); }},
        {u"difference too large"_s, [] { (void)(Money::sek(kMax) - Money::sek(-1)); }},
        {u"smallest amount turned"_s, [] { (void)-Money::sek(kMin); }},
        {u"smallest amount without sign"_s, [] { (void)Money::sek(kMin).abs(); }},
        {u"kronor plus euro"_s, [] { (void)(Money::sek(1) + euro(1)); }},
        {u"kronor minus euro"_s, [] { (void)(Money::sek(1) - euro(1)); }},
        {u"kronor less than euro"_s, [] { (void)(Money::sek(1) < euro(1)); }},
        {u"nothing plus euro"_s, [] { (void)(Money::sek(0) + euro(1)); }},
        {u"negative VAT rate"_s, [] { (void)vatInGross(Money::sek(100), -1); }},
        {u"VAT rate above 100 %"_s, [] { (void)vatOnNet(Money::sek(100), 10'001); }},
        {u"value of a failure"_s,
         [] {
             (void)Result<int>{Error{ErrorKind::Offline, {}}}.value();
         }},
        {u"error of a success"_s, [] { (void)Result<int>{1}.error(); }},
    };
    return kBugs;
}

} // namespace

class TestContracts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsTheProgram_data()
    {
        QTest::addColumn<QString>("bug");
        for (const auto &[name, code] : bugs())
            QTest::newRow(qPrintable(name)) << name;
    }
    void stopsTheProgram()
    {
        QFETCH(QString, bug);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--bug"_s, bug});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const QByteArray words = child.readAllStandardError();
        QVERIFY2(words.contains("check failed"), words.constData());
    }

    /// The other half: a child that does nothing wrong ends well.
    void aChildWithoutABugEndsWell()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--bug"_s, u"none"_s});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.exitCode(), 0);
    }
};

int main(int argc, char *argv[])
{
    if (argc == 3 && std::strcmp(argv[1], "--bug") == 0) {
        const auto bug = bugs().find(QString::fromUtf8(argv[2]));
        if (bug != bugs().end())
            bug->second();
        return 0;
    }
    QCoreApplication app{argc, argv};
    TestContracts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_contracts.moc"
