#include "ledger/oss_map.h"

#include "ledger/row_role.h"
#include "ledger/vat_area.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <functional>

namespace klarbok::ledger {

namespace {

Error fault(const QString &reason, const QString &row)
{
    return {ErrorKind::InvalidInput, QStringLiteral("row of the OSS table"), row, reason};
}

Result<OssRow> parseRow(const QString &row)
{
    // A comma is a decimal comma where one or two digits follow it, else it parts.
    static const QRegularExpression form{
        QStringLiteral("^([A-Za-z]{2})[\\s=:/|,]+(\\d{1,5}(?:[.,]\\d{1,2}(?!\\d))?)\\s*%?"
                       "(?:[\\s=:/|,]+(\\d{1,6}|-))?(?:[\\s=:/|,]+(\\d{1,6}|-))?$")};
    const QRegularExpressionMatch found = form.match(row);
    if (!found.hasMatch())
        return fault(QStringLiteral("oss_unreadable"), row);
    const QString country = tidyCountry(found.captured(1));
    if (vatAreaOf(country) != VatArea::OtherEu)
        return fault(QStringLiteral("oss_country"), row);
    const auto rate = parsePercent(found.captured(2));
    if (!rate || *rate == 0 || *rate == 10'000)
        return fault(QStringLiteral("oss_rate"), row);
    const auto sales = Account::parse(found.captured(3));
    const auto vat = Account::parse(found.captured(4));
    if (sales && sales == vat)
        return fault(QStringLiteral("oss_account"), row);
    return OssRow{{country, *rate}, sales, vat};
}

} // namespace

Result<std::vector<OssRow>> parseOssMap(const QString &text)
{
    static const QRegularExpression ends{
        QStringLiteral("[;\\r\\n]|,(?=\\s*[A-Za-z]{2}[\\s=:/|,])")};
    std::vector<OssRow> rows;
    for (const QString &piece : text.split(ends)) {
        const QString line = piece.simplified();
        if (line.isEmpty())
            continue;
        auto row = parseRow(line);
        if (!row)
            return std::move(row).error();
        if (std::ranges::find(rows, row->pair, &OssRow::pair) != rows.end())
            return fault(QStringLiteral("oss_twice"), line);
        rows.push_back(std::move(row).value());
    }
    return rows;
}

QString ossMapText(std::vector<OssRow> rows)
{
    std::ranges::sort(rows, std::less<>{}, &OssRow::pair);
    QStringList lines;
    for (const OssRow &row : rows) {
        QString line = row.pair.country + u' ' + percentNumber(row.pair.rate);
        if (row.sales || row.vat)
            line += u' ' + (row.sales ? row.sales->number() : QStringLiteral("-"));
        if (row.vat)
            line += u' ' + row.vat->number();
        lines.append(line);
    }
    return lines.join(QStringLiteral("; "));
}

std::optional<OssPair> ossPairIn(const QString &subject)
{
    static const QRegularExpression form{
        QStringLiteral("(?:^|, )(\\d{1,3}(?:,\\d{1,2})?) % ([A-Z]{2})$")};
    const QRegularExpressionMatch found = form.match(subject);
    if (!found.hasMatch())
        return std::nullopt;
    const auto rate = parsePercent(found.captured(1));
    return rate ? std::optional{OssPair{found.captured(2), *rate}} : std::nullopt;
}

} // namespace klarbok::ledger
