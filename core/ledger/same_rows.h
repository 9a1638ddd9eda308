#pragma once

#include "ledger/payout.h"

#include <vector>

namespace klarbok::ledger {

/// Whether two accounts of a row can be of the same one: nothing that both tell differs. Klarna's
/// files leave out what its API tells, and the other way round; what is empty was not told, and
/// times count to the second.
bool canBeSameRow(const Transaction &a, const Transaction &b);

/// `fresh` with the keys of the `known` rows that they are, all of them of one payout. Rows have no
/// id of Klarna's, and a key made from less knowledge is another key: without this, one row told by
/// two sources would be two. A known row lends its key once, and the VAT on its goods, which only
/// files tell. Rows that agree go first; what is left pairs by order, type and amount alone, since
/// a payout cannot hold both.
std::vector<Transaction> withKnownKeys(std::vector<Transaction> fresh,
                                       const std::vector<Transaction> &known);

/// `fresh` where a row is the only one about its part of an order that is new, and one of `known`
/// the only one about the same part that is missing: the same row with another amount, with its
/// key. Both from the same source.
std::vector<Transaction> withKeysOfChanged(std::vector<Transaction> fresh,
                                           const std::vector<Transaction> &known);

/// `row` with what it does not tell taken from `other`, which is the same row.
Transaction completed(Transaction row, const Transaction &other);

} // namespace klarbok::ledger
