#include "cli/command.h"

#include "cli/text.h"
#include "words/error_words.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace klarbok::cli {

Outcome failure(const Error &error)
{
    const Json json =
        Json::object({{u"error"_s, Json::object({{u"kind"_s, errorName(error.kind)},
                                                 {u"subject"_s, error.subject},
                                                 {u"message"_s, words::sentence(error)}})}});
    return {Exit::Failed, json, {}, words::sentence(error)};
}

Outcome usage(const QString &message)
{
    return {Exit::Usage,
            {},
            {},
            message + u'\n' + Text::tr("klarbok-cli --help shows how it is used.")};
}

Outcome done(Json json, QString text, bool needsUser)
{
    return {needsUser ? Exit::NeedsUser : Exit::Done, std::move(json), std::move(text), {}};
}

Result<flow::SessionPtr> openWorkspace(const ContextPtr &context)
{
    QString name = context->arguments.workspace;
    if (name.isEmpty()) {
        auto all = context->composition->workspaces()->list();
        if (!all)
            return std::move(all).error();
        if (all->empty())
            return Error{ErrorKind::StoreMissing, u"no workspace yet"_s};
        if (all->size() > 1)
            return Error{ErrorKind::InvalidInput, u"more than one workspace"_s, u"--workspace"_s};
        name = all->front().name;
    }
    return context->composition->open(name);
}

Result<Done> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorKind::FileUnwritable, file.errorString(), path};
    return Done{};
}

std::optional<std::vector<VoucherId>> parseVoucherIds(const QStringList &words)
{
    std::vector<VoucherId> ids;
    for (const QString &word : words) {
        auto id = VoucherId::parse(word);
        if (!id)
            return std::nullopt;
        ids.push_back(*std::move(id));
    }
    return ids;
}

} // namespace klarbok::cli
