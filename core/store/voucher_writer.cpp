#include "store/voucher_rows.h"

#include "store/answer_store.h"
#include "store/rate_store.h"

namespace klarbok::store {

namespace {

using ledger::DraftVoucher;
using ledger::Entry;
using ledger::Row;

/// `INSERT INTO table (a, b) VALUES (:a, :b)`: each column's parameter has the column's name.
QString insertInto(QLatin1String table, const QString &names)
{
    QStringList parameters;
    for (const QString &column : names.split(QLatin1String(", ")))
        parameters.append(u':' + column);
    return QStringLiteral("INSERT INTO ") + table + QStringLiteral(" (") + names +
           QStringLiteral(") VALUES (") + parameters.join(QLatin1String(", ")) + u')';
}

Statement &at(Statement &statement, const VoucherId &voucher, int position)
{
    return statement.bind(QStringLiteral(":voucher"), voucher)
        .bind(QStringLiteral(":position"), position);
}

Statement &withOwn(Statement &statement, const std::optional<Money> &own)
{
    return statement
        .bind(QStringLiteral(":own_amount"),
              own ? std::optional{own->units()} : std::optional<qint64>{})
        .bind(QStringLiteral(":own_currency"),
              own ? std::optional{own->currency()} : std::optional<Currency>{});
}

Statement &withMoney(Statement &statement, Money amount)
{
    return statement.bind(QStringLiteral(":amount"), amount.units())
        .bind(QStringLiteral(":currency"), amount.currency());
}

} // namespace

VoucherWriter::VoucherWriter(Database &database)
    : m_voucher{database,
                insertInto(QLatin1String("voucher"),
                           QStringLiteral("id, kind, source, revision, date, text, currency, "
                                          "content_hash, created, moved_from"))},
      m_row{database, insertInto(QLatin1String("voucher_row"),
                                 QStringLiteral("voucher, position, account, amount, currency, "
                                                "text, cost_centre, project"))},
      m_source{database,
               insertInto(QLatin1String("row_source"),
                          QStringLiteral("voucher, row_position, position, transaction_key, line, "
                                         "amount, currency"))},
      m_movement{database, insertInto(QLatin1String("movement"),
                                      QStringLiteral("voucher, position, what, transaction_key, "
                                                     "payout, amount, currency, own_amount, "
                                                     "own_currency"))},
      m_question{database, insertInto(QLatin1String("question"),
                                      QStringLiteral("voucher, position, code, transaction_key, "
                                                     "amount, currency, subject, rule, proposal"))},
      m_notice{database,
               insertInto(QLatin1String("notice"),
                          QStringLiteral("voucher, position, code, transaction_key, subject"))},
      m_entry{database,
              insertInto(QLatin1String("entry"),
                         QStringLiteral("voucher, position, transaction_key, what, detail, payout, "
                                        "time, order_number, order_id, country, currency, gross, "
                                        "gift_card, tip, rounding, part, parts, has_original, "
                                        "original_voucher, original_series, original_number, "
                                        "original_date, note, own_amount, own_currency, told_sale, "
                                        "told_capture, told_order"))},
      m_vat{database, insertInto(QLatin1String("entry_vat"),
                                 QStringLiteral("voucher, entry_position, position, rate, gross, "
                                                "vat, oss_country, oss_currency, oss_gross, "
                                                "oss_vat"))},
      m_payout{database, insertInto(QLatin1String("voucher_payout"),
                                    QStringLiteral("voucher, position, payout"))},
      m_transaction{database, insertInto(QLatin1String("voucher_transaction"),
                                         QStringLiteral("voucher, position, transaction_key"))},
      m_answer{database, insertInto(QLatin1String("voucher_answer"),
                                    QStringLiteral("position, ") + kAnswerColumns)},
      m_correction{database, insertInto(QLatin1String("voucher_correction"),
                                        QStringLiteral("voucher, corrects, series, number, date, "
                                                       "taken_rows, taken_movements, "
                                                       "taken_entries"))},
      m_rate{database, insertInto(QLatin1String("voucher_rate"),
                                  QStringLiteral("voucher, position, ") + kRateColumns)}
{
}

void VoucherWriter::put(const DraftVoucher &voucher, const QString &contentHash,
                        const QDateTime &created)
{
    m_voucher.bind(QStringLiteral(":id"), voucher.id)
        .bind(QStringLiteral(":kind"), ledger::voucherKindName(voucher.kind))
        .bind(QStringLiteral(":source"), voucher.source)
        .bind(QStringLiteral(":revision"), voucher.revision)
        .bind(QStringLiteral(":date"), voucher.date)
        .bind(QStringLiteral(":text"), voucher.text)
        .bind(QStringLiteral(":currency"), voucher.currency)
        .bind(QStringLiteral(":content_hash"), contentHash)
        .bind(QStringLiteral(":created"), created)
        .bind(QStringLiteral(":moved_from"), voucher.movedFrom)
        .run();

    int position = 0;
    for (const Row &row : voucher.rows)
        putRow(voucher.id, position++, row);
    position = 0;
    for (const ledger::Movement &movement : voucher.movements) {
        withOwn(withMoney(at(m_movement, voucher.id, position++), movement.amount), movement.own)
            .bind(QStringLiteral(":what"), ledger::whatName(movement.what))
            .bind(QStringLiteral(":transaction_key"), movement.transaction)
            .bind(QStringLiteral(":payout"), movement.payout)
            .run();
    }
    position = 0;
    for (const ledger::Question &question : voucher.questions) {
        withMoney(at(m_question, voucher.id, position++), question.amount)
            .bind(QStringLiteral(":code"), question.code)
            .bind(QStringLiteral(":transaction_key"), question.transaction)
            .bind(QStringLiteral(":subject"), question.subject)
            .bind(QStringLiteral(":rule"), question.rule)
            .bind(QStringLiteral(":proposal"), ledger::answerValueText(question.proposal))
            .run();
    }
    position = 0;
    for (const ledger::Notice &notice : voucher.notices) {
        at(m_notice, voucher.id, position++)
            .bind(QStringLiteral(":code"), notice.code)
            .bind(QStringLiteral(":transaction_key"), notice.transaction)
            .bind(QStringLiteral(":subject"), notice.subject)
            .run();
    }
    position = 0;
    for (const Entry &entry : voucher.entries)
        putEntry(voucher.id, position++, entry);
    position = 0;
    for (const PayoutId &payout : voucher.payouts)
        at(m_payout, voucher.id, position++).bind(QStringLiteral(":payout"), payout).run();
    position = 0;
    for (const TransactionKey &key : voucher.transactions)
        at(m_transaction, voucher.id, position++)
            .bind(QStringLiteral(":transaction_key"), key)
            .run();
    position = 0;
    for (const ledger::Answer &answer : voucher.answers)
        withAnswer(at(m_answer, voucher.id, position++), answer).run();
    if (const auto &corrects = voucher.corrects) {
        m_correction.bind(QStringLiteral(":voucher"), voucher.id)
            .bind(QStringLiteral(":corrects"), corrects->id)
            .bind(QStringLiteral(":series"), corrects->series)
            .bind(QStringLiteral(":number"), corrects->number)
            .bind(QStringLiteral(":date"), corrects->date)
            .bind(QStringLiteral(":taken_rows"), corrects->rows)
            .bind(QStringLiteral(":taken_movements"), corrects->movements)
            .bind(QStringLiteral(":taken_entries"), corrects->entries)
            .run();
    }
    position = 0;
    for (const ledger::ExchangeRate &rate : voucher.rates)
        withRate(at(m_rate, voucher.id, position++), rate).run();
}

void VoucherWriter::putRow(const VoucherId &voucher, int position, const Row &row)
{
    withMoney(at(m_row, voucher, position), row.amount)
        .bind(QStringLiteral(":account"), row.account.number())
        .bind(QStringLiteral(":text"), row.text)
        .bind(QStringLiteral(":cost_centre"), row.dimensions.costCentre)
        .bind(QStringLiteral(":project"), row.dimensions.project)
        .run();
    int part = 0;
    for (const ledger::Source &source : row.sources) {
        withMoney(at(m_source, voucher, part++), source.amount)
            .bind(QStringLiteral(":row_position"), position)
            .bind(QStringLiteral(":transaction_key"), source.transaction)
            .bind(QStringLiteral(":line"), source.line)
            .run();
    }
}

void VoucherWriter::putEntry(const VoucherId &voucher, int position, const Entry &entry)
{
    const auto &original = entry.original;
    const auto &told = entry.told;
    using Number = std::optional<int>;
    withOwn(at(m_entry, voucher, position), entry.own)
        .bind(QStringLiteral(":transaction_key"), entry.transaction)
        .bind(QStringLiteral(":what"), ledger::whatName(entry.what))
        .bind(QStringLiteral(":detail"), entry.detail)
        .bind(QStringLiteral(":payout"), entry.payout)
        .bind(QStringLiteral(":time"), entry.time)
        .bind(QStringLiteral(":order_number"), entry.orderNumber)
        .bind(QStringLiteral(":order_id"), entry.order)
        .bind(QStringLiteral(":country"), entry.country)
        .bind(QStringLiteral(":currency"), entry.gross.currency())
        .bind(QStringLiteral(":gross"), entry.gross.units())
        .bind(QStringLiteral(":gift_card"), entry.giftCard.units())
        .bind(QStringLiteral(":tip"), entry.tip.units())
        .bind(QStringLiteral(":rounding"), entry.rounding.units())
        .bind(QStringLiteral(":part"), entry.part)
        .bind(QStringLiteral(":parts"), entry.parts)
        .bind(QStringLiteral(":has_original"), original.has_value())
        .bind(QStringLiteral(":original_voucher"), original ? original->voucher : std::nullopt)
        .bind(QStringLiteral(":original_series"), original ? original->series : QString{})
        .bind(QStringLiteral(":original_number"), original ? original->number : Number{})
        .bind(QStringLiteral(":original_date"), original ? original->date : QDate{})
        .bind(QStringLiteral(":note"), entry.note)
        .bind(QStringLiteral(":told_sale"), told ? told->saleTime : QDateTime{})
        .bind(QStringLiteral(":told_capture"), told ? told->captureTime : QDateTime{})
        .bind(QStringLiteral(":told_order"), told ? std::optional{told->order} : std::nullopt)
        .run();
    int part = 0;
    for (const ledger::VatShare &share : entry.vat) {
        const auto &oss = share.oss;
        using Units = std::optional<qint64>;
        at(m_vat, voucher, part++)
            .bind(QStringLiteral(":entry_position"), position)
            .bind(QStringLiteral(":rate"), share.rate)
            .bind(QStringLiteral(":gross"), share.gross.units())
            .bind(QStringLiteral(":vat"), share.vat.units())
            .bind(QStringLiteral(":oss_country"), oss ? std::optional{oss->country} : std::nullopt)
            .bind(QStringLiteral(":oss_currency"),
                  oss ? std::optional{oss->vat.currency()} : std::nullopt)
            .bind(QStringLiteral(":oss_gross"), oss ? Units{oss->gross.units()} : Units{})
            .bind(QStringLiteral(":oss_vat"), oss ? Units{oss->vat.units()} : Units{})
            .run();
    }
}

} // namespace klarbok::store
