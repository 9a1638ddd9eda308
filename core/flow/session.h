#pragma once

#include "base/clock.h"
#include "ports/books_file.h"
#include "ports/connector.h"
#include "ports/payout_file.h"
#include "ports/secret_store.h"
#include "ports/store.h"
#include "ports/voucher_file.h"
#include "ports/voucher_printer.h"

#include <QString>

#include <memory>

namespace klarbok::flow {

/// What every use case of one open workspace works with. Shared and never changed, so that a
/// running use case keeps what it needs alive.
struct Session
{
    std::shared_ptr<Store> store;
    std::shared_ptr<SecretStore> secrets;
    std::shared_ptr<Connector> connector;
    std::shared_ptr<VoucherPrinter> printer;
    std::shared_ptr<const Clock> clock;
    QString user;    ///< the OS account's name, for approvals
    QString version; ///< of the program
    std::shared_ptr<const VoucherFileWriter> voucherFile;
    std::shared_ptr<const PayoutFileReader> payoutFile;
    std::shared_ptr<const BooksFileReader> booksFile;
};
using SessionPtr = std::shared_ptr<const Session>;

} // namespace klarbok::flow
