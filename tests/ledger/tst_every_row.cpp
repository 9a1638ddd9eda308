#include "ledger/builders.h"
#include "ledger/day_voucher.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace klarbok;
using namespace klarbok::ledger;
using namespace klarbok::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kSold = "2026-03-02T09:00:00Z";
constexpr auto kPaid = "2026-03-09T08:00:00Z";
constexpr qint64 kAmount = 40'00;
const QString kUnheardOf = u"BRAND_NEW"_s;

/// A row of the table in every_row.md.
struct Rule
{
    QString type, detail, sign, with, on, books, asks;

    /// `*` alone matches everything; whether a more special rule comes first is asked elsewhere.
    bool matches(const QString &candidate) const
    {
        const QStringList patterns = detail.split(u", "_s);
        return std::ranges::any_of(patterns, [&](const QString &pattern) {
            return pattern.endsWith(u'*') ? candidate.startsWith(pattern.chopped(1))
                                          : candidate == pattern;
        });
    }
};

QStringList specification()
{
    QFile file{QFINDTESTDATA("every_row.md")};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

std::vector<Rule> rulesOf(const QStringList &text)
{
    std::vector<Rule> all;
    for (const QString &line : text) {
        if (!line.startsWith(u"| ") || line.startsWith(u"| Type "))
            continue;
        QStringList cells = line.split(u'|');
        for (QString &cell : cells)
            cell = cell.trimmed();
        all.push_back({cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]});
    }
    return all;
}

QStringList detailsOf(const QStringList &text)
{
    const qsizetype first = text.indexOf(u"```"_s) + 1;
    return text.mid(first, text.lastIndexOf(u"```"_s) - first);
}

/// Every detail that the rule is about: those it matches and no more special rule of its type does.
QStringList detailsFor(const Rule &rule, const std::vector<Rule> &all, const QStringList &known)
{
    QStringList mine;
    for (const QString &detail : QStringList{known + QStringList{QString{}, kUnheardOf}}) {
        const bool isTaken = std::ranges::any_of(all, [&](const Rule &other) {
            return other.type == rule.type && other.sign == rule.sign && other.detail != u"*" &&
                   (other.with == rule.with || other.with.isEmpty()) && other.matches(detail);
        });
        if (rule.matches(detail) && (rule.detail != u"*" || !isTaken))
            mine.append(detail);
    }
    return mine;
}

Money PayoutTotals::*totalOf(const QString &type, const QString &detail)
{
    static const QMap<QString, Money PayoutTotals::*> kTotals{
        {u"FEE"_s, &PayoutTotals::fee},
        {u"FEE_REFUND"_s, &PayoutTotals::feeRefund},
        {u"COMMISSION"_s, &PayoutTotals::commission},
        {u"REVERSAL"_s, &PayoutTotals::reversal},
        {u"CHARGE"_s, &PayoutTotals::charge},
        {u"CREDIT"_s, &PayoutTotals::credit},
        {u"HOLDBACK"_s, &PayoutTotals::holdback},
        {u"RELEASE"_s, &PayoutTotals::release},
        {u"TAX"_s, &PayoutTotals::tax},
    };
    const bool isTakenBack =
        detail.startsWith(u"COMMISSION_RETURN") || detail == u"REVENUE_SHARE_REVERSAL";
    if (type == u"COMMISSION" && isTakenBack)
        return &PayoutTotals::commissionReversal;
    return kTotals.value(type);
}

bool isFee(const QString &type)
{
    return type == u"FEE" || type == u"FEE_REFUND";
}

