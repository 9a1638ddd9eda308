#include "ui/parts/table.h"

#include "ui/models/table_model.h"
#include "ui/parts/colours.h"
#include "ui/parts/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <utility>

namespace klarbok::ui {

Table::Table(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QTableView{parent}, m_proxy{new QSortFilterProxyModel(this)}
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kGrid + kGrid / 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumHeight(fontMetrics().height() + kGrid + kGrid / 2);

    m_proxy->setSortRole(SortRole);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setSortLocaleAware(true);

    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this] { fitColumns(m_stretched); });
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT rowActivated(m_proxy->mapToSource(index).row());
    });
}

void Table::setSource(QAbstractItemModel *model)
{
    m_proxy->setSourceModel(model);
    setModel(m_proxy);
    // After the view's own answer to the reset: widths come from what it then shows.
    connect(m_proxy, &QAbstractItemModel::modelReset, this, [this] { fitColumns(m_stretched); });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                Q_EMIT currentRowChanged(m_proxy->mapToSource(index).row());
            });
}

QAbstractItemModel *Table::source() const
{
    return m_proxy->sourceModel();
}

void Table::setFilter(const QString &text)
{
    m_proxy->setFilterFixedString(text.trimmed());
    viewport()->update();
}

void Table::setEmptyWords(const QString &title, const QString &text)
{
    m_emptyTitle = title;
    m_emptyText = text;
    viewport()->update();
}

void Table::fitColumns(int stretched)
{
    m_stretched = stretched;
    if (!model())
        return;
    resizeColumnsToContents();
    if (stretched >= 0)
        horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    updateGeometry();
}

void Table::setShowsAllRows(bool all)
{
    m_showsAllRows = all;
    if (all) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    updateGeometry();
}

int Table::currentRow() const
{
    return m_proxy->mapToSource(currentIndex()).row();
}

void Table::selectRow(int sourceRow)
{
    const QModelIndex index = m_proxy->mapFromSource(source()->index(sourceRow, 0));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void Table::markRows(const QList<int> &sourceRows)
{
    QList<int> rows;
    for (const int row : sourceRows) {
        if (const QModelIndex index = m_proxy->mapFromSource(source()->index(row, 0));
            index.isValid())
            rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection marked;
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype last = i;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        marked.select(m_proxy->index(rows[i], 0), m_proxy->index(rows[last], 0));
        i = last + 1;
    }
    selectionModel()->select(marked,
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!rows.isEmpty())
        scrollTo(m_proxy->index(rows.front(), 0));
}

QList<int> Table::selectedSourceRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(m_proxy->mapToSource(index).row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void Table::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if ((model() && model()->rowCount() > 0) || m_emptyTitle.isEmpty())
        return;
    const bool isFiltered = source() && source()->rowCount() > 0;
    const QString title = isFiltered ? tr("Nothing fits the search") : m_emptyTitle;
    const QString text = isFiltered ? tr("Change or clear the search.") : m_emptyText;

    QPainter painter{viewport()};
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    strong.setPointSizeF(strong.pointSizeF() * 1.1);
    const QRect room = viewport()->rect().adjusted(kGrid * 3, kGrid, -kGrid * 3, -kGrid);
    const int flags = Qt::AlignHCenter | Qt::TextWordWrap;
    const int titleHeight = QFontMetrics{strong}.boundingRect(room, flags, title).height();
    const int textHeight = fontMetrics().boundingRect(room, flags, text).height();
    const int top = qMax(room.top(), room.center().y() - (titleHeight + kGrid + textHeight) / 2);
    painter.setFont(strong);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect{room.left(), top, room.width(), titleHeight}, flags, title);
    painter.setFont(font());
    painter.setPen(quietText(palette()));
    painter.drawText(QRect{room.left(), top + titleHeight + kGrid, room.width(), textHeight}, flags,
                     text);
}

void Table::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    if (!std::exchange(m_isFitted, true))
        fitColumns(m_stretched); // fonts and style are settled now
}

void Table::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

QSize Table::sizeHint() const
{
    if (!m_showsAllRows || !model())
        return QTableView::sizeHint();
    const int rows = qMax(1, model()->rowCount());
    const int height = horizontalHeader()->sizeHint().height() +
                       rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth();
    return {QTableView::sizeHint().width(), height};
}

QSize Table::minimumSizeHint() const
{
    return m_showsAllRows ? QSize{QTableView::minimumSizeHint().width(), sizeHint().height()}
                          : QTableView::minimumSizeHint();
}

void Table::copySelection() const
{
    QStringList lines;
    for (const QModelIndex &row : selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace klarbok::ui
