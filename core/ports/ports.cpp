// Reads every header of the floor, so that each is known to stand on its own.
#include "ports/books.h"
#include "ports/books_file.h"
#include "ports/connector.h"
#include "ports/payout_file.h"
#include "ports/payout_source.h"
#include "ports/secret_store.h"
#include "ports/stop_flag.h"
#include "ports/store.h"
#include "ports/voucher_printer.h"
#include "ports/workspaces.h"

namespace klarbok {

Task<SaveCount> Store::savePayout(ledger::Payout payout, std::vector<ledger::Transaction> rows)
{
    std::vector<PayoutWithRows> one;
    one.push_back({std::move(payout), std::move(rows)});
    return savePayouts(std::move(one));
}

Task<std::vector<QByteArray>> VoucherPrinter::pictures(VoucherDocument, int, int)
{
    co_return std::vector<QByteArray>{};
}

} // namespace klarbok
