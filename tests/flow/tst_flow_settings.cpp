#include "flow/settings.h"
#include "flow/workspace_settings.h"
#include "flow/world.h"

#include <QTest>

using namespace klarbok;
using namespace klarbok::test;
using namespace Qt::StringLiterals;
using flow::Settings;

namespace {

std::optional<QString> kept(const QString &key, const QString &value)
{
    QMap<QString, QString> changes;
    changes.insert(key, value);
    const auto checked = Settings{{}}.checked(changes, day("2026-03-15"));
    return checked ? std::optional{checked->value(key)} : std::nullopt;
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The defaults of the accounting reference, by hand.
    void everyKeyHasItsDefault_data()
    {
        QTest::addColumn<QString>("value");
        const std::initializer_list<std::pair<const char *, const char *>> defaults{
            {"klarna.host", "https://api.klarna.com"},
            {"bl.auth_url", "https://apigateway.blinfo.se/auth/oauth/v2/token"},
            {"bl.api_url", "https://apigateway.blinfo.se/bla-api/v1/sp"},
            {"riksbank.url", "https://api.riksbank.se/swea/v1"},
            {"date_rule", "order"},
            {"method", "accrual"},
            {"series", "K"},
            {"account.clearing", "1686"},
            {"account.bank", "1930"},
            {"account.sales.25", "3001"},
            {"account.sales.12", "3002"},
            {"account.sales.6", "3003"},
            {"account.sales.0", "3004"},
            {"account.vat.25", "2611"},
            {"account.vat.12", "2621"},
            {"account.vat.6", "2631"},
            {"account.fee", "6064"},
            {"account.fee_no_vat", "6064"},
            {"account.fee_vat", "2641"},
            {"account.gift_card", "2421"},
            {"account.tip", "2820"},
            {"account.rounding", "3740"},
            {"rounding_limit", "100"},
            {"account.shipping", ""},
            {"account.dispute", "1516"},
            {"account.holdback", ""},
            {"account.oss.sales", "3106"},
            {"account.oss.vat", "2670"},
            {"account.export", "3105"},
            {"account.currency_gain", "3960"},
            {"account.currency_loss", "7960"},
            {"account.commission", "3990"},
            {"gift_card.names", "presentkort, gift card, giftcard, värdecheck"},
            {"gift_card.kind", "multi"},
            {"gift_card.vat", "2500"},
            {"tip.names", "dricks, tip, gratuity"},
            {"pdf.buyer_name", "none"},
            {"auto.fetch", "no"},
            {"auto.approve", "no"},
            {"auto.post", "no"},
            {"book_payouts", "yes"},
            {"day_voucher.split", "no"},
            {"fee.split", "no"},
            {"fee.expected", ""},
            {"oss.enabled", "no"},
            {"start_date.allow_older", "no"},
        };
        for (const auto &[key, value] : defaults)
            QTest::newRow(key) << QString::fromUtf8(value);
        QVERIFY(Settings::find(u"start_date"_s)); // depends on the day
    }
    void everyKeyHasItsDefault()
    {
        QFETCH(QString, value);
        const QString key = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(Settings::find(key));
        QCOMPARE(Settings{{}}.value(key), value);
        QCOMPARE(Settings{{}}.all().value(key), value);
    }

    /// Nobody can be told a default that would be refused if it were typed.
    void everyDefaultFits()
    {
        for (const flow::SettingSpec &spec : Settings::table()) {
            if (spec.key != u"start_date")
                QVERIFY2(kept(spec.key, spec.fallback) == spec.fallback, qPrintable(spec.key));
        }
    }

    void keepsWhatFits_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::newRow("spaces around") << u"account.bank"_s << u" 1940 "_s << u"1940"_s;
        QTest::newRow("a leading zero") << u"account.bank"_s << u"0099"_s << u"0099"_s;
        QTest::newRow("no shipping account") << u"account.shipping"_s << u""_s << u""_s;
        QTest::newRow("a shipping account") << u"account.shipping"_s << u"3520"_s << u"3520"_s;
        QTest::newRow("series") << u"series"_s << u"k"_s << u"K"_s;
        QTest::newRow("a digit as series") << u"series"_s << u"7"_s << u"7"_s;
        QTest::newRow("öre") << u"rounding_limit"_s << u"0050"_s << u"50"_s;
        QTest::newRow("no rounding") << u"rounding_limit"_s << u"0"_s << u"0"_s;
        QTest::newRow("a host") << u"klarna.host"_s << u"https://api.playground.klarna.com/"_s
                                << u"https://api.playground.klarna.com"_s;
        QTest::newRow("the sandbox")
            << u"klarna.host"_s << u"http://127.0.0.1:8081"_s << u"http://127.0.0.1:8081"_s;
        QTest::newRow("the sandbox by name")
            << u"bl.api_url"_s << u"http://localhost:8081/sp"_s << u"http://localhost:8081/sp"_s;
        QTest::newRow("the sandbox, IPv6")
            << u"klarna.host"_s << u"http://[::1]:8081"_s << u"http://[::1]:8081"_s;
        QTest::newRow("names") << u"tip.names"_s << u" Dricks,, dricks ,  Tip "_s
                               << u"Dricks, Tip"_s;
        QTest::newRow("no names") << u"tip.names"_s << u""_s << u""_s;
        QTest::newRow("a cost centre") << u"cost_centre"_s << u" 010 "_s << u"010"_s;
        QTest::newRow("a project in words") << u"project"_s << u"Vår 2026"_s << u"Vår 2026"_s;
        QTest::newRow("no project") << u"project"_s << u""_s << u""_s;
        QTest::newRow("a date") << u"start_date"_s << u"2026-02-01"_s << u"2026-02-01"_s;
    }
    void keepsWhatFits()
    {
        QFETCH(QString, key);
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        QCOMPARE(kept(key, typed), std::optional{stored});
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::newRow("no bank account") << u"account.bank"_s << u""_s;
        QTest::newRow("letters") << u"account.bank"_s << u"19x0"_s;
        QTest::newRow("too many digits") << u"account.bank"_s << u"1234567"_s;
        QTest::newRow("another script's digits") << u"account.bank"_s << u"\u0661\u0669"_s;
        QTest::newRow("two letters of series") << u"series"_s << u"KA"_s;
        QTest::newRow("no series") << u"series"_s << u""_s;
        QTest::newRow("a Swedish series") << u"series"_s << u"Å"_s;
        QTest::newRow("a long project") << u"project"_s << u"P"_s.repeated(17);
        QTest::newRow("a quote in a cost centre") << u"cost_centre"_s << u"K\"S"_s;
        QTest::newRow("a choice that is none") << u"date_rule"_s << u"shipping"_s;
        QTest::newRow("yes in Swedish") << u"auto.post"_s << u"ja"_s;
        QTest::newRow("negative öre") << u"rounding_limit"_s << u"-1"_s;
        QTest::newRow("half an öre") << u"rounding_limit"_s << u"0.5"_s;
        QTest::newRow("a thousand kronor and more") << u"rounding_limit"_s << u"100001"_s;
        QTest::newRow("no requests") << u"klarna.requests_per_second"_s << u"0"_s;
        QTest::newRow("no such day") << u"start_date"_s << u"2026-02-30"_s;
        QTest::newRow("Swedish order") << u"start_date"_s << u"1/3 2026"_s;
        QTest::newRow("slashes") << u"start_date"_s << u"2026/03/01"_s;
        QTest::newRow("dots") << u"start_date"_s << u"2026.03.01"_s;
        QTest::newRow("with a time") << u"start_date"_s << u"2026-03-01T00:00"_s;
        QTest::newRow("plain http") << u"klarna.host"_s << u"http://api.klarna.com"_s;
        QTest::newRow("a name that begins like this computer")
            << u"klarna.host"_s << u"http://localhost.example.com"_s;
        QTest::newRow("an address that begins like it")
            << u"klarna.host"_s << u"http://127.0.0.1.example.com"_s;
        QTest::newRow("this computer as user")
            << u"klarna.host"_s << u"http://127.0.0.1@example.com"_s;
        QTest::newRow("another computer nearby") << u"klarna.host"_s << u"http://192.168.0.7"_s;
        QTest::newRow("a password in it") << u"klarna.host"_s << u"https://u:p@api.klarna.com"_s;
        QTest::newRow("a query") << u"klarna.host"_s << u"https://api.klarna.com?x=1"_s;
        QTest::newRow("no scheme") << u"klarna.host"_s << u"api.klarna.com"_s;
        QTest::newRow("another scheme") << u"klarna.host"_s << u"ftp://api.klarna.com"_s;
        QTest::newRow("a file") << u"klarna.host"_s << u"file:///etc/passwd"_s;
    }
    void refusesWhatDoesNotFit()
    {
        QFETCH(QString, key);
        QFETCH(QString, typed);
        QMap<QString, QString> changes;
        changes.insert(key, typed);
        const auto checked = Settings{{}}.checked(changes, day("2026-03-15"));
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(checked.error().subject, key);
    }

