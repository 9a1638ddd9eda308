#include "store/workspace_store.h"

#include "base/hash.h"
#include "store/statement.h"

#include <QFileInfo>

namespace klarbok::store {

namespace {

QString change(const QString &from, const QString &to)
{
    return from + QStringLiteral(" → ") + to;
}

QMap<QString, QString> allSettings(Database &database)
{
    QMap<QString, QString> all;
    Statement query{database, QStringLiteral("SELECT key, value FROM setting")};
    query.run();
    while (query.next()) {
        const QString key = query.text();
        all.insert(key, query.text());
    }
    return all;
}

WorkspaceInfo infoRow(Database &database)
{
    WorkspaceInfo info;
    Statement query{database, QStringLiteral("SELECT id, name, org_no, company FROM workspace")};
    query.run();
    if (query.next())
        info = {query.text(), query.text(), query.text(), query.text(),
                QFileInfo{database.file()}.absolutePath()};
    else
        database.failUnreadable(QStringLiteral("workspace"));
    return info;
}

} // namespace

Result<Done> writeInfo(Database &database, const Stamp &stamp, const WorkspaceInfo &info)
{
    return database.write<Done>([&]() -> Result<Done> {
        Statement{database,
                  QStringLiteral("INSERT INTO workspace (only_one, id, name, org_no, company, "
                                 "created) VALUES (1, :id, :name, :orgNo, :company, :created)")}
            .bind(QStringLiteral(":id"), info.id)
            .bind(QStringLiteral(":name"), info.name)
            .bind(QStringLiteral(":orgNo"), info.orgNo)
            .bind(QStringLiteral(":company"), info.company)
            .bind(QStringLiteral(":created"), stamp.now)
            .run();
        appendAudit(database, stamp, QStringLiteral("workspace"), info.name, {});
        return Done{};
    });
}

Result<WorkspaceInfo> readInfo(Database &database)
{
    return database.read<WorkspaceInfo>(
        [&]() -> Result<WorkspaceInfo> { return infoRow(database); });
}

Result<Done> setCompany(Database &database, const Stamp &stamp, const QString &company)
{
    return database.write<Done>([&]() -> Result<Done> {
        const QString old = infoRow(database).company;
        if (old == company)
            return Done{};
        Statement{database, QStringLiteral("UPDATE workspace SET company = :company")}
            .bind(QStringLiteral(":company"), company)
            .run();
        appendAudit(database, stamp, QStringLiteral("setting"), QStringLiteral("company"),
                    change(old, company));
        return Done{};
    });
}

Result<QMap<QString, QString>> settings(Database &database)
{
    return database.read<QMap<QString, QString>>(
        [&]() -> Result<QMap<QString, QString>> { return allSettings(database); });
}

Result<Done> saveSettings(Database &database, const Stamp &stamp,
                          const QMap<QString, QString> &changes)
{
    return database.write<Done>([&]() -> Result<Done> {
        const QMap<QString, QString> old = allSettings(database);
        Statement put{database, QStringLiteral("INSERT INTO setting (key, value) VALUES (:key, "
                                               ":value) ON CONFLICT (key) DO UPDATE SET value = "
                                               "excluded.value")};
        Statement remove{database, QStringLiteral("DELETE FROM setting WHERE key = :key")};
        for (auto item = changes.cbegin(); item != changes.cend(); ++item) {
            const QString &key = item.key();
            const QString &value = item.value();
            const auto now = old.constFind(key);
            const bool isThere = now != old.cend();
            if (isThere ? !value.isNull() && *now == value : value.isNull())
                continue;
            if (value.isNull())
                remove.bind(QStringLiteral(":key"), key).run();
            else
                put.bind(QStringLiteral(":key"), key).bind(QStringLiteral(":value"), value).run();
            const QString standard = QStringLiteral("(default)");
            appendAudit(database, stamp, QStringLiteral("setting"), key,
                        change(isThere ? *now : standard, value.isNull() ? standard : value));
        }
        return Done{};
    });
}

Result<Done> keepRaw(Database &database, const QDateTime &now, const RawAnswer &answer)
{
    return database.write<Done>([&]() -> Result<Done> {
        const QString hash = sha256Hex(answer.body);
        Statement{database, QStringLiteral("INSERT INTO raw_body (hash, body) VALUES (:hash, :body)"
                                           " ON CONFLICT (hash) DO NOTHING")}
            .bind(QStringLiteral(":hash"), hash)
            .bind(QStringLiteral(":body"), answer.body)
            .run();
        Statement{database,
                  QStringLiteral("INSERT INTO raw_answer (received, source, kind, address, sha256, "
                                 "body_hash) VALUES (:received, :source, :kind, :address, :sha256, "
                                 ":hash)")}
            .bind(QStringLiteral(":received"), now)
            .bind(QStringLiteral(":source"), answer.source)
            .bind(QStringLiteral(":kind"), answer.kind)
            .bind(QStringLiteral(":address"), answer.address)
            .bind(QStringLiteral(":sha256"), answer.sha256)
            .bind(QStringLiteral(":hash"), hash)
            .run();
        return Done{};
    });
}

} // namespace klarbok::store
