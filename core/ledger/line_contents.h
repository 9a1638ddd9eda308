#pragma once

#include "ledger/payout.h"
#include "ledger/voucher.h"
#include "ledger/voucher_state.h"

#include <optional>
#include <vector>

namespace klarbok::ledger {

/// A settlement row's part in one line of a reconciliation. Amounts as there: by their effect on
/// the payout, in its currency.
struct LineRow
{
    TransactionKey key;
    QDateTime time; ///< UTC
    TransactionType type;
    QString typeText;
    QString detail; ///< Klarna's detailed_type
    QString order;  ///< the order's number; empty where there is none
    Money amount;
    Money booked; ///< what vouchers hold of it, whatever their state

    friend bool operator==(const LineRow &, const LineRow &) = default;
};

/// The rows of one order in a line.
struct LineOrder
{
    QString number;
    Money amount; ///< by the rows
    Money booked;
    std::vector<TransactionKey> rows;

    friend bool operator==(const LineOrder &, const LineOrder &) = default;
};

/// A row of a voucher, as far as it comes from the line's settlement rows, or from the payment.
struct LineBooking
{
    VoucherId voucher;
    VoucherState state;
    QString series; ///< empty until posted
    std::optional<int> number;
    Account account;
    QString text;
    Money amount;                     ///< debit +, credit −
    std::vector<TransactionKey> rows; ///< none: the payment itself

    friend bool operator==(const LineBooking &, const LineBooking &) = default;
};

/// What one line of a payout's reconciliation is made of.
struct LineContents
{
    What what;
    std::vector<LineRow> rows; ///< in Klarna's order
    std::vector<LineOrder> orders;
    std::vector<LineBooking> bookings;
};

/// A voucher with what is booked of the payout.
struct HeldVoucher
{
    DraftVoucher content;
    VoucherState state;
    QString series;
    std::optional<int> number;
};

/// All lines that rows or vouchers have something of, in their order. A row that stands on two
/// lines, as a fee with VAT does, has its part on each, and the voucher rows it made on both.
std::vector<LineContents> lineContents(const Payout &payout,
                                       const std::vector<Transaction> &transactions,
                                       const std::vector<HeldVoucher> &vouchers);

} // namespace klarbok::ledger
