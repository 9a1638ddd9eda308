#include "store/audit_log.h"

#include "base/hash.h"
#include "store/statement.h"

namespace klarbok::store {

namespace {

QString selectEntries()
{
    return QStringLiteral("SELECT sequence, time, local_time, user, version, event, subject, "
                          "details, hash FROM audit");
}

AuditEntry entryAt(Statement &row)
{
    return {row.whole(), row.moment(), row.text(), row.text(), row.text(),
            row.text(),  row.text(),   row.text(), row.text()};
}

/// Each field with its length in front: no two different entries give the same bytes.
QString hashOf(const QString &previous, const AuditEntry &entry)
{
    QByteArray bytes;
    for (const QString &field :
         {previous, QString::number(entry.sequence), toSql(entry.time).toString(), entry.localTime,
          entry.user, entry.version, entry.event, entry.subject, entry.details}) {
        const QByteArray utf8 = field.toUtf8();
        bytes += QByteArray::number(utf8.size()) + ':' + utf8;
    }
    return sha256Hex(bytes);
}

/// The highest number ever given, also when its entry is gone.
qint64 lastSequence(Database &database)
{
    Statement query{database,
                    QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'audit'")};
    query.run();
    return query.next() ? query.whole() : 0;
}

QString lastHash(Database &database)
{
    Statement query{database,
                    QStringLiteral("SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1")};
    query.run();
    return query.next() ? query.text() : QString{};
}

/// The computer's own time with its distance from UTC: `2026-03-02T10:15:00+01:00`.
QString localTime(const QDateTime &now)
{
    const QDateTime local = now.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

} // namespace

void appendAudit(Database &database, const Stamp &stamp, const QString &event,
                 const QString &subject, const QString &details)
{
    AuditEntry entry{lastSequence(database) + 1,
                     stamp.now,
                     localTime(stamp.now),
                     stamp.actor.user,
                     stamp.actor.version,
                     event,
                     subject,
                     details,
                     {}};
    entry.hash = hashOf(lastHash(database), entry);
    Statement{database,
              QStringLiteral("INSERT INTO audit (sequence, time, local_time, user, version, event, "
                             "subject, details, hash) VALUES (:sequence, :time, :local, :user, "
                             ":version, :event, :subject, :details, :hash)")}
        .bind(QStringLiteral(":sequence"), entry.sequence)
        .bind(QStringLiteral(":time"), entry.time)
        .bind(QStringLiteral(":local"), entry.localTime)
        .bind(QStringLiteral(":user"), entry.user)
        .bind(QStringLiteral(":version"), entry.version)
        .bind(QStringLiteral(":event"), entry.event)
        .bind(QStringLiteral(":subject"), entry.subject)
        .bind(QStringLiteral(":details"), entry.details)
        .bind(QStringLiteral(":hash"), entry.hash)
        .run();
}

Result<std::vector<AuditEntry>> auditTrail(Database &database,
                                           const std::optional<QString> &subject)
{
    return database.read<std::vector<AuditEntry>>([&]() -> Result<std::vector<AuditEntry>> {
        Statement query{database,
                        selectEntries() +
                            (subject ? QStringLiteral(" WHERE subject = :subject") : QString{}) +
                            QStringLiteral(" ORDER BY sequence")};
        if (subject)
            query.bind(QStringLiteral(":subject"), *subject);
        query.run();
        std::vector<AuditEntry> entries;
        while (query.next())
            entries.push_back(entryAt(query));
        return entries;
    });
}

Result<AuditCheck> verifyAudit(Database &database)
{
    return database.read<AuditCheck>([&]() -> Result<AuditCheck> {
        AuditCheck check;
        QString previous;
        Statement query{database, selectEntries() + QStringLiteral(" ORDER BY sequence")};
        query.run();
        while (query.next()) {
            const AuditEntry entry = entryAt(query);
            ++check.entries;
            const bool fits =
                entry.sequence == check.entries && entry.hash == hashOf(previous, entry);
            if (!fits && !check.firstBroken)
                check.firstBroken = entry.sequence;
            previous = entry.hash;
        }
        if (!check.firstBroken && lastSequence(database) != check.entries)
            check.firstBroken = check.entries + 1;
        check.isIntact = !check.firstBroken;
        return check;
    });
}

} // namespace klarbok::store
