#include "ledger/line_contents.h"

#include "ledger/order_split.h"
#include "ledger/settlement_sign.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <utility>

namespace klarbok::ledger {

namespace {

class Contents
{
public:
    explicit Contents(const Payout &payout) : m_payout{payout}, m_none{Money::zero(payout.currency)}
    {
    }

    void addRow(const Transaction &row, const RowEffect &effect)
    {
        for (const LineShare &share : lineShares(row, m_payout, effect)) {
            LineContents &line = lineOf(share.what);
            m_places[row.key].push_back({share.what, line.rows.size()});
            line.rows.push_back({row.key, row.captureTime, row.type, row.typeText, row.detail,
                                 row.order ? orderNumberOf(row) : QString{}, share.amount, m_none});
        }
    }

    void addVoucher(const HeldVoucher &voucher)
    {
        for (const Movement &movement : voucher.content.movements) {
            if (movement.payout == m_payout.reference)
                addMovement(movement);
        }
        for (const Row &row : voucher.content.rows)
            addBooking(voucher, row);
    }

    std::vector<LineContents> take()
    {
        std::vector<LineContents> lines;
        for (auto &[what, line] : m_lines) {
            groupByOrder(line);
            lines.push_back(std::move(line));
        }
        return lines;
    }

private:
    LineContents &lineOf(What what)
    {
        return m_lines.try_emplace(what, LineContents{what, {}, {}, {}}).first->second;
    }

    void addMovement(const Movement &movement)
    {
        const Money amount = movement.own.value_or(movement.amount);
        if (!movement.transaction) {
            lineOf(movement.what);
            return;
        }
        for (const auto &[what, index] : m_places.value(*movement.transaction)) {
            if (what == movement.what && amount.currency() == m_payout.currency)
                lineOf(what).rows[index].booked += amount;
        }
    }

    void addBooking(const HeldVoucher &voucher, const Row &row)
    {
        std::map<What, LineBooking> parts;
        const auto add = [&](What what, const Source &source) {
            LineBooking &part =
                parts
                    .try_emplace(what, LineBooking{voucher.content.id,
                                                   voucher.state,
                                                   voucher.series,
                                                   voucher.number,
                                                   row.account,
                                                   row.text,
                                                   Money::zero(source.amount.currency()),
                                                   {}})
                    .first->second;
            part.amount += source.amount;
            if (source.transaction)
                part.rows.push_back(*source.transaction);
        };
        for (const Source &source : row.sources) {
            if (!source.transaction && holdsPayment(voucher.content)) {
                for (const What what : {What::Rounding, What::PaidOut}) {
                    if (m_lines.contains(what))
                        add(what, source);
                }
            } else if (source.transaction) {
                for (const auto &[what, index] : m_places.value(*source.transaction))
                    add(what, source);
            }
        }
        for (auto &[what, part] : parts)
            lineOf(what).bookings.push_back(std::move(part));
    }

    bool holdsPayment(const DraftVoucher &voucher) const
    {
        return std::ranges::any_of(voucher.movements, [this](const Movement &movement) {
            return !movement.transaction && movement.payout == m_payout.reference;
        });
    }

    void groupByOrder(LineContents &line) const
    {
        QHash<QString, std::size_t> places;
        for (const LineRow &row : line.rows) {
            if (row.order.isEmpty())
                continue;
            const auto found = places.constFind(row.order);
            if (found == places.cend()) {
                places.insert(row.order, line.orders.size());
                line.orders.push_back({row.order, row.amount, row.booked, {row.key}});
                continue;
            }
            LineOrder &order = line.orders[*found];
            order.amount += row.amount;
            order.booked += row.booked;
            order.rows.push_back(row.key);
        }
    }

    const Payout &m_payout;
    Money m_none;
    std::map<What, LineContents> m_lines;
    QHash<TransactionKey, std::vector<std::pair<What, std::size_t>>> m_places;
};

} // namespace

std::vector<LineContents> lineContents(const Payout &payout,
                                       const std::vector<Transaction> &transactions,
                                       const std::vector<HeldVoucher> &vouchers)
{
    Contents contents{payout};
    const std::vector<RowEffect> rowEffects = effects(payout, transactions);
    for (std::size_t i = 0; i < transactions.size(); ++i)
        contents.addRow(transactions[i], rowEffects[i]);
    for (const HeldVoucher &voucher : vouchers)
        contents.addVoucher(voucher);
    return contents.take();
}

} // namespace klarbok::ledger
