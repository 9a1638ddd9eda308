#include "ledger/voucher_builder.h"

#include "base/check.h"

#include <algorithm>
#include <utility>

namespace klarbok::ledger {

VoucherBuilder::VoucherBuilder(DraftVoucher head, const PostingRules &rules,
                               QString payoutReference)
    : m_voucher{std::move(head)}, m_rules{rules}, m_payoutReference{std::move(payoutReference)}
{
}

void VoucherBuilder::convertedBy(const ExchangeRate *rate)
{
    m_rate = rate;
}

void VoucherBuilder::claim(What what, Side side, Booked amount, const Transaction *transaction,
                           const PayoutId &payout, RowRole role)
{
    if (amount.amount.isZero() && amount.own.value_or(amount.amount).isZero())
        return;
    // With the cash method everything of a payout meets in one voucher, and the claim shows only
    // what is left of it.
    const bool isNetted = m_rules.method == Method::Cash;
    book({isNetted ? RowRole::Clearing : role, isNetted ? Side::Forward : side}, amount.amount,
         transaction, {});
    m_voucher.movements.push_back({what,
                                   transaction ? std::optional{transaction->key} : std::nullopt,
                                   payout, amount.amount, amount.own});
}

void VoucherBuilder::leg(const Leg &leg, const Transaction *transaction)
{
    book(leg.head, leg.amount, transaction, leg.line);
}

void VoucherBuilder::notice(const QString &code, const Transaction &transaction,
                            const QString &subject)
{
    m_voucher.notices.push_back({code, transaction.key, subject});
}

void VoucherBuilder::book(const RowHead &head, Money amount, const Transaction *transaction,
                          const QString &line)
{
    if (amount.isZero())
        return;
    if (m_rate && std::ranges::find(m_voucher.rates, *m_rate) == m_voucher.rates.end())
        m_voucher.rates.push_back(*m_rate);
    const Account account = accountFor(head, m_rules);
    const Key key{head.side, head.role, head.country, -head.rate, account.number()};
    auto found = m_rows.find(key);
    if (found == m_rows.end()) {
        Row row{account,
                Money::zero(amount.currency()),
                textFor(head, m_voucher.source, m_payoutReference),
                {},
                m_rules.dimensionsOf(account)};
        found = m_rows.emplace(key, Converted{std::move(row), m_rate}).first;
    }
    if (found->second.rate != m_rate)
        found->second.rate = nullptr;
    Row &row = found->second.row;
    row.amount += amount;
    row.sources.push_back(
        {transaction ? std::optional{transaction->key} : std::nullopt, line, amount});
}

/// A row whose parts happen to cancel out stands as debit and credit, so that each part is seen.
void VoucherBuilder::addBothSides(const Row &row)
{
    for (const bool isCredit : {false, true}) {
        Row side{row.account, Money::zero(m_voucher.currency), row.text, {}, row.dimensions};
        for (const Source &source : row.sources) {
            if (source.amount.isNegative() != isCredit)
                continue;
            side.amount += source.amount;
            side.sources.push_back(source);
        }
        m_voucher.rows.push_back(std::move(side));
    }
}

/// The books have no room for a rate but the rows' texts. It stands on the row of the claim or the
/// bank, and on fees, whose rate is another day's.
bool VoucherBuilder::showsRate(RowRole role, bool isPayout)
{
    switch (role) {
    case RowRole::Clearing: return !isPayout;
    case RowRole::Bank:
    case RowRole::Fee:
    case RowRole::FeeNoVat:
    case RowRole::FeeFixed:
    case RowRole::FeePercentage:
    case RowRole::FeeOther: return true;
    default: return false;
    }
}

DraftVoucher VoucherBuilder::take()
{
    std::ranges::sort(m_voucher.rates, {}, [](const ExchangeRate &rate) {
        return std::pair{rate.currency.code(), rate.day};
    });
    const bool isPayout = !m_payoutReference.isEmpty();
    for (auto &[key, converted] : m_rows) {
        Row &row = converted.row;
        if (converted.rate && showsRate(std::get<RowRole>(key), isPayout))
            row.text = rateText(*converted.rate);
        if (!row.amount.isZero())
            m_voucher.rows.push_back(std::move(row));
        else if (std::get<RowRole>(key) != RowRole::Clearing)
            addBothSides(row);
    }
    KLARBOK_EXPECTS(balanceOf(m_voucher.rows, m_voucher.currency).isZero());
    return std::move(m_voucher);
}

} // namespace klarbok::ledger
