#pragma once

#include "ledger/order.h"
#include "ledger/payout.h"
#include "ledger/voucher.h"

namespace klarbok::test {

inline QDateTime utc(const char *text)
{
    return QDateTime::fromString(QLatin1String{text}, Qt::ISODate).toUTC();
}

template<typename T>
T id(const char *text)
{
    return *T::parse(QLatin1String{text});
}

inline PayoutId payoutId(const char *text = "P1")
{
    return id<PayoutId>(text);
}

/// Every field has a value of its own, so that two that are mixed up are seen.
ledger::Payout samplePayout(const char *reference = "P1");
ledger::Transaction sampleRow(const char *key = "T1", const char *payout = "P1", int ordinal = 0);
ledger::Order sampleOrder(const char *order = "O1");
ledger::ExchangeRate sampleRate();
ledger::Answer sampleAnswer(const char *transaction = "T1", const char *voucher = "KB-00000001");
ledger::DraftVoucher sampleDraft(const char *voucher = "KB-00000001",
                                 const char *transaction = "T1");
/// As sampleDraft(), with nothing that hinders approval.
ledger::DraftVoucher cleanDraft(const char *voucher = "KB-00000001",
                                const char *transaction = "T1");

} // namespace klarbok::test