    void aKeyThatDoesNotExistIsNamed()
    {
        QMap<QString, QString> changes;
        changes.insert(u"account.bnak"_s, u"1940"_s);
        const auto checked = Settings{{}}.checked(changes, day("2026-03-15"));
        QCOMPARE(checked.error().kind, ErrorKind::UnknownItem);
        QCOMPARE(checked.error().subject, u"account.bnak"_s);
    }

    void allOrNothing()
    {
        World world;
        QMap<QString, QString> changes;
        changes.insert(u"account.bank"_s, u"1940"_s);
        changes.insert(u"series"_s, u"too long"_s);
        QCOMPARE(failure(flow::changeSettings(world.session, changes)),
                 std::optional{ErrorKind::InvalidInput});
        QVERIFY(get(world.store->settings()).isEmpty());
    }

    void everyChangeLeavesAnEntryFromTo()
    {
        World world;
        world.set("account.bank", "1940");
        world.set("account.bank", "1941");
        const auto trail = get(world.store->auditTrail(u"account.bank"_s));
        QCOMPARE(trail.size(), std::size_t{2});
        QCOMPARE(trail.at(1).event, u"setting"_s);
        QCOMPARE(trail.at(1).user, u"anna"_s);
        QVERIFY2(trail.at(1).details.contains(u"1940") && trail.at(1).details.contains(u"1941"),
                 qPrintable(trail.at(1).details));
        world.set("account.bank", "1941"); // no change, no entry
        QCOMPARE(get(world.store->auditTrail(u"account.bank"_s)).size(), std::size_t{2});
    }

