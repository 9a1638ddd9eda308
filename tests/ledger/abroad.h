#pragma once

#include "ledger/answer_book.h"
#include "ledger/builders.h"

/// One order on 3 March 2026 that goes abroad, for tests of what becomes of it.
namespace klarbok::test {

using namespace ledger;
using namespace Qt::StringLiterals;

inline constexpr auto Day = VoucherKind::Day;
inline constexpr auto kTime = "2026-03-03T10:00:00Z";
inline constexpr auto kPaid = "2026-03-09T08:00:00Z";

inline OssMap table(const char *text)
{
    const auto rows = parseOssMap(QString::fromLatin1(text));
    OssMap map;
    for (const OssRow &row : *rows)
        map.insert(
            {row.pair, {row.sales.value_or(account("3106")), row.vat.value_or(account("2670"))}});
    return map;
}

inline PostingRules oss(const char *text)
{
    PostingRules with = rules();
    with.ossEnabled = true;
    with.oss = table(text);
    return with;
}

inline BookingInput sold(const char *country, std::vector<OrderLine> lines, PostingRules with)
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("13001", kTime, std::move(lines)).settled();
    p.order("13001").shippingCountry = QString::fromLatin1(country);
    return input({p}, std::move(with));
}

inline DraftVoucher dayOf(const BookingInput &all, const char *date = "2026-03-03")
{
    return only(book(all), Day, date);
}

inline DraftVoucher day(const char *country, std::vector<OrderLine> lines, PostingRules with)
{
    return dayOf(sold(country, std::move(lines), std::move(with)));
}

inline QString asked(const DraftVoucher &voucher)
{
    QStringList all;
    for (const Question &question : voucher.questions)
        all.append(question.code + u": " + question.subject);
    return all.join(u' ');
}

inline Answer answerTo(const Question &question, const char *value, const QString &note = {})
{
    return {.code = question.code,
            .transaction = question.transaction,
            .amount = question.amount,
            .subject = question.subject,
            .rule = question.rule,
            .remembered = false,
            .value = *parseAnswerValue(QString::fromLatin1(value)),
            .note = note,
            .by = u"anna"_s,
            .time = utc("2026-03-10T09:00:00Z")};
}

/// The voucher once its first question is answered.
inline DraftVoucher answered(BookingInput all, const char *value, const QString &note = {})
{
    all.answers = {answerTo(dayOf(all).questions.at(0), value, note)};
    return dayOf(all);
}

inline QStringList texts(const DraftVoucher &voucher, const char *number)
{
    QStringList all;
    for (const Row &row : voucher.rows) {
        if (row.account.number() == QLatin1StringView{number})
            all.append(row.text + u' ' + row.amount.toDecimal());
    }
    return all;
}

} // namespace klarbok::test
