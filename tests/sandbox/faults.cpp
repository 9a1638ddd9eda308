#include "faults.h"

#include <algorithm>

namespace klarbok::sandbox {

const std::vector<FaultInfo> &knownFaults()
{
    static const std::vector<FaultInfo> kFaults{
        {"klarna-401", true, "", "every Klarna call: 401"},
        {"klarna-429", true, "", "every Klarna call: 429"},
        {"klarna-500", true, "", "every Klarna call: 500"},
        {"klarna-timeout", false, "60", "no answer for N seconds, then a closed connection"},
        {"klarna-truncated", true, "", "JSON cut in the middle"},
        {"klarna-wrong-type", true, "", "a row's amount as text"},
        {"klarna-no-amount", true, "", "a row without its amount"},
        {"klarna-fraction", true, "", "a row's amount with a decimal"},
        {"klarna-totals", false, "5000", "settlement_amount off by N öre"},
        {"klarna-rows-short", true, "", "a payout's last row is left out"},
        {"klarna-unknown-type", true, "", "the first row has a type never seen"},
        {"klarna-unknown-detail", true, "", "the first row has a detailed_type never seen"},
        {"klarna-signed", true, "", "amounts and totals carry signs"},
        {"klarna-order-404", false, "", "order NUMBER (or id; empty: all) is not found"},
        {"klarna-order-changed", false, "", "goods of order NUMBER are told at 12 %"},
        {"klarna-foreign-next", true, "", "next points to another host"},
        {"klarna-slow", false, "500", "N ms before each answer"},
        {"klarna-drop", true, "", "connection closed without an answer"},
        {"klarna-moved", false, "",
         "scenario 16: rows have moved (value capture: capture_date only)"},
        {"klarna-rate", false, "200", "reads per second before 429"},
        {"riksbank-500", true, "", "exchange rates: 500"},
        {"riksbank-429", true, "", "exchange rates: 429, wait a minute"},
        {"riksbank-drop", true, "", "exchange rates: connection closed without an answer"},
        {"riksbank-none", true, "", "exchange rates: 204, none"},
        {"report-404", true, "", "reports are not found"},
        {"bl-token-401", true, "", "token: 401"},
        {"bl-token-503", true, "", "token: 503 as HTML"},
        {"bl-token-expired", true, "", "API call: 401 as for an expired token"},
        {"bl-token-life", false, "65", "new tokens live N seconds"},
        {"bl-bad-key", true, "", "API call: 500 as for an unknown User-Key"},
        {"bl-403", true, "", "API call: 403, not activated"},
        {"bl-429", true, "", "API call: 429"},
        {"bl-500", true, "", "API call: 500, nothing done"},
        {"bl-timeout", false, "60", "no answer for N seconds, nothing done, closed connection"},
        {"bl-drop", true, "", "connection closed, nothing done"},
        {"bl-slow", false, "500", "N ms before each answer"},
        {"bl-rate", false, "10", "calls per second before 429"},
        {"post-commit-drop", true, "", "voucher kept, connection closed"},
        {"post-commit-500", true, "", "voucher kept, 500"},
        {"post-commit-504", true, "", "voucher kept, 504 as HTML"},
        {"post-slow", false, "20", "N seconds, then voucher kept and answered"},
        {"post-truncated", true, "", "voucher kept, 200 with JSON cut"},
        {"post-late-visible", false, "10", "voucher kept, in lists only after N seconds"},
        {"post-refuse", false, "JOURNAL_ENTRY_NOT_VALID",
         "voucher refused, 400 with this exceptionId"},
        {"post-drop", true, "", "connection closed, voucher not kept"},
        {"post-altered", true, "", "voucher kept with 1.00 moved between its first two rows"},
        {"post-unbalanced", true, "", "unbalanced vouchers are accepted"},
        {"filters-ignored", true, "", "lists of vouchers ignore their filters"},
        {"attach-500", true, "", "document not kept, 500"},
        {"attach-stored-500", true, "", "document kept, 500"},
        {"attach-drop", true, "", "document kept, connection closed"},
        {"attach-exists", true, "", "LINK_ALREADY_EXISTS"},
        {"attach-refused", true, "", "document refused, 400"},
        {"attach-raw", true, "", "attachto takes raw bytes, not multipart"},
        {"lock-after-post", true, "", "the period is locked as soon as the voucher is kept"},
        {"human-posts", true, "", "a person posts in the same series just before"},
        {"text-cut", false, "40", "header text cut at N characters (otherwise 80)"},
        {"exception-id-absent", true, "", "errors carry no exceptionId"},
        {"number-client", true, "", "a number sent by the client is honoured, a taken one refused"},
        {"number-object", true, "", "nextJournalEntryNumber answers an object"},
        {"documents-on-create", true, "", "documentIds of a new voucher are honoured"},
    };
    return kFaults;
}

Result<Done> Faults::set(const QString &name, const QString &given)
{
    const auto &faults = knownFaults();
    const auto info = std::ranges::find_if(
        faults, [&](const FaultInfo &fault) { return name == QLatin1String{fault.name}; });
    if (info == faults.end())
        return Error{ErrorKind::InvalidInput, QStringLiteral("no fault ") + name};
    if (given == u"off" || given == u"0" || given == u"false") {
        m_on.erase(name);
        return Done{};
    }
    QString value = given == u"on" || given == u"true" ? QString{} : given;
    QString times;
    if (const auto star = value.indexOf(u'*'); star >= 0) {
        times = value.mid(star + 1);
        value.truncate(star);
    } else if (info->counted || value == u"once") {
        times = value;
        value.clear();
    }
    State state;
    state.value = value.isEmpty() ? QString::fromUtf8(info->standard) : value;
    bool isNumber = false;
    if (times == u"once")
        state.times = 1;
    else if (const int count = times.toInt(&isNumber); isNumber && count > 0)
        state.times = count;
    else if (!times.isEmpty())
        return Error{ErrorKind::InvalidInput, QStringLiteral("how many times? ") + times};
    m_on.insert_or_assign(name, state);
    return Done{};
}

Result<Done> Faults::set(const QString &assignment)
{
    const auto equals = assignment.indexOf(u'=');
    if (equals < 0)
        return set(assignment, QString{});
    return set(assignment.left(equals), assignment.mid(equals + 1));
}

std::optional<QString> Faults::value(const QString &name) const
{
    const auto found = m_on.find(name);
    if (found == m_on.end())
        return std::nullopt;
    return found->second.value;
}

std::optional<QString> Faults::take(const QString &name)
{
    const auto found = m_on.find(name);
    if (found == m_on.end())
        return std::nullopt;
    const QString value = found->second.value;
    if (found->second.times > 0 && --found->second.times == 0)
        m_on.erase(found);
    return value;
}

std::optional<qint64> Faults::takeNumber(const QString &name)
{
    const auto text = take(name);
    if (!text)
        return std::nullopt;
    return text->toLongLong();
}

QStringList Faults::active() const
{
    QStringList names;
    for (const auto &[name, state] : m_on) {
        QString text = name;
        if (!state.value.isEmpty())
            text += u'=' + state.value;
        if (state.times > 0)
            text += u'*' + QString::number(state.times);
        names += text;
    }
    return names;
}

} // namespace klarbok::sandbox
