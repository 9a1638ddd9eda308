#include "words/drift_words.h"

#include "base/check.h"
#include "words/amounts.h"
#include "words/codes.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace klarbok::words {

namespace {

using ledger::Change;
using ledger::Drift;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DriftWords)
};

/// Drifts that one sentence tells of.
struct Group
{
    OpenDrift first;
    int rows;
    Money sum;
};

bool isOneSentence(const OpenDrift &a, const OpenDrift &b)
{
    const auto key = [](const Drift &drift) {
        const bool isMoved = drift.what == Change::DateMoved;
        return std::tuple{drift.voucher, drift.what, drift.transaction.has_value(),
                          isMoved ? drift.was : QString{}, isMoved ? drift.now : QString{}};
    };
    const bool standsAlone =
        a.drift.what == Change::AmountChanged || a.drift.what == Change::OrderChanged;
    return !standsAlone && key(a.drift) == key(b.drift);
}

std::vector<Group> grouped(const std::vector<OpenDrift> &drifts)
{
    std::vector<Group> groups;
    for (const OpenDrift &open : drifts) {
        const auto known = std::ranges::find_if(
            groups, [&](const Group &group) { return isOneSentence(group.first, open); });
        if (known == groups.end()) {
            groups.push_back({open, 1, open.drift.amount});
            continue;
        }
        ++known->rows;
        known->sum += open.drift.amount;
    }
    return groups;
}

QDate dayIn(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

QString dayText(QDate day, bool withYear)
{
    const QString text = longDay(day);
    return withYear ? text : text.section(u' ', 0, 1);
}

QString moved(const Group &group)
{
    const Drift &drift = group.first.drift;
    const QDate was = dayIn(drift.was);
    const QDate now = dayIn(drift.now);
    const bool withYear = was.year() != now.year();
    const QString from = dayText(was, withYear);
    const QString to = dayText(now, withYear);
    const QString sum = amountWithCurrency(group.sum);
    return drift.transaction
               ? Tr::tr("%n row(s) moved from %1 to %2 after posting, %3.", nullptr, group.rows)
                     .arg(from, to, sum)
               : Tr::tr("The payout moved from %1 to %2 after posting, %3.").arg(from, to, sum);
}

QString changed(const Drift &drift)
{
    const auto money = [&drift](const QString &units) {
        return amountWithCurrency({units.toLongLong(), drift.amount.currency()});
    };
    if (drift.what == Change::OrderChanged) {
        if (drift.was.isEmpty() || drift.now.isEmpty() || drift.was == drift.now)
            return Tr::tr("Order %1 changed after posting.").arg(drift.subject);
        return Tr::tr("Order %1 changed after posting: its VAT was %2 and is %3 now.")
            .arg(drift.subject, money(drift.was), money(drift.now));
    }
    if (!drift.transaction)
        return Tr::tr("The payout changed after posting: it was %1 and is %2 now.")
            .arg(money(drift.was), money(drift.now));
    if (drift.subject.isEmpty())
        return Tr::tr("A row changed after posting: it was %1 and is %2 now.")
            .arg(money(drift.was), money(drift.now));
    return Tr::tr("A row of order %1 changed after posting: it was %2 and is %3 now.")
        .arg(drift.subject, money(drift.was), money(drift.now));
}

QString sentence(const Group &group)
{
    const Drift &drift = group.first.drift;
    switch (drift.what) {
    case Change::DateMoved: return moved(group);
    case Change::AmountChanged:
    case Change::OrderChanged: return changed(drift);
    case Change::RowVanished:
        return Tr::tr("%n posted row(s) are not in Klarna's payout any more, %1.", nullptr,
                      group.rows)
            .arg(amountWithCurrency(-group.sum));
    case Change::RowNew:
        return Tr::tr("%n row(s) came into the payout after posting, %1.", nullptr, group.rows)
            .arg(amountWithCurrency(group.sum));
    }
    KLARBOK_EXPECTS(false);
    return {};
}

} // namespace

QStringList driftsOfVoucher(const std::vector<OpenDrift> &drifts)
{
    QStringList sentences;
    for (const Group &group : grouped(drifts))
        sentences.append(sentence(group));
    return sentences;
}

QStringList drifts(const std::vector<OpenDrift> &drifts)
{
    QStringList sentences;
    for (const Group &group : grouped(drifts)) {
        const OpenDrift &open = group.first;
        const QString text =
            QStringLiteral("%1: %2").arg(voucherNumber(open.series, open.number), sentence(group));
        const QString cure =
            open.correction ? Tr::tr("Correction: %1 (%2).")
                                  .arg(open.correction->id.text(), state(open.correction->state))
                            : Tr::tr("No correction is drafted.");
        sentences.append(text + u' ' + cure);
    }
    return sentences;
}

QString change(Change change)
{
    switch (change) {
    case Change::DateMoved: return Tr::tr("Date moved");
    case Change::AmountChanged: return Tr::tr("Amount changed");
    case Change::RowVanished: return Tr::tr("Row vanished");
    case Change::RowNew: return Tr::tr("New row");
    case Change::OrderChanged: return Tr::tr("Order changed");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString driftRemark(const std::vector<OpenDrift> &drifts)
{
    const bool hasMoved = std::ranges::any_of(
        drifts, [](const OpenDrift &open) { return open.drift.what == Change::DateMoved; });
    return hasMoved ? Tr::tr("A correction has one date and takes the rows back and books them "
                             "again on it. If the days lie in different VAT periods, tell whoever "
                             "makes the VAT return.")
                    : QString{};
}

} // namespace klarbok::words
