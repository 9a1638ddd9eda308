#include "store/books_store.h"

#include "store/statement.h"

#include <algorithm>

namespace klarbok::store {

namespace {

using ledger::BooksPicture;
using Register = std::optional<std::vector<ledger::BooksDimension>>;

const QString kCostCentre = QStringLiteral("cost_centre");
const QString kProject = QStringLiteral("project");

void clear(Database &database)
{
    for (const char *table :
         {"books_read", "account_name", "account_stand_in", "books_year", "books_voucher_sum",
          "books_voucher", "books_opening", "books_told_year", "books_dimension"})
        Statement{database, QStringLiteral("DELETE FROM ") + QLatin1String{table}}.run();
}

void putChart(Database &database, const BooksPicture &picture)
{
    Statement put{database, QStringLiteral("INSERT INTO account_name (account, name, is_closed) "
                                           "VALUES (:account, :name, :closed)")};
    for (const ledger::BooksAccount &one : picture.accounts)
        put.bind(QStringLiteral(":account"), one.account.number())
            .bind(QStringLiteral(":name"), one.name)
            .bind(QStringLiteral(":closed"), one.isClosed)
            .run();
    Statement instead{database, QStringLiteral("INSERT INTO account_stand_in (account, stand_in) "
                                               "VALUES (:account, :instead)")};
    for (const auto &[account, standIn] : picture.standIns)
        instead.bind(QStringLiteral(":account"), account.number())
            .bind(QStringLiteral(":instead"), standIn.number())
            .run();
}

void putYears(Database &database, const BooksPicture &picture)
{
    Statement put{database, QStringLiteral("INSERT INTO books_year (id, first_day, last_day, "
                                           "is_open, first_open_period) VALUES (:id, :first, "
                                           ":last, :open, :period)")};
    for (const ledger::FinancialYear &year : picture.years)
        put.bind(QStringLiteral(":id"), year.id)
            .bind(QStringLiteral(":first"), year.from)
            .bind(QStringLiteral(":last"), year.to)
            .bind(QStringLiteral(":open"), year.isOpen)
            .bind(QStringLiteral(":period"), year.firstOpenPeriod)
            .run();
}

void putDimensions(Database &database, const BooksPicture &picture)
{
    Statement put{database, QStringLiteral("INSERT INTO books_dimension (kind, id, name, "
                                           "is_closed) VALUES (:kind, :id, :name, :closed)")};
    const auto putAll = [&put](const QString &kind, const Register &all) {
        for (const ledger::BooksDimension &one : all ? *all : Register::value_type{})
            put.bind(QStringLiteral(":kind"), kind)
                .bind(QStringLiteral(":id"), one.id)
                .bind(QStringLiteral(":name"), one.name)
                .bind(QStringLiteral(":closed"), one.isClosed)
                .run();
    };
    putAll(kCostCentre, picture.costCentres);
    putAll(kProject, picture.projects);
}

void putVouchers(Database &database, const BooksPicture &picture)
{
    Statement put{database,
                  QStringLiteral("INSERT INTO books_voucher (position, series, number, date, "
                                 "marker) VALUES (:position, :series, :number, :date, :marker)")};
    Statement putSum{database,
                     QStringLiteral("INSERT INTO books_voucher_sum (voucher_position, account, "
                                    "amount, currency) VALUES (:position, :account, :amount, "
                                    ":currency)")};
    int position = 0;
    for (const ledger::BooksVoucher &voucher : picture.vouchers) {
        put.bind(QStringLiteral(":position"), ++position)
            .bind(QStringLiteral(":series"), voucher.series)
            .bind(QStringLiteral(":number"), voucher.number)
            .bind(QStringLiteral(":date"), voucher.date)
            .bind(QStringLiteral(":marker"), voucher.marker)
            .run();
        for (const auto &[account, sum] : voucher.sums)
            putSum.bind(QStringLiteral(":position"), position)
                .bind(QStringLiteral(":account"), account.number())
                .bind(QStringLiteral(":amount"), sum.units())
                .bind(QStringLiteral(":currency"), sum.currency())
                .run();
    }
}

void putToldYears(Database &database, const BooksPicture &picture)
{
    Statement put{database, QStringLiteral("INSERT INTO books_told_year (first_day, last_day, "
                                           "written, up_to) VALUES (:first, :last, :written, "
                                           ":upTo)")};
    Statement putOpening{database, QStringLiteral("INSERT INTO books_opening (first_day, account, "
                                                  "amount, currency) VALUES (:first, :account, "
                                                  ":amount, :currency)")};
    for (const ledger::ToldYear &year : picture.told) {
        put.bind(QStringLiteral(":first"), year.from)
            .bind(QStringLiteral(":last"), year.to)
            .bind(QStringLiteral(":written"), year.written)
            .bind(QStringLiteral(":upTo"), year.upTo)
            .run();
        for (const auto &[account, amount] : year.openings)
            putOpening.bind(QStringLiteral(":first"), year.from)
                .bind(QStringLiteral(":account"), account.number())
                .bind(QStringLiteral(":amount"), amount.units())
                .bind(QStringLiteral(":currency"), amount.currency())
                .run();
    }
}

void readChart(Database &database, BooksPicture &picture)
{
    Statement chart{database, QStringLiteral("SELECT account, name, is_closed FROM account_name "
                                             "ORDER BY position")};
    chart.run();
    while (chart.next()) {
        auto account = chart.account();
        QString name = chart.text();
        picture.accounts.push_back({std::move(account), std::move(name), chart.flag()});
    }
    Statement instead{database, QStringLiteral("SELECT account, stand_in FROM account_stand_in")};
    instead.run();
    while (instead.next()) {
        const auto account = instead.account();
        picture.standIns.emplace(account, instead.account());
    }
}

void readYears(Database &database, BooksPicture &picture)
{
    Statement query{database, QStringLiteral("SELECT id, first_day, last_day, is_open, "
                                             "first_open_period FROM books_year ORDER BY "
                                             "position")};
    query.run();
    while (query.next()) {
        QString id = query.text();
        const QDate from = query.date();
        const QDate to = query.date();
        const bool isOpen = query.flag();
        picture.years.push_back({std::move(id), from, to, isOpen, query.text()});
    }
}

void readDimensions(Database &database, BooksPicture &picture)
{
    Statement query{database, QStringLiteral("SELECT kind, id, name, is_closed FROM "
                                             "books_dimension ORDER BY position")};
    query.run();
    while (query.next()) {
        Register &all = query.text() == kProject ? picture.projects : picture.costCentres;
        QString id = query.text();
        QString name = query.text();
        if (all) // whoever wrote it wrote that it was read
            all->push_back({std::move(id), std::move(name), query.flag()});
    }
}

void readVouchers(Database &database, BooksPicture &picture)
{
    Statement query{database, QStringLiteral("SELECT series, number, date, marker FROM "
                                             "books_voucher ORDER BY position")};
    query.run();
    while (query.next()) {
        QString series = query.text();
        const int number = query.number();
        const QDate date = query.date();
        picture.vouchers.push_back(
            {std::move(series), number, date, query.maybeId<VoucherTag>(), {}});
    }
    Statement sums{database, QStringLiteral("SELECT voucher_position, account, amount, currency "
                                            "FROM books_voucher_sum")};
    sums.run();
    while (sums.next()) {
        const auto at = static_cast<std::size_t>(sums.number()) - 1;
        const auto account = sums.account();
        if (at < picture.vouchers.size()) // positions count from one without gaps
            picture.vouchers[at].sums.emplace(account, sums.money());
    }
}

void readToldYears(Database &database, BooksPicture &picture)
{
    Statement query{database, QStringLiteral("SELECT first_day, last_day, written, up_to FROM "
                                             "books_told_year ORDER BY first_day DESC")};
    query.run();
    while (query.next()) {
        const QDate from = query.date();
        const QDate to = query.date();
        const QDate written = query.date();
        picture.told.push_back({from, to, written, query.date(), {}});
    }
    Statement openings{database, QStringLiteral("SELECT first_day, account, amount, currency FROM "
                                                "books_opening")};
    openings.run();
    while (openings.next()) {
        const QDate first = openings.date();
        const auto year = std::ranges::find(picture.told, first, &ledger::ToldYear::from);
        const auto account = openings.account();
        if (year != picture.told.end())
            year->openings.emplace(account, openings.money());
    }
}

} // namespace

Result<Done> saveBooks(Database &database, const BooksPicture &picture)
{
    return database.write<Done>([&]() -> Result<Done> {
        clear(database);
        Statement{database, QStringLiteral("INSERT INTO books_read (only_one, read, "
                                           "has_cost_centres, has_projects) VALUES (1, :read, "
                                           ":cost_centres, :projects)")}
            .bind(QStringLiteral(":read"), picture.read)
            .bind(QStringLiteral(":cost_centres"), picture.costCentres.has_value())
            .bind(QStringLiteral(":projects"), picture.projects.has_value())
            .run();
        putChart(database, picture);
        putYears(database, picture);
        putDimensions(database, picture);
        putVouchers(database, picture);
        putToldYears(database, picture);
        return Done{};
    });
}

Result<std::optional<BooksPicture>> books(Database &database)
{
    return database.read<std::optional<BooksPicture>>([&]() -> Result<std::optional<BooksPicture>> {
        Statement query{database, QStringLiteral("SELECT read, has_cost_centres, has_projects "
                                                 "FROM books_read")};
        query.run();
        if (!query.next())
            return std::optional<BooksPicture>{};
        std::optional<BooksPicture> picture{std::in_place};
        picture->read = query.moment();
        if (query.flag())
            picture->costCentres.emplace();
        if (query.flag())
            picture->projects.emplace();
        readChart(database, *picture);
        readYears(database, *picture);
        readDimensions(database, *picture);
        readVouchers(database, *picture);
        readToldYears(database, *picture);
        return picture;
    });
}

Result<AccountNames> accountNames(Database &database)
{
    return database.read<AccountNames>([&]() -> Result<AccountNames> {
        AccountNames names;
        Statement query{database,
                        QStringLiteral("SELECT account, name FROM account_name ORDER BY position")};
        query.run();
        while (query.next()) {
            auto account = query.account();
            names.emplace_back(std::move(account), query.text());
        }
        return names;
    });
}

} // namespace klarbok::store
