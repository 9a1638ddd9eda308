#pragma once

#include "ledger/booking.h"
#include "ledger/reconciliation.h"

#include <QMap>

/// Builders for tests about payouts and vouchers: they hide the noise and know no rules. Amounts
/// are in öre, written as kronor and öre: 1'772'00.
namespace klarbok::test {

inline Money kr(qint64 ore)
{
    return Money::sek(ore);
}

inline ledger::Account account(const char *number)
{
    return *ledger::Account::parse(QString::fromLatin1(number));
}

inline QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toUTC();
}

inline QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

/// The default accounts of the settings table; start date 1 January 2020.
ledger::PostingRules rules();

// Order lines. VAT is what Klarna would state: a part of the total, rounded to the öre.
ledger::OrderLine line(qint64 total, int rate, const char *name = "Kaffe");
ledger::OrderLine line(ledger::LineType type, qint64 total, int rate, const char *name);
/// As captures and refunds often are: no VAT at all.
ledger::OrderLine lineWithoutVat(qint64 total, const char *name);

/// A payout with its rows and the orders behind them. Every call adds one row, and keeps Klarna's
/// totals in step; `settled()` computes debt and settlement from them.
class PayoutBuilder
{
public:
    PayoutBuilder(const char *reference, const char *date, Currency currency = Currency::sek());

    /// A captured order: one capture with all lines at `time` (order and capture).
    PayoutBuilder &sale(const char *number, const char *time, std::vector<ledger::OrderLine> lines);
    /// A part of an order; `captured` when, and `lines` what. The order grows by them.
    PayoutBuilder &part(const char *number, const char *ordered, const char *captured,
                        std::vector<ledger::OrderLine> lines);
    /// A refund of an order that this or another payout sold; `lines` may be empty or not add up.
    PayoutBuilder &refund(const char *number, const char *ordered, const char *time, qint64 amount,
                          std::vector<ledger::OrderLine> lines = {});
    /// A fee without VAT in `amount`; rate 2500 = 25 %. `detail` as Klarna names it.
    PayoutBuilder &fee(qint64 amount, qint64 vat, const char *detail = "PURCHASE_FEE_PERCENTAGE",
                       std::optional<int> rate = 2500);
    PayoutBuilder &feeRefund(qint64 amount, qint64 vat, const char *detail = "FEE_REFUND");
    /// Any other row, with the total it counts into.
    PayoutBuilder &row(const char *type, const char *detail, qint64 amount,
                       Money ledger::PayoutTotals::*total);
    PayoutBuilder &gross();
    PayoutBuilder &openingDebt(qint64 amount);
    /// Pays out what the totals say, plus `extra` that nobody can explain.
    PayoutBuilder &settled(qint64 extra = 0);

    /// The order as read from Klarna, for a test to change.
    ledger::Order &order(const char *number);
    ledger::Transaction &last() { return transactions.back(); }

    ledger::Payout payout;
    std::vector<ledger::Transaction> transactions;
    std::map<OrderId, ledger::Order> orders;

private:
    ledger::Transaction &add(const char *type, const char *detail, qint64 amount,
                             const QDateTime &time);
    Money m_owed;
};

/// Orders of several payouts are joined: the same number is the same order.
ledger::BookingInput input(const std::vector<PayoutBuilder> &payouts,
                           ledger::PostingRules with = rules());

/// What one voucher posts per account, in öre, debit +: `{"1686": 177200, …}`.
QMap<QString, qint64> posts(const ledger::DraftVoucher &voucher);
QMap<QString, qint64> posted(std::initializer_list<std::pair<const char *, qint64>> accounts);
/// What all of them post on one account.
qint64 balance(const std::vector<ledger::DraftVoucher> &vouchers, const char *number);
/// The voucher of a kind and day; stops the test when there is not exactly one.
ledger::DraftVoucher only(const std::vector<ledger::DraftVoucher> &vouchers,
                          ledger::VoucherKind kind, const char *date);
qsizetype count(const std::vector<ledger::DraftVoucher> &vouchers, ledger::VoucherKind kind);
QStringList questionCodes(const ledger::DraftVoucher &voucher);
QStringList noticeCodes(const ledger::DraftVoucher &voucher);

/// A draft as booking sees it once it is frozen.
ledger::FrozenVoucher frozen(const ledger::DraftVoucher &voucher,
                             ledger::VoucherState state = ledger::VoucherState::Posted,
                             int number = 1);
/// Every voucher's part in a payout, all in one state.
ledger::ReconciliationInput
reconciliationInput(const PayoutBuilder &payout, const std::vector<ledger::DraftVoucher> &vouchers,
                    ledger::VoucherState state = ledger::VoucherState::Draft,
                    ledger::PostingRules with = rules());

/// What a person reads of them, without what only a button needs.
inline std::vector<ledger::Difference> readable(std::vector<ledger::Difference> differences)
{
    for (ledger::Difference &difference : differences) {
        difference.vouchers.clear();
        difference.rows.clear();
        difference.isTold = false;
    }
    return differences;
}

} // namespace klarbok::test
