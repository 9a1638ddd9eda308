#include "ui/pages/line_parts.h"

#include "ui/parts/chip_delegate.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QSet>

#include <algorithm>

namespace klarbok::ui {

namespace {

constexpr int kHeight = kGrid * 38;

/// Looked for when somebody asks: a line may have a hundred thousand rows, and most are never
/// asked about.
template<typename Part, typename Test>
QList<int> places(const std::vector<Part> &parts, const Test &isOne)
{
    QList<int> found;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (isOne(parts[i]))
            found.append(static_cast<int>(i));
    }
    return found;
}

template<typename Part>
std::vector<Part> shown(const std::vector<Part> &parts, bool onlyDifferences)
{
    if (!onlyDifferences)
        return parts;
    std::vector<Part> differing;
    std::ranges::copy_if(parts, std::back_inserter(differing),
                         [](const Part &part) { return part.amount != part.booked; });
    return differing;
}

} // namespace

LineParts::LineParts(QWidget *parent) : QWidget{parent}
{
    m_rows = table(QStringLiteral("lineRows"), tr("Klarna's rows in the line"), &m_rowModel);
    m_rows->setItemDelegateForColumn(LineRowModel::VerdictColumn, new ChipDelegate(m_rows));
    m_rows->fitColumns(LineRowModel::OrderColumn);
    m_rows->setEmptyWords(tr("No rows to show"),
                          tr("The line comes from Klarna's totals, or everything on it agrees."));
    m_orders = table(QStringLiteral("lineOrders"), tr("Orders in the line"), &m_orderModel);
    m_orders->setItemDelegateForColumn(LineOrderModel::VerdictColumn, new ChipDelegate(m_orders));
    m_orders->fitColumns(LineOrderModel::OrderColumn);
    m_bookings =
        table(QStringLiteral("lineBookings"), tr("Voucher rows of the line"), &m_bookingModel);
    m_bookings->fitColumns(LineBookingModel::VoucherColumn);
    m_bookings->setEmptyWords(tr("On no voucher"), {});

    const auto titled = [this](const QString &text, Table *of) {
        auto *title = label(Text::Quiet, text, this);
        title->setBuddy(of);
        return title;
    };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(kGrid / 2);
    grid->setHorizontalSpacing(kGrid);
    grid->addWidget(titled(tr("Rows"), m_rows), 0, 0);
    grid->addWidget(m_rows, 1, 0, 3, 1);
    grid->addWidget(titled(tr("Orders"), m_orders), 0, 1);
    grid->addWidget(m_orders, 1, 1);
    grid->addWidget(titled(tr("Voucher rows"), m_bookings), 2, 1);
    grid->addWidget(m_bookings, 3, 1);
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(1, 3);
    setFixedHeight(kHeight);

    connect(m_rows, &Table::currentRowChanged, this, [this](int row) {
        if (const auto *item = m_rowModel.at(row))
            markElsewhere(m_rows, {item->key});
    });
    connect(m_orders, &Table::currentRowChanged, this, [this](int row) {
        if (const auto *item = m_orderModel.at(row))
            markElsewhere(m_orders, item->rows);
    });
    connect(m_bookings, &Table::currentRowChanged, this, [this](int row) {
        if (const auto *item = m_bookingModel.at(row))
            markElsewhere(m_bookings, item->rows);
    });
    connect(m_bookings, &Table::rowActivated, this, [this](int row) {
        if (const auto *item = m_bookingModel.at(row))
            Q_EMIT voucherWanted(item->voucher);
    });
}

Table *LineParts::table(const QString &name, const QString &title, QAbstractItemModel *model)
{
    auto *made = new Table(name, title, this);
    made->setSource(model);
    made->setSortingEnabled(true);
    made->sortByColumn(-1, Qt::AscendingOrder); // in their own order until somebody wants another
    return made;
}

void LineParts::setContents(const ledger::LineContents *contents, bool onlyDifferences)
{
    const ledger::LineContents none{ledger::What::Sale, {}, {}, {}};
    const ledger::LineContents &line = contents ? *contents : none;
    m_rowModel.setItems(shown(line.rows, onlyDifferences));
    m_orderModel.setItems(shown(line.orders, onlyDifferences));
    m_bookingModel.setItems(line.bookings);
}

void LineParts::mark(const std::vector<TransactionKey> &rows)
{
    markElsewhere(nullptr, rows);
}

void LineParts::markElsewhere(const Table *chosenIn, const std::vector<TransactionKey> &rows)
{
    const QSet<TransactionKey> wanted{rows.begin(), rows.end()};
    const auto isWanted = [&wanted](const TransactionKey &row) { return wanted.contains(row); };
    const auto holdsOne = [&isWanted](const auto &part) {
        return std::ranges::any_of(part.rows, isWanted);
    };
    if (chosenIn != m_rows)
        m_rows->markRows(places(m_rowModel.items(),
                                [&](const ledger::LineRow &row) { return isWanted(row.key); }));
    if (chosenIn != m_orders)
        m_orders->markRows(places(m_orderModel.items(), holdsOne));
    if (chosenIn != m_bookings)
        m_bookings->markRows(places(m_bookingModel.items(), holdsOne));
}

} // namespace klarbok::ui
