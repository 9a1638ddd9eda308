#include "flow/balance.h"

#include "flow/off_thread.h"
#include "flow/workspace_settings.h"
#include "ledger/rate_days.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

bool BalanceView::needsUser() const
{
    return booksError || !std::ranges::all_of(proof.differences, &ledger::Difference::explained);
}

BalanceView::Verdict BalanceView::verdict() const
{
    const bool isNamed =
        std::ranges::all_of(proof.differences, [](const ledger::Difference &difference) {
            return difference.explained || difference.cause == ledger::Cause::NotApproved ||
                   difference.cause == ledger::Cause::NotPosted ||
                   difference.cause == ledger::Cause::BeforeStart;
        });
    if (!isNamed)
        return Verdict::Differs;
    return proof.klarna == proof.rows && proof.books == proof.klarna ? Verdict::Agrees
                                                                     : Verdict::Waits;
}

namespace {

/// What is asked of the books.
struct ClaimQuery
{
    ledger::Account clearing;
    QDate date;
    QDate startDate;
    ProofDepth depth;
};

/// The books' column.
struct ClaimAnswer
{
    std::optional<Money> held;
    std::optional<ledger::ClaimEntries> entries;
    std::optional<Error> error;
    std::optional<QDate> written; ///< see BalanceView::booksWritten
};
using AnswerPtr = std::shared_ptr<ClaimAnswer>;

/// From the start date on, or in later years from the year's beginning.
QDate firstDay(const ClaimQuery &query, const std::vector<FinancialYear> &years)
{
    const auto year = std::ranges::find_if(
        years, [&query](const FinancialYear &one) { return one.holds(query.date); });
    const QDate first = year == years.end() ? QDate{query.date.year(), 1, 1} : year->from;
    return std::max(query.startDate, first);
}

Money sumOn(const ledger::Account &clearing, const BookedVoucher &voucher)
{
    Money sum = Money::sek(0);
    for (const BookedRow &row : voucher.rows) {
        if (row.account == clearing)
            sum += row.amount;
    }
    return sum;
}

/// Vouchers that leave the account as it was do not matter.
ledger::ClaimEntries entriesFrom(QDate from, std::vector<ledger::ClaimEntry> entries)
{
    std::erase_if(entries, [](const ledger::ClaimEntry &entry) { return entry.amount.isZero(); });
    std::ranges::stable_sort(entries, {}, &ledger::ClaimEntry::date);
    return {from, Money::sek(0), std::move(entries)};
}

Task<Done> askService(SessionPtr session, ClaimQuery query, AnswerPtr answer)
{
    auto books = co_await connectBooks(session);
    if (!books)
        co_return std::move(books).error();
    auto held = co_await (*books)->balance(query.clearing, query.date);
    if (!held)
        co_return std::move(held).error();
    if (query.depth == ProofDepth::Entries) {
        auto years = co_await (*books)->years();
        if (!years)
            co_return std::move(years).error();
        const QDate from = firstDay(query, *years);
        std::vector<ledger::ClaimEntry> entries;
        if (from <= query.date) {
            VoucherQuery wanted;
            wanted.from = from;
            wanted.to = query.date;
            wanted.account = query.clearing;
            auto booked = co_await (*books)->vouchers(wanted, StopFlag{});
            if (!booked)
                co_return std::move(booked).error();
            for (const BookedVoucher &one : *booked)
                entries.push_back({one.series, one.number, one.date, one.text,
                                   ledger::markerIn(one.text), sumOn(query.clearing, one)});
        }
        answer->entries = entriesFrom(from, std::move(entries));
    }
    answer->held = *held;
    co_return Done{};
}

ledger::ClaimEntries entriesOfFile(const ledger::BooksPicture &books, const ClaimQuery &query)
{
    const ledger::ToldYear *year = books.toldYearOf(query.date);
    const QDate from = std::max(query.startDate, year->from);
    std::vector<ledger::ClaimEntry> entries;
    for (const ledger::BooksVoucher &voucher : books.vouchers) {
        const auto sum = voucher.sums.find(query.clearing);
        if (from <= voucher.date && voucher.date <= query.date && sum != voucher.sums.end())
            entries.push_back(
                {voucher.series, voucher.number, voucher.date, {}, voucher.marker, sum->second});
    }
    return entriesFrom(from, std::move(entries));
}

/// By the files that were read, where there is no service to ask.
Task<Done> askFile(SessionPtr session, ClaimQuery query, AnswerPtr answer)
{
    auto books = co_await session->store->books();
    if (!books)
        co_return std::move(books).error();
    if (!*books || (*books)->told.empty())
        co_return Done{};
    answer->held = (*books)->balance(query.clearing, query.date);
    const ledger::ToldYear *year = (*books)->toldYearOf(query.date);
    if (answer->held) {
        answer->error.reset();
        answer->written = year->written;
        if (query.depth == ProofDepth::Entries)
            answer->entries = entriesOfFile(**books, query);
    } else {
        const QString why =
            year ? u"books_file_ends "_s + year->upTo.toString(Qt::ISODate) : u"books_file_other"_s;
        answer->error = Error{ErrorKind::InvalidInput, why, {}, why};
    }
    co_return Done{};
}

/// The books' column, or why it is empty.
Task<AnswerPtr> booksColumn(SessionPtr session, ClaimQuery query)
{
    const auto answer = std::make_shared<ClaimAnswer>();
    auto asked = co_await askService(session, query, answer);
    if (!asked) {
        answer->error = std::move(asked).error();
        if (answer->error->kind == ErrorKind::SecretMissing) {
            auto read = co_await askFile(session, query, answer);
            if (!read)
                co_return std::move(read).error();
        }
    }
    co_return answer;
}

BalanceView viewOf(const ledger::BalanceInput &input)
{
    return {ledger::balanceProof(input), std::nullopt, std::nullopt, ledger::outstanding(input)};
}

} // namespace

