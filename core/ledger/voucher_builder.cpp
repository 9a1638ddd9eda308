#include "ledger/voucher_builder.h"

#include "base/check.h"

#include <utility>

namespace klarbok::ledger {

VoucherBuilder::VoucherBuilder(DraftVoucher head, const PostingRules &rules,
                               QString payoutReference)
    : m_voucher{std::move(head)}, m_rules{rules}, m_payoutReference{std::move(payoutReference)}
{
}

void VoucherBuilder::claim(What what, Side side, Money amount, const Transaction *transaction,
                           const PayoutId &payout, RowRole role)
{
    if (amount.isZero())
        return;
    // With the cash method everything of a payout meets in one voucher, and the claim shows only
    // what is left of it.
    const bool isNetted = m_rules.method == Method::Cash;
    book({isNetted ? RowRole::Clearing : role, isNetted ? Side::Forward : side}, amount,
         transaction, {});
    m_voucher.movements.push_back(
        {what, transaction ? std::optional{transaction->key} : std::nullopt, payout, amount});
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
    const Account account = accountFor(head, m_rules);
    const Key key{head.side, head.role, -head.rate, account.number()};
    auto found = m_rows.find(key);
    if (found == m_rows.end()) {
        Row row{account,
                Money::zero(amount.currency()),
                textFor(head, m_voucher.source, m_payoutReference),
                {}};
        found = m_rows.emplace(key, std::move(row)).first;
    }
    found->second.amount += amount;
    found->second.sources.push_back(
        {transaction ? std::optional{transaction->key} : std::nullopt, line, amount});
}

/// A row whose parts happen to cancel out stands as debit and credit, so that each part is seen.
void VoucherBuilder::addBothSides(const Row &row)
{
    for (const bool isCredit : {false, true}) {
        Row side{row.account, Money::zero(m_voucher.currency), row.text, {}};
        for (const Source &source : row.sources) {
            if (source.amount.isNegative() != isCredit)
                continue;
            side.amount += source.amount;
            side.sources.push_back(source);
        }
        m_voucher.rows.push_back(std::move(side));
    }
}

DraftVoucher VoucherBuilder::take()
{
    for (auto &[key, row] : m_rows) {
        if (!row.amount.isZero())
            m_voucher.rows.push_back(std::move(row));
        else if (std::get<RowRole>(key) != RowRole::Clearing)
            addBothSides(row);
    }
    KLARBOK_EXPECTS(balanceOf(m_voucher.rows, m_voucher.currency).isZero());
    return std::move(m_voucher);
}

} // namespace klarbok::ledger
