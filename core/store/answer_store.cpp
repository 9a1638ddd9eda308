#include "store/answer_store.h"

#include "store/voucher_store.h"

namespace klarbok::store {

namespace {

using ledger::Answer;

/// `order_missing 1008 349.00 SEK: vat=2500,account=3001, remembered. The owner's words`
QString summary(const Answer &answer)
{
    QString text = answer.code;
    if (!answer.subject.isEmpty())
        text += u' ' + answer.subject;
    text += u' ' + answer.amount.toDecimal() + u' ' + answer.amount.currency().code() +
            QStringLiteral(": ") + ledger::answerValueText(answer.value);
    if (answer.remembered)
        text += QStringLiteral(", remembered");
    return answer.note.isEmpty() ? text : text + QStringLiteral(". ") + answer.note;
}

/// The voucher holds its rows for good, and nothing is asked about it any more.
void settleElsewhere(Database &database, const VoucherId &voucher)
{
    using ledger::VoucherState;
    static_assert(next(VoucherState::Draft, ledger::VoucherEvent::Elsewhere) ==
                  VoucherState::BookedElsewhere);
    Statement{database, QStringLiteral("DELETE FROM question WHERE voucher = :voucher")}
        .bind(QStringLiteral(":voucher"), voucher)
        .run();
    Statement{database, QStringLiteral("UPDATE voucher SET state = :state WHERE id = :voucher")}
        .bind(QStringLiteral(":state"), ledger::voucherStateName(VoucherState::BookedElsewhere))
        .bind(QStringLiteral(":voucher"), voucher)
        .run();
}

} // namespace

Result<std::vector<Answer>> answers(Database &database)
{
    return database.read<std::vector<Answer>>([&]() -> Result<std::vector<Answer>> {
        std::vector<Answer> all;
        Statement query{database,
                        QStringLiteral("SELECT ") + kAnswerColumns +
                            QStringLiteral(", EXISTS (SELECT 1 FROM forgotten_rule AS forgotten "
                                           "WHERE forgotten.code = answer.code AND forgotten.rule "
                                           "= answer.rule AND forgotten.up_to >= answer.sequence) "
                                           "FROM answer ORDER BY sequence")};
        query.run();
        while (query.next()) {
            Answer answer = answerAt(query);
            if (query.flag())
                answer.remembered = false;
            all.push_back(std::move(answer));
        }
        return all;
    });
}

Result<Done> saveAnswer(Database &database, const Stamp &stamp, const VoucherId &voucher,
                        const Answer &answer, const std::vector<ledger::DraftVoucher> &drafts)
{
    return database.write<Done>([&]() -> Result<Done> {
        const auto stored = storedVoucher(database, voucher);
        if (!stored)
            return Error{ErrorKind::UnknownItem, QStringLiteral("no such voucher"), voucher.text()};
        if (stored->state != ledger::VoucherState::Draft)
            return Error{ErrorKind::NotAllowed, QStringLiteral("the voucher is no draft any more"),
                         voucher.text(), QStringLiteral("not_a_draft")};
        Statement put{
            database,
            QStringLiteral("INSERT INTO answer (") + kAnswerColumns +
                QStringLiteral(") VALUES (:voucher, :code, :transaction_key, :amount, :currency, "
                               ":subject, :rule, :remembered, :vat_rate, :account, :choice, "
                               ":exchange_rate, :note, :answered_by, :answered)")};
        withAnswer(put.bind(QStringLiteral(":voucher"), voucher), answer).run();
        appendAudit(database, stamp, QStringLiteral("answered"), voucher.text(), summary(answer));
        auto kept = putDrafts(database, stamp, drafts);
        if (kept && answer.value.choice == ledger::Choice::Elsewhere)
            settleElsewhere(database, voucher);
        return kept;
    });
}

Result<Done> forgetRule(Database &database, const Stamp &stamp, const QString &code,
                        const QString &rule, const std::vector<ledger::DraftVoucher> &drafts)
{
    return database.write<Done>([&]() -> Result<Done> {
        Statement put{
            database,
            QStringLiteral("INSERT INTO forgotten_rule (code, rule, up_to, forgotten_by, "
                           "forgotten) SELECT code, rule, max(sequence), :by, :now FROM answer "
                           "WHERE code = :code AND rule = :rule AND remembered = 1 GROUP BY code, "
                           "rule")};
        put.bind(QStringLiteral(":by"), stamp.actor.user)
            .bind(QStringLiteral(":now"), stamp.now)
            .bind(QStringLiteral(":code"), code)
            .bind(QStringLiteral(":rule"), rule)
            .run();
        if (!database.hasFailed() && put.affected() == 0)
            return Error{ErrorKind::UnknownItem, QStringLiteral("nothing is remembered"), rule};
        appendAudit(database, stamp, QStringLiteral("rule_forgotten"), code, rule);
        return putDrafts(database, stamp, drafts);
    });
}

Answer answerAt(Statement &row)
{
    const VoucherId voucher = row.id<VoucherTag>();
    QString code = row.text();
    auto transaction = row.maybeId<TransactionTag>();
    const Money amount = row.money();
    Answer answer{std::move(code),
                  std::move(transaction),
                  amount,
                  row.text(),
                  row.text(),
                  row.flag(),
                  {},
                  {},
                  {},
                  {},
                  voucher};
    answer.value.vatRate = row.maybeNumber();
    answer.value.account = row.maybeAccount();
    answer.value.choice = row.maybeNamed(ledger::parseChoice);
    answer.value.quote = Quote::parse(row.text());
    answer.note = row.text();
    answer.by = row.text();
    answer.time = row.moment();
    return answer;
}

ledger::AnswerValue proposalAt(Statement &row)
{
    const QString proposal = row.text();
    return ledger::parseAnswerValue(proposal).value_or(ledger::AnswerValue{});
}

Statement &withAnswer(Statement &statement, const Answer &answer)
{
    const auto &account = answer.value.account;
    const auto &choice = answer.value.choice;
    const auto &quote = answer.value.quote;
    return statement.bind(QStringLiteral(":code"), answer.code)
        .bind(QStringLiteral(":transaction_key"), answer.transaction)
        .bind(QStringLiteral(":amount"), answer.amount.units())
        .bind(QStringLiteral(":currency"), answer.amount.currency())
        .bind(QStringLiteral(":subject"), answer.subject)
        .bind(QStringLiteral(":rule"), answer.rule)
        .bind(QStringLiteral(":remembered"), answer.remembered)
        .bind(QStringLiteral(":vat_rate"), answer.value.vatRate)
        .bind(QStringLiteral(":account"),
              account ? std::optional{account->number()} : std::optional<QString>{})
        .bind(QStringLiteral(":choice"),
              choice ? std::optional{ledger::choiceName(*choice)} : std::optional<QString>{})
        .bind(QStringLiteral(":exchange_rate"),
              quote ? std::optional{quote->toDecimal()} : std::optional<QString>{})
        .bind(QStringLiteral(":note"), answer.note)
        .bind(QStringLiteral(":answered_by"), answer.by)
        .bind(QStringLiteral(":answered"), answer.time);
}

} // namespace klarbok::store
