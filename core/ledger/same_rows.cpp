#include "ledger/same_rows.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace klarbok::ledger {

namespace {

constexpr std::array kTexts{
    &Transaction::detail,
    &Transaction::shortOrderId,
    &Transaction::merchantReference1,
    &Transaction::merchantReference2,
    &Transaction::merchantCaptureReference,
    &Transaction::merchantRefundReference,
    &Transaction::purchaseCountry,
    &Transaction::shippingCountry,
    &Transaction::paymentMethod,
    &Transaction::comment,
    &Transaction::reversalReference,
};

template<typename T>
bool agree(const std::optional<T> &a, const std::optional<T> &b)
{
    return !a || !b || *a == *b;
}

std::optional<Money> size(const std::optional<Money> &amount)
{
    return amount ? std::optional{amount->abs()} : std::nullopt;
}

template<typename T>
void complete(std::optional<T> &own, const std::optional<T> &other)
{
    if (!own)
        own = other;
}

/// What both sources always tell. Rows that differ in it are never the same.
using Core = std::tuple<QString, qint64, QString, QString>;

Core coreOf(const Transaction &row)
{
    // Signs are a matter of configuration, except where only they tell what the row does.
    const bool hasOwnSign =
        row.type == TransactionType::Correction || row.type == TransactionType::Unknown;
    const Money amount = hasOwnSign ? row.amount : row.amount.abs();
    return {row.typeText, amount.units(), row.amount.currency().code(),
            row.order ? row.order->text() : QString{}};
}

bool isSameSecond(const QDateTime &a, const QDateTime &b)
{
    return a.toSecsSinceEpoch() == b.toSecsSinceEpoch();
}

/// In how many texts and ids the two tell the same: of several that fit, the likest.
int likeness(const Transaction &a, const Transaction &b)
{
    int same = (a.capture && a.capture == b.capture) + (a.refund && a.refund == b.refund);
    for (const auto text : kTexts)
        same += !(a.*text).isEmpty() && a.*text == b.*text;
    return same;
}

void keepGoodsVat(Transaction &row, const Transaction &other)
{
    if (row.goodsVat.empty())
        row.goodsVat = other.goodsVat;
}

using Left = std::multimap<Core, const Transaction *>; ///< known rows that nobody has the key of

/// Gives the row the key of the likest one left that `fits`. False when there is none.
bool takeKey(Transaction &row, Left &left, bool (*fits)(const Transaction &, const Transaction &))
{
    const auto [first, last] = left.equal_range(coreOf(row));
    auto best = last;
    for (auto it = first; it != last; ++it) {
        if (fits(row, *it->second) &&
            (best == last || likeness(row, *it->second) > likeness(row, *best->second)))
            best = it;
    }
    if (best == last)
        return false;
    row.key = best->second->key;
    keepGoodsVat(row, *best->second);
    left.erase(best);
    return true;
}

/// What a row is about: its order, and which part of it, for what.
using Matter = std::tuple<QString, QString, QString, QString, QString>;

Matter matterOf(const Transaction &row)
{
    return {row.typeText, row.detail, row.order ? row.order->text() : QString{},
            row.capture ? row.capture->text() : QString{},
            row.refund ? row.refund->text() : QString{}};
}

/// Those of `rows` whose key none of the others has, by what they are about.
template<typename Rows, typename Others>
auto apart(Rows &rows, const Others &others)
{
    std::set<TransactionKey> keys;
    for (const Transaction &other : others)
        keys.insert(other.key);
    std::map<Matter, std::vector<decltype(&rows.front())>> left;
    for (auto &row : rows) {
        if (row.order && !keys.contains(row.key))
            left[matterOf(row)].push_back(&row);
    }
    return left;
}

bool always(const Transaction &, const Transaction &)
{
    return true;
}

} // namespace

bool canBeSameRow(const Transaction &a, const Transaction &b)
{
    if (a.payout != b.payout || coreOf(a) != coreOf(b) ||
        !isSameSecond(a.captureTime, b.captureTime) || !agree(a.capture, b.capture) ||
        !agree(a.refund, b.refund) || !agree(a.vatRate, b.vatRate) ||
        !agree(size(a.vatAmount), size(b.vatAmount)) ||
        !agree(a.vatInHomeCurrency, b.vatInHomeCurrency) ||
        (!a.goodsVat.empty() && !b.goodsVat.empty() && a.goodsVat != b.goodsVat))
        return false;
    // Without an order nobody says when it was made.
    if (a.order && !isSameSecond(a.saleTime, b.saleTime))
        return false;
    return std::ranges::all_of(kTexts, [&](const auto text) {
        const QString &own = a.*text;
        const QString &other = b.*text;
        return own.isEmpty() || other.isEmpty() || own.compare(other, Qt::CaseInsensitive) == 0;
    });
}

std::vector<Transaction> withKnownKeys(std::vector<Transaction> fresh,
                                       const std::vector<Transaction> &known)
{
    if (known.empty())
        return fresh;
    std::map<TransactionKey, const Transaction *> byKey;
    for (const Transaction &row : known)
        byKey.emplace(row.key, &row);
    std::vector<Transaction *> open;
    for (Transaction &row : fresh) {
        const auto found = byKey.find(row.key);
        if (found == byKey.end()) {
            open.push_back(&row);
            continue;
        }
        keepGoodsVat(row, *found->second);
        byKey.erase(found);
    }
    Left left;
    for (const auto &[key, row] : byKey)
        left.emplace(coreOf(*row), row);
    for (const auto fits : {&canBeSameRow, &always})
        std::erase_if(open, [&](Transaction *row) { return takeKey(*row, left, fits); });
    return fresh;
}

std::vector<Transaction> withKeysOfChanged(std::vector<Transaction> fresh,
                                           const std::vector<Transaction> &known)
{
    const auto missing = apart(known, fresh);
    for (const auto &[matter, rows] : apart(fresh, known)) {
        const auto found = missing.find(matter);
        if (rows.size() == 1 && found != missing.end() && found->second.size() == 1) {
            rows.front()->key = found->second.front()->key;
            keepGoodsVat(*rows.front(), *found->second.front());
        }
    }
    return fresh;
}

Transaction completed(Transaction row, const Transaction &other)
{
    for (const auto text : kTexts) {
        if ((row.*text).isEmpty())
            row.*text = other.*text;
    }
    complete(row.capture, other.capture);
    complete(row.refund, other.refund);
    complete(row.vatRate, other.vatRate);
    complete(row.vatAmount, other.vatAmount);
    complete(row.vatInHomeCurrency, other.vatInHomeCurrency);
    keepGoodsVat(row, other);
    return row;
}

} // namespace klarbok::ledger
