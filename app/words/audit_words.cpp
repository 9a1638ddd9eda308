#include "words/audit_words.h"

#include "words/amounts.h"
#include "words/answer_words.h"
#include "words/codes.h"
#include "words/drift_words.h"
#include "words/questions.h"
#include "words/setting_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace klarbok::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

/// `key=value` of the outbox in words; empty for what only support asks for.
QString fact(const QString &key, const QString &value)
{
    if (key == u"number")
        return Tr::tr("number %1").arg(value);
    if (key == u"series")
        return Tr::tr("series %1").arg(value);
    if (key == u"date")
        return Tr::tr("booked on %1").arg(value);
    if (key == u"document")
        return Tr::tr("PDF %1").arg(value);
    if (key == u"klarna_document")
        return Tr::tr("Klarna's report %1").arg(value);
    if (key == u"read_back")
        return value == u"same" ? Tr::tr("read back and equal") : Tr::tr("read back and different");
    if (key == u"pdf")
        return Tr::tr("fingerprint of the PDF %1").arg(value);
    if (key == u"reason")
        return value.trimmed().isEmpty() ? QString{} : refusal(value);
    return {};
}

QString facts(const QString &text)
{
    // The reason stands last and may hold anything.
    static const QRegularExpression form{QStringLiteral("(reason)=(.*)$|([a-z_]+)=(\\S+)")};
    QStringList said;
    auto found = form.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const bool isReason = match.hasCaptured(1) && !match.captured(1).isEmpty();
        const QString words = isReason ? fact(match.captured(1), match.captured(2))
                                       : fact(match.captured(3), match.captured(4));
        if (!words.isEmpty())
            said.append(words);
    }
    return said.join(QStringLiteral(", "));
}

/// `approved: draft → sending …` of the outbox.
std::optional<QString> step(const QString &details)
{
    static const QRegularExpression form{QStringLiteral("^([a-z_]+): ([a-z_]+) → ([a-z_]+) ?(.*)$"),
                                         QRegularExpression::DotMatchesEverythingOption};
    const auto match = form.match(details);
    if (!match.hasMatch())
        return std::nullopt;
    const auto from = ledger::parseVoucherState(match.captured(2));
    const auto to = ledger::parseVoucherState(match.captured(3));
    if (!from || !to)
        return std::nullopt;
    const QString moved = Tr::tr("%1 → %2").arg(state(*from), state(*to));
    const QString rest = facts(match.captured(4));
    return rest.isEmpty() ? moved : moved + QStringLiteral(", ") + rest;
}

/// `day 2026-03-02 1772.00 SEK <hash>` of a draft.
std::optional<QString> draft(const QString &details)
{
    static const QRegularExpression form{QStringLiteral(
        "^(day|payout|correction) (\\d{4}-\\d\\d-\\d\\d) (-?[0-9.]+) ([A-Z]{3})\\b.*$")};
    const auto match = form.match(details);
    if (!match.hasMatch())
        return std::nullopt;
    const auto kind = ledger::parseVoucherKind(match.captured(1));
    const auto currency = Currency::parse(match.captured(4));
    const auto total = currency ? Money::parseDecimal(match.captured(3), *currency) : std::nullopt;
    if (!kind || !total)
        return std::nullopt;
    return Tr::tr("%1 %2, %3")
        .arg(voucherKind(*kind), match.captured(2), amountWithCurrency(*total));
}

/// `order_missing 1008 349.00 SEK: vat=2500,account=3001, remembered. The owner's words`
std::optional<QString> answered(const QString &details)
{
    static const QRegularExpression form{
        QStringLiteral("^([a-z_]+) (.*?) ?(-?[0-9]+\\.[0-9]{2}) ([A-Z]{3}): "
                       "([a-z][a-z0-9=,_]*?)(, remembered)?(?:\\. (.*))?$")};
    const auto match = form.match(details);
    if (!match.hasMatch())
        return std::nullopt;
    const auto currency = Currency::parse(match.captured(4));
    const auto amount = currency ? Money::parseDecimal(match.captured(3), *currency) : std::nullopt;
    const auto value = ledger::parseAnswerValue(match.captured(5));
    if (!amount || !value)
        return std::nullopt;
    const QString said =
        Tr::tr("%1, %2: %3")
            .arg(match.captured(2), amountWithCurrency(*amount), answerValue(*value));
    const QString held = match.captured(6).isEmpty()
                             ? said
                             : said + QStringLiteral(", ") + Tr::tr("for every such row");
    return match.captured(7).isEmpty() ? held : held + QStringLiteral(". ") + match.captured(7);
}

std::optional<QString> fetchCounts(const QString &details)
{
    static const QRegularExpression form{
        QStringLiteral("^payouts (\\d+), transactions (\\d+), orders (\\d+), new (\\d+), changed "
                       "(\\d+), problems (\\d+)$")};
    const auto match = form.match(details);
    if (!match.hasMatch())
        return std::nullopt;
    return Tr::tr("%1 payouts, %2 rows, %3 orders, %4 new, %5 changed, %6 problems")
        .arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4),
             match.captured(5), match.captured(6));
}

/// `from=2026-03-01 to=2026-03-31 vouchers=2 …` of a SIE file.
std::optional<QString> exportedDays(const QString &details)
{
    static const QRegularExpression form{
        QStringLiteral("^from=(\\d{4}-\\d\\d-\\d\\d) to=(\\d{4}-\\d\\d-\\d\\d) vouchers=(\\d+) ")};
    const auto match = form.match(details);
    if (!match.hasMatch())
        return std::nullopt;
    return Tr::tr("SIE, %1 to %2, %n voucher(s)", nullptr, match.captured(3).toInt())
        .arg(match.captured(1), match.captured(2));
}

} // namespace

QString auditDetails(const AuditEntry &entry)
{
    if (entry.event == u"rule_forgotten")
        return ruleScope(entry.subject, entry.details);
    if (const auto changed = ledger::parseChange(entry.details); entry.event == u"drift" && changed)
        return change(*changed);
    for (const auto read : {step, draft, fetchCounts, exportedDays, answered}) {
        if (const auto said = read(entry.details))
            return *said;
    }
    if (entry.event == u"approved" || entry.event == u"amended") {
        const QString said = facts(entry.details);
        return said.isEmpty() ? entry.details : said;
    }
    return entry.details;
}

} // namespace klarbok::words
