#pragma once

#include "base/id.h"
#include "base/money.h"
#include "ledger/account.h"
#include "ledger/dimensions.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace klarbok::ledger {

/// An account of the company's chart.
struct BooksAccount
{
    Account account;
    QString name;
    bool isClosed = false;

    friend bool operator==(const BooksAccount &, const BooksAccount &) = default;
};

/// A cost centre or a project of the company.
struct BooksDimension
{
    QString id; ///< in the books a few characters
    QString name;
    bool isClosed = false;

    friend bool operator==(const BooksDimension &, const BooksDimension &) = default;
};

struct FinancialYear
{
    QString id; ///< yyyyMM of the first month
    QDate from, to;
    bool isOpen = false;
    QString firstOpenPeriod; ///< yyyyMM; earlier months are locked

    bool holds(QDate date) const { return from <= date && date <= to; }
    /// The year is open and the month is not before its first open one.
    bool allows(QDate date) const
    {
        return holds(date) && isOpen && date.toString(QStringLiteral("yyyyMM")) >= firstOpenPeriod;
    }

    friend bool operator==(const FinancialYear &, const FinancialYear &) = default;
};

/// As much of a voucher in the books as tells whether it is one of ours; none of its words.
struct BooksVoucher
{
    QString series;
    int number = 0;
    QDate date;
    std::optional<VoucherId> marker; ///< ours, in its text
    std::map<Account, Money> sums;   ///< per account, debit +, without zeroes

    friend bool operator==(const BooksVoucher &, const BooksVoucher &) = default;
};

/// A financial year that a file of the books told of, voucher by voucher.
struct ToldYear
{
    QDate from, to;
    QDate written;                       ///< the day the file was made
    QDate upTo;                          ///< the last day that it answers for
    std::map<Account, Money> openings{}; ///< at the year's beginning, debit +, without zeroes

    friend bool operator==(const ToldYear &, const ToldYear &) = default;
};

/// What the books looked like when they were last read.
struct BooksPicture
{
    QDateTime read; ///< UTC
    std::vector<FinancialYear> years;
    std::vector<BooksAccount> accounts;
    std::vector<BooksVoucher> vouchers; ///< in the days of the drafts, or all of the told years
    /// For an account of ours that is not there or closed: the company's own of the same meaning.
    std::map<Account, Account> standIns;
    /// Empty when the service was read, which answers for itself.
    std::vector<ToldYear> told{};
    /// Empty: not read, since the settings name none.
    std::optional<std::vector<BooksDimension>> costCentres{}, projects{};

    const FinancialYear *yearOf(QDate date) const;
    const BooksAccount *find(const Account &account) const;
    bool hasOpen(const Account &account) const;
    /// What the books would say to a row that carries these: code and id, `cost_centre_missing KS`,
    /// `cost_centre_closed KS`, `project_missing P1`, `project_closed P1`. Nothing to what was not
    /// read.
    QStringList faultsOf(const Dimensions &dimensions) const;
    /// The first day that may be booked on, of those after `date`; nullopt: none is open.
    std::optional<QDate> firstOpenDayAfter(QDate date) const;
    const ToldYear *toldYearOf(QDate date) const;
    /// What the account held at the end of the day by the file of its year; nullopt where no file
    /// answers for the day.
    std::optional<Money> balance(const Account &account, QDate date) const;

    friend bool operator==(const BooksPicture &, const BooksPicture &) = default;
};

/// What a file told, beside what earlier files told of other years: one file holds the vouchers of
/// one year only, and around New Year two are needed. The chart is that of the latest year. Nothing
/// of what the service told is kept. Stand-ins are the caller's to find.
BooksPicture withEarlierFiles(BooksPicture read, const BooksPicture &before);

/// The marker in a voucher's text.
std::optional<VoucherId> markerIn(const QString &text);

} // namespace klarbok::ledger
