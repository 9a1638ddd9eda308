#include "ledger/random_owner.h"

#include "ledger/answer_book.h"

#include <array>

namespace klarbok::test {

using namespace ledger;

PostingRules rulesFromMarch()
{
    PostingRules result = rules();
    result.startDate = day("2026-03-01");
    result.oss = {{{QStringLiteral("FI"), 2550}, {account("3106"), account("2670")}},
                  {{QStringLiteral("DK"), 2500}, {account("3107"), account("2671")}}};
    return result;
}

rc::Gen<PostingRules> anyRules()
{
    const auto anyOne = rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 15));
    return rc::gen::map(anyOne, [](int which) {
        PostingRules result = rulesFromMarch();
        switch (which) {
        case 1: result.dateRule = DateRule::Capture; break;
        case 2: result.dateRule = DateRule::Payout; break;
        case 3: result.method = Method::Cash; break;
        case 4: result.splitDayVoucher = true; break;
        case 5: result.holdback = account("1689"); break;
        case 6: result.giftCardKind = GiftCardKind::Single; break;
        case 7: result.bookPayouts = false; break;
        case 8: result.shipping = account("3520"); break;
        case 9: result.ossEnabled = true; break;
        case 10:
            result.ossEnabled = true;
            result.giftCardKind = GiftCardKind::Single;
            break;
        case 11:
            result.splitFees = true;
            result.feeFixed = account("6061");
            result.feeOther = account("6069");
            break;
        case 12: result.dimensions = {QStringLiteral("KS"), QStringLiteral("P1")}; break;
        case 13: result.dispute.reset(); break;
        case 14: result.storeCredit = account("2422"); break;
        default: break;
        }
        return result;
    });
}

std::optional<Answer> anyAnswer(const Question &question, int which, const PostingRules &rules)
{
    static constexpr std::array kValues{"vat=25", "account=2990",       "vat=12,account=3041",
                                        "refund", "account=2421",       "vat=6",
                                        "vat=0",  "vat=0,account=3044", "loss"};
    Answer answer{.code = question.code,
                  .transaction = question.transaction,
                  .amount = question.amount,
                  .subject = question.subject,
                  .rule = question.rule,
                  .remembered = which % 3 == 0,
                  .value = {},
                  .note = {},
                  .by = {},
                  .time = utc("2026-04-10T09:00:00Z")};
    for (std::size_t i = 0; i < kValues.size(); ++i) {
        const std::size_t at = (static_cast<std::size_t>(which) + i) % kValues.size();
        answer.value = *parseAnswerValue(QString::fromLatin1(kValues[at]));
        if (objectionTo(question.code, answer.value, rules).isEmpty())
            return answer;
    }
    return std::nullopt;
}

} // namespace klarbok::test
