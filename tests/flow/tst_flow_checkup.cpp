#include "flow/checkup.h"
#include "flow/workspace_settings.h"
#include "flow/world.h"

#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

QStringList problems(World &world)
{
    QStringList words;
    for (const flow::Problem &problem : get(flow::checkup(world.session)).problems)
        words.append(problem.code + u' ' + problem.subject);
    return words;
}

} // namespace

/// Before the first posting: do the connections, the chart, the periods and the company fit?
class TestCheckup : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<World> ready()
    {
        auto world = std::make_unique<World>();
        world->set("start_date", "2026-03-01");
        return world;
    }

private Q_SLOTS:
    void allIsWell()
    {
        const auto world = ready();
        const auto result = get(flow::checkup(world->session));
        QVERIFY2(result.isGood(), qPrintable(problems(*world).join(u'\n')));
        QCOMPARE(result.company->name, u"Kaffebönan AB"_s);
        QCOMPARE(get(world->store->info()).company, u"Kaffebönan AB"_s); // for the PDFs
    }

    void eachConnectionSpeaksForItself()
    {
        const auto world = ready();
        world->source->failures[u"check"_s] = ErrorKind::BadCredentials;
        auto result = get(flow::checkup(world->session));
        QVERIFY(result.klarna && result.klarna->kind == ErrorKind::BadCredentials);
        QVERIFY(!result.bjornLunden);
        QVERIFY(result.company.has_value());
        world->source->failures.clear();
        world->books->failures[u"details"_s] = ErrorKind::BadCompanyKey;
        result = get(flow::checkup(world->session));
        QVERIFY(!result.klarna);
        QVERIFY(result.bjornLunden && result.bjornLunden->kind == ErrorKind::BadCompanyKey);
        QVERIFY(!result.isGood());
    }

    void accountsAgainstTheChart()
    {
        const auto world = ready();
        world->books->forget("6064");
        world->books->account("2641").isClosed = true;
        world->books->forget("3105"); // export: not used yet
        QCOMPARE(problems(*world),
                 (QStringList{u"account_closed 2641"_s, u"account_missing 6064"_s}));
    }

    void periodsAndYears()
    {
        const auto world = ready();
        world->books->yearList.front().firstOpenPeriod = u"202604"_s;
        QCOMPARE(problems(*world),
                 (QStringList{u"period_closed 2026-03-01"_s, u"period_closed 2026-03-06"_s}));
        world->books->yearList.clear();
        QCOMPARE(problems(*world),
                 (QStringList{u"year_missing 2026-03-01"_s, u"year_missing 2026-03-06"_s}));
    }

    void theWrongCompanyIsNamed()
    {
        const auto world = ready();
        world->books->company.orgNo = u"811218-9876"_s;
        QCOMPARE(problems(*world), QStringList{u"company_differs 811218-9876"_s});
    }

    void anotherCurrencyAndTheCashMethod()
    {
        const auto world = ready();
        world->books->company.currency = u"EUR"_s;
        world->books->company.cashMethod = true;
        QCOMPARE(problems(*world), (QStringList{u"currency EUR"_s, u"cash_method "_s}));
        world->set("method", "cash");
        QCOMPARE(problems(*world), QStringList{u"currency EUR"_s});
    }

    void whatStandsOnTheClaimWithoutOurMarker()
    {
        const auto world = ready();
        world->books->add("2026-02-28", u"Före start"_s, {{account("1686"), kr(1'00), {}}});
        world->books->add("2026-03-02", u"Dagskassa"_s,
                          {{account("1686"), kr(349'00), {}}, {account("3002"), kr(-349'00), {}}});
        world->books->add("2026-03-02", u"Klarna KB-1a2b3c4d"_s, {{account("1686"), kr(5'00), {}}});
        world->books->add("2026-03-02", u"Hyra"_s, {{account("1930"), kr(-9'00), {}}});
        const auto result = get(flow::checkup(world->session));
        QCOMPARE(result.alreadyInBooks.size(), std::size_t{1});
        QCOMPARE(result.alreadyInBooks.front().amount, kr(349'00));
        QCOMPARE(problems(*world), QStringList{u"already_in_books A2"_s});
    }

    void accountsAreProposedFromTheCompanysOwnChart()
    {
        const auto world = ready();
        world->books->forget("1686"); // an older chart
        world->books->chart.push_back({account("1580"), u"Fordringar kontokort"_s, false});
        world->books->chart.push_back({account("1940"), u"Bank"_s, false});
        world->books->company.bankAccount = u"1940"_s;
        world->books->forget("2820");
        const auto proposals = get(flow::proposeAccounts(world->session));
        const auto of = [&](const QString &key) {
            return *std::ranges::find(proposals, key, &flow::AccountProposal::key);
        };
        QCOMPARE(of(u"account.clearing"_s).account, account("1580"));
        QCOMPARE(of(u"account.clearing"_s).name, u"Fordringar kontokort"_s);
        QCOMPARE(of(u"account.bank"_s).account, account("1940"));
        QVERIFY(!of(u"account.tip"_s).isInChart);
        QCOMPARE(of(u"account.sales.25"_s).account, account("3001"));
        QVERIFY(of(u"account.sales.25"_s).isInChart);
    }

    void theChosenCompanysKeyGoesToTheKeychainOnly()
    {
        const auto world = ready();
        const auto list = get(flow::companies(world->session));
        QCOMPARE(list.size(), std::size_t{1});
        get(flow::chooseCompany(world->session, list.front()));
        const auto info = get(world->store->info());
        QCOMPARE(info.company, u"Kaffebönan AB"_s);
        const auto key = get(world->session->secrets->read(info.id, SecretName::BlUserKey));
        QCOMPARE(key->reveal(), QByteArray{"user-key"});
        for (const QString &value : get(world->store->settings()))
            QVERIFY(!value.contains(u"user-key"));
    }
};

QTEST_GUILESS_MAIN(TestCheckup)
#include "tst_flow_checkup.moc"