Task<BalanceView> balance(SessionPtr session, QDate date, ProofDepth depth)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto payouts = co_await session->store->payouts();
    if (!payouts)
        co_return std::move(payouts).error();
    std::vector<PayoutId> references;
    for (const ledger::Payout &payout : *payouts)
        references.push_back(payout.reference);
    auto transactions = co_await session->store->transactions(references);
    if (!transactions)
        co_return std::move(transactions).error();
    auto vouchers = co_await session->store->vouchers({});
    if (!vouchers)
        co_return std::move(vouchers).error();
    auto shares = co_await session->store->shares(references);
    if (!shares)
        co_return std::move(shares).error();
    auto drifts = co_await session->store->drifts();
    if (!drifts)
        co_return std::move(drifts).error();
    auto rates = co_await session->store->rates();
    if (!rates)
        co_return std::move(rates).error();
    auto answers = co_await session->store->answers();
    if (!answers)
        co_return std::move(answers).error();

    auto input =
        std::make_shared<ledger::BalanceInput>(ledger::BalanceInput{date,
                                                                    settings->rules(),
                                                                    std::move(payouts).value(),
                                                                    std::move(transactions).value(),
                                                                    {},
                                                                    std::nullopt});
    input->rates = ledger::rateBook(*rates, *answers);
    for (const OpenDrift &open : *drifts)
        input->drifts.push_back(open.drift);
    std::map<VoucherId, const VoucherListItem *> items;
    for (const VoucherListItem &item : *vouchers)
        items.emplace(item.id, &item);
    for (const PayoutShare &share : *shares) {
        const VoucherListItem &item = *items.at(share.share.id);
        for (const ledger::Movement &movement : share.share.movements)
            input->movements.push_back({item.date, item.id, share.share.state, movement,
                                        share.share.corrects, item.movedFrom});
        if (share.share.state == ledger::VoucherState::Draft)
            input->questions.insert(input->questions.end(), share.share.questions.begin(),
                                    share.share.questions.end());
    }
    const ClaimQuery query{input->rules.clearing, date, input->rules.startDate, depth};
    auto column = co_await booksColumn(session, query);
    if (!column)
        co_return std::move(column).error();
    input->books = (*column)->held;
    input->entries = (*column)->entries;
    BalanceView view = co_await offThread(viewOf, input);
    view.booksError = (*column)->error;
    view.booksWritten = (*column)->written;
    co_return view;
}

} // namespace klarbok::flow
