#include "ledger/row_role.h"

#include "base/check.h"

namespace klarbok::ledger {

namespace {

constexpr qsizetype kLongestText = 40;

Account byRate(int rate, const Account &at25, const Account &at12, const Account &at6)
{
    switch (rate) {
    case 2500: return at25;
    case 1200: return at12;
    case 600: return at6;
    default: break;
    }
    KLARBOK_EXPECTS(false);
    return at25;
}

const OssAccounts &ossAccounts(const RowHead &head, const PostingRules &rules)
{
    const auto found = rules.oss.find({head.country, head.rate});
    KLARBOK_EXPECTS(found != rules.oss.end());
    return found->second;
}

} // namespace

QString percentNumber(int rate)
{
    QString text = Money::sek(rate).toDecimal(); // hundredths, as öre are
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString percentText(int rate)
{
    return percentNumber(rate).replace(u'.', u',') + QStringLiteral(" %");
}

std::optional<int> parsePercent(QString text)
{
    if (text.endsWith(u'%'))
        text = text.chopped(1).trimmed();
    const bool isWhole = !text.contains(u'.') && !text.contains(u',');
    const auto read = Money::parseDecimal(text.replace(u',', u'.'), Currency::sek());
    if (!read)
        return std::nullopt;
    const qint64 hundredths = read->units();
    const qint64 rate = isWhole && hundredths >= 10'000 ? hundredths / 100 : hundredths;
    return rate >= 0 && rate <= 10'000 ? std::optional{static_cast<int>(rate)} : std::nullopt;
}

bool isSwedishRate(int rate)
{
    return rate == 2500 || rate == 1200 || rate == 600 || rate == 0;
}

Account accountFor(const RowHead &head, const PostingRules &rules)
{
    if (head.account)
        return *head.account;
    switch (head.role) {
    case RowRole::Bank: return rules.bank;
    case RowRole::Clearing:
    case RowRole::ClearingBeforeStart:
    case RowRole::DisputeSettled: return rules.clearing;
    case RowRole::Sales:
        return head.rate == 0 ? rules.sales0
                              : byRate(head.rate, rules.sales25, rules.sales12, rules.sales6);
    case RowRole::Shipping: KLARBOK_EXPECTS(rules.shipping.has_value()); return *rules.shipping;
    case RowRole::Export: return rules.exportSales;
    case RowRole::OssSales: return ossAccounts(head, rules).sales;
    case RowRole::OssVat: return ossAccounts(head, rules).vat;
    case RowRole::Vat:
    case RowRole::GiftCardUsedVat: return byRate(head.rate, rules.vat25, rules.vat12, rules.vat6);
    case RowRole::GiftCardSold:
    case RowRole::GiftCardUsed: return rules.giftCard;
    case RowRole::StoreCreditIssued:
    case RowRole::StoreCreditUsed: return rules.storeCredit;
    case RowRole::Tip: return rules.tip;
    case RowRole::Rounding: return rules.rounding;
    case RowRole::Fee: return rules.fee;
    case RowRole::FeeNoVat: return rules.feeNoVat;
    case RowRole::FeeFixed: return rules.feeFixed;
    case RowRole::FeePercentage: return rules.feePercentage;
    case RowRole::FeeOther: return rules.feeOther;
    case RowRole::FeeVat: return rules.feeVat;
    case RowRole::DisputeLoss: return rules.disputeLoss;
    case RowRole::CurrencyGain: return rules.currencyGain;
    case RowRole::CurrencyLoss: return rules.currencyLoss;
    case RowRole::Dispute:
    case RowRole::Holdback:
    case RowRole::ByAnswer: break; // they bring their account
    }
    KLARBOK_EXPECTS(false);
    return rules.clearing;
}

QString textFor(const RowHead &head, const QString &source, const QString &payoutReference)
{
    const bool isBack = head.side == Side::Back;
    const QString provider = source.left(1).toUpper() + source.mid(1);
    const QString text = [&]() -> QString {
        switch (head.role) {
        case RowRole::Bank: return QStringLiteral("Utbetalning ") + payoutReference;
        case RowRole::Clearing:
            if (!payoutReference.isEmpty())
                return QStringLiteral("Utbetalning ") + payoutReference;
            return (isBack ? QStringLiteral("Återbetalningar ") : QStringLiteral("Försäljning ")) +
                   provider;
        case RowRole::ClearingBeforeStart: return QStringLiteral("Utbetalt, före startdatum");
        case RowRole::Sales:
            return (isBack ? QStringLiteral("Återbetalning ") : QStringLiteral("Försäljning ")) +
                   percentText(head.rate);
        case RowRole::Shipping:
            return (isBack ? QStringLiteral("Återbetald frakt ") : QStringLiteral("Frakt ")) +
                   percentText(head.rate);
        case RowRole::Export:
            return isBack ? QStringLiteral("Återbetalning export") : QStringLiteral("Export");
        case RowRole::OssSales:
            return (isBack ? QStringLiteral("Återbetalning ") : QStringLiteral("Försäljning ")) +
                   head.country + u' ' + percentText(head.rate);
        case RowRole::OssVat:
            return QStringLiteral("Moms OSS ") + head.country + u' ' + percentText(head.rate) +
                   (isBack ? QStringLiteral(" återbetalning") : QString{});
        case RowRole::Vat:
            return QStringLiteral("Utgående moms ") + percentText(head.rate) +
                   (isBack ? QStringLiteral(" återbetalning") : QString{});
        case RowRole::GiftCardSold:
            return isBack ? QStringLiteral("Presentkort återbetalda")
                          : QStringLiteral("Presentkort sålda");
        case RowRole::GiftCardUsed:
            return isBack ? QStringLiteral("Presentkort återförda")
                          : QStringLiteral("Presentkort inlösta");
        case RowRole::GiftCardUsedVat:
            return QStringLiteral("Moms presentkort ") + percentText(head.rate) +
                   (isBack ? QStringLiteral(" återfört") : QStringLiteral(" inlöst"));
        case RowRole::StoreCreditIssued:
            return isBack ? QStringLiteral("Tillgodohavanden återbetalda")
                          : QStringLiteral("Tillgodohavanden utställda");
        case RowRole::StoreCreditUsed:
            return isBack ? QStringLiteral("Tillgodohavanden återförda")
                          : QStringLiteral("Tillgodohavanden inlösta");
        case RowRole::Tip:
            return isBack ? QStringLiteral("Dricks återbetald") : QStringLiteral("Dricks");
        case RowRole::Rounding: return QStringLiteral("Öresavrundning");
        case RowRole::Fee:
            return isBack ? QStringLiteral("Återbetalda avgifter")
                          : provider + QStringLiteral("s avgifter");
        case RowRole::FeeNoVat:
            return isBack ? QStringLiteral("Återbetalda avgifter utan moms")
                          : provider + QStringLiteral("s avgifter utan moms");
        case RowRole::FeeFixed:
            return isBack ? QStringLiteral("Återbetalda fasta avgifter")
                          : QStringLiteral("Fasta avgifter");
        case RowRole::FeePercentage:
            return isBack ? QStringLiteral("Återbetalda rörliga avgifter")
                          : QStringLiteral("Rörliga avgifter");
        case RowRole::FeeOther:
            return isBack ? QStringLiteral("Återbetalda övriga avgifter")
                          : QStringLiteral("Övriga avgifter");
        case RowRole::FeeVat:
            return isBack ? QStringLiteral("Moms på återbetalda avgifter")
                          : QStringLiteral("Moms på avgifter");
        case RowRole::Dispute:
            return isBack ? QStringLiteral("Tvister, ersatta") : QStringLiteral("Tvister");
        case RowRole::DisputeSettled: return QStringLiteral("Tvist avgjord");
        case RowRole::DisputeLoss: return QStringLiteral("Förlust på tvist");
        case RowRole::Holdback:
            return isBack ? QStringLiteral("Frisläppt reserv")
                          : QStringLiteral("Innehållen reserv");
        case RowRole::CurrencyGain: return QStringLiteral("Kursvinst ") + payoutReference;
        case RowRole::CurrencyLoss: return QStringLiteral("Kursförlust ") + payoutReference;
        case RowRole::ByAnswer:
            return isBack ? QStringLiteral("Återbetalt, konto enligt svar")
                          : QStringLiteral("Konto enligt svar");
        }
        KLARBOK_EXPECTS(false);
        return {};
    }();
    return text.left(kLongestText);
}

} // namespace klarbok::ledger
