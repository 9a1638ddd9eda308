#include "store/voucher_rows.h"

#include "store/answer_store.h"
#include "store/correction_store.h"
#include "store/rate_store.h"

namespace klarbok::store {

namespace {

using ledger::DraftVoucher;
using ledger::Entry;

Statement partsOf(const DraftVoucher &voucher, Database &database, const QString &select,
                  const QString &order = QStringLiteral("position"))
{
    Statement query{database,
                    select + QStringLiteral(" WHERE voucher = :voucher ORDER BY ") + order};
    query.bind(QStringLiteral(":voucher"), voucher.id).run();
    return query;
}

void readRows(Database &database, DraftVoucher &voucher)
{
    Statement rows = partsOf(voucher, database,
                             QStringLiteral("SELECT account, amount, currency, text, "
                                            "cost_centre, project FROM voucher_row"));
    while (rows.next()) {
        auto account = rows.account();
        const Money amount = rows.money();
        QString text = rows.text();
        QString costCentre = rows.text();
        voucher.rows.push_back({std::move(account),
                                amount,
                                std::move(text),
                                {},
                                {std::move(costCentre), rows.text()}});
    }
    Statement sources = partsOf(voucher, database,
                                QStringLiteral("SELECT row_position, transaction_key, line, "
                                               "amount, currency FROM row_source"),
                                QStringLiteral("row_position, position"));
    while (sources.next()) {
        const auto row = static_cast<size_t>(sources.whole());
        if (row >= voucher.rows.size()) {
            database.failUnreadable(QStringLiteral("source of a row"));
            return;
        }
        auto transaction = sources.maybeId<TransactionTag>();
        QString line = sources.text();
        voucher.rows[row].sources.push_back(
            {std::move(transaction), std::move(line), sources.money()});
    }
}

void readMovements(Database &database, DraftVoucher &voucher)
{
    Statement query = partsOf(voucher, database,
                              QStringLiteral("SELECT what, transaction_key, payout, amount, "
                                             "currency, own_amount, own_currency FROM "
                                             "movement"));
    while (query.next()) {
        const auto what = query.named(ledger::parseWhat);
        auto transaction = query.maybeId<TransactionTag>();
        auto payout = query.id<PayoutTag>();
        const Money amount = query.money();
        voucher.movements.push_back(
            {what, std::move(transaction), std::move(payout), amount, query.maybeMoney()});
    }
}

void readRemarks(Database &database, DraftVoucher &voucher)
{
    Statement questions = partsOf(voucher, database,
                                  QStringLiteral("SELECT code, transaction_key, amount, currency, "
                                                 "subject, rule, proposal FROM question"));
    while (questions.next()) {
        QString code = questions.text();
        auto transaction = questions.maybeId<TransactionTag>();
        const Money amount = questions.money();
        QString subject = questions.text();
        voucher.questions.push_back({std::move(code), std::move(transaction), amount,
                                     std::move(subject), questions.text()});
        voucher.questions.back().proposal = proposalAt(questions);
    }
    Statement notices = partsOf(voucher, database,
                                QStringLiteral("SELECT code, transaction_key, subject FROM "
                                               "notice"));
    while (notices.next()) {
        QString code = notices.text();
        auto transaction = notices.maybeId<TransactionTag>();
        voucher.notices.push_back({std::move(code), std::move(transaction), notices.text()});
    }
}

Entry entryAt(Statement &row)
{
    auto transaction = row.id<TransactionTag>();
    const auto what = row.named(ledger::parseWhat);
    QString detail = row.text();
    auto payout = row.id<PayoutTag>();
    const QDateTime time = row.moment();
    QString orderNumber = row.text();
    auto order = row.maybeId<OrderTag>();
    QString country = row.text();
    const Currency currency = row.currency();
    Entry entry{std::move(transaction),
                what,
                std::move(detail),
                std::move(payout),
                time,
                std::move(orderNumber),
                std::move(order),
                std::move(country),
                row.money(currency),
                {},
                row.money(currency),
                row.money(currency),
                row.money(currency),
                row.number(),
                row.number(),
                std::nullopt,
                {}};
    const bool hasOriginal = row.flag();
    ledger::EarlierBooking original{row.maybeId<VoucherTag>(), row.text(), row.maybeNumber(),
                                    row.date()};
    if (hasOriginal)
        entry.original = std::move(original);
    entry.note = row.text();
    entry.own = row.maybeMoney();
    const auto sold = row.maybeMoment();
    const auto captured = row.maybeMoment();
    if (!row.isNull())
        entry.told =
            ledger::Told{sold.value_or(QDateTime{}), captured.value_or(QDateTime{}), row.text()};
    return entry;
}

void readEntries(Database &database, DraftVoucher &voucher)
{
    Statement entries =
        partsOf(voucher, database,
                QStringLiteral("SELECT transaction_key, what, detail, payout, time, order_number, "
                               "order_id, country, currency, gross, gift_card, tip, rounding, "
                               "part, parts, has_original, original_voucher, original_series, "
                               "original_number, original_date, note, own_amount, own_currency, "
                               "told_sale, told_capture, told_order FROM entry"));
    while (entries.next())
        voucher.entries.push_back(entryAt(entries));

    Statement shares = partsOf(voucher, database,
                               QStringLiteral("SELECT entry_position, rate, gross, vat, "
                                              "oss_country, oss_currency, oss_gross, oss_vat "
                                              "FROM entry_vat"),
                               QStringLiteral("entry_position, position"));
    while (shares.next()) {
        const auto position = static_cast<size_t>(shares.whole());
        if (position >= voucher.entries.size()) {
            database.failUnreadable(QStringLiteral("VAT of an entry"));
            return;
        }
        Entry &entry = voucher.entries[position];
        const Currency currency = entry.gross.currency();
        entry.vat.push_back({shares.number(), shares.money(currency), shares.money(currency)});
        if (!shares.isNull()) {
            QString country = shares.text();
            const Currency own = shares.currency();
            entry.vat.back().oss =
                ledger::OssShare{std::move(country), shares.money(own), shares.money(own)};
        }
    }
}

} // namespace

void readBooked(Database &database, DraftVoucher &voucher)
{
    readMovements(database, voucher);
    readEntries(database, voucher);
    voucher.corrects = correctedOf(database, voucher.id);
}

void readContent(Database &database, DraftVoucher &voucher)
{
    readRows(database, voucher);
    readMovements(database, voucher);
    readRemarks(database, voucher);
    readEntries(database, voucher);

    Statement payouts =
        partsOf(voucher, database, QStringLiteral("SELECT payout FROM voucher_payout"));
    while (payouts.next())
        voucher.payouts.push_back(payouts.id<PayoutTag>());
    Statement transactions = partsOf(
        voucher, database, QStringLiteral("SELECT transaction_key FROM voucher_transaction"));
    while (transactions.next())
        voucher.transactions.push_back(transactions.id<TransactionTag>());
    Statement answers = partsOf(voucher, database,
                                QStringLiteral("SELECT ") + kAnswerColumns +
                                    QStringLiteral(" FROM voucher_answer"));
    while (answers.next())
        voucher.answers.push_back(answerAt(answers));
    voucher.corrects = correctedOf(database, voucher.id);
    Statement rates =
        partsOf(voucher, database,
                QStringLiteral("SELECT ") + kRateColumns + QStringLiteral(" FROM voucher_rate"));
    while (rates.next())
        voucher.rates.push_back(rateAt(database, rates));
}

} // namespace klarbok::store
