#include "cli/arguments.h"

#include "cli/text.h"

using namespace Qt::StringLiterals;

namespace klarbok::cli {

namespace {

/// ISO 8601 with an offset or Z; a local time would mean something else on each machine.
std::optional<QDateTime> parseTime(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return time.toUTC();
}

void takeOption(Arguments &arguments, const QString &option, const QString &value)
{
    if (option == u"--data-dir") {
        arguments.dataDir = value;
    } else if (option == u"--workspace") {
        arguments.workspace = value;
    } else if (option == u"--secrets") {
        if (value != u"keychain" && value != u"env")
            arguments.usageError = Text::tr("--secrets takes keychain or env.");
        arguments.secretsFromEnvironment = value == u"env";
    } else {
        arguments.now = parseTime(value);
        if (!arguments.now)
            arguments.usageError =
                Text::tr("--now takes a time such as 2026-03-15T09:00:00+01:00.");
    }
}

} // namespace

Arguments parseArguments(const QStringList &list)
{
    static const QStringList kValued{u"--data-dir"_s, u"--workspace"_s, u"--secrets"_s, u"--now"_s};
    Arguments arguments;
    qsizetype at = 0;
    for (; at < list.size() && list[at].startsWith(u'-'); ++at) {
        const QString &word = list[at];
        const QString name = word.section(u'=', 0, 0);
        if (word == u"--json") {
            arguments.json = true;
        } else if (word == u"--help" || word == u"-h") {
            arguments.wantsHelp = true;
        } else if (word == u"--version" || word == u"-v") {
            arguments.wantsVersion = true;
        } else if (kValued.contains(name) && word.contains(u'=')) {
            takeOption(arguments, name, word.section(u'=', 1));
        } else if (kValued.contains(word) && at + 1 < list.size()) {
            takeOption(arguments, word, list[++at]);
        } else if (kValued.contains(word)) {
            arguments.usageError = Text::tr("The option %1 needs a value.").arg(word);
        } else {
            arguments.usageError = Text::tr("There is no option %1.").arg(word);
        }
    }
    if (at < list.size())
        arguments.command = list[at++];
    arguments.rest = list.mid(at);
    if (arguments.command == u"help")
        arguments.wantsHelp = true;
    if (arguments.command.isEmpty() && !arguments.wantsHelp && !arguments.wantsVersion &&
        arguments.usageError.isEmpty())
        arguments.usageError = Text::tr("A command is missing.");
    return arguments;
}

CommandLine::CommandLine(const QStringList &rest, const QStringList &valued,
                         const QStringList &flags)
{
    for (qsizetype at = 0; at < rest.size(); ++at) {
        const QString &word = rest[at];
        const QString name = word.section(u'=', 0, 0);
        if (!word.startsWith(u'-') || word == u"-") {
            m_words.append(word);
        } else if (flags.contains(word)) {
            m_options.insert(word, {});
        } else if (valued.contains(word) && at + 1 < rest.size()) {
            m_options.insert(word, rest[++at]);
        } else if (valued.contains(name) && word.contains(u'=')) {
            m_options.insert(name, word.section(u'=', 1));
        } else if (valued.contains(word)) {
            m_error = Text::tr("The option %1 needs a value.").arg(word);
        } else {
            m_error =
                Text::tr("There is no option %1. Options of the program stand before the command.")
                    .arg(word);
        }
    }
}

std::optional<QDate> CommandLine::day(const QString &option)
{
    if (!has(option))
        return std::nullopt;
    const QDate date = QDate::fromString(value(option), Qt::ISODate);
    if (!date.isValid() || value(option).size() != 10) {
        m_error = Text::tr("%1 takes a day such as 2026-03-15.").arg(option);
        return std::nullopt;
    }
    return date;
}

void CommandLine::expectWords(int least, int most)
{
    if (!m_error.isEmpty())
        return;
    if (m_words.size() < least)
        m_error = Text::tr("Something is missing after the command.");
    else if (most >= 0 && m_words.size() > most)
        m_error = Text::tr("“%1” is one word too many.").arg(m_words[most]);
}

} // namespace klarbok::cli
