#include "words/answer_words.h"

#include <QCoreApplication>
#include <QHash>

namespace klarbok::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Answers)
};

} // namespace

QString questionKind(const QString &code)
{
    static const QHash<QString, const char *> kKinds{
        {QStringLiteral("order_missing"), QT_TRANSLATE_NOOP("Answers", "Order not readable")},
        {QStringLiteral("unknown_type"), QT_TRANSLATE_NOOP("Answers", "Unknown kind of row")},
        {QStringLiteral("detail_unclear"), QT_TRANSLATE_NOOP("Answers", "Unclear row")},
        {QStringLiteral("loan"), QT_TRANSLATE_NOOP("Answers", "Loan")},
        {QStringLiteral("vat_rate"), QT_TRANSLATE_NOOP("Answers", "VAT rate")},
        {QStringLiteral("vat_amount"), QT_TRANSLATE_NOOP("Answers", "VAT amount")},
        {QStringLiteral("gift_card_vat"), QT_TRANSLATE_NOOP("Answers", "VAT of a gift card")},
        {QStringLiteral("refund_lines"), QT_TRANSLATE_NOOP("Answers", "Refund without lines")},
        {QStringLiteral("capture_lines"),
         QT_TRANSLATE_NOOP("Answers", "Part delivery without lines")},
        {QStringLiteral("rounding_over"), QT_TRANSLATE_NOOP("Answers", "Large rounding")},
        {QStringLiteral("discount_kind"), QT_TRANSLATE_NOOP("Answers", "Discount or gift card")},
        {QStringLiteral("oss_rate"), QT_TRANSLATE_NOOP("Answers", "VAT of another country")},
        {QStringLiteral("export_vat"), QT_TRANSLATE_NOOP("Answers", "VAT outside the EU")},
        {QStringLiteral("export_service"), QT_TRANSLATE_NOOP("Answers", "Services outside the EU")},
        {QStringLiteral("fee_vat_rate"), QT_TRANSLATE_NOOP("Answers", "VAT on a fee")},
    };
    const auto found = kKinds.constFind(code);
    return found == kKinds.constEnd() ? code : QCoreApplication::translate("Answers", *found);
}

QString ruleScope(const QString &code, const QString &rule)
{
    if (code == u"export_vat" || code == u"export_service")
        return Tr::tr("sales outside the EU (%1)").arg(rule);
    const bool isKlarnasRow = code == u"unknown_type" || code == u"detail_unclear" ||
                              code == u"loan" || code == u"fee_vat_rate";
    return isKlarnasRow ? Tr::tr("rows that Klarna calls %1").arg(rule)
                        : Tr::tr("order lines called %1").arg(rule);
}

} // namespace klarbok::words
