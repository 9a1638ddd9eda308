#include "ledger/voucher.h"

#include "base/check.h"
#include "base/hash.h"

#include <array>
#include <map>

namespace klarbok::ledger {

namespace {

constexpr std::array<std::pair<What, QStringView>, 17> kWhats{{
    {What::Sale, u"sale"},
    {What::Return, u"return"},
    {What::Reversal, u"reversal"},
    {What::Protection, u"protection"},
    {What::Fee, u"fee"},
    {What::FeeVat, u"fee_vat"},
    {What::FeeRefund, u"fee_refund"},
    {What::Correction, u"correction"},
    {What::Commission, u"commission"},
    {What::Credit, u"credit"},
    {What::Charge, u"charge"},
    {What::Holdback, u"holdback"},
    {What::Release, u"release"},
    {What::DebtIn, u"debt_in"},
    {What::DebtOut, u"debt_out"},
    {What::Rounding, u"rounding"},
    {What::PaidOut, u"paid_out"},
}};

} // namespace

QString voucherKindName(VoucherKind kind)
{
    switch (kind) {
    case VoucherKind::Day: return QStringLiteral("day");
    case VoucherKind::Payout: return QStringLiteral("payout");
    case VoucherKind::Correction: return QStringLiteral("correction");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

std::optional<VoucherKind> parseVoucherKind(QStringView name)
{
    for (const VoucherKind kind :
         {VoucherKind::Day, VoucherKind::Payout, VoucherKind::Correction}) {
        if (voucherKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString whatName(What what)
{
    for (const auto &[known, name] : kWhats) {
        if (known == what)
            return name.toString();
    }
    KLARBOK_EXPECTS(false);
    return {};
}

std::optional<What> parseWhat(QStringView text)
{
    for (const auto &[what, name] : kWhats) {
        if (name == text)
            return what;
    }
    return std::nullopt;
}

Money DraftVoucher::total() const
{
    Money sum = Money::zero(currency);
    for (const Row &row : rows) {
        if (!row.amount.isNegative())
            sum += row.amount;
    }
    return sum;
}

Money balanceOf(const std::vector<Row> &rows, Currency currency)
{
    Money sum = Money::zero(currency);
    for (const Row &row : rows)
        sum += row.amount;
    return sum;
}

std::set<TransactionKey> rowsMoved(const std::vector<Movement> &movements)
{
    std::map<std::pair<TransactionKey, What>, Money> sums;
    for (const Movement &movement : movements) {
        if (movement.transaction)
            sums.try_emplace({*movement.transaction, movement.what},
                             Money::zero(movement.amount.currency()))
                .first->second += movement.amount;
    }
    std::set<TransactionKey> rows;
    for (const auto &[key, sum] : sums) {
        if (!sum.isZero())
            rows.insert(key.first);
    }
    return rows;
}

QString contentHash(const DraftVoucher &voucher)
{
    QString content = voucher.date.toString(Qt::ISODate) + u'\n' + voucher.text;
    for (const Row &row : voucher.rows) {
        content += u'\n' + row.account.number() + u' ' + row.amount.toDecimal() + u' ' +
                   row.amount.currency().code() + u' ' + row.text;
        // Nothing for a row without them: what was approved before there were any keeps its hash.
        if (!row.dimensions.isEmpty())
            content += QStringLiteral("\n{1 \"%1\" 6 \"%2\"}")
                           .arg(row.dimensions.costCentre, row.dimensions.project);
    }
    return sha256Hex(content.toUtf8());
}

VoucherId markerFor(const QString &orgNo, const QString &source, VoucherKind kind,
                    const QString &about, int revision)
{
    const QString key = orgNo + u'|' + source + u'|' + voucherKindName(kind) + u'|' + about + u'|' +
                        QString::number(revision);
    return *VoucherId::parse(QStringLiteral("KB-") + sha256Hex(key.toUtf8()).left(8));
}

} // namespace klarbok::ledger
