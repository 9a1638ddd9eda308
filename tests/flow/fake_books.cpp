#include "flow/fake_books.h"

#include "ledger/builders.h"

#include <QCoroFuture>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::test {

FakeBooks::FakeBooks()
{
    company.name = u"Kaffebönan AB"_s;
    company.orgNo = u"5567370431"_s;
    company.currency = u"SEK"_s;
    yearList.push_back({u"202601"_s, QDate{2026, 1, 1}, QDate{2026, 12, 31}, true, u"202601"_s});
    for (const char *number :
         {"1516", "1686", "1930", "2350", "2421", "2611", "2621", "2631", "2641", "2820", "3001",
          "3002", "3003", "3004", "3012", "3740", "6064", "6351", "6590", "6991", "60640"})
        chart.push_back({test::account(number), u"Konto "_s + QLatin1String{number}, false});
}

BookedVoucher &FakeBooks::book(const VoucherToPost &message)
{
    BookedVoucher booked;
    booked.series = message.series;
    booked.number = static_cast<int>(journal.size()) + 1;
    booked.entityId = 1000 + booked.number;
    booked.date = message.date;
    booked.text = message.text;
    booked.rows = message.rows;
    journal.push_back(std::move(booked));
    return journal.back();
}

BookedVoucher &FakeBooks::add(const char *date, const QString &text, std::vector<BookedRow> rows)
{
    return book({u"A"_s, day(date), u"202601"_s, text, std::move(rows)});
}

qint64 FakeBooks::hang(qint64 entityId, const QString &fileName)
{
    const qint64 id = 7000 + static_cast<qint64>(fileNames.size());
    fileNames.emplace(id, fileName);
    for (BookedVoucher &one : journal) {
        if (one.entityId == entityId)
            one.documents.push_back(id);
    }
    return id;
}

BooksAccount &FakeBooks::account(const char *number)
{
    const auto found = std::ranges::find(chart, test::account(number), &BooksAccount::account);
    KLARBOK_EXPECTS(found != chart.end());
    return *found;
}

void FakeBooks::forget(const char *number)
{
    std::erase_if(chart,
                  [&](const BooksAccount &one) { return one.account == test::account(number); });
}

qsizetype FakeBooks::count(const QString &text) const
{
    return std::ranges::count_if(journal,
                                 [&](const BookedVoucher &one) { return one.text.contains(text); });
}

std::optional<Error> FakeBooks::failure(const char *what) const
{
    const auto found = failures.find(QString::fromLatin1(what));
    if (found == failures.end())
        return std::nullopt;
    return Error{found->second, u"as the test wants it"_s, found->first};
}

Task<std::vector<BooksCompany>> FakeBooks::companies()
{
    if (auto error = failure("companies"))
        co_return *std::move(error);
    co_return std::vector<BooksCompany>{
        {company.name, company.orgNo, std::make_shared<Secret>(QByteArray{"user-key"})}};
}

Task<CompanyDetails> FakeBooks::details()
{
    if (auto error = failure("details"))
        co_return *std::move(error);
    const CompanyDetails answer = company; // QCoro 0.8 would move it out
    co_return answer;
}

Task<std::vector<FinancialYear>> FakeBooks::years()
{
    if (auto error = failure("years"))
        co_return *std::move(error);
    const std::vector<FinancialYear> answer = yearList; // QCoro 0.8 would move it out
    co_return answer;
}

Task<std::vector<BooksAccount>> FakeBooks::accounts()
{
    if (auto error = failure("accounts"))
        co_return *std::move(error);
    const std::vector<BooksAccount> answer = chart; // QCoro 0.8 would move it out
    co_return answer;
}

Task<std::vector<BooksDimension>> FakeBooks::costCentres()
{
    ++registerReads;
    if (auto error = failure("costCentres"))
        co_return *std::move(error);
    const std::vector<BooksDimension> answer = costCentreList; // QCoro 0.8 would move it out
    co_return answer;
}

Task<std::vector<BooksDimension>> FakeBooks::projects()
{
    ++registerReads;
    if (auto error = failure("projects"))
        co_return *std::move(error);
    const std::vector<BooksDimension> answer = projectList; // QCoro 0.8 would move it out
    co_return answer;
}

Task<std::vector<BookedVoucher>> FakeBooks::vouchers(VoucherQuery query, StopFlag stop)
{
    ++lookUps;
    if (gate)
        co_await *gate;
    if (onLookUp)
        onLookUp();
    if (stop.isStopped())
        co_return Error{ErrorKind::Cancelled, u"stopped"_s};
    if (auto error = failure("vouchers"))
        co_return *std::move(error);
    std::vector<BookedVoucher> found;
    for (const BookedVoucher &one : journal) {
        const bool touches =
            !query.account ||
            std::ranges::find(one.rows, *query.account, &BookedRow::account) != one.rows.end();
        if (query.from <= one.date && one.date <= query.to && touches &&
            (!query.series || *query.series == one.series))
            found.push_back(one);
    }
    co_return found;
}

Task<BookedVoucher> FakeBooks::voucher(QString series, int number, QDate date)
{
    if (auto error = failure("voucher"))
        co_return *std::move(error);
    for (const BookedVoucher &one : journal) {
        if (one.series == series && one.number == number && one.date == date)
            co_return one;
    }
    co_return Error{ErrorKind::NotFound, u"no such voucher"_s};
}

Task<PostAnswer> FakeBooks::post(VoucherToPost voucher)
{
    sent.push_back(voucher);
    if (onPost)
        co_return onPost(voucher);
    co_return accepted(book(voucher));
}

Task<qint64> FakeBooks::attach(qint64 voucherEntityId, QString fileName, QByteArray pdf)
{
    uploads.push_back(std::move(pdf));
    if (onAttach)
        co_return onAttach(voucherEntityId, fileName);
    co_return hang(voucherEntityId, fileName);
}

Task<DocumentMeta> FakeBooks::document(qint64 id)
{
    if (auto error = failure("document"))
        co_return *std::move(error);
    const auto found = fileNames.find(id);
    if (found == fileNames.end())
        co_return Error{ErrorKind::NotFound, u"no such document"_s};
    co_return DocumentMeta{id, found->second};
}

Task<Money> FakeBooks::balance(ledger::Account account, QDate date)
{
    if (auto error = failure("balance"))
        co_return *std::move(error);
    Money sum = kr(0);
    for (const BookedVoucher &one : journal) {
        for (const BookedRow &row : one.rows) {
            if (one.date <= date && row.account == account)
                sum += row.amount;
        }
    }
    co_return sum;
}

PostAnswer accepted(const BookedVoucher &booked)
{
    return {PostAnswer::Outcome::Accepted, booked, std::nullopt};
}

PostAnswer failed(PostAnswer::Outcome outcome, ErrorKind kind, const QString &reason)
{
    return {outcome, std::nullopt, Error{kind, u"as the test wants it"_s, {}, reason}};
}

} // namespace klarbok::test
