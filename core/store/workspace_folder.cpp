#include "store/workspace_folder.h"

#include "base/log.h"
#include "base/org_number.h"
#include "store/db_thread.h"
#include "store/sqlite_store.h"
#include "store/workspace_store.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace klarbok {

namespace {

using store::Database;

constexpr int kLongestName = 80;
constexpr int kLongestFolder = 40;
constexpr int kCreateWaitMs = 5000;

QString databaseFile(const QString &folder)
{
    return folder + QStringLiteral("/klarbok.sqlite");
}

QString comparable(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

Error invalid(const QString &field, const QString &why)
{
    return {ErrorKind::InvalidInput, why, field};
}

std::optional<Error> objection(const QString &name, const std::vector<WorkspaceInfo> &others)
{
    const QString field = QStringLiteral("name");
    if (name.isEmpty())
        return invalid(field, QStringLiteral("empty name"));
    if (name.size() > kLongestName)
        return invalid(field, QStringLiteral("name longer than 80 characters"));
    if (std::ranges::any_of(name, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return invalid(field, QStringLiteral("control character in name"));
    const bool isTaken = std::ranges::any_of(others, [&name](const WorkspaceInfo &other) {
        return comparable(other.name) == comparable(name);
    });
    if (isTaken)
        return invalid(field, QStringLiteral("name taken"));
    return std::nullopt;
}

Error unwritable(const QString &folder)
{
    return {ErrorKind::StoreReadOnly, QStringLiteral("folder cannot be written"), folder};
}

/// Reads a workspace's own row, whatever the version of its file.
Result<WorkspaceInfo> peek(const QString &folder)
{
    auto database = Database::open(databaseFile(folder), Database::Mode::Open);
    if (!database)
        return std::move(database).error();
    return store::readInfo(*database.value());
}

} // namespace

WorkspaceFolder::WorkspaceFolder(const QString &dataDir, const Clock &clock, AuditActor actor)
    : m_dataDir{QDir{dataDir}.absolutePath()}, m_clock{clock}, m_actor{std::move(actor)}
{
}

Result<WorkspaceInfo> WorkspaceFolder::create(const QString &name, const QString &orgNo)
{
    if (!QDir{}.mkpath(m_dataDir))
        return unwritable(m_dataDir);
    QLockFile lock{QDir{m_dataDir}.filePath(QStringLiteral(".create.lock"))};
    if (!lock.tryLock(kCreateWaitMs)) {
        if (lock.error() == QLockFile::LockFailedError)
            return Error{ErrorKind::StoreBusy, QStringLiteral("another program creates"),
                         m_dataDir};
        return unwritable(m_dataDir);
    }
    const auto others = list();
    if (!others)
        return others.error();
    const QString trimmed = name.trimmed();
    if (auto error = objection(trimmed, others.value()))
        return *std::move(error);
    const auto number = OrgNumber::parse(orgNo);
    if (!number)
        return invalid(QStringLiteral("org_no"), QStringLiteral("not an organisation number"));

    // Made under a name that list() passes over, and moved when it is whole: a crash in between
    // leaves no half workspace.
    const QDir data{m_dataDir};
    const QString making = data.filePath(QStringLiteral(".creating-") +
                                         QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (!QDir{}.mkdir(making))
        return unwritable(m_dataDir);
    QFile::setPermissions(making, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto info = createIn(making, trimmed, number->text());

    QString folder = data.filePath(folderName(trimmed));
    for (int copy = 2; QFileInfo::exists(folder); ++copy)
        folder = data.filePath(folderName(trimmed) + u'-' + QString::number(copy));
    if (info && !QDir{}.rename(making, folder))
        info = unwritable(folder);
    if (!info) {
        QDir{making}.removeRecursively();
        return info;
    }
    info.value().folder = folder;
    return info;
}

Result<WorkspaceInfo> WorkspaceFolder::createIn(const QString &folder, const QString &name,
                                                const QString &orgNo)
{
    const QDateTime now = m_clock.now();
    auto thread = store::DbThread::open(databaseFile(folder), Database::Mode::Create,
                                        folder + QStringLiteral("/posting.lock"), now);
    if (!thread)
        return std::move(thread).error();
    const WorkspaceInfo info{QUuid::createUuid().toString(QUuid::WithoutBraces), name, orgNo, name,
                             folder};
    const auto written =
        thread.value()
            ->post<Done>([stamp = store::Stamp{now, m_actor}, info](store::Session &session) {
                return store::writeInfo(*session.database, stamp, info);
            })
            .result();
    if (!*written)
        return std::move(*written).error();
    return info;
}

Result<std::vector<WorkspaceInfo>> WorkspaceFolder::list()
{
    std::vector<WorkspaceInfo> workspaces;
    const QDir data{m_dataDir};
    for (const QString &entry :
         data.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) { // hidden ones are being made
        const QString folder = data.filePath(entry);
        if (!QFileInfo::exists(databaseFile(folder)))
            continue;
        auto info = peek(folder);
        if (!info) {
            qCWarning(lcStore, "workspace in %s: %s", qUtf8Printable(entry),
                      qUtf8Printable(info.error().detail));
            info = WorkspaceInfo{{}, entry, {}, entry, folder};
        }
        workspaces.push_back(std::move(info).value());
    }
    std::ranges::sort(workspaces, [](const WorkspaceInfo &a, const WorkspaceInfo &b) {
        return comparable(a.name) < comparable(b.name);
    });
    return workspaces;
}

Result<std::shared_ptr<Store>> WorkspaceFolder::open(const QString &name)
{
    const auto workspaces = list();
    if (!workspaces)
        return workspaces.error();
    const auto found = std::ranges::find_if(workspaces.value(), [&name](const WorkspaceInfo &info) {
        return comparable(info.name) == comparable(name.trimmed());
    });
    if (found == workspaces.value().end())
        return Error{ErrorKind::StoreMissing, QStringLiteral("no such workspace"), name};

    auto thread =
        store::DbThread::open(databaseFile(found->folder), Database::Mode::Open,
                              found->folder + QStringLiteral("/posting.lock"), m_clock.now());
    if (!thread)
        return std::move(thread).error();
    return std::shared_ptr<Store>{
        std::make_shared<SqliteStore>(std::move(thread).value(), m_clock, m_actor)};
}

QString folderName(const QString &workspace)
{
    QString ascii;
    for (const QChar c : workspace.normalized(QString::NormalizationForm_KD).toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            ascii += c;
        else if (c.category() != QChar::Mark_NonSpacing && !ascii.endsWith(u'-'))
            ascii += u'-';
    }
    ascii = ascii.left(kLongestFolder);
    static const QRegularExpression edges{QStringLiteral("^-+|-+$")};
    ascii.remove(edges);
    static const QRegularExpression reserved{
        QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$")};
    if (ascii.isEmpty() || reserved.match(ascii).hasMatch())
        ascii = QStringLiteral("workspace-") + ascii;
    ascii.remove(edges);
    return ascii;
}

} // namespace klarbok
