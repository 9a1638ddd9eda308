#pragma once

#include "base/error.h"
#include "base/money.h"
#include "ledger/account.h"

#include <QDate>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace klarbok::sie {

/// FileMisread; `detail` is English and names the line, `text` is what was found there.
Error sieMisread(const QString &code, int line, const QString &text, const QString &detail);

struct SieYear
{
    int index;      ///< 0 is the current year, -1 the one before
    QDate from, to; ///< invalid when the file leaves them empty
};

enum class SieBalanceKind {
    Opening, ///< #IB
    Closing, ///< #UB
    Result,  ///< #RES
};

struct SieBalance
{
    SieBalanceKind kind;
    int year;
    ledger::Account account;
    Money amount; ///< debit +, credit −
};

struct SieRow
{
    ledger::Account account;
    Money amount; ///< debit +, credit −
    QDate date;   ///< the voucher's unless the row has one of its own
    QString text;
};

struct SieVoucher
{
    int line = 0;   ///< of its #VER
    QString series; ///< may be empty
    QString number; ///< may be empty, or no number
    QDate date;
    QString text;
    QDate registered; ///< invalid when the file does not say
    std::vector<SieRow> rows;

    Money balance() const;
};

/// What is odd in a file that can be read all the same.
enum class SieRemark {
    AlreadyImported,   ///< #FLAGGA 1
    NoType,            ///< #SIETYP is missing
    OpenQuote,         ///< a quote does not end; the rest of the line was taken
    NotARecord,        ///< a line without label, left out
    Unbalanced,        ///< the voucher's rows do not sum to zero
    OutsideYear,       ///< the voucher's date lies outside #RAR 0
    NumberOrder,       ///< voucher numbers of a series go backwards
    NumberTwice,       ///< a voucher number of a series stands twice
    UndeclaredAccount, ///< used, but without #KONTO
};

struct SieNote
{
    int line;
    SieRemark remark;
    QString subject; ///< the account, the voucher's number, by how much it is off

    friend bool operator==(const SieNote &, const SieNote &) = default;
};

/// A SIE file of type 4: vouchers on their way in (4I), or a year of the books (4E). In kronor.
struct SieFile
{
    bool isFromBooks = false; ///< 4E: it has balances
    QString program;          ///< name and version
    QString company;
    QString orgNo; ///< as written: may be empty, lack the hyphen or have twelve digits
    QDate written; ///< #GEN; invalid when the file does not say
    QDate upTo;    ///< #OMFATTN, the last day that balances are of; invalid when not said
    std::vector<SieYear> years;
    std::vector<std::pair<ledger::Account, QString>> accounts; ///< with names, in the file's order
    std::vector<SieBalance> balances;
    std::vector<SieVoucher> vouchers;
    std::vector<SieNote> notes;

    /// nullopt when the file does not have that year.
    std::optional<SieYear> year(int index) const;
    /// nullopt when the file does not say; balances of zero may be left out of a file.
    std::optional<Money> balance(SieBalanceKind kind, int year,
                                 const ledger::Account &account) const;
};

} // namespace klarbok::sie
