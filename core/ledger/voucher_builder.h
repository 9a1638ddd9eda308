#pragma once

#include "ledger/order_split.h"
#include "ledger/voucher.h"

#include <map>
#include <tuple>
#include <vector>

namespace klarbok::ledger {

/// An amount in the books' currency, and the payout's own where that is another.
struct Booked
{
    Booked(Money amount_, std::optional<Money> own_ = {}) : amount{amount_}, own{own_} {}
    Money amount;
    std::optional<Money> own;
};

/// Gathers legs into a voucher's rows: one per account, side and meaning, in a fixed order, none of
/// them zero.
class VoucherBuilder
{
public:
    /// `head` brings all that is known before the rows. `payoutReference` goes into texts.
    VoucherBuilder(DraftVoucher head, const PostingRules &rules, QString payoutReference);

    /// What follows is converted by this rate; nullptr: by none. The rate stands on the voucher.
    void convertedBy(const ExchangeRate *rate);
    /// Books `amount` on the claim, with the movement that tells why.
    void claim(What what, Side side, Booked amount, const Transaction *transaction,
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
    // By country and rate, which counts down: 25 % stands first. The account tells an answer's
    // rows from the rules' own.
    using Key = std::tuple<Side, RowRole, QString, int, QString>;

    void book(const RowHead &head, Money amount, const Transaction *transaction,
              const QString &line);
    void addBothSides(const Row &row);

    DraftVoucher m_voucher;
    const PostingRules &m_rules;
    QString m_payoutReference;
    /// A row, and the rate that converted all of it.
    struct Converted
    {
        Row row;
        const ExchangeRate *rate;
    };
    static bool showsRate(RowRole role, bool isPayout);

    std::map<Key, Converted> m_rows;
    const ExchangeRate *m_rate = nullptr;
};

} // namespace klarbok::ledger
