#pragma once

#include "ledger/answer_book.h"
#include "ledger/booking.h"

#include <map>
#include <optional>

namespace klarbok::ledger {

/// The marker of the voucher that settles the dispute of this reversal.
VoucherId disputeMarker(const QString &orgNo, const QString &source,
                        const TransactionKey &reversal);

/// How the dispute of this reversal ended, with all of its amount. `order`: its order, if known.
Question disputeQuestion(const Transaction &reversal, const Order *order);

/// Which account holds a disputed amount: the one it was booked on, also when the settings name
/// another by now. Empty: it stayed in the claim.
class DisputePlaces
{
public:
    DisputePlaces(const BookingInput &input, const AnswerBook &answers);

    /// Where frozen vouchers have put it; empty also for one that is on none.
    std::optional<Account> heldBy(const TransactionKey &reversal) const;
    /// Where a reversal is to be booked, or booked again. While its dispute is open the settings
    /// say it; one that is decided, or of which something was paid back, stays where it lies.
    std::optional<Account> forReversal(const TransactionKey &reversal) const;
    /// Where what Klarna pays back goes: to what the reversal left behind.
    std::optional<Account> forProtection(const Transaction &protection) const;

    /// An account on which disputed amounts lie.
    bool isHeldBy(const Account &account) const;

private:
    struct Place
    {
        std::optional<Account> account;
        bool isDecided = false;
    };

    std::map<TransactionKey, Place> m_places; ///< of reversals on frozen vouchers
    std::map<OrderId, TransactionKey> m_firstOf;
    std::optional<Account> m_bySettings;
};

} // namespace klarbok::ledger
