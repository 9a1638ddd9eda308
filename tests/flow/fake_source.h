#pragma once

#include "ledger/builders.h"
#include "ports/payout_source.h"

#include <functional>
#include <map>

namespace klarbok::test {

/// Klarna as a test needs it: payouts in memory, failures by name, and a count of what was asked.
class FakeSource final : public PayoutSource
{
public:
    /// Orders of several payouts are joined: the same number is the same order.
    void add(const PayoutBuilder &payout);
    ledger::Order &order(const char *number);
    ledger::Payout &payout(const char *reference);
    std::vector<ledger::Transaction> &rows(const char *reference);

    QString name() const override { return QStringLiteral("klarna"); }
    [[nodiscard]] Task<Done> check() override;
    [[nodiscard]] Task<std::vector<ledger::Payout>> payouts(QDate from, QDate to,
                                                            StopFlag stop) override;
    [[nodiscard]] Task<std::vector<ledger::Transaction>> transactions(PayoutId payout,
                                                                      StopFlag stop) override;
    [[nodiscard]] Task<ledger::Order> order(OrderId order, StopFlag stop) override;
    [[nodiscard]] Task<QByteArray> report(PayoutId payout, StopFlag stop) override;
    int parallelOrders() const override { return 2; }

    /// Answers of `check`, `payouts`, `rows P1`, `order 1001`, `report P1` until taken out again.
    std::map<QString, ErrorKind> failures;
    QStringList asked;                          ///< the same names, in order
    std::function<void(const QString &)> onAsk; ///< before the answer

    qsizetype askedFor(const char *what) const;

private:
    std::optional<Error> meet(const QString &what, const StopFlag &stop);

    std::vector<ledger::Payout> m_payouts;
    std::map<QString, std::vector<ledger::Transaction>> m_rows;
    std::map<OrderId, ledger::Order> m_orders;
};

} // namespace klarbok::test
