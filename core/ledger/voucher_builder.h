#pragma once

#include "ledger/order_split.h"
#include "ledger/voucher.h"

#include <map>
#include <tuple>
#include <vector>

namespace klarbok::ledger {

/// Gathers legs into a voucher's rows: one per account, side and meaning, in a fixed order, none of
/// them zero.
class VoucherBuilder
{
public:
    /// `head` brings all that is known before the rows. `payoutReference` goes into texts.
    VoucherBuilder(DraftVoucher head, const PostingRules &rules, QString payoutReference);

    /// Books `amount` on the claim, with the movement that tells why.
    void claim(What what, Side side, Money amount, const Transaction *transaction,
               const PayoutId &payout, RowRole role = RowRole::Clearing);
    void leg(const Leg &leg, const Transaction *transaction);
    void question(Question question) { m_voucher.questions.push_back(std::move(question)); }
    /// Keeps what a row owes to the owner's word.
    void answered(Answer answer)
    {
        answer.voucher = m_voucher.id;
        m_voucher.answers.push_back(std::move(answer));
    }
    void notice(const QString &code, const Transaction &transaction, const QString &subject);
    void entry(Entry entry) { m_voucher.entries.push_back(std::move(entry)); }
    void hold(const Transaction &transaction) { m_voucher.transactions.push_back(transaction.key); }

    /// The finished voucher; it balances, or the program stops.
    DraftVoucher take();

private:
    // Rates count down: 25 % stands first. The account tells an answer's rows from the rules' own.
    using Key = std::tuple<Side, RowRole, int, QString>;

    void book(const RowHead &head, Money amount, const Transaction *transaction,
              const QString &line);
    void addBothSides(const Row &row);

    DraftVoucher m_voucher;
    const PostingRules &m_rules;
    QString m_payoutReference;
    std::map<Key, Row> m_rows;
};

} // namespace klarbok::ledger
