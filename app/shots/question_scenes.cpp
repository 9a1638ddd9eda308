#include "shots/question_scenes.h"

using namespace Qt::StringLiterals;

namespace klarbok::shots {

namespace {

ledger::Question question(const QString &code, qint64 ore, const QString &subject,
                          const QString &rule = {}, const QString &proposal = {})
{
    return {code,
            TransactionKey::parse(u"row "_s + subject),
            Money::sek(ore),
            subject,
            rule,
            ledger::parseAnswerValue(proposal).value_or(ledger::AnswerValue{})};
}

ledger::Question rateQuestion()
{
    return {u"currency"_s, {}, Money{100'00, *Currency::parse(u"EUR")}, u"EUR 2026-03-03"_s};
}

ui::VoucherView viewOf(const ui::AnswerBasis &basis, std::vector<ledger::Question> questions)
{
    const QDate day{2026, 3, 2};
    ledger::DraftVoucher content{.id = *VoucherId::parse(u"KB-5c3e5000"_s),
                                 .kind = ledger::VoucherKind::Day,
                                 .source = u"klarna"_s,
                                 .revision = 1,
                                 .date = day,
                                 .text = u"Klarna 2026-03-02 KB-5c3e5000"_s,
                                 .currency = Currency::sek(),
                                 .rows = {},
                                 .movements = {},
                                 .questions = std::move(questions),
                                 .notices = {},
                                 .entries = {},
                                 .payouts = {},
                                 .transactions = {}};
    return {{.content = std::move(content),
             .state = ledger::VoucherState::Draft,
             .created = {},
             .approved = {},
             .approvedBy = {},
             .lastSent = {},
             .contentHash = {},
             .pdfSha256 = {},
             .pdfBytes = 0,
             .reason = {},
             .series = {},
             .number = {},
             .bookedDate = {},
             .entityId = {},
             .documentId = {},
             .klarnaDocumentId = {}},
            {},
            {},
            basis};
}

ui::VoucherView answeredToo(const ui::AnswerBasis &basis)
{
    ui::VoucherView view =
        viewOf(basis, {question(u"refund_lines"_s, -60'00, u"1001"_s),
                       question(u"vat_rate"_s, 117'00, u"1004, 17 %"_s, u"Soppa"_s)});
    ledger::DraftVoucher &content = view.voucher.content;
    ledger::Answer given{.code = u"order_missing"_s,
                         .transaction = {},
                         .amount = Money::sek(349'00),
                         .subject = u"1002"_s,
                         .rule = {},
                         .remembered = false,
                         .value = *ledger::parseAnswerValue(u"vat=25,account=3001"_s),
                         .note = u"Enligt kvitto i kassan"_s,
                         .by = u"anna"_s,
                         .time = QDateTime{QDate{2026, 3, 10}, QTime{9, 0}, Qt::UTC}};
    content.answers.push_back(std::move(given));
    content.notices.push_back({u"country_conflict"_s, {}, u"1003"_s});
    return view;
}

} // namespace

std::vector<std::pair<QString, ui::VoucherView>> questionScenes(const ui::AnswerBasis &basis)
{
    const auto one = [&basis](ledger::Question asked) { return viewOf(basis, {std::move(asked)}); };
    return {
        {u"answer-order"_s, one(question(u"order_missing"_s, 349'00, u"1002"_s))},
        {u"answer-discount"_s,
         one(question(u"discount_kind"_s, -100'00, u"1001, Kupong"_s, u"Kupong"_s, u"vat=12"_s))},
        {u"answer-fee"_s, one(question(u"fee_vat_rate"_s, -12'00, u"1001"_s, {}, u"vat=0"_s))},
        {u"answer-commission"_s, one(question(u"detail_unclear"_s, 1'250'00, u"COMMISSION"_s,
                                              u"COMMISSION/COMMISSION"_s, u"account=3990"_s))},
        {u"answer-loan"_s, one(question(u"loan"_s, -5'000'00, u"LOAN_AMORTISATION"_s,
                                        u"CHARGE/LOAN_AMORTISATION"_s))},
        {u"answer-period"_s, one(question(u"period_closed"_s, 0, u"2026-02"_s))},
        {u"answer-booked"_s, one(question(u"already_booked"_s, 1'772'00, u"A 45"_s))},
        {u"answer-dispute"_s, one(question(u"dispute_outcome"_s, 1'000'00, u"1001"_s))},
        {u"answer-rate"_s, viewOf(basis, {rateQuestion()})},
        {u"answer-several"_s, answeredToo(basis)},
    };
}

} // namespace klarbok::shots
