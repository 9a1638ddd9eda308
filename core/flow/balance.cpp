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

namespace {

Task<Money> clearingInBooks(SessionPtr session, ledger::Account clearing, QDate date)
{
    auto books = co_await connectBooks(session);
    if (!books)
        co_return std::move(books).error();
    co_return co_await (*books)->balance(clearing, date);
}

/// By the files that were read, where there is no service to ask.
Task<Done> askFile(SessionPtr session, ledger::Account clearing, QDate date,
                   std::shared_ptr<BalanceView> view)
{
    auto books = co_await session->store->books();
    if (!books)
        co_return std::move(books).error();
    if (!*books || (*books)->told.empty())
        co_return Done{};
    view->proof.books = (*books)->balance(clearing, date);
    const ledger::ToldYear *year = (*books)->toldYearOf(date);
    if (view->proof.books) {
        view->booksError.reset();
        view->booksWritten = year->written;
    } else {
        const QString why =
            year ? u"books_file_ends "_s + year->upTo.toString(Qt::ISODate) : u"books_file_other"_s;
        view->booksError = Error{ErrorKind::InvalidInput, why, {}, why};
    }
    co_return Done{};
}

/// The books' column, or why it is empty.
Task<BalanceView> booksColumn(SessionPtr session, ledger::Account clearing, QDate date)
{
    const auto view = std::make_shared<BalanceView>(
        BalanceView{{date, Money::sek(0), Money::sek(0), std::nullopt, {}}, std::nullopt});
    auto books = co_await clearingInBooks(session, clearing, date);
    if (books) {
        view->proof.books = *books;
        co_return *view;
    }
    view->booksError = std::move(books).error();
    if (view->booksError->kind == ErrorKind::SecretMissing) {
        auto asked = co_await askFile(session, clearing, date, view);
        if (!asked)
            co_return std::move(asked).error();
    }
    co_return *view;
}

} // namespace

Task<BalanceView> balance(SessionPtr session, QDate date)
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
    std::map<VoucherId, QDate> dates;
    for (const VoucherListItem &item : *vouchers)
        dates.emplace(item.id, item.date);
    for (const PayoutShare &share : *shares) {
        for (const ledger::Movement &movement : share.share.movements)
            input->movements.push_back(
                {dates.at(share.share.id), share.share.id, share.share.state, movement});
        if (share.share.state == ledger::VoucherState::Draft)
            input->questions.insert(input->questions.end(), share.share.questions.begin(),
                                    share.share.questions.end());
    }
    auto view = co_await booksColumn(session, settings->rules().clearing, date);
    if (!view)
        co_return std::move(view).error();
    input->books = view->proof.books;
    view->proof = co_await offThread(ledger::balanceProof, input);
    co_return view;
}

} // namespace klarbok::flow
