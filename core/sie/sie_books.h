#pragma once

#include "ports/books_file.h"
#include "sie/sie_file.h"

namespace klarbok::sie {

/// The books of a year in SIE 4E, from any bookkeeping program. Refused, beside what readSie()
/// refuses: types 1-3 (without vouchers nothing could be told of what is booked), files for import
/// (4I: no balances), a file that does not say its year, its chart or the day it was made, vouchers
/// outside of the year, and books that do not add up: on every balance account #IB + vouchers must
/// be #UB.
///
/// SIE does not know of locked periods and closed accounts: years and accounts are open.
class SieBooks final : public BooksFileReader
{
public:
    bool recognises(const QByteArray &bytes) const override;
    Result<BooksInFile> read(const QByteArray &bytes) const override;
};

/// The same of a file that has been read.
Result<BooksInFile> booksIn(const SieFile &file);

} // namespace klarbok::sie
