#include "ledger/fee_check.h"

#include "base/day.h"
#include "ledger/order_split.h"
#include "ledger/row_kind.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace klarbok::ledger {

namespace {

/// Sales that cannot be told apart by their fees, and those fees.
struct Sold
{
    QString method, order;
    std::vector<Money> sales;
    Money sold = Money::sek(0);
    Money fee = Money::sek(0);
    int feeRows = 0;
};

/// `PURCHASE_FEE_FIXED`, `PURCHASE_FEE_PERCENTAGE` and what gives them back; files may not tell.
bool isPurchaseFee(const Transaction &row)
{
    return row.detail.startsWith(u"PURCHASE_FEE") || row.detail == u"PERCENTAGE_FEES" ||
           (row.detail.isEmpty() && row.type == TransactionType::Fee);
}

/// What Klarna takes, + whatever sign the row came with.
Money costOf(const Transaction &row)
{
    return row.type == TransactionType::FeeRefund ? -row.amount.abs() : row.amount.abs();
}

bool isFee(const Transaction &row)
{
    return (row.type == TransactionType::Fee || row.type == TransactionType::FeeRefund) &&
           !isLoan(row);
}

class Checker
{
public:
    Checker(const Payout &payout, const std::vector<const Transaction *> &rows,
            const FeeRates &rates)
        : m_payout{payout}, m_date{stockholmDay(payout.date)}, m_rates{rates}
    {
        for (const Transaction *row : rows) {
            if (!row->order)
                continue;
            if (isPart(*row) && !row->capture)
                m_whole.insert(*row->order);
            if (!row->paymentMethod.isEmpty())
                m_methods.emplace(*row->order, row->paymentMethod.toLower());
        }
        for (const Transaction *row : rows)
            add(*row);
    }

    void addTo(FeeReport &report)
    {
        if (m_feeRows == 0 && !m_sold.empty())
            ++report.unchecked;
        for (const auto &[key, sold] : m_sold) {
            FeeLine &line = lineOf(sold.method);
            line.sales += static_cast<int>(sold.sales.size());
            line.sold += sold.sold;
            line.fees += sold.fee;
            if (m_feeRows > 0)
                compare(sold, line, report);
        }
        for (auto &[method, line] : m_lines) {
            if (!line.sold.isZero())
                line.effective = share(line.fees, line.sold);
            report.lines.push_back(std::move(line));
        }
    }

private:
    static bool isPart(const Transaction &row)
    {
        return row.type == TransactionType::Sale || (isFee(row) && isPurchaseFee(row));
    }

    /// Hundredths of a per cent, halves away from zero.
    static qint64 share(Money part, Money whole)
    {
        const qint64 times = part.abs().units() * 10'000;
        const qint64 rounded = (times + whole.units() / 2) / whole.units();
        return part.isNegative() ? -rounded : rounded;
    }

    FeeLine &lineOf(const QString &method)
    {
        return m_lines.try_emplace(method, FeeLine{m_payout.reference, m_date, method})
            .first->second;
    }

    /// Klarna does not tell it on every row of an order.
    QString methodOf(const Transaction &row) const
    {
        const auto found = row.order ? m_methods.find(*row.order) : m_methods.end();
        return row.paymentMethod.isEmpty() && found != m_methods.end()
                   ? found->second
                   : row.paymentMethod.toLower();
    }

    void add(const Transaction &row)
    {
        const QString method = methodOf(row);
        if (isFee(row) && (!isPurchaseFee(row) || !row.order)) {
            lineOf(method).other += costOf(row);
            return;
        }
        if (!row.order || !isPart(row))
            return;
        m_feeRows += isFee(row) ? 1 : 0;
        const QString capture =
            m_whole.contains(*row.order) || !row.capture ? QString{} : row.capture->text();
        Sold &sold = m_sold[{*row.order, capture}];
        if (row.type == TransactionType::Sale) {
            sold.method = method;
            sold.order = orderNumberOf(row);
            sold.sales.push_back(row.amount.abs());
            sold.sold += row.amount.abs();
            return;
        }
        if (sold.order.isEmpty()) {
            sold.method = method;
            sold.order = orderNumberOf(row);
        }
        sold.fee += costOf(row);
        ++sold.feeRows;
    }

    void compare(const Sold &sold, FeeLine &line, FeeReport &report) const
    {
        const FeeRate *rate = rateFor(m_rates, sold.method);
        if (!rate)
            return;
        Money expected = Money::sek(0);
        for (const Money &sale : sold.sales)
            expected += rate->feeOn(sale);
        line.expected = line.expected.value_or(Money::sek(0)) + expected;
        const Money over = sold.fee - expected;
        report.over += over;
        const qint64 rounding = std::max<qint64>(sold.feeRows, 1);
        if (over.abs().units() > rounding)
            report.outliers.push_back({m_payout.reference, m_date, sold.method, sold.order,
                                       sold.sold, sold.fee, expected});
    }

    const Payout &m_payout;
    QDate m_date;
    const FeeRates &m_rates;
    std::set<OrderId> m_whole;            ///< orders with a row that tells no capture
    std::map<OrderId, QString> m_methods; ///< as some row of the order tells it
    std::map<std::pair<OrderId, QString>, Sold> m_sold;
    std::map<QString, FeeLine> m_lines;
    int m_feeRows = 0; ///< for sales
};

} // namespace

FeeReport checkFees(const std::vector<Payout> &payouts,
                    const std::vector<Transaction> &transactions, const FeeRates &rates)
{
    std::map<PayoutId, std::vector<const Transaction *>> rowsOf;
    for (const Transaction &row : transactions)
        rowsOf[row.payout].push_back(&row);
    FeeReport report;
    for (const Payout &payout : payouts) {
        if (payout.currency != Currency::sek()) {
            ++report.unchecked;
            continue;
        }
        auto &rows = rowsOf[payout.reference];
        std::erase_if(rows, [](const Transaction *row) {
            return row->amount.currency() != Currency::sek(); // such a payout is stopped
        });
        Checker{payout, rows, rates}.addTo(report);
    }
    std::ranges::stable_sort(report.lines, std::ranges::greater{}, &FeeLine::date);
    std::ranges::stable_sort(report.outliers, [](const FeeOutlier &a, const FeeOutlier &b) {
        return b.over().abs() < a.over().abs();
    });
    return report;
}

} // namespace klarbok::ledger
