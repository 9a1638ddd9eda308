#include "cli/commands.h"
#include "cli/json_views.h"
#include "cli/text.h"
#include "cli/text_views.h"
#include "flow/checkup.h"
#include "flow/workspace_settings.h"
#include "secrets/secret_names.h"
#include "words/setting_words.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

CommandTask createWorkspace(ContextPtr context, QString name, QString orgNo)
{
    auto made = context->composition->workspaces()->create(name, orgNo);
    if (!made)
        co_return failure(made.error());
    auto session = context->composition->open(made->name);
    if (!session)
        co_return failure(session.error());
    auto started = co_await flow::ensureStartDate(*session);
    if (!started)
        co_return failure(started.error());
    auto all = context->composition->workspaces()->list();
    if (!all)
        co_return failure(all.error());
    co_return done(workspacesJson(*all), workspacesText(*all));
}

/// One line, without its end; a key longer than any store takes is cut off and refused there.
Secret readSecretLine()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Secret{};
    QByteArray line = input.readLine(secrets::kMaxSecretBytes + 3);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return Secret{std::move(line)};
}

CommandTask setSettings(flow::SessionPtr session, QStringList words)
{
    QMap<QString, QString> changes;
    for (const QString &word : words) {
        if (!word.contains(u'='))
            co_return usage(Text::tr("settings set takes KEY=VALUE, not “%1”.").arg(word));
        changes.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
    }
    auto before = co_await flow::loadSettings(session);
    if (!before)
        co_return failure(before.error());
    auto changed = co_await flow::changeSettings(session, changes);
    if (!changed)
        co_return failure(changed.error());
    QMap<QString, QString> now;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change)
        now.insert(change.key(), changed->value(change.key()));
    Outcome outcome = done(settingsJson(now), settingsText(now));
    QStringList warnings;
    for (const QString &key : flow::changeWarnings(before->all(), changed->all()))
        warnings.append(words::settingWarning(key));
    outcome.message = warnings.join(u'\n');
    co_return outcome;
}

} // namespace

CommandTask workspaceCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {u"--org-no"_s}, {}};
    line.expectWords(1, 2);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    if (line.words().front() == u"list" && line.words().size() == 1) {
        auto all = context->composition->workspaces()->list();
        if (!all)
            co_return failure(all.error());
        co_return done(workspacesJson(*all), workspacesText(*all));
    }
    if (line.words().front() != u"create" || line.words().size() != 2 || !line.has(u"--org-no"_s))
        co_return usage(Text::tr("Use: workspace create NAME --org-no N, or workspace list."));
    co_return co_await createWorkspace(context, line.words()[1], line.value(u"--org-no"_s));
}

CommandTask settingsCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {}, {}};
    line.expectWords(1, -1);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    const QString verb = line.words().front();
    const QStringList words = line.words().mid(1);
    const bool isList = verb == u"list" && words.isEmpty();
    const bool isGet = verb == u"get" && words.size() == 1;
    const bool isSet = verb == u"set" && !words.isEmpty();
    if (!isList && !isGet && !isSet)
        co_return usage(
            Text::tr("Use: settings list, settings get KEY, or settings set KEY=VALUE …"));
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    if (isSet)
        co_return co_await setSettings(*session, words);
    auto settings = co_await flow::loadSettings(*session);
    if (!settings)
        co_return failure(settings.error());
    if (isList)
        co_return done(settingsJson(settings->all()), settingsText(settings->all()));
    if (!flow::Settings::find(words.front()))
        co_return failure(Error{ErrorKind::UnknownItem, u"no such setting"_s, words.front()});
    const QMap<QString, QString> one{{words.front(), settings->value(words.front())}};
    co_return done(settingsJson(one), settings->value(words.front()) + u'\n');
}

CommandTask credentialsCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {}, {}};
    line.expectWords(2, 2);
    const auto name =
        line.words().size() == 2 ? secrets::parseSecretName(line.words()[1]) : std::nullopt;
    if (!line.error().isEmpty() || line.words().front() != u"set" || !name)
        co_return usage(
            Text::tr("Use: credentials set klarna.username, klarna.secret, bl.client_id, "
                     "bl.client_secret or bl.user_key. The key is read from standard input."));
    if (context->arguments.secretsFromEnvironment)
        co_return usage(Text::tr("credentials set writes to the keychain. With --secrets env the "
                                 "keys are read from environment variables and cannot be set."));
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    auto info = co_await (*session)->store->info();
    if (!info)
        co_return failure(info.error());
    auto secret = std::make_shared<Secret>(readSecretLine());
    auto stored = co_await (*session)->secrets->write(info->id, *name, secret);
    if (!stored)
        co_return failure(stored.error());
    auto audited = co_await (*session)->store->audit(u"credential_set"_s, line.words()[1], {});
    if (!audited)
        co_return failure(audited.error());
    co_return done(Json::object({{u"stored"_s, true}}),
                   Text::tr("Stored in the keychain.") + u'\n');
}

CommandTask checkCommand(ContextPtr context)
{
    CommandLine line{context->arguments.rest, {}, {}};
    line.expectWords(0, 0);
    if (!line.error().isEmpty())
        co_return usage(line.error());
    auto session = openWorkspace(context);
    if (!session)
        co_return failure(session.error());
    auto checkup = co_await flow::checkup(*session);
    if (!checkup)
        co_return failure(checkup.error());
    Outcome outcome =
        done(checkupJson(*checkup), checkupText(*checkup), !checkup->problems.empty());
    if (checkup->klarna || checkup->bjornLunden) {
        outcome.exit = Exit::Failed;
        outcome.message = Text::tr("A connection does not work.");
    }
    co_return outcome;
}

} // namespace klarbok::cli
