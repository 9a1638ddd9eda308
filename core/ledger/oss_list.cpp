#include "ledger/oss_list.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <tuple>

namespace klarbok::ledger {

namespace {

/// Which quarter's sales a share belongs to, where and in what currency it was sold.
using Key = std::tuple<QString, Quarter, int, QString>;

/// A refund's, or a lost dispute's, is its sale's, as far as that is known.
Quarter quarterOf(const OssEntry &one)
{
    const auto &original = one.dated.entry.original;
    const Quarter own = Quarter::of(one.booked);
    return one.dated.entry.what != What::Sale && original && original->date.isValid()
               ? std::min(own, Quarter::of(original->date))
               : own;
}

OssFigures none(const VatShare &share)
{
    const Money books = Money::zero(share.vat.currency());
    const Money own = Money::zero(share.oss->vat.currency());
    return {books, books, own, own, books};
}

} // namespace

QString quarterName(Quarter quarter)
{
    return QStringLiteral("%1-Q%2").arg(quarter.year).arg(quarter.number);
}

std::optional<Quarter> parseQuarter(const QString &text)
{
    static const QRegularExpression form{QStringLiteral("^(\\d{4})-?[QqKk]?([1-4])$")};
    const QRegularExpressionMatch found = form.match(text.trimmed());
    if (!found.hasMatch())
        return std::nullopt;
    return Quarter{found.captured(1).toInt(), found.captured(2).toInt()};
}

OssList ossList(const std::vector<OssEntry> &entries, Quarter quarter)
{
    std::map<Key, OssFigures> sums;
    for (const OssEntry &one : entries) {
        if (Quarter::of(one.dated.date) != quarter)
            continue;
        for (const VatShare &share : one.dated.entry.vat) {
            if (!share.oss)
                continue;
            const Key key{share.oss->country, quarterOf(one), share.rate,
                          share.oss->vat.currency().code()};
            OssFigures &sum = sums.try_emplace(key, none(share)).first->second;
            sum.base += share.gross - share.vat;
            sum.vat += share.vat;
            sum.ownBase += share.oss->gross - share.oss->vat;
            sum.ownVat += share.oss->vat;
            if (!one.isPosted)
                sum.unposted += share.vat;
        }
    }
    OssList list{quarter, {}, {}};
    for (const auto &[key, figures] : sums) {
        const auto &[country, sold, rate, currency] = key;
        if (sold == quarter)
            list.lines.push_back({country, rate, figures});
        else
            list.corrections.push_back({country, sold, rate, figures});
    }
    return list;
}

} // namespace klarbok::ledger
