#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace klarbok::sandbox {

struct Account
{
    QString id;
    QString name;
    QString type; ///< `asset`, `liability`, `income`, `cost`
    QString vatCode = QStringLiteral("0");
    bool closed = false;
};

/// A cost centre or a project.
struct Dimension
{
    QString id;
    QString name;
    bool closed = false;
};

struct FinancialYear
{
    qint64 entityId = 0;
    QString id; ///< yyyyMM of its first month
    QDate from;
    QDate to;
    QString firstOpenPeriod; ///< yyyyMM
    bool open = true;
};

struct VoucherRow
{
    qint64 entityId = 0;
    QString account;
    qint64 amount = 0; ///< öre, debit positive
    QString text;
    QDate date;
    QString costCenter;
    QString costBearer;
    QString project;
};

struct Voucher
{
    qint64 entityId = 0;
    QString series;
    qint64 number = 0;
    QDate date;
    QString text;
    QString yearId;
    std::vector<VoucherRow> rows;
    std::vector<qint64> documents;
    bool byHand = false;    ///< not through the API
    qint64 visibleAtMs = 0; ///< steady time from which lists show it
    QDateTime registered;   ///< UTC
};

struct Document
{
    qint64 id = 0;
    QByteArray bytes;
    QString fileName;
    QString contentType;
    std::vector<qint64> attachedTo; ///< vouchers' entity ids
    QDateTime created;
};

/// One company in Björn Lundén.
struct Books
{
    QString company;
    QString orgNumber; ///< ten digits
    QString userKey;
    bool cashMethod = false;
    std::vector<Account> accounts;
    std::vector<FinancialYear> years;
    std::map<QString, QString> series; ///< letter → name
    std::map<QString, qint64> opening; ///< account → öre at the first year's start
    std::vector<Dimension> costCenters;
    std::vector<Dimension> projects;
    std::vector<Voucher> vouchers;
    std::vector<Document> documents;
    qint64 lastEntity = 40000;
    qint64 lastDocument = 13000;

    const Account *account(const QString &id) const;
    const FinancialYear *yearOf(QDate day) const;
    FinancialYear *yearOf(QDate day);
    Voucher *voucher(qint64 entityId);
    Document *document(qint64 id);
    qint64 lastNumber(const QString &series, const QString &yearId) const;
    /// Balance of an account at the end of `day` (invalid: of everything), opening included.
    qint64 balance(const QString &account, QDate day = {}) const;
    /// Files a voucher under the next number of its series; the caller has checked it.
    Voucher &post(Voucher voucher);
    /// A voucher that a person entered in the program itself.
    Voucher &postByHand(const QString &series, QDate date, const QString &text,
                        std::vector<VoucherRow> rows);
    /// Closes every period before `period` (yyyyMM) in all years.
    void closeBefore(const QString &period);
};

VoucherRow voucherRow(const QString &account, qint64 amount, const QString &text = {});

/// The accounts of a small shop after BAS 2026, with 1580 closed.
std::vector<Account> chartOfAccounts();

/// A calendar year as Björn Lundén describes it, all periods open.
FinancialYear calendarYear(int year);

} // namespace klarbok::sandbox
