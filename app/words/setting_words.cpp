#include "words/setting_words.h"

#include "base/check.h"

#include <QCoreApplication>
#include <QHash>

namespace klarbok::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SettingWords)
};

struct Text
{
    const char *label;
    const char *help;
};

const QHash<QString, Text> &texts()
{
    static const QHash<QString, Text> kTexts{
        {QStringLiteral("account.bank"),
         {QT_TRANSLATE_NOOP("SettingWords", "Bank account"),
          QT_TRANSLATE_NOOP("SettingWords", "Where Klarna's payouts arrive.")}},
        {QStringLiteral("account.clearing"),
         {QT_TRANSLATE_NOOP("SettingWords", "Clearing account"),
          QT_TRANSLATE_NOOP(
              "SettingWords",
              "Your claim on Klarna. 1686 in newer charts of accounts, 1580 in older ones.")}},
        {QStringLiteral("account.clearing.kustom"),
         {QT_TRANSLATE_NOOP("SettingWords", "Clearing account for Kustom"),
          QT_TRANSLATE_NOOP("SettingWords", "Empty if you do not use Kustom.")}},
        {QStringLiteral("account.commission"),
         {QT_TRANSLATE_NOOP("SettingWords", "Commission from Klarna"), ""}},
        {QStringLiteral("account.currency_gain"),
         {QT_TRANSLATE_NOOP("SettingWords", "Currency gain"), ""}},
        {QStringLiteral("account.currency_loss"),
         {QT_TRANSLATE_NOOP("SettingWords", "Currency loss"), ""}},
        {QStringLiteral("account.dispute"),
         {QT_TRANSLATE_NOOP("SettingWords", "Disputed orders"),
          QT_TRANSLATE_NOOP("SettingWords", "Empty: they stay on the clearing account.")}},
        {QStringLiteral("account.dispute_loss"),
         {QT_TRANSLATE_NOOP("SettingWords", "Lost disputes"),
          QT_TRANSLATE_NOOP("SettingWords", "Where the goods did not come back.")}},
        {QStringLiteral("account.export"),
         {QT_TRANSLATE_NOOP("SettingWords", "Sales outside the EU"), ""}},
        {QStringLiteral("account.fee"),
         {QT_TRANSLATE_NOOP("SettingWords", "Klarna's fees"),
          QT_TRANSLATE_NOOP("SettingWords", "Fees with VAT.")}},
        {QStringLiteral("account.fee.fixed"),
         {QT_TRANSLATE_NOOP("SettingWords", "Fixed fees"), ""}},
        {QStringLiteral("account.fee.other"),
         {QT_TRANSLATE_NOOP("SettingWords", "Other fees"), ""}},
        {QStringLiteral("account.fee.percentage"),
         {QT_TRANSLATE_NOOP("SettingWords", "Percentage fees"), ""}},
        {QStringLiteral("account.fee_no_vat"),
         {QT_TRANSLATE_NOOP("SettingWords", "Klarna's fees without VAT"), ""}},
        {QStringLiteral("account.fee_vat"),
         {QT_TRANSLATE_NOOP("SettingWords", "Input VAT on fees"),
          QT_TRANSLATE_NOOP("SettingWords", "The VAT that Klarna states, to the öre.")}},
        {QStringLiteral("account.gift_card"),
         {QT_TRANSLATE_NOOP("SettingWords", "Gift cards not yet used"),
          QT_TRANSLATE_NOOP("SettingWords", "What you owe those who hold gift cards.")}},
        {QStringLiteral("account.holdback"),
         {QT_TRANSLATE_NOOP("SettingWords", "Held back by Klarna"),
          QT_TRANSLATE_NOOP("SettingWords", "Empty: it stays on the clearing account.")}},
        {QStringLiteral("account.oss.sales"),
         {QT_TRANSLATE_NOOP("SettingWords", "Sales with VAT in another EU country"), ""}},
        {QStringLiteral("account.oss.vat"),
         {QT_TRANSLATE_NOOP("SettingWords", "VAT in another EU country (OSS)"), ""}},
        {QStringLiteral("account.rounding"), {QT_TRANSLATE_NOOP("SettingWords", "Rounding"), ""}},
        {QStringLiteral("account.sales.0"),
         {QT_TRANSLATE_NOOP("SettingWords", "Sales without VAT"), ""}},
        {QStringLiteral("account.sales.12"), {QT_TRANSLATE_NOOP("SettingWords", "Sales 12 %"), ""}},
        {QStringLiteral("account.sales.25"), {QT_TRANSLATE_NOOP("SettingWords", "Sales 25 %"), ""}},
        {QStringLiteral("account.sales.6"), {QT_TRANSLATE_NOOP("SettingWords", "Sales 6 %"), ""}},
        {QStringLiteral("account.shipping"),
         {QT_TRANSLATE_NOOP("SettingWords", "Shipping"),
          QT_TRANSLATE_NOOP("SettingWords", "Empty: shipping is booked with the goods.")}},
        {QStringLiteral("account.store_credit"),
         {QT_TRANSLATE_NOOP("SettingWords", "Store credit"),
          QT_TRANSLATE_NOOP("SettingWords", "Empty: as gift cards.")}},
        {QStringLiteral("account.tip"),
         {QT_TRANSLATE_NOOP("SettingWords", "Tips"),
          QT_TRANSLATE_NOOP("SettingWords",
                            "A debt to the staff, or income without VAT for a sole trader.")}},
        {QStringLiteral("account.vat.12"),
         {QT_TRANSLATE_NOOP("SettingWords", "Output VAT 12 %"), ""}},
        {QStringLiteral("account.vat.25"),
         {QT_TRANSLATE_NOOP("SettingWords", "Output VAT 25 %"), ""}},
        {QStringLiteral("account.vat.6"),
         {QT_TRANSLATE_NOOP("SettingWords", "Output VAT 6 %"), ""}},
        {QStringLiteral("auto.approve"),
         {QT_TRANSLATE_NOOP("SettingWords", "Approve by itself"),
          QT_TRANSLATE_NOOP("SettingWords", "Only what is fully reconciled and has no question.")}},
        {QStringLiteral("auto.fetch"), {QT_TRANSLATE_NOOP("SettingWords", "Fetch by itself"), ""}},
        {QStringLiteral("auto.post"),
         {QT_TRANSLATE_NOOP("SettingWords", "Post by itself"),
          QT_TRANSLATE_NOOP("SettingWords", "Only what is approved.")}},
        {QStringLiteral("bl.api_url"),
         {QT_TRANSLATE_NOOP("SettingWords", "Björn Lundén's address"), ""}},
        {QStringLiteral("bl.attach"),
         {QT_TRANSLATE_NOOP("SettingWords", "How PDFs are sent to Björn Lundén"),
          QT_TRANSLATE_NOOP("SettingWords", "Change it only if Björn Lundén refuses every PDF.")}},
        {QStringLiteral("bl.auth_url"),
         {QT_TRANSLATE_NOOP("SettingWords", "Björn Lundén's sign-in address"), ""}},
        {QStringLiteral("book_payouts"),
         {QT_TRANSLATE_NOOP("SettingWords", "Book the bank line"),
          QT_TRANSLATE_NOOP(
              "SettingWords",
              "No: somebody else books what reaches the bank; Klarbok books only the fees.")}},
        {QStringLiteral("cost_centre"),
         {QT_TRANSLATE_NOOP("SettingWords", "Cost centre"),
          QT_TRANSLATE_NOOP("SettingWords",
                            "Its code in Björn Lundén. It stands on income and costs, accounts "
                            "3000 to 8999, of drafts and new vouchers. Empty: none.")}},
        {QStringLiteral("date_rule"),
         {QT_TRANSLATE_NOOP("SettingWords", "Date of sales"),
          QT_TRANSLATE_NOOP("SettingWords",
                            "Which day a sale is booked on. Refunds have their own.")}},
        {QStringLiteral("day_voucher.split"),
         {QT_TRANSLATE_NOOP("SettingWords", "A voucher of its own for refunds"),
          QT_TRANSLATE_NOOP("SettingWords", "No: sales and refunds of a day stand "
                                            "together.")}},
        {QStringLiteral("fee.expected"),
         {QT_TRANSLATE_NOOP("SettingWords", "Expected fees"),
          QT_TRANSLATE_NOOP("SettingWords",
                            "By payment type: per cent and kronor for each sale, without VAT, as "
                            "in * 2.49 3.00; card 1.50. * is all others. Empty: nothing is "
                            "compared.")}},
        {QStringLiteral("fee.split"),
         {QT_TRANSLATE_NOOP("SettingWords", "Fees on separate accounts"),
          QT_TRANSLATE_NOOP("SettingWords", "Fixed, percentage and other fees apart.")}},
        {QStringLiteral("gift_card.kind"),
         {QT_TRANSLATE_NOOP("SettingWords", "Kind of gift cards"),
          QT_TRANSLATE_NOOP(
              "SettingWords",
              "Usable for goods with different VAT rates: VAT when it is used. Only one rate "
              "possible: VAT when it is sold.")}},
        {QStringLiteral("gift_card.names"),
         {QT_TRANSLATE_NOOP("SettingWords", "Words for gift cards"),
          QT_TRANSLATE_NOOP(
              "SettingWords",
              "Order lines without VAT whose name or article number holds one of these words are "
              "gift cards. Commas between the words.")}},
        {QStringLiteral("gift_card.vat"),
         {QT_TRANSLATE_NOOP("SettingWords", "VAT rate of gift cards"),
          QT_TRANSLATE_NOOP("SettingWords", "Only for cards "
                                            "with one rate.")}},
        {QStringLiteral("klarna.host"),
         {QT_TRANSLATE_NOOP("SettingWords", "Klarna's address"), ""}},
        {QStringLiteral("klarna.requests_per_second"),
         {QT_TRANSLATE_NOOP("SettingWords", "Questions to Klarna per second"),
          QT_TRANSLATE_NOOP("SettingWords", "Lower it if Klarna asks you to.")}},
        {QStringLiteral("method"),
         {QT_TRANSLATE_NOOP("SettingWords", "Accounting method"),
          QT_TRANSLATE_NOOP("SettingWords",
                            "As in Björn Lundén. Cash method: everything is dated on "
                            "the payout day.")}},
        {QStringLiteral("oss.enabled"),
         {QT_TRANSLATE_NOOP("SettingWords", "VAT in other EU countries (OSS)"),
          QT_TRANSLATE_NOOP("SettingWords",
                            "Yes when you are registered for OSS: what consumers in other EU "
                            "countries buy has their country's VAT. No: it has Swedish VAT.")}},
        {QStringLiteral("oss.map"),
         {QT_TRANSLATE_NOOP("SettingWords", "Countries and rates for OSS"),
          QT_TRANSLATE_NOOP("SettingWords",
                            "A row for each rate that you sell at. Without accounts of its own "
                            "a row uses the two above.")}},
        {QStringLiteral("pdf.buyer_name"),
         {QT_TRANSLATE_NOOP("SettingWords", "The buyer's name in the PDF"),
          QT_TRANSLATE_NOOP("SettingWords", "Not needed by law. None is safest.")}},
        {QStringLiteral("project"),
         {QT_TRANSLATE_NOOP("SettingWords", "Project"),
          QT_TRANSLATE_NOOP("SettingWords",
                            "Its code in Björn Lundén. It stands on income and costs, accounts "
                            "3000 to 8999, of drafts and new vouchers. Empty: none.")}},
        {QStringLiteral("riksbank.url"),
         {QT_TRANSLATE_NOOP("SettingWords", "The Riksbank's address"),
          QT_TRANSLATE_NOOP("SettingWords", "Where the exchange rates of payouts in other "
                                            "currencies are read.")}},
        {QStringLiteral("rounding_limit"),
         {QT_TRANSLATE_NOOP("SettingWords", "Largest rounding"),
          QT_TRANSLATE_NOOP(
              "SettingWords",
              "Up to this much may be booked as rounding. More than that stops the payout.")}},
        {QStringLiteral("series"),
         {QT_TRANSLATE_NOOP("SettingWords", "Voucher series"),
          QT_TRANSLATE_NOOP(
              "SettingWords",
              "One letter or digit. Choose one that nothing else uses in Björn Lundén.")}},
        {QStringLiteral("start_date"),
         {QT_TRANSLATE_NOOP("SettingWords", "Start date"),
          QT_TRANSLATE_NOOP("SettingWords", "Sales before this day are not booked by Klarbok.")}},
        {QStringLiteral("start_date.allow_older"),
         {QT_TRANSLATE_NOOP("SettingWords", "Allow an older start date"), ""}},
        {QStringLiteral("tip.names"),
         {QT_TRANSLATE_NOOP("SettingWords", "Words for tips"),
          QT_TRANSLATE_NOOP("SettingWords",
                            "Order lines without VAT whose name or article number holds "
                            "one of these words are tips.")}},
    };
    return kTexts;
}

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("SettingWords", text) : QString{};
}

} // namespace

