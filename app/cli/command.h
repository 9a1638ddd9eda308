#pragma once

#include "base/json.h"
#include "cli/arguments.h"
#include "compose/composition.h"
#include "flow/session.h"

#include <QCoroTask>
#include <QString>

#include <memory>

namespace klarbok::cli {

/// Exit codes, as the contract says.
enum class Exit { Done = 0, Failed = 1, Usage = 2, NeedsUser = 3 };

/// What a command leaves: a document for machines, text for people, and what goes to standard
/// error.
struct Outcome
{
    Exit exit = Exit::Done;
    Json json{};
    QString text{};
    QString message{};
};

/// A running command: it ends in an Outcome, also when something failed.
using CommandTask = QCoro::Task<Outcome>;

Outcome failure(const Error &error);
Outcome usage(const QString &message);
/// Done, or NeedsUser.
Outcome done(Json json, QString text, bool needsUser = false);

/// What every command gets.
struct Context
{
    Arguments arguments;
    std::shared_ptr<const compose::Composition> composition;
    Progress progress; ///< to standard error when that is a terminal
};
using ContextPtr = std::shared_ptr<const Context>;

/// The workspace that was named, or the only one there is.
Result<flow::SessionPtr> openWorkspace(const ContextPtr &context);

/// All or nothing: a half-written file would look like a whole one. FileUnwritable.
Result<Done> writeFile(const QString &path, const QByteArray &bytes);

/// Reads ids; nullopt when one is none.
std::optional<std::vector<VoucherId>> parseVoucherIds(const QStringList &words);

} // namespace klarbok::cli