/// A payout with that one row beside a sale of 1 000.00; the row is the last.
PayoutBuilder payoutWith(const Rule &rule, const QString &detail, bool isNegative)
{
    PayoutBuilder p{"P1", kPaid};
    p.sale("1001", kSold, {line(1'000'00, 2500)});
    if (rule.with.contains(u"gross"_s))
        p.gross();
    const QByteArray type = rule.type.toLatin1();
    const QByteArray name = detail.toLatin1();
    const bool hasOwnSign = rule.type == u"CORRECTION" || rule.type == u"LEVY";
    const qint64 amount = hasOwnSign && isNegative ? -kAmount : kAmount;
    if (rule.type == u"SALE") {
        p.sale("1002", kSold, {line(kAmount, 2500)});
        p.last().detail = detail;
    } else if (rule.type == u"RETURN") {
        p.refund("1001", kSold, kSold, kAmount, {line(kAmount, 2500)});
        p.last().detail = detail;
    } else if (rule.type == u"CORRECTION") { // no total is its own
        p.row("CORRECTION", name, amount, &PayoutTotals::credit);
    } else if (rule.type == u"LEVY") {
        p.settled().row("LEVY", name, amount, &PayoutTotals::openingDebt);
        p.payout.totals.openingDebt = kr(0);
        p.payout.totals.settlement += kr(amount);
        return p;
    } else if (rule.type == u"REVERSAL_MERCHANT_PROTECTION") { // it lowers the reversals
        p.row("REVERSAL", "FRAUD_POLICY_CHARGE", kAmount, &PayoutTotals::reversal);
        p.row(type, name, kAmount, &PayoutTotals::reversal);
        p.payout.totals.reversal = kr(0);
    } else {
        p.row(type, name, kAmount, totalOf(rule.type, detail));
    }
    if (isFee(rule.type) && !rule.with.contains(u"vat none"_s)) {
        const int rate = rule.with.contains(u"vat 0"_s)    ? 0
                         : rule.with.contains(u"vat 20"_s) ? 2000
                                                           : 2500;
        p.last().vatRate = rate;
        p.last().vatAmount = kr(kAmount * rate / 10000);
        (rule.type == u"FEE" ? p.payout.totals.tax : p.payout.totals.taxRefund) +=
            *p.last().vatAmount;
    }
    p.settled();
    if (isNegative && !hasOwnSign) { // as received, and the totals stay magnitudes
        p.last().amount = -p.last().amount;
        if (p.last().vatAmount)
            p.last().vatAmount = -*p.last().vatAmount;
    }
    return p;
}

PostingRules rulesWith(const QString &with)
{
    PostingRules changed = rules();
    if (with == u"account.dispute=")
        changed.dispute.reset();
    if (with == u"account.holdback=1689")
        changed.holdback = account("1689");
    if (with == u"split") {
        changed.splitFees = true;
        changed.feeFixed = account("6065");
        changed.feePercentage = account("6066");
        changed.feeOther = account("6067");
    }
    return changed;
}

QStringList sorted(QStringList parts)
{
    parts.sort();
    return parts;
}

/// `1686 D 40.00` for each account that the transaction is a source of, on vouchers of one kind.
QStringList bookedBy(const TransactionKey &key, const std::vector<DraftVoucher> &vouchers,
                     VoucherKind kind)
{
    QMap<QString, qint64> sums;
    for (const DraftVoucher &voucher : vouchers) {
        for (const Row &row : voucher.rows) {
            for (const Source &source : row.sources) {
                if (voucher.kind == kind && source.transaction == key)
                    sums[row.account.number()] += source.amount.units();
            }
        }
    }
    QStringList parts;
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
        parts.append(sum.key() + (sum.value() < 0 ? u" K "_s : u" D "_s) +
                     kr(sum.value()).abs().toDecimal());
    return sorted(parts);
}

QString askedBy(const TransactionKey &key, const std::vector<DraftVoucher> &vouchers)
{
    QStringList questions;
    for (const DraftVoucher &voucher : vouchers) {
        for (const Question &question : voucher.questions) {
            if (question.transaction == key)
                questions.append(question.code + u' ' + question.amount.toDecimal());
        }
    }
    return questions.join(u", "_s);
}

bool notesUnknownDetail(const TransactionKey &key, const std::vector<DraftVoucher> &vouchers)
{
    return std::ranges::any_of(vouchers, [&](const DraftVoucher &voucher) {
        return std::ranges::any_of(voucher.notices, [&](const Notice &notice) {
            return notice.code == u"unknown_detail" && notice.transaction == key;
        });
    });
}