QString settingLabel(const QString &key)
{
    const auto found = texts().constFind(key);
    return found == texts().constEnd() ? QString{} : translated(found->label);
}

QString settingHelp(const QString &key)
{
    const auto found = texts().constFind(key);
    return found == texts().constEnd() ? QString{} : translated(found->help);
}

QString choiceLabel(const QString &value)
{
    static const QHash<QString, const char *> kChoices{
        {QStringLiteral("yes"), QT_TRANSLATE_NOOP("SettingWords", "Yes")},
        {QStringLiteral("no"), QT_TRANSLATE_NOOP("SettingWords", "No")},
        {QStringLiteral("order"), QT_TRANSLATE_NOOP("SettingWords", "Order date")},
        {QStringLiteral("capture"), QT_TRANSLATE_NOOP("SettingWords", "Capture date")},
        {QStringLiteral("payout"), QT_TRANSLATE_NOOP("SettingWords", "Payout date")},
        {QStringLiteral("accrual"), QT_TRANSLATE_NOOP("SettingWords", "Accrual method")},
        {QStringLiteral("cash"), QT_TRANSLATE_NOOP("SettingWords", "Cash method")},
        {QStringLiteral("multi"), QT_TRANSLATE_NOOP("SettingWords", "VAT when the card is used")},
        {QStringLiteral("single"), QT_TRANSLATE_NOOP("SettingWords", "VAT when the card is sold")},
        {QStringLiteral("2500"), QT_TRANSLATE_NOOP("SettingWords", "25 %")},
        {QStringLiteral("1200"), QT_TRANSLATE_NOOP("SettingWords", "12 %")},
        {QStringLiteral("600"), QT_TRANSLATE_NOOP("SettingWords", "6 %")},
        {QStringLiteral("none"), QT_TRANSLATE_NOOP("SettingWords", "No name")},
        {QStringLiteral("multipart"), QT_TRANSLATE_NOOP("SettingWords", "As a form")},
        {QStringLiteral("raw"), QT_TRANSLATE_NOOP("SettingWords", "As it is")},
        {QStringLiteral("initials"), QT_TRANSLATE_NOOP("SettingWords", "Initials")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("SettingWords", "Full name")},
    };
    const auto found = kChoices.constFind(value);
    return found == kChoices.constEnd() ? value : translated(*found);
}

