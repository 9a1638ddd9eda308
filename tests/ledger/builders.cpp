#include "ledger/builders.h"

#include "base/check.h"
#include "base/hash.h"

#include <algorithm>
#include <memory>

namespace klarbok::test {

using namespace ledger;

namespace {

QString uuidOf(const QString &name)
{
    const QString hex = sha256Hex(name.toUtf8());
    return hex.left(8) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4) + u'-' + hex.mid(16, 4) +
           u'-' + hex.mid(20, 12);
}

OrderId orderIdOf(const char *number)
{
    return *OrderId::parse(uuidOf(QString::fromLatin1(number)));
}

qint64 sum(const std::vector<OrderLine> &lines)
{
    qint64 total = 0;
    for (const OrderLine &line : lines)
        total += line.total.units();
    return total;
}

} // namespace

PostingRules rules()
{
    return {
        .startDate = day("2020-01-01"),
        .clearing = account("1686"),
        .bank = account("1930"),
        .sales25 = account("3001"),
        .sales12 = account("3002"),
        .sales6 = account("3003"),
        .sales0 = account("3004"),
        .exportSales = account("3105"),
        .vat25 = account("2611"),
        .vat12 = account("2621"),
        .vat6 = account("2631"),
        .fee = account("6064"),
        .feeNoVat = account("6064"),
        .feeVat = account("2641"),
        .feeFixed = account("6064"),
        .feePercentage = account("6064"),
        .feeOther = account("6064"),
        .giftCard = account("2421"),
        .storeCredit = account("2421"),
        .tip = account("2820"),
        .rounding = account("3740"),
        .commission = account("3990"),
        .currencyGain = account("3960"),
        .currencyLoss = account("7960"),
        .shipping = {},
        .dispute = account("1516"),
        .disputeLoss = account("6351"),
        .holdback = {},
        .giftCardNames = {QStringLiteral("presentkort"), QStringLiteral("gift card"),
                          QStringLiteral("giftcard"), QStringLiteral("värdecheck")},
        .tipNames = {QStringLiteral("dricks"), QStringLiteral("tip"), QStringLiteral("gratuity")}};
}

OrderLine line(LineType type, qint64 total, int rate, const char *name)
{
    return {.type = type,
            .name = QString::fromUtf8(name),
            .reference = {},
            .quantity = 1,
            .total = kr(total),
            .vatRate = rate,
            .vatAmount = vatInGross(kr(total), rate)};
}

OrderLine line(qint64 total, int rate, const char *name)
{
    return line(LineType::Physical, total, rate, name);
}

OrderLine lineWithoutVat(qint64 total, const char *name)
{
    OrderLine bare = line(total, 0, name);
    bare.vatRate.reset();
    bare.vatAmount.reset();
    return bare;
}

namespace {

/// The same figures in another currency.
std::vector<OrderLine> inCurrency(std::vector<OrderLine> lines, Currency currency)
{
    for (OrderLine &line : lines) {
        line.total = Money{line.total.units(), currency};
        if (line.vatAmount)
            line.vatAmount = Money{line.vatAmount->units(), currency};
    }
    return lines;
}

} // namespace

PayoutBuilder::PayoutBuilder(const char *reference, const char *date, Currency currency)
    : payout{.reference = *PayoutId::parse(QString::fromLatin1(reference)),
             .source = QStringLiteral("klarna"),
             .date = utc(date),
             .currency = currency,
             .settlementType = SettlementType::Net,
             .merchantId = QStringLiteral("K123456"),
             .totals = PayoutTotals::zero(currency)},
      m_owed{Money::zero(currency)}
{
}

Transaction &PayoutBuilder::add(const char *type, const char *detail, qint64 amount,
                                const QDateTime &time)
{
    const QString typeText = QString::fromLatin1(type);
    const auto ordinal = static_cast<int>(transactions.size());
    Transaction transaction{
        .key = *TransactionKey::parse(payout.reference.text() + u':' + QString::number(ordinal)),
        .payout = payout.reference,
        .ordinal = ordinal,
        .type = parseTransactionType(typeText),
        .typeText = typeText,
        .detail = QString::fromLatin1(detail),
        .amount = Money{amount, payout.currency},
        .order = {},
        .capture = {},
        .refund = {},
        .saleTime = time,
        .captureTime = time,
        .shortOrderId = {},
        .merchantReference1 = {},
        .merchantReference2 = {},
        .merchantCaptureReference = {},
        .merchantRefundReference = {},
        .purchaseCountry = QStringLiteral("SE"),
        .shippingCountry = {},
        .vatRate = {},
        .vatAmount = {},
        .vatInHomeCurrency = {},
        .paymentMethod = {},
        .comment = {},
        .reversalReference = {}};
    transactions.push_back(std::move(transaction));
    return transactions.back();
}