/// What the owner answers to the row's question, when the rule says so.
void answer(BookingInput &input, const Rule &rule)
{
    const QString value = rule.with.section(u"answer "_s, 1);
    if (value.isEmpty())
        return;
    const DraftVoucher asking = only(book(input), VoucherKind::Payout, "2026-03-09");
    for (const Question &question : asking.questions)
        input.answers.push_back({.code = question.code,
                                 .transaction = question.transaction,
                                 .amount = question.amount,
                                 .subject = question.subject,
                                 .rule = question.rule,
                                 .remembered = false,
                                 .value = *parseAnswerValue(value),
                                 .note = {},
                                 .by = u"anna"_s,
                                 .time = utc("2026-03-10T09:00:00Z")});
}

} // namespace

/// The table of every_row.md, row by row: every type × detail × sign.
class EveryRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableNamesEveryType();
    void theKnownDetailsAreKnown();
    void isBookedAsTheTableSays_data();
    void isBookedAsTheTableSays();
};

void EveryRow::theTableNamesEveryType()
{
    QStringList types;
    for (const Rule &rule : rulesOf(specification())) {
        if (!types.contains(rule.type) && rule.detail == u"*" && rule.with.isEmpty())
            types.append(rule.type);
    }
    types.removeOne(u"LEVY"_s);
    QCOMPARE(types.size(), 13);
    for (const QString &type : types)
        QVERIFY2(parseTransactionType(type) != TransactionType::Unknown, qPrintable(type));
}

void EveryRow::theKnownDetailsAreKnown()
{
    const QStringList details = detailsOf(specification());
    QCOMPARE(details.size(), 49);
    for (const QString &detail : details)
        QVERIFY2(isKnownDetail(detail), qPrintable(detail));
    QVERIFY(!isKnownDetail(kUnheardOf));
}

void EveryRow::isBookedAsTheTableSays_data()
{
    QTest::addColumn<int>("row");
    const std::vector<Rule> all = rulesOf(specification());
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::addRow("%s %s %s %s", qPrintable(all[i].type), qPrintable(all[i].detail),
                      all[i].sign == u"-" ? "minus" : "plus", qPrintable(all[i].with))
            << static_cast<int>(i);
}

void EveryRow::isBookedAsTheTableSays()
{
    QFETCH(int, row);
    const QStringList text = specification();
    const std::vector<Rule> all = rulesOf(text);
    const Rule &rule = all[static_cast<std::size_t>(row)];
    const QStringList details = detailsFor(rule, all, detailsOf(text));
    QVERIFY(!details.isEmpty());
    const QStringList expected =
        rule.books == u"–" ? QStringList{} : sorted(rule.books.split(u", "_s));
    const VoucherKind kind = rule.on == u"day" ? VoucherKind::Day : VoucherKind::Payout;
    for (const QString &detail : details) {
        for (const bool isNegative : {false, true}) {
            if (rule.sign != u"±" && isNegative != (rule.sign == u"-"))
                continue;
            const PayoutBuilder p = payoutWith(rule, detail, isNegative);
            BookingInput all_ = input({p}, rulesWith(rule.with));
            answer(all_, rule);
            const auto vouchers = book(all_);
            const TransactionKey &key = p.transactions.back().key;
            const QString what = detail + (isNegative ? u" minus"_s : QString{});
            QVERIFY2(
                bookedBy(key, vouchers, kind) == expected,
                qPrintable(QString{what + u": "_s + bookedBy(key, vouchers, kind).join(u", "_s)}));
            QVERIFY2(askedBy(key, vouchers) == rule.asks,
                     qPrintable(QString{what + u": "_s + askedBy(key, vouchers)}));
            const bool isNoticed = !expected.isEmpty() && detail == kUnheardOf;
            QVERIFY2(notesUnknownDetail(key, vouchers) == isNoticed, qPrintable(what));
        }
    }
}

QTEST_GUILESS_MAIN(EveryRow)
#include "tst_every_row.moc"
