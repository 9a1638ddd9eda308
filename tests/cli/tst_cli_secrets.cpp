#include "support/postings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// Keys and buyers' data: where they must never turn up.
class TestCliSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSecretIsStoredOrPrinted();
    void keysAreNotArguments();
    void missingVariableIsNamed();
    void withoutKeychain();
};

namespace {

const QStringList kNames{u"klarna.username"_s, u"klarna.secret"_s, u"bl.client_id"_s,
                         u"bl.client_secret"_s, u"bl.user_key"_s};

/// The text as a word of its own: five digits of a postal code may well stand inside a hash.
bool holdsWord(const QByteArray &bytes, const QByteArray &word)
{
    const auto isInside = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    for (qsizetype at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool begins = at == 0 || !isInside(bytes[at - 1]);
        const bool ends = end == bytes.size() || !isInside(bytes[end]);
        if (begins && ends)
            return true;
    }
    return false;
}

/// As it is, or as Base64, where it is long enough to be told from chance.
bool holds(const QByteArray &bytes, const QString &text)
{
    const QByteArray word = text.toUtf8();
    if (word.isEmpty())
        return true; // a test that looks for nothing must not pass
    return holdsWord(bytes, word) ||
           (word.size() > 8 && bytes.contains(word.toBase64().chopped(4)));
}

/// Every byte below a folder.
QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    QDirIterator files{folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
    while (files.hasNext()) {
        QFile file{files.next()};
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

void TestCliSecrets::nothingSecretIsStoredOrPrinted()
{
    SandboxProcess sandbox{u"8"_s}; // twenty buyers, one order that cannot be read
    Cli cli{sandbox};
    // Everything logged, as support would ask for it.
    cli.setVariable(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
    QByteArray printed;
    const auto keep = [&printed](const Run &run) { printed += run.out + run.err.toUtf8(); };
    const auto both = [&](const QStringList &command) {
        keep(cli.run(command));
        keep(cli.readable(command));
    };
    both({u"check"_s});
    keep(cli.run({u"fetch"_s}));
    both({u"settings"_s, u"list"_s});
    both({u"payouts"_s, u"KP800001"_s});
    const QString first = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    const QString second = voucherOf(cli, u"day"_s, u"2026-03-03"_s);
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    keep(cli.run({u"approve"_s, first, second}));
    // One is refused, so that the books' own words are stored too.
    sandbox.fault(u"post-refuse"_s, u"JOURNAL_ENTRY_NOT_VALID*once"_s);
    keep(cli.readable({u"post"_s, first, second}));
    both({u"vouchers"_s, first});
    both({u"vouchers"_s, second});
    both({u"audit"_s});
    sandbox.fault(u"klarna-401"_s);
    keep(cli.run({u"check"_s}));

    const QByteArray stored = everythingIn(cli.home());
    QVERIFY(stored.size() > 100'000);
    QVERIFY(printed.size() > 10'000);
    const auto absent = [&](const QString &text) {
        return !holds(stored, text) && !holds(printed, text);
    };
    const Json &klarna = sandbox.ready()[u"klarna"];
    const Json &books = sandbox.ready()[u"bjornlunden"];
    for (const QString &key : {klarna[u"username"].toString(), klarna[u"secret"].toString(),
                               books[u"client_id"].toString(), books[u"client_secret"].toString(),
                               books[u"user_key"].toString()})
        QVERIFY2(absent(key), qPrintable(key));

    const Json buyers = sandbox.send("GET", u"/sandbox/personal-data"_s).json();
    QVERIFY(buyers.items().size() > 20);
    for (const Json &text : buyers.items())
        QVERIFY2(absent(text.toString()), qPrintable(text.toString()));
}

void TestCliSecrets::keysAreNotArguments()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    const Run set = cli.run({u"credentials"_s, u"set"_s, u"klarna.secret"_s, u"hemligt"_s});
    QCOMPARE(set.exit, 2);
    QVERIFY(!set.err.contains(u"hemligt"));
}

void TestCliSecrets::missingVariableIsNamed()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.setVariable(u"KLARBOK_KLARNA_SECRET"_s, {});
    const Run fetch = cli.run({u"fetch"_s});
    QCOMPARE(fetch.exit, 1);
    QCOMPARE(fetch[u"error"][u"kind"].toString(), u"secret_missing"_s);
    QVERIFY2(fetch.err.contains(u"KLARBOK_KLARNA_SECRET"), qPrintable(fetch.err));
}

void TestCliSecrets::withoutKeychain()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/proc/no-such-bus"_s);
    cli.setVariable(u"KDE_FULL_SESSION"_s, {});
    for (const QString &name : kNames) {
        const Run set = cli.plain(
            {u"--data-dir"_s, cli.dataDir(), u"--json"_s, u"credentials"_s, u"set"_s, name},
            "ett-hemligt-ord-4711\n");
        QCOMPARE(set.exit, 1);
        QVERIFY2(set.err.contains(u"ingen nyckelring"), qPrintable(set.err));
        QVERIFY(set.err.contains(u"aldrig i en fil"));
        QVERIFY(!set.out.contains("4711") && !set.err.contains(u"4711"));
    }
    const Run fetch = cli.plain({u"--data-dir"_s, cli.dataDir(), u"--json"_s, u"fetch"_s});
    QCOMPARE(fetch.exit, 1);
    QVERIFY2(fetch.err.contains(u"ingen nyckelring"), qPrintable(fetch.err));
    QVERIFY(!everythingIn(cli.home()).contains("ett-hemligt-ord-4711"));
}

QTEST_GUILESS_MAIN(TestCliSecrets)
#include "tst_cli_secrets.moc"
