#pragma once

#include <QDate>
#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace klarbok::cli {

/// The options that stand before the command, and the rest.
struct Arguments
{
    QString dataDir;
    QString workspace;
    bool json = false;
    bool secretsFromEnvironment = false;
    std::optional<QDateTime> now;
    bool wantsHelp = false;
    bool wantsVersion = false;
    QString command;
    QStringList rest;   ///< after the command
    QString usageError; ///< in words; empty when all is well
};

Arguments parseArguments(const QStringList &arguments);

/// A command's own options (`--from D`, `-o FILE`, `--verify`) and words.
class CommandLine
{
public:
    /// `valued` options take one value, `flags` none. Anything else that begins with `-` is an
    /// error.
    CommandLine(const QStringList &rest, const QStringList &valued, const QStringList &flags);

    const QString &error() const { return m_error; }
    const QStringList &words() const { return m_words; }
    bool has(const QString &option) const { return m_options.contains(option); }
    QString value(const QString &option) const { return m_options.value(option); }
    /// The option as a day; nullopt when it was not given. A bad one sets error().
    std::optional<QDate> day(const QString &option);
    /// Sets error() unless there are between `least` and `most` words; `most` < 0: any number.
    void expectWords(int least, int most);

private:
    QStringList m_words;
    QMap<QString, QString> m_options;
    QString m_error;
};

} // namespace klarbok::cli