Order &PayoutBuilder::order(const char *number)
{
    const OrderId id = orderIdOf(number);
    return orders
        .try_emplace(id, Order{.id = id,
                               .status = QStringLiteral("CAPTURED"),
                               .currency = payout.currency,
                               .amount = Money::zero(payout.currency),
                               .purchaseCountry = QStringLiteral("SE"),
                               .shippingCountry = QStringLiteral("SE"),
                               .created = {},
                               .merchantReference1 = QString::fromLatin1(number),
                               .merchantReference2 = {},
                               .klarnaReference = {},
                               .lines = {},
                               .captures = {},
                               .refunds = {}})
        .first->second;
}

PayoutBuilder &PayoutBuilder::sale(const char *number, const char *time,
                                   std::vector<OrderLine> lines)
{
    return part(number, time, time, std::move(lines));
}

PayoutBuilder &PayoutBuilder::part(const char *number, const char *ordered, const char *captured,
                                   std::vector<OrderLine> lines)
{
    lines = inCurrency(std::move(lines), payout.currency);
    const Money amount{sum(lines), payout.currency};
    Order &bought = order(number);
    bought.created = utc(ordered);
    bought.amount += amount;
    bought.lines.insert(bought.lines.end(), lines.begin(), lines.end());
    const auto capture = *CaptureId::parse(
        uuidOf(QString::fromLatin1(number) + u'#' + QString::number(bought.captures.size())));
    bought.captures.push_back({capture, amount, utc(captured), {}, std::move(lines)});

    Transaction &transaction = add("SALE", "PURCHASE", amount.units(), utc(captured));
    transaction.saleTime = utc(ordered);
    transaction.order = bought.id;
    transaction.capture = capture;
    transaction.merchantReference1 = QString::fromLatin1(number);
    payout.totals.sale += amount;
    return *this;
}

PayoutBuilder &PayoutBuilder::refund(const char *number, const char *ordered, const char *time,
                                     qint64 amount, std::vector<OrderLine> lines)
{
    lines = inCurrency(std::move(lines), payout.currency);
    Order &bought = order(number);
    if (!bought.created.isValid())
        bought.created = utc(ordered);
    const auto id = *RefundId::parse(
        uuidOf(QString::fromLatin1(number) + u'-' + QString::number(bought.refunds.size())));
    bought.refunds.push_back({id, Money{amount, payout.currency}, utc(time), {}, std::move(lines)});

    Transaction &transaction = add("RETURN", "PURCHASE_RETURN", amount, utc(time));
    transaction.saleTime = utc(ordered);
    transaction.order = bought.id;
    transaction.refund = id;
    transaction.merchantReference1 = QString::fromLatin1(number);
    payout.totals.returned += Money{amount, payout.currency};
    return *this;
}

PayoutBuilder &PayoutBuilder::fee(qint64 amount, qint64 vat, const char *detail,
                                  std::optional<int> rate)
{
    Transaction &transaction = add("FEE", detail, amount, payout.date);
    transaction.vatRate = rate;
    transaction.vatAmount = Money{vat, payout.currency};
    payout.totals.fee += transaction.amount;
    payout.totals.tax += *transaction.vatAmount;
    return *this;
}

PayoutBuilder &PayoutBuilder::feeRefund(qint64 amount, qint64 vat, const char *detail)
{
    Transaction &transaction = add("FEE_REFUND", detail, amount, payout.date);
    transaction.vatRate = vat == 0 ? 0 : 2500;
    transaction.vatAmount = Money{vat, payout.currency};
    payout.totals.feeRefund += transaction.amount;
    payout.totals.taxRefund += *transaction.vatAmount;
    return *this;
}

PayoutBuilder &PayoutBuilder::row(const char *type, const char *detail, qint64 amount,
                                  Money PayoutTotals::*total)
{
    payout.totals.*total += add(type, detail, amount, payout.date).amount;
    return *this;
}

PayoutBuilder &PayoutBuilder::gross()
{
    payout.settlementType = SettlementType::Gross;
    return *this;
}

PayoutBuilder &PayoutBuilder::openingDebt(qint64 amount)
{
    payout.totals.openingDebt = Money{amount, payout.currency};
    return *this;
}

PayoutBuilder &PayoutBuilder::settled(qint64 extra)
{
    PayoutTotals &t = payout.totals;
    Money net = t.sale + t.release + t.credit + t.commission - t.returned - t.reversal - t.charge -
                t.holdback - t.commissionReversal;
    if (payout.settlementType == SettlementType::Net)
        net += t.feeCorrection + t.feeRefund + t.taxRefund - t.fee - t.tax;
    const Money none = Money::zero(payout.currency);
    t.repay = std::max(none, std::min(net, t.openingDebt));
    t.deposit = std::max(none, -net);
    t.closingDebt = t.openingDebt - t.repay + t.deposit;
    t.settlement = net - t.repay + t.deposit + Money{extra, payout.currency};
    return *this;
}

