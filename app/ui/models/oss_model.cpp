#include "ui/models/oss_model.h"

#include "words/amounts.h"

namespace klarbok::ui {

namespace {

QVariant display(const OssItem &item, int column)
{
    const ledger::OssFigures &figures = item.figures;
    switch (static_cast<OssModel::Column>(column)) {
    case OssModel::KindColumn:
        return item.isCorrection ? OssModel::tr("Correction of quarter %1, %2")
                                       .arg(item.quarter.number)
                                       .arg(item.quarter.year)
                                 : OssModel::tr("Sales");
    case OssModel::CountryColumn: return item.country;
    case OssModel::RateColumn: return words::rate(item.rate);
    case OssModel::BaseColumn: return words::amount(figures.base);
    case OssModel::VatColumn: return words::amount(figures.vat);
    case OssModel::OwnBaseColumn: return words::amountWithCurrency(figures.ownBase);
    case OssModel::OwnVatColumn: return words::amountWithCurrency(figures.ownVat);
    case OssModel::UnpostedColumn:
        return figures.unposted.isZero() ? QString{} : words::amount(figures.unposted);
    case OssModel::ColumnCount: break;
    }
    return {};
}

QVariant raw(const OssItem &item, int column)
{
    const ledger::OssFigures &figures = item.figures;
    switch (static_cast<OssModel::Column>(column)) {
    case OssModel::KindColumn: // sales first, then the quarters
        return item.isCorrection ? ledger::quarterName(item.quarter) : QString{};
    case OssModel::CountryColumn: return item.country;
    case OssModel::RateColumn: return item.rate;
    case OssModel::BaseColumn: return figures.base.units();
    case OssModel::VatColumn: return figures.vat.units();
    case OssModel::OwnBaseColumn: return figures.ownBase.units();
    case OssModel::OwnVatColumn: return figures.ownVat.units();
    case OssModel::UnpostedColumn: return figures.unposted.units();
    case OssModel::ColumnCount: break;
    }
    return {};
}

} // namespace

std::vector<OssItem> ossItems(const ledger::OssList &list)
{
    std::vector<OssItem> items;
    items.reserve(list.lines.size() + list.corrections.size());
    for (const ledger::OssLine &line : list.lines)
        items.push_back({false, line.country, list.quarter, line.rate, line.figures});
    for (const ledger::OssCorrection &line : list.corrections)
        items.push_back({true, line.country, line.quarter, line.rate, line.figures});
    return items;
}

QVariant OssModel::cell(int column, int role, const OssItem &item) const
{
    if (role == Qt::DisplayRole)
        return display(item, column);
    if (role == SortRole)
        return raw(item, column);
    return {};
}

QString OssModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case KindColumn: return tr("Kind");
    case CountryColumn: return tr("Country");
    case RateColumn: return tr("VAT rate");
    case BaseColumn: return tr("Base");
    case VatColumn: return tr("VAT");
    case OwnBaseColumn: return tr("Base, ordered");
    case OwnVatColumn: return tr("VAT, ordered");
    case UnpostedColumn: return tr("VAT not posted");
    case ColumnCount: break;
    }
    return {};
}

bool OssModel::isFigure(int column) const
{
    return column != KindColumn && column != CountryColumn;
}

} // namespace klarbok::ui