QString settingWarning(const QString &key)
{
    if (key == u"method")
        return Tr::tr("What is approved or posted stays as it is; only what is not posted yet "
                      "follows the new method. Change it at the start of a fiscal year, and ask "
                      "whoever keeps your books. With the cash method too, what Klarna owes at the "
                      "end of the fiscal year is booked then, by hand.");
    if (key == u"date_rule")
        return Tr::tr("What is approved or posted stays as it is; only what is not posted yet "
                      "follows the new rule. Around the end of a fiscal year or VAT period a sale "
                      "can land on the other side than before.");
    return {};
}

QString secretLabel(SecretName name)
{
    switch (name) {
    case SecretName::KlarnaUsername: return Tr::tr("Klarna user name");
    case SecretName::KlarnaSecret: return Tr::tr("Klarna password");
    case SecretName::KustomUsername: return Tr::tr("Kustom user name");
    case SecretName::KustomSecret: return Tr::tr("Kustom password");
    case SecretName::BlClientId: return Tr::tr("Björn Lundén client id");
    case SecretName::BlClientSecret: return Tr::tr("Björn Lundén client secret");
    case SecretName::BlUserKey: return Tr::tr("Björn Lundén company key");
    }
    KLARBOK_EXPECTS(false);
    return {};
}

namespace {

const QHash<QString, SecretName> &secretNames()
{
    static const QHash<QString, SecretName> kNames{
        {QStringLiteral("klarna.username"), SecretName::KlarnaUsername},
        {QStringLiteral("klarna.secret"), SecretName::KlarnaSecret},
        {QStringLiteral("kustom.username"), SecretName::KustomUsername},
        {QStringLiteral("kustom.secret"), SecretName::KustomSecret},
        {QStringLiteral("bl.client_id"), SecretName::BlClientId},
        {QStringLiteral("bl.client_secret"), SecretName::BlClientSecret},
        {QStringLiteral("bl.user_key"), SecretName::BlUserKey},
    };
    return kNames;
}

} // namespace

QString secretLabel(const QString &key)
{
    const auto found = secretNames().constFind(key);
    return found == secretNames().constEnd() ? key : secretLabel(*found);
}

QString secretCode(SecretName name)
{
    return secretNames().key(name);
}

} // namespace klarbok::words
