#pragma once

#include "ports/books.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <utility>
#include <vector>

namespace klarbok {

/// A voucher on its way to another bookkeeping program, which gives it its number.
struct VoucherToExport
{
    QString series; ///< may be empty: the receiver chooses
    QDate date;
    QDate registered; ///< the day it was approved
    QString text;
    std::vector<BookedRow> rows;
};

/// All that stands in a file of vouchers: one company, one financial year, kronor.
struct VoucherFileContent
{
    QString company;
    QString orgNo; ///< NNNNNN-NNNN
    QString programVersion;
    QDate written;
    QString writtenBy;      ///< the OS account's name
    QDate yearFrom, yearTo; ///< the financial year, both included
    std::vector<std::pair<ledger::Account, QString>> accountNames; ///< as far as known
    std::vector<VoucherToExport> vouchers;
    std::vector<BooksDimension> costCentres{}, projects{}; ///< with their names, as far as known
};

struct VoucherFile
{
    QByteArray bytes;
    int unwritable = 0; ///< characters that the file's alphabet lacks; each became a `?`
};

/// Makes the file that bookkeeping programs read vouchers from. The same content gives the same
/// bytes.
class VoucherFileWriter
{
public:
    virtual ~VoucherFileWriter() = default;
    /// NotAllowed, with the voucher's text as subject, for a voucher that no program would take.
    /// Reasons: `export_unbalanced export_rows export_date export_year export_currency`, and
    /// `export_account NUMBER`.
    virtual Result<VoucherFile> write(const VoucherFileContent &content) const = 0;
};

} // namespace klarbok