    void aChangeRebuildsTheDraftsAndNothingElse()
    {
        const auto world = World::fetched();
        const VoucherId day2 = world->dayVoucher("2026-03-02");
        const VoucherId day3 = world->dayVoucher("2026-03-03");
        const std::vector<VoucherId> one(1, day2);
        get(flow::approve(world->session, one, kQuiet, StopFlag{}));
        const StoredVoucher before = world->stored(day2);
        const QByteArray pdf = get(world->store->pdf(day2));
        world->set("account.clearing", "1580");
        QVERIFY(posts(world->stored(day3).content).contains(u"1580"_s));
        QCOMPARE(world->stored(day2).content, before.content);
        QCOMPARE(world->stored(day2).contentHash, before.contentHash);
        QCOMPARE(get(world->store->pdf(day2)), pdf);
    }

    void theOssTableIsTypedAndWrittenOneWay()
    {
        QCOMPARE(kept(u"oss.map"_s, u"fi 25,5%; DK 2500 3107\n"_s), u"DK 25 3107; FI 25.5"_s);
        QCOMPARE(kept(u"oss.map"_s, u" "_s), u""_s);
        QMap<QString, QString> stored;
        stored.insert(u"oss.enabled"_s, u"yes"_s);
        stored.insert(u"oss.map"_s, u"DK 25 3107; FI 25.5 - 2672; EE 24"_s);
        stored.insert(u"account.oss.sales"_s, u"3116"_s);
        stored.insert(u"account.oss.vat"_s, u"2679"_s);
        stored.insert(u"account.export"_s, u"3115"_s);
        const ledger::PostingRules rules = Settings{stored}.rules();
        QVERIFY(rules.ossEnabled);
        QCOMPARE(rules.exportSales, account("3115"));
        const ledger::OssMap expected{{{u"DK"_s, 2500}, {account("3107"), account("2679")}},
                                      {{u"EE"_s, 2400}, {account("3116"), account("2679")}},
                                      {{u"FI"_s, 2550}, {account("3116"), account("2672")}}};
        QVERIFY(rules.oss == expected);
    }

    void aWrongOssRowIsNamed()
    {
        QMap<QString, QString> changes;
        changes.insert(u"oss.map"_s, u"DK 25; NO 25"_s);
        const auto checked = Settings{{}}.checked(changes, day("2026-03-15"));
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(checked.error().subject, u"oss.map"_s);
        QCOMPARE(checked.error().reason, u"oss_country NO 25"_s);
    }

    void ossAndSwedishVatNeverMeet()
    {
        for (const QString &map : {u"DK 25 3106 2611"_s, u"DK 25 3001"_s, u"DK 25 - 1686"_s})
            QVERIFY(!kept(u"oss.map"_s, map));
        QMap<QString, QString> stored;
        stored.insert(u"oss.map"_s, u"DK 25"_s);
        QMap<QString, QString> changes;
        changes.insert(u"account.oss.vat"_s, u"2611"_s);
        QVERIFY(!Settings{stored}.checked(changes, day("2026-03-15")));
        changes.insert(u"account.vat.25"_s, u"2610"_s); // both at once is fine
        QVERIFY(Settings{stored}.checked(changes, day("2026-03-15")));
    }

    void rulesAreTheSettings()
    {
        QMap<QString, QString> stored;
        stored.insert(u"date_rule"_s, u"capture"_s);
        stored.insert(u"method"_s, u"cash"_s);
        stored.insert(u"account.holdback"_s, u"1689"_s);
        stored.insert(u"account.dispute"_s, u""_s);
        stored.insert(u"rounding_limit"_s, u"50"_s);
        stored.insert(u"book_payouts"_s, u"no"_s);
        stored.insert(u"start_date"_s, u"2026-02-01"_s);
        const ledger::PostingRules rules = Settings{stored}.rules();
        QCOMPARE(rules.dateRule, ledger::DateRule::Capture);
        QCOMPARE(rules.method, ledger::Method::Cash);
        QCOMPARE(rules.holdback, std::optional{account("1689")});
        QVERIFY(!rules.dispute);
        QCOMPARE(rules.roundingLimit, kr(50));
        QVERIFY(!rules.bookPayouts);
        QCOMPARE(rules.startDate, day("2026-02-01"));
        QCOMPARE(rules.storeCredit, account("2421")); // the gift card account
        QCOMPARE(rules.tipNames, (QStringList{u"dricks"_s, u"tip"_s, u"gratuity"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_flow_settings.moc"
