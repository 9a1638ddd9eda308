#include "ledger/correction.h"

#include "base/check.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <tuple>

namespace klarbok::ledger {

namespace {

constexpr qsizetype kLongestText = 40;

QString nameInBooks(const WantedCorrection &correction)
{
    return correction.series + u' ' + QString::number(correction.number);
}

/// What `voucher` does to the books by itself; a correction's first parts take its forerunner back.
template<typename T>
std::vector<T> standing(const std::vector<T> &all, int taken)
{
    return {all.begin() + taken, all.end()};
}

Row opposite(Row row, const QString &name)
{
    row.amount = -row.amount;
    row.text =
        QString{QStringLiteral("Rättelse av ") + name + QStringLiteral(": ") + row.text}.left(
            kLongestText);
    for (Source &source : row.sources)
        source.amount = -source.amount;
    return row;
}

Movement opposite(Movement movement)
{
    movement.amount = -movement.amount;
    if (movement.own)
        movement.own = -*movement.own;
    return movement;
}

Entry opposite(Entry entry)
{
    for (Money Entry::*part : {&Entry::gross, &Entry::giftCard, &Entry::tip, &Entry::rounding})
        entry.*part = -(entry.*part);
    for (VatShare &share : entry.vat) {
        share.gross = -share.gross;
        share.vat = -share.vat;
        if (share.oss) {
            share.oss->gross = -share.oss->gross;
            share.oss->vat = -share.oss->vat;
        }
    }
    if (entry.own)
        entry.own = -*entry.own;
    return entry;
}

/// Puts `first` in front of `all`; how many there were.
template<typename T>
int prepend(std::vector<T> first, std::vector<T> &all)
{
    const auto count = static_cast<int>(first.size());
    all.insert(all.begin(), std::make_move_iterator(first.begin()),
               std::make_move_iterator(first.end()));
    return count;
}

/// Totals and rows of a payout do not agree any more, or a row is gone.
Question payoutStopped(Currency currency, const std::vector<PayoutId> &payouts)
{
    return {QStringLiteral("payout_stopped"), std::nullopt, Money::zero(currency),
            payouts.empty() ? QString{} : payouts.front().text()};
}

bool changesNothing(const DraftVoucher &draft)
{
    std::map<std::tuple<Account, QString, QString>, Money> sums;
    for (const Row &row : draft.rows)
        sums.try_emplace({row.account, row.dimensions.costCentre, row.dimensions.project},
                         Money::zero(draft.currency))
            .first->second += row.amount;
    return std::ranges::all_of(sums, [](const auto &sum) { return sum.second.isZero(); });
}

} // namespace

CorrectionPlanner::CorrectionPlanner(const BookingInput &input)
    : m_gone{input.gone.begin(), input.gone.end()}
{
    for (const FrozenVoucher &frozen : input.frozen) {
        m_frozen.emplace(frozen.id, &frozen);
        if (frozen.kind != VoucherKind::Payout || frozen.state == VoucherState::Void ||
            frozen.payouts.empty())
            continue;
        const FrozenVoucher *&first = m_payment[frozen.payouts.front()];
        if (!first || frozen.revision < first->revision)
            first = &frozen;
    }
    for (const WantedCorrection &wanted : input.corrections) {
        const DraftVoucher &voucher = wanted.voucher;
        KLARBOK_EXPECTS(m_frozen.contains(voucher.id));
        const FrozenVoucher *root = m_frozen.at(voucher.id);
        while (root->corrects)
            root = m_frozen.at(*root->corrects);
        const Money none = Money::zero(voucher.currency);
        m_corrections.emplace(
            root->id, PlannedVoucher{.id = markerFor(input.orgNo, voucher.source,
                                                     VoucherKind::Correction, voucher.id.text(), 1),
                                     .kind = VoucherKind::Correction,
                                     .source = voucher.source,
                                     .revision = 1,
                                     .date = std::max(wanted.asked, voucher.date),
                                     .currency = voucher.currency,
                                     .rows = {},
                                     .payout = nullptr,
                                     .gap = none,
                                     .beforeStart = none,
                                     .inSek = nothingInSek(),
                                     .beforeStartInSek = Money::sek(0),
                                     .correction = &wanted,
                                     .dispute = root->kind == VoucherKind::Correction
                                                    ? std::optional{root->id}
                                                    : std::nullopt});
    }
}

void CorrectionPlanner::add(const FrozenVoucher &holder, const PlannedRow &row)
{
    const auto found = m_corrections.find(holder.id);
    if (found == m_corrections.end())
        return;
    found->second.currency = row.payout->currency;
    found->second.rows.push_back(row);
}

void CorrectionPlanner::finish(const Payout &payout, bool isStopped, const Payment &payment)
{
    for (auto &[root, correction] : m_corrections) {
        const FrozenVoucher &holder = *m_frozen.at(root);
        if (!std::ranges::count(holder.payouts, payout.reference))
            continue;
        if (isStopped)
            correction.questions.push_back(payoutStopped(correction.currency, {payout.reference}));
        if (holder.kind != VoucherKind::Payout)
            continue;
        correction.currency = payout.currency;
        correction.payout = &payout;
        correction.booksPayment = m_payment.at(payout.reference) == &holder;
        correction.gap = payment.gap;
        correction.inSek = payment.inSek;
        correction.beforeStart = payment.beforeStart;
        correction.beforeStartInSek = payment.beforeStartInSek;
    }
}

std::vector<PlannedVoucher> CorrectionPlanner::take()
{
    std::vector<PlannedVoucher> planned;
    for (auto &[root, correction] : m_corrections) {
        const FrozenVoucher &holder = *m_frozen.at(root);
        const auto left = std::ranges::count_if(
            holder.transactions, [&](const TransactionKey &key) { return !m_gone.contains(key); });
        // What cannot be booked again must not be taken back either, unless Klarna took it back.
        if (std::ssize(correction.rows) != left && correction.questions.empty())
            correction.questions.push_back(payoutStopped(correction.currency, holder.payouts));
        planned.push_back(std::move(correction));
    }
    return planned;
}

void takeBack(DraftVoucher &draft, const WantedCorrection &correction)
{
    const DraftVoucher &voucher = correction.voucher;
    draft.corrects = {.id = voucher.id,
                      .series = correction.series,
                      .number = correction.number,
                      .date = voucher.date};
    if (!draft.questions.empty()) {
        draft.rows.clear();
        draft.movements.clear();
        draft.entries.clear();
        return;
    }
    const auto taken = [&voucher](int CorrectedVoucher::*part) {
        return voucher.corrects ? (*voucher.corrects).*part : 0;
    };
    std::vector<Row> rows = standing(voucher.rows, taken(&CorrectedVoucher::rows));
    for (Row &row : rows)
        row = opposite(std::move(row), nameInBooks(correction));
    std::vector<Movement> movements =
        standing(voucher.movements, taken(&CorrectedVoucher::movements));
    std::ranges::transform(movements, movements.begin(),
                           [](const Movement &movement) { return opposite(movement); });
    std::vector<Entry> entries = standing(voucher.entries, taken(&CorrectedVoucher::entries));
    std::ranges::transform(entries, entries.begin(),
                           [](const Entry &entry) { return opposite(entry); });
    draft.corrects->rows = prepend(std::move(rows), draft.rows);
    draft.corrects->movements = prepend(std::move(movements), draft.movements);
    draft.corrects->entries = prepend(std::move(entries), draft.entries);
    KLARBOK_EXPECTS(balanceOf(draft.rows, draft.currency).isZero());
    if (changesNothing(draft))
        draft.notices.push_back(
            {QStringLiteral("nothing_to_correct"), std::nullopt, nameInBooks(correction)});
}

} // namespace klarbok::ledger