BookingInput input(const std::vector<PayoutBuilder> &payouts, PostingRules rules)
{
    BookingInput result{.orgNo = QStringLiteral("556737-0431"),
                        .rules = std::move(rules),
                        .payouts = {},
                        .transactions = {},
                        .orders = {},
                        .frozen = {}};
    for (const PayoutBuilder &built : payouts) {
        result.payouts.push_back(built.payout);
        result.transactions.insert(result.transactions.end(), built.transactions.begin(),
                                   built.transactions.end());
        for (const auto &[id, order] : built.orders) {
            const auto [known, isNew] = result.orders.try_emplace(id, order);
            if (isNew)
                continue;
            Order &joined = known->second;
            joined.lines.insert(joined.lines.end(), order.lines.begin(), order.lines.end());
            joined.captures.insert(joined.captures.end(), order.captures.begin(),
                                   order.captures.end());
            joined.refunds.insert(joined.refunds.end(), order.refunds.begin(), order.refunds.end());
            joined.amount += order.amount;
        }
    }
    return result;
}

QMap<QString, qint64> posts(const DraftVoucher &voucher)
{
    QMap<QString, qint64> sums;
    for (const Row &row : voucher.rows)
        sums[row.account.number()] += row.amount.units();
    return sums;
}

QMap<QString, qint64> posted(std::initializer_list<std::pair<const char *, qint64>> accounts)
{
    QMap<QString, qint64> result;
    for (const auto &[number, amount] : accounts)
        result[QString::fromLatin1(number)] = amount;
    return result;
}

qint64 balance(const std::vector<DraftVoucher> &vouchers, const char *number)
{
    qint64 sum = 0;
    for (const DraftVoucher &voucher : vouchers)
        sum += posts(voucher).value(QString::fromLatin1(number));
    return sum;
}

DraftVoucher only(const std::vector<DraftVoucher> &vouchers, VoucherKind kind, const char *date)
{
    const DraftVoucher *found = nullptr;
    for (const DraftVoucher &voucher : vouchers) {
        if (voucher.kind != kind || voucher.date != day(date))
            continue;
        KLARBOK_EXPECTS(!found);
        found = &voucher;
    }
    KLARBOK_EXPECTS(found);
    return *found;
}

qsizetype count(const std::vector<DraftVoucher> &vouchers, VoucherKind kind)
{
    return std::ranges::count(vouchers, kind, &DraftVoucher::kind);
}

QStringList questionCodes(const DraftVoucher &voucher)
{
    QStringList codes;
    for (const Question &question : voucher.questions)
        codes << question.code;
    return codes;
}

QStringList noticeCodes(const DraftVoucher &voucher)
{
    QStringList codes;
    for (const Notice &notice : voucher.notices)
        codes << notice.code;
    return codes;
}

namespace {

std::vector<std::pair<TransactionKey, Money>> worthOf(const DraftVoucher &voucher)
{
    std::vector<std::pair<TransactionKey, Money>> worth;
    for (const Movement &movement : voucher.movements) {
        if (movement.transaction && movement.own)
            worth.emplace_back(*movement.transaction, movement.amount);
    }
    return worth;
}

} // namespace

namespace {

/// The vouchers of a test are small: all sources stand for those of reversals.
std::vector<FrozenVoucher::Reversed> reversedBy(const DraftVoucher &voucher)
{
    std::vector<FrozenVoucher::Reversed> reversals;
    for (const Row &row : voucher.rows) {
        for (const Source &source : row.sources) {
            if (source.transaction)
                reversals.push_back({*source.transaction, row.account, source.amount});
        }
    }
    return reversals;
}

} // namespace

FrozenVoucher frozen(const DraftVoucher &voucher, VoucherState state, int number)
{
    return {.id = voucher.id,
            .kind = voucher.kind,
            .state = state,
            .source = voucher.source,
            .date = voucher.movedFrom.value_or(voucher.date),
            .revision = voucher.revision,
            .series = isPosted(state) ? QStringLiteral("K") : QString{},
            .number = isPosted(state) ? std::optional{number} : std::nullopt,
            .transactions = voucher.transactions,
            .payouts = voucher.payouts,
            .corrects = voucher.corrects ? std::optional{voucher.corrects->id} : std::nullopt,
            .worth = worthOf(voucher),
            .reversals = reversedBy(voucher)};
}

ReconciliationInput reconciliationInput(const PayoutBuilder &payout,
                                        const std::vector<DraftVoucher> &vouchers,
                                        VoucherState state, PostingRules rules)
{
    ReconciliationInput result{payout.payout, payout.transactions, {}, std::move(rules)};
    for (const DraftVoucher &voucher : vouchers) {
        if (!std::ranges::count(voucher.payouts, payout.payout.reference))
            continue;
        VoucherShare share{voucher.id, voucher.kind, state, {}, voucher.questions, false};
        std::ranges::copy_if(
            voucher.movements, std::back_inserter(share.movements),
            [&](const Movement &movement) { return movement.payout == payout.payout.reference; });
        result.vouchers.push_back(std::move(share));
    }
    return result;
}

} // namespace klarbok::test
