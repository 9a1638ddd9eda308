#pragma once

#include "base/result.h"
#include "ledger/books_picture.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace klarbok {

/// What a bookkeeping program writes out of its books: one financial year with all vouchers.
struct BooksInFile
{
    QString company; ///< may be empty
    QString orgNo;   ///< as written: may be empty, lack the hyphen or have twelve digits
    ledger::ToldYear year;
    std::vector<ledger::FinancialYear> years; ///< that year's and those that it names
    std::vector<ledger::BooksAccount> accounts;
    std::vector<ledger::BooksVoucher> vouchers;
};

/// Reads the files in which bookkeeping programs hand out their books.
class BooksFileReader
{
public:
    virtual ~BooksFileReader() = default;
    /// By its first characters, whatever it is called.
    virtual bool recognises(const QByteArray &bytes) const = 0;
    /// All or nothing: FileMisread, with `reason` telling where. Pure and thread-safe.
    virtual Result<BooksInFile> read(const QByteArray &bytes) const = 0;
};

} // namespace klarbok
