#include "support/postings.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

/// What the commands answer: the keys of the contract, exit codes, documents.
class TestCliAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersFromEmptyToPosted();
    void readableAnswersAreSwedish();
    void draftDocumentIsMarked();
    void documentThatCannotBeWritten();
    void reopenedVoucherIsADraftAgain();
    void postedVoucherStaysPosted();
    void listsAreFiltered();
    void needingTheUserIsThree();

private:
    std::unique_ptr<SandboxProcess> m_sandbox;
};

namespace {

QStringList keys(const Json &object)
{
    QStringList names;
    for (const auto &[name, value] : object.members())
        names.append(name);
    names.sort();
    return names;
}

QStringList names(const char *text)
{
    QStringList list = QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
    list.sort();
    return list;
}

} // namespace

// Exactly one JSON document, nothing else: Run::json is null otherwise.
#define ANSWER(run, exitCode, expected)                                                            \
    do {                                                                                           \
        QCOMPARE((run).exit, exitCode);                                                            \
        QVERIFY2((run).json.isObject(), (run).out.constData());                                    \
        QCOMPARE(keys((run).json), names(expected));                                               \
        QCOMPARE((run).err, QString{});                                                            \
    } while (false)

void TestCliAnswers::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>(u"1"_s);
}

void TestCliAnswers::answersFromEmptyToPosted()
{
    Cli cli{*m_sandbox};
    const Run workspaces = cli.run({u"workspace"_s, u"list"_s});
    ANSWER(workspaces, 0, "workspaces");
    QCOMPARE(keys(workspaces[u"workspaces"][0]), names("name org_no company"));

    const Run settings = cli.run({u"settings"_s, u"list"_s});
    ANSWER(settings, 0, "settings");
    for (const QString &key :
         names("klarna.host bl.auth_url bl.api_url start_date date_rule method series "
               "account.clearing account.bank account.sales.25 account.sales.12 account.sales.6 "
               "account.sales.0 account.vat.25 account.vat.12 account.vat.6 account.fee "
               "account.fee_no_vat account.fee_vat account.gift_card account.tip account.rounding "
               "rounding_limit account.shipping account.dispute account.holdback account.oss.sales "
               "account.oss.vat account.export account.currency_gain account.currency_loss "
               "gift_card.names gift_card.kind tip.names pdf.buyer_name auto.fetch auto.approve "
               "auto.post book_payouts gift_card.vat day_voucher.split fee.split fee.expected "
               "account.fee.fixed "
               "account.fee.percentage account.fee.other account.commission account.store_credit "
               "oss.enabled start_date.allow_older"))
        QVERIFY2(settings[u"settings"].has(key), qPrintable(key));
    const Run one = cli.run({u"settings"_s, u"get"_s, u"series"_s});
    ANSWER(one, 0, "settings");
    QCOMPARE(keys(one[u"settings"]), names("series"));

    const Run check = cli.run({u"check"_s});
    ANSWER(check, 0, "klarna bjornlunden problems");
    QCOMPARE(cli.run({u"workspace"_s, u"list"_s})[u"workspaces"][0][u"company"].toString(),
             u"Fjällvinden Friluft AB"_s);

    const Run fetch = cli.run({u"fetch"_s});
    ANSWER(fetch, 0, "payouts transactions orders new changed seconds from to problems");
    QCOMPARE(fetch[u"transactions"].toWhole(), 9);
    QCOMPARE(fetch[u"new"].toWhole(), 12);
    QVERIFY(fetch[u"seconds"].toWhole());

    const Run payouts = cli.run({u"payouts"_s});
    ANSWER(payouts, 0, "payouts");
    QCOMPARE(keys(payouts[u"payouts"][0]),
             names("reference date currency settlement status causes"));
    QCOMPARE(payouts[u"payouts"][0][u"settlement"].toWhole(), 1707'77);
    QCOMPARE(payouts[u"payouts"][0][u"date"].toString(), u"2026-03-09"_s);

    const Run payout = cli.run({u"payouts"_s, u"KP100001"_s});
    ANSWER(payout, 0, "reference date currency settlement status lines differences vouchers");
    QCOMPARE(keys(payout[u"lines"][0]), names("what klarna rows books posted gap"));
    QCOMPARE(keys(payout[u"differences"][0]),
             names("what amount currency cause cure explained told refs vouchers"));
    qint64 sum = 0;
    for (const Json &line : payout[u"lines"].items())
        sum += line[u"klarna"].toWhole().value_or(1);
    QCOMPARE(sum, 0); // the lines of a whole payout cancel out

    const Run vouchers = cli.run({u"vouchers"_s});
    ANSWER(vouchers, 0, "vouchers");
    QCOMPARE(keys(vouchers[u"vouchers"][0]),
             names("id kind date text state total currency questions series number"));
    QVERIFY(vouchers[u"vouchers"][0][u"series"].isNull());
    QVERIFY(vouchers[u"vouchers"][0][u"number"].isNull());
    QCOMPARE(vouchers[u"vouchers"][0][u"total"].toWhole(), 1772'00);

    const QString id = vouchers[u"vouchers"][0][u"id"].toString();
    QVERIFY(!id.contains(u' '));
    const Run draft = cli.run({u"vouchers"_s, id});
    const char *voucherKeys =
        "id kind date text state total currency questions series number entity_id document_id "
        "klarna_document_id reason corrects corrected_by rows rates answers notices payouts "
        "history pdf";
    ANSWER(draft, 0, voucherKeys);
    QCOMPARE(keys(draft[u"rows"][0]), names("account debit credit currency text sources"));
    QVERIFY(draft[u"questions"].isArray());
    QVERIFY(draft[u"pdf"].isNull());

    const Run approve = cli.run({u"approve"_s, u"--all-reconciled"_s});
    ANSWER(approve, 0, "approved refused");
    QCOMPARE(approve[u"approved"].items().size(), 2U);

    const Run post = cli.run({u"post"_s});
    ANSWER(post, 0, "posted rejected uncertain without_pdf approved_again");
    QCOMPARE(keys(post[u"posted"][0]), names("id series number entity_id document_id"));

    const Run posted = cli.run({u"vouchers"_s, id});
    ANSWER(posted, 0, voucherKeys);
    QCOMPARE(posted[u"state"].toString(), u"posted"_s);
    QCOMPARE(posted[u"series"].toString(), u"K"_s);
    QVERIFY(posted[u"number"].isNumber());
    QCOMPARE(keys(posted[u"pdf"]), names("sha256 bytes"));
    QVERIFY(!posted[u"history"].items().empty());

    ANSWER(cli.run({u"recover"_s}), 0, "posted rejected uncertain without_pdf approved_again");
    const Run balance = cli.run({u"balance"_s, u"--date"_s, u"2026-03-10"_s});
    ANSWER(balance, 0, "date currency klarna rows books differences others outstanding");
    const Run drift = cli.run({u"drift"_s});
    ANSWER(drift, 0, "changed");
    QVERIFY(drift[u"changed"].items().empty());

    const Run audit = cli.run({u"audit"_s});
    ANSWER(audit, 0, "entries");
    const Run verified = cli.run({u"audit"_s, u"--verify"_s});
    ANSWER(verified, 0, "ok entries");
    QVERIFY(verified[u"ok"].toBool());
    QCOMPARE(verified[u"entries"].toWhole(), static_cast<qint64>(audit[u"entries"].items().size()));

    const QString file = cli.home() + u"/day.pdf"_s;
    const Run pdf = cli.run({u"pdf"_s, id, u"-o"_s, file});
    ANSWER(pdf, 0, "bytes sha256");
    QCOMPARE(pdf[u"sha256"], posted[u"pdf"][u"sha256"]);
    QCOMPARE(pdf[u"bytes"].toWhole(), QFileInfo{file}.size());
}

void TestCliAnswers::readableAnswersAreSwedish()
{
    Cli cli{*m_sandbox};
    const auto says = [&cli](const QStringList &command, const char *words) {
        const Run run = cli.readable(command);
        return run.json.isNull() && run.err.isEmpty() && run.out.contains(words);
    };
    QVERIFY(says({u"payouts"_s}, "Det finns inga utbetalningar ännu."));
    QVERIFY(says({u"check"_s}, "Klarna: anslutningen fungerar"));
    QVERIFY(says({u"fetch"_s}, "Hämtat 2026-03-01 till 2026-03-10: 1 utbetalning"));
    QVERIFY(says({u"payouts"_s}, "1\u00a0707,77"));
    QVERIFY(says({u"payouts"_s, u"KP100001"_s}, "Klarna säger"));
    QVERIFY(says({u"vouchers"_s}, "Utkast"));
    QVERIFY(says({u"vouchers"_s, cli.voucherIds().front()}, "Debet"));
    QVERIFY(says({u"approve"_s, cli.voucherIds().front()}, "1 verifikat"));
    QVERIFY(says({u"balance"_s, u"--date"_s, u"2026-03-01"_s}, "Enligt Klarnas egna siffror"));
    QVERIFY(says({u"audit"_s, u"--verify"_s}, "Loggen är hel"));
    QVERIFY(says({u"post"_s}, "är bokfört som"));
    QVERIFY(says({u"post"_s}, "Inget att bokföra."));
}

void TestCliAnswers::draftDocumentIsMarked()
{
    Cli cli{*m_sandbox};
    cli.run({u"fetch"_s});
    const QString id = cli.voucherIds().front();
    const QString file = cli.home() + u"/utkast.pdf"_s;
    QCOMPARE(cli.run({u"pdf"_s, id, u"-o"_s, file}).exit, 0);
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    QVERIFY(reader.waitForFinished());
    QVERIFY(reader.readAllStandardOutput().contains("UTKAST"));
    QVERIFY(cli.voucher(id)[u"pdf"].isNull());
}

void TestCliAnswers::documentThatCannotBeWritten()
{
    Cli cli{*m_sandbox};
    cli.run({u"fetch"_s});
    const QByteArray before = cli.lists();
    const QString file = cli.databaseFile() + u"/below.pdf"_s; // below a file: not even root can
    const Run pdf = cli.run({u"pdf"_s, cli.voucherIds().front(), u"-o"_s, file});
    QCOMPARE(pdf.exit, 1);
    QVERIFY2(pdf.err.contains(u"går inte att skriva"), qPrintable(pdf.err));
    QVERIFY(pdf.err.contains(file));
    QCOMPARE(cli.lists(), before);
}

void TestCliAnswers::reopenedVoucherIsADraftAgain()
{
    Cli cli{*m_sandbox};
    cli.run({u"fetch"_s});
    const QString id = cli.voucherIds().front();
    const Json draft = cli.voucher(id);
    cli.run({u"approve"_s, id});
    QVERIFY(cli.voucher(id)[u"pdf"].isObject());
    const Run reopen = cli.run({u"reopen"_s, id});
    QCOMPARE(reopen.exit, 0);
    QCOMPARE(reopen[u"id"].toString(), id);
    QCOMPARE(reopen[u"state"].toString(), u"draft"_s);
    QCOMPARE(reopen[u"rows"], draft[u"rows"]);
    QVERIFY(cli.voucher(id)[u"pdf"].isNull());
    const Run draftAlready = cli.run({u"reopen"_s, id});
    QCOMPARE(draftAlready.exit, 1);
    QVERIFY2(draftAlready.err.contains(id), qPrintable(draftAlready.err));
    QCOMPARE(cli.run({u"approve"_s, id}).exit, 0);
}

void TestCliAnswers::postedVoucherStaysPosted()
{
    SandboxProcess sandbox{u"1"_s};
    Cli cli{sandbox};
    cli.run({u"fetch"_s});
    const QString id = cli.voucherIds().front();
    cli.run({u"approve"_s, id});
    QCOMPARE(cli.run({u"post"_s, id}).exit, 0);
    const QByteArray before = cli.lists();
    const Run reopen = cli.run({u"reopen"_s, id});
    QCOMPARE(reopen.exit, 1);
    QVERIFY2(reopen.err.contains(u"Det går inte med "_s + id), qPrintable(reopen.err));
    QCOMPARE(cli.lists(), before);
}

void TestCliAnswers::listsAreFiltered()
{
    Cli cli{*m_sandbox};
    cli.run({u"fetch"_s});
    const QString day = voucherOf(cli, u"day"_s, u"2026-03-02"_s);
    cli.run({u"approve"_s, day});
    const auto count = [&cli](const QStringList &filter) {
        return cli.run(QStringList{u"vouchers"_s} + filter)[u"vouchers"].items().size();
    };
    QCOMPARE(count({u"--state"_s, u"draft"_s}), 1U);
    QCOMPARE(count({u"--state"_s, u"approved"_s}), 1U);
    QCOMPARE(count({u"--state"_s, u"posted"_s}), 0U);
    QCOMPARE(count({u"--from"_s, u"2026-03-02"_s, u"--to"_s, u"2026-03-08"_s}), 1U);
    QCOMPARE(count({u"--from"_s, u"2026-03-09"_s}), 1U);
    QCOMPARE(count({u"--to"_s, u"2026-03-01"_s}), 0U);
}

void TestCliAnswers::needingTheUserIsThree()
{
    SandboxProcess sandbox{u"8"_s}; // an order that Klarna does not have
    Cli cli{sandbox};
    const Run fetch = cli.run({u"fetch"_s});
    QCOMPARE(fetch.exit, 3);
    QCOMPARE(fetch[u"problems"][0][u"code"].toString(), u"order_missing"_s);
    const Run approve = cli.run({u"approve"_s, u"--all-reconciled"_s});
    QCOMPARE(approve.exit, 3);
    QVERIFY(!approve[u"refused"].items().empty());
    QCOMPARE(keys(approve[u"refused"][0]), names("id why"));
    const Run balance = cli.run({u"balance"_s, u"--date"_s, u"2026-03-10"_s});
    QCOMPARE(balance.exit, 3);
}

QTEST_GUILESS_MAIN(TestCliAnswers)
#include "tst_cli_answers.moc"
