#pragma once

#include "ledger/answer_book.h"
#include "ledger/books_picture.h"
#include "ledger/rules.h"
#include "ledger/voucher.h"

namespace klarbok::ledger {

/// Holds a draft against the books and does what the owner answered. Questions, all of them the
/// voucher's own and without an amount: `account_missing` and `account_closed` (one per account;
/// the subject is its number and our use of it), `cost_centre_missing`, `cost_centre_closed`,
/// `project_missing` and `project_closed` (its id), `year_missing` and `period_closed` (the day),
/// `already_booked` (the place of the voucher that may be this one). A voucher moved to the first
/// open day keeps its day in `movedFrom`. `wait` and `elsewhere` stand among the answers and leave
/// the question open: nothing but the books, or moving the voucher to `booked_elsewhere`, ends it.
/// A draft without rows posts nothing yet and is asked nothing.
void heedBooks(DraftVoucher &voucher, const BooksPicture &books, const AnswerBook &answers,
               const PostingRules &rules);

/// The text of a moved voucher: what it is, its own day and the marker, in 40 characters, the
/// books' own limit.
QString movedText(const DraftVoucher &voucher);

/// The owner waits until the books change.
bool isWaitedFor(const DraftVoucher &voucher, const Question &question);

/// `K 7 2026-03-02`: what `already_booked` asks about.
QString placeOf(const BooksVoucher &booked);

/// Somebody else's voucher that may be this one: of the same day (also the day it was moved from),
/// with the same amount on the claim's or the bank's account, or the same amounts on all.
bool looksLike(const BooksVoucher &booked, const DraftVoucher &voucher, const PostingRules &rules);

/// The owner said that this voucher of the books is another one.
bool isAnother(const BooksVoucher &booked, const DraftVoucher &voucher);

/// Same day, and the same sum on every account, to the öre.
bool isSameContent(const BooksVoucher &booked, const DraftVoucher &voucher);

} // namespace klarbok::ledger
