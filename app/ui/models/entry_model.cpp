#include "ui/models/entry_model.h"

#include "words/amounts.h"
#include "words/codes.h"

namespace klarbok::ui {

namespace {

Money vatOf(const ledger::Entry &item)
{
    Money sum = Money::zero(item.gross.currency());
    for (const ledger::VatShare &share : item.vat)
        sum += share.vat;
    return sum;
}

Money netOf(const ledger::Entry &item)
{
    Money sum = Money::zero(item.gross.currency());
    for (const ledger::VatShare &share : item.vat)
        sum += share.gross - share.vat;
    return sum;
}

QString ifAny(Money money)
{
    return money.isZero() ? QString{} : words::amount(money);
}

QString orderText(const ledger::Entry &item)
{
    if (item.parts < 2)
        return item.orderNumber;
    return EntryModel::tr("%1 (part %2 of %3)")
        .arg(item.orderNumber, words::count(item.part), words::count(item.parts));
}

QVariant display(const ledger::Entry &item, int column)
{
    switch (static_cast<EntryModel::Column>(column)) {
    case EntryModel::TimeColumn: return words::time(item.time);
    case EntryModel::OrderColumn: return orderText(item);
    case EntryModel::WhatColumn: return words::what(item.what);
    case EntryModel::CountryColumn: return item.country;
    case EntryModel::GrossColumn: return words::amountBeside(item.gross, item.own);
    case EntryModel::VatColumn: return ifAny(vatOf(item));
    case EntryModel::NetColumn: return ifAny(netOf(item));
    case EntryModel::GiftCardColumn: return ifAny(item.giftCard);
    case EntryModel::TipColumn: return ifAny(item.tip);
    case EntryModel::PayoutColumn: return item.payout.text();
    case EntryModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const ledger::Entry &item, int column)
{
    switch (static_cast<EntryModel::Column>(column)) {
    case EntryModel::TimeColumn: return item.time;
    case EntryModel::OrderColumn: return orderText(item);
    case EntryModel::WhatColumn: return words::what(item.what);
    case EntryModel::CountryColumn: return item.country;
    case EntryModel::GrossColumn: return rawMoney(item.gross);
    case EntryModel::VatColumn: return rawMoney(vatOf(item));
    case EntryModel::NetColumn: return rawMoney(netOf(item));
    case EntryModel::GiftCardColumn: return rawMoney(item.giftCard);
    case EntryModel::TipColumn: return rawMoney(item.tip);
    case EntryModel::PayoutColumn: return item.payout.text();
    case EntryModel::ColumnCount: break;
    }
    return {};
}

} // namespace

QVariant EntryModel::cell(int column, int role, const ledger::Entry &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    if (role == Qt::ToolTipRole)
        return explanation(item);
    return {};
}

QString EntryModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case TimeColumn: return tr("Time");
    case OrderColumn: return tr("Order");
    case WhatColumn: return tr("What");
    case CountryColumn: return tr("Country");
    case GrossColumn: return tr("Gross");
    case VatColumn: return tr("VAT");
    case NetColumn: return tr("Net");
    case GiftCardColumn: return tr("Gift card");
    case TipColumn: return tr("Tip");
    case PayoutColumn: return tr("Payout");
    case ColumnCount: break;
    }
    return {};
}

QString EntryModel::explanation(const ledger::Entry &item)
{
    QStringList lines;
    for (const ledger::VatShare &share : item.vat) {
        const QString country = share.oss ? share.oss->country + u' ' : QString{};
        lines.append(tr("%1: VAT %2 of %3")
                         .arg(country + words::rate(share.rate), words::amount(share.vat),
                              words::amount(share.gross)));
    }
    if (item.original) {
        const QString number = words::voucherNumber(item.original->series, item.original->number);
        lines.append(number.isEmpty()
                         ? tr("The sale was on %1.").arg(words::day(item.original->date))
                         : tr("The sale was on %1, voucher %2.")
                               .arg(words::day(item.original->date), number));
    }
    if (!item.note.isEmpty())
        lines.append(item.note);
    return lines.join(u'\n');
}

bool EntryModel::isFigure(int column) const
{
    return column == GrossColumn || column == VatColumn || column == NetColumn ||
           column == GiftCardColumn || column == TipColumn;
}

} // namespace klarbok::ui
