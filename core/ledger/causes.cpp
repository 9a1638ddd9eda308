#include "ledger/causes.h"

#include "base/check.h"

#include <algorithm>
#include <array>
#include <utility>

namespace klarbok::ledger {

QString causeName(Cause cause)
{
    switch (cause) {
    case Cause::RowsMissing: return QStringLiteral("rows_missing");
    case Cause::Sign: return QStringLiteral("sign");
    case Cause::FeeVatRounding: return QStringLiteral("fee_vat_rounding");
    case Cause::OrderMissing: return QStringLiteral("order_missing");
    case Cause::OrderChanged: return QStringLiteral("order_changed");
    case Cause::DateMoved: return QStringLiteral("date_moved");
    case Cause::RefundWithoutLines: return QStringLiteral("refund_without_lines");
    case Cause::UnknownType: return QStringLiteral("unknown_type");
    case Cause::RoundingLine: return QStringLiteral("rounding_line");
    case Cause::Rounding: return QStringLiteral("rounding");
    case Cause::Currency: return QStringLiteral("currency");
    case Cause::BeforeStart: return QStringLiteral("before_start");
    case Cause::Debt: return QStringLiteral("debt");
    case Cause::HeldBack: return QStringLiteral("held_back");
    case Cause::NotApproved: return QStringLiteral("not_approved");
    case Cause::NotPosted: return QStringLiteral("not_posted");
    case Cause::PostedDifferently: return QStringLiteral("posted_differently");
    case Cause::BookedByHand: return QStringLiteral("booked_by_hand");
    case Cause::Unknown: return QStringLiteral("unknown");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString cureName(Cure cure)
{
    switch (cure) {
    case Cure::None: return QStringLiteral("none");
    case Cure::FetchAgain: return QStringLiteral("fetch_again");
    case Cure::RetryOrder: return QStringLiteral("retry_order");
    case Cure::AnswerQuestion: return QStringLiteral("answer_question");
    case Cure::Approve: return QStringLiteral("approve");
    case Cure::Post: return QStringLiteral("post");
    case Cure::Recover: return QStringLiteral("recover");
    case Cure::BookRounding: return QStringLiteral("book_rounding");
    case Cure::AskKlarna: return QStringLiteral("ask_klarna");
    case Cure::CheckBooks: return QStringLiteral("check_books");
    case Cure::Correct: return QStringLiteral("correct");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

Cause causeOfQuestion(const QString &code)
{
    static const std::array<std::pair<QString, Cause>, 7> kCauses{{
        {QStringLiteral("order_missing"), Cause::OrderMissing},
        {QStringLiteral("unknown_type"), Cause::UnknownType},
        {QStringLiteral("detail_unclear"), Cause::UnknownType},
        {QStringLiteral("loan"), Cause::UnknownType},
        {QStringLiteral("refund_lines"), Cause::RefundWithoutLines},
        {QStringLiteral("rounding_over"), Cause::RoundingLine},
        {QStringLiteral("currency"), Cause::Currency},
    }};
    for (const auto &[known, cause] : kCauses) {
        if (known == code)
            return cause;
    }
    return Cause::Unknown; // the question itself tells more than any cause could
}

Cure cureOfQuestion(const QString &code)
{
    if (code == u"order_missing")
        return Cure::RetryOrder;
    return code == u"currency" ? Cure::None : Cure::AnswerQuestion; // its order has another one
}

namespace {

bool asks(const VoucherShare &voucher, QStringView code)
{
    return std::ranges::any_of(voucher.questions,
                               [code](const Question &question) { return question.code == code; });
}

} // namespace

bool blocks(const Difference &difference)
{
    switch (difference.cause) {
    case Cause::NotApproved:
    case Cause::NotPosted:
    case Cause::BeforeStart:
    case Cause::BookedByHand: return false;
    default: return !difference.explained;
    }
}

std::optional<StateCause> causeOfState(const VoucherShare &voucher)
{
    switch (voucher.state) {
    case VoucherState::Draft:
        if (asks(voucher, u"already_booked"))
            return StateCause{Cause::BookedByHand, Cure::AnswerQuestion};
        return StateCause{Cause::NotApproved,
                          voucher.questions.empty() ? Cure::Approve : Cure::AnswerQuestion};
    case VoucherState::Approved: return StateCause{Cause::NotPosted, Cure::Post};
    case VoucherState::Rejected: return StateCause{Cause::NotPosted, Cure::CheckBooks};
    case VoucherState::Sending:
    case VoucherState::Uncertain: return StateCause{Cause::NotPosted, Cure::Recover};
    case VoucherState::Posted:
    case VoucherState::PostedWithoutPdf:
        if (voucher.readBackDiffers)
            return StateCause{Cause::PostedDifferently, Cure::CheckBooks};
        return std::nullopt;
    case VoucherState::BookedElsewhere: return StateCause{Cause::BookedByHand, Cure::None, true};
    case VoucherState::Void: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace klarbok::ledger
