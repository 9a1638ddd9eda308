#include "scenarios/acceptance.h"

using namespace Qt::StringLiterals;

namespace klarbok::test {

namespace {

QString said(const QString &command, const Run &run)
{
    return u"%1 ended with %2: %3 %4"_s.arg(command).arg(run.exit).arg(QString::fromUtf8(run.out),
                                                                       run.err);
}

QString wrongBalance(Cli &cli, const Json &state)
{
    const qint64 booked = state[u"bjornlunden"][u"balances"][u"1686"].toWhole().value_or(0);
    if (booked != state[u"klarna"][u"owed"].toWhole())
        return u"1686 is not what Klarna owes"_s;
    const QString today = cli.now().toString(u"yyyy-MM-dd");
    const Run balance = cli.run({u"balance"_s, u"--date"_s, today});
    const bool agree = balance[u"klarna"].toWhole() == booked &&
                       balance[u"rows"].toWhole() == booked &&
                       balance[u"books"].toWhole() == booked;
    return balance.exit == 0 && agree ? QString{} : said(u"balance"_s, balance);
}

/// Posting and fetching once more: nothing happens.
QString wrongAgain(Cli &cli, SandboxProcess &sandbox, const Json &before)
{
    const Run post = cli.run({u"post"_s});
    if (post.exit != 0 || !post[u"posted"].items().empty())
        return said(u"the second post"_s, post);
    const Run fetch = cli.run({u"fetch"_s});
    if (fetch.exit != 0 || fetch[u"new"].toWhole() != 0 || fetch[u"changed"].toWhole() != 0)
        return said(u"the second fetch"_s, fetch);
    const Json after = sandbox.state();
    return after[u"bjornlunden"] == before[u"bjornlunden"] ? QString{} : u"the books changed"_s;
}

} // namespace

QString wrongPosting(Cli &cli)
{
    const Run approve = cli.run({u"approve"_s, u"--all-reconciled"_s});
    if (approve.exit != 0)
        return said(u"approve"_s, approve);
    const Run post = cli.run({u"post"_s});
    const bool isWhole =
        post.exit == 0 && post[u"posted"].items().size() == approve[u"approved"].items().size();
    return isWhole ? QString{} : said(u"post"_s, post);
}

QString wrongAtTheEnd(Cli &cli, SandboxProcess &sandbox)
{
    if (const QString wrong = wrongInBooks(cli, sandbox); !wrong.isEmpty())
        return wrong;
    const Json state = sandbox.state();
    if (const QString wrong = wrongBalance(cli, state); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = wrongAgain(cli, sandbox, state); !wrong.isEmpty())
        return wrong;
    const Run audit = cli.run({u"audit"_s, u"--verify"_s});
    return audit.exit == 0 && audit[u"ok"].toBool() ? QString{} : said(u"audit --verify"_s, audit);
}

QStringList texts(const Json &list, QStringView name)
{
    QStringList all;
    for (const Json &item : list.items())
        all.append(item[name].toString());
    return all;
}

} // namespace klarbok::test
