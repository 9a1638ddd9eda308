#include "flow/import_books.h"

#include "base/hash.h"
#include "base/org_number.h"
#include "flow/account_choice.h"
#include "flow/books_reading.h"
#include "flow/off_thread.h"
#include "flow/workspace_settings.h"
#include "ledger/books_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::flow {

namespace {

struct Reading
{
    std::shared_ptr<const BooksFileReader> reader;
    QByteArray bytes;
};

Result<BooksInFile> readBooks(const Reading &reading)
{
    return reading.reader->read(reading.bytes);
}

Error misread(const QString &code, const QString &text = {})
{
    return Error{ErrorKind::FileMisread, code, {}, code + u"|0||"_s + text};
}

Error inFile(Error error, const QString &name)
{
    if (error.kind == ErrorKind::FileMisread)
        error.subject = name;
    return error;
}

/// Nothing but the missing key says that there is no service to ask.
Task<Done> demandUnconnected(SessionPtr session)
{
    auto books = co_await connectBooks(session);
    if (books)
        co_return misread(u"sie_connected"_s);
    if (books.error().kind != ErrorKind::SecretMissing)
        co_return std::move(books).error();
    co_return Done{};
}

Task<BooksInFile> readOurs(SessionPtr session, QByteArray bytes)
{
    auto unconnected = co_await demandUnconnected(session);
    if (!unconnected)
        co_return std::move(unconnected).error();
    auto info = co_await session->store->info();
    if (!info)
        co_return std::move(info).error();
    const auto reading =
        std::make_shared<const Reading>(Reading{session->booksFile, std::move(bytes)});
    Result<BooksInFile> books = co_await offThread(readBooks, reading);
    if (!books)
        co_return std::move(books).error();
    CompanyDetails company;
    company.orgNo = books->orgNo;
    if (!isOurCompany(company, *info))
        co_return misread(u"sie_company"_s, OrgNumber::parse(books->orgNo)->text());
    co_return std::move(books).value();
}

Task<ledger::BooksPicture> pictureOf(SessionPtr session, BooksInFile books)
{
    auto settings = co_await loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    auto before = co_await session->store->books();
    if (!before)
        co_return std::move(before).error();
    ledger::BooksPicture picture{session->clock->now(),
                                 std::move(books.years),
                                 std::move(books.accounts),
                                 std::move(books.vouchers),
                                 {},
                                 {books.year}};
    if (*before) {
        const ledger::ToldYear *known = (*before)->toldYearOf(books.year.from);
        if (known && books.year.written < known->written)
            co_return misread(u"sie_older"_s, known->written.toString(Qt::ISODate));
        picture = ledger::withEarlierFiles(std::move(picture), **before);
    }
    // A file says nothing of the company's own choices of accounts.
    picture.standIns = standIns(*settings, CompanyDetails{}, picture.accounts);
    co_return picture;
}

/// The voucher of the books that is ours; nullptr when it stands there otherwise, or twice.
const ledger::BooksVoucher *standsAsApproved(const ledger::BooksPicture &books,
                                             const ledger::DraftVoucher &voucher)
{
    const ledger::BooksVoucher *found = nullptr;
    for (const ledger::BooksVoucher &booked : books.vouchers) {
        if (booked.marker != voucher.id)
            continue;
        if (found)
            return nullptr;
        found = &booked;
    }
    return found && ledger::isSameContent(*found, voucher) ? found : nullptr;
}

bool hasMarker(const ledger::BooksPicture &books, const VoucherId &id)
{
    return std::ranges::find(books.vouchers, std::optional{id}, &ledger::BooksVoucher::marker) !=
           books.vouchers.end();
}

/// Approved vouchers that were read into the books from a file of ours stand there now.
Task<std::vector<FetchProblem>> takeOverOurs(SessionPtr session, ledger::BooksPicture books)
{
    VoucherFilter approved;
    approved.state = ledger::VoucherState::Approved;
    auto waiting = co_await session->store->vouchers(approved);
    if (!waiting)
        co_return std::move(waiting).error();
    std::vector<FetchProblem> problems;
    for (const VoucherListItem &item : *waiting) {
        if (!hasMarker(books, item.id))
            continue;
        auto voucher = co_await session->store->voucher(item.id);
        if (!voucher)
            co_return std::move(voucher).error();
        const ledger::BooksVoucher *booked = standsAsApproved(books, voucher->content);
        if (!booked) {
            problems.push_back({u"voucher_differs"_s, item.id.text(), std::nullopt});
            continue;
        }
        if (booked->series.isEmpty() || booked->number <= 0)
            continue; // nobody could find it there by its place
        VoucherChange change;
        change.series = booked->series;
        change.number = booked->number;
        change.bookedDate = booked->date;
        auto moved = co_await session->store->apply(item.id, ledger::VoucherEvent::Found, change);
        if (!moved)
            co_return std::move(moved).error();
    }
    co_return problems;
}

QString summary(const QByteArray &bytes, const BooksFileReport &books)
{
    return u"sha256 %1, year %2, written %3, accounts %4, vouchers %5, ours %6"_s.arg(
        sha256Hex(bytes), books.year.from.toString(Qt::ISODate),
        books.year.written.toString(Qt::ISODate), QString::number(books.accounts),
        QString::number(books.vouchers), QString::number(books.ours));
}

FetchReport reportOf(const BooksInFile &books)
{
    BooksFileReport told;
    told.year = books.year;
    told.accounts = static_cast<int>(books.accounts.size());
    told.vouchers = static_cast<int>(books.vouchers.size());
    told.ours = static_cast<int>(
        std::ranges::count_if(books.vouchers, [](const ledger::BooksVoucher &voucher) {
            return voucher.marker.has_value();
        }));
    FetchReport report;
    report.from = told.year.from;
    report.to = told.year.upTo;
    report.books = std::move(told);
    return report;
}

} // namespace

Task<FetchReport> importBooks(SessionPtr session, QString name, QByteArray bytes, Progress progress)
{
    const QDateTime started = session->clock->now();
    auto books = co_await readOurs(session, bytes);
    if (!books)
        co_return inFile(std::move(books).error(), name);
    FetchReport report = reportOf(*books);
    const QString company = books->company;
    const bool isNumberless = books->orgNo.isEmpty();
    auto picture = co_await pictureOf(session, std::move(books).value());
    if (!picture)
        co_return inFile(std::move(picture).error(), name);
    progress(Step::Booking, 0, 0);
    auto found = co_await takeOverOurs(session, *picture);
    if (!found)
        co_return std::move(found).error();
    report.problems = std::move(found).value();
    if (isNumberless)
        report.problems.push_back({u"company_untold"_s, company, std::nullopt});
    auto kept = co_await keepPicture(session, std::move(picture).value());
    if (!kept)
        co_return std::move(kept).error();
    if (!company.isEmpty()) {
        auto named = co_await session->store->setCompany(company);
        if (!named)
            co_return std::move(named).error();
    }
    auto audited =
        co_await session->store->audit(u"imported"_s, name, summary(bytes, *report.books));
    if (!audited)
        co_return std::move(audited).error();
    report.milliseconds = started.msecsTo(session->clock->now());
    co_return report;
}

} // namespace klarbok::flow
