#include "words/fee_words.h"

#include "words/amounts.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace klarbok::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FeeWords)
};

/// `pay_later_in_parts` → `Pay later in parts`: Klarna has no list of them.
QString readable(QString method)
{
    method.replace(u'_', u' ');
    return method.left(1).toUpper() + method.mid(1);
}

} // namespace

QString paymentMethod(const QString &method)
{
    static const QHash<QString, const char *> kNames{
        {QStringLiteral("invoice"), QT_TRANSLATE_NOOP("FeeWords", "Invoice")},
        {QStringLiteral("card"), QT_TRANSLATE_NOOP("FeeWords", "Card")},
        {QStringLiteral("direct_debit"), QT_TRANSLATE_NOOP("FeeWords", "Direct debit")},
        {QStringLiteral("bank_transfer"), QT_TRANSLATE_NOOP("FeeWords", "Bank transfer")},
        {QStringLiteral("account"), QT_TRANSLATE_NOOP("FeeWords", "Account")},
        {QString{}, QT_TRANSLATE_NOOP("FeeWords", "Not told")},
    };
    const auto found = kNames.constFind(method);
    return found == kNames.constEnd() ? readable(method)
                                      : QCoreApplication::translate("FeeWords", *found);
}

QString effectiveRate(const std::optional<qint64> &hundredths)
{
    return hundredths ? amount(Money::sek(*hundredths)) + QChar::Nbsp + u'%' : QStringLiteral("–");
}

QString feeSummary(const flow::FeeView &view)
{
    const ledger::FeeReport &report = view.report;
    QStringList parts;
    if (!view.hasRates) {
        parts.append(Tr::tr("No fees are expected yet: enter them under Settings, Dates and rules, "
                            "and each sale is compared."));
    } else if (report.outliers.empty()) {
        parts.append(Tr::tr("Every fee that was compared is as expected."));
    } else {
        const QString over = amountWithCurrency(report.over.abs());
        const QString count = Tr::tr("%n sale(s) have another fee than expected.", nullptr,
                                     static_cast<int>(report.outliers.size()));
        parts.append(count);
        if (!report.over.isZero())
            parts.append(report.over.isNegative()
                             ? Tr::tr("In all Klarna took %1 less than expected.").arg(over)
                             : Tr::tr("In all Klarna took %1 more than expected.").arg(over));
    }
    if (view.hasRates && report.unchecked > 0)
        parts.append(Tr::tr("%n payout(s) in another currency or without fees are not compared.",
                            nullptr, report.unchecked));
    return parts.join(u' ');
}

} // namespace klarbok::words
