#pragma once

#include "base/result.h"
#include "ledger/fee_rates.h"
#include "ledger/rules.h"
#include "ports/connector.h"

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace klarbok::flow {

enum class SettingType {
    Choice,
    Account,
    OptionalAccount,
    Date,
    Ore,
    Rate,
    Address,
    Series,
    Words,
    Number,
    Dimension, ///< the id of a cost centre or project; may be empty
    OssTable,
    FeeTable ///< expected fees by payment type; may be empty
};

/// One row of the settings table.
struct SettingSpec
{
    QString key;
    SettingType type;
    QString fallback;    ///< used when nothing is stored
    QStringList choices; ///< for Choice
};

/// The workspace's settings: stored values over the table's defaults, with typed getters. The same
/// keys serve the command line and the window.
class Settings
{
public:
    static const std::vector<SettingSpec> &table();
    static const SettingSpec *find(const QString &key);

    explicit Settings(QMap<QString, QString> stored) : m_stored{std::move(stored)} {}

    /// `key` must be in the table.
    QString value(const QString &key) const;
    /// Every key with its value, by key.
    QMap<QString, QString> all() const;

    ledger::PostingRules rules() const;
    ledger::FeeRates feeRates() const;
    PayoutSourceAddress payoutSource() const;
    BooksAddress books() const;
    QUrl riksbank() const { return QUrl{value(QStringLiteral("riksbank.url"))}; }
    QString series() const { return value(QStringLiteral("series")); }

    /// The values as they will be stored, or InvalidInput with the key as subject, or UnknownItem
    /// for a key that is not in the table; for a row of the OSS table its text and what is wrong
    /// with it (see parseOssMap()) stand in the reason. `today` decides how early a start date may
    /// lie: the first day of the previous month, unless start_date.allow_older stands.
    Result<QMap<QString, QString>> checked(const QMap<QString, QString> &changes,
                                           QDate today) const;

private:
    QString mixedAccount(const QMap<QString, QString> &changes) const;

    QMap<QString, QString> m_stored;
};

/// What the owner should know about a change that is accepted: `method` or `date_rule` when that
/// setting differs. Maps are as Settings::all().
QStringList changeWarnings(const QMap<QString, QString> &before,
                           const QMap<QString, QString> &after);

/// The earliest start date that needs no warning: the first day of the month before `today`'s.
QDate earliestStartDate(QDate today);

} // namespace klarbok::flow
