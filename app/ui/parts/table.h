#pragma once

#include <QTableView>

class QSortFilterProxyModel;

namespace klarbok::ui {

/// A table as every page has it: whole rows, sorted by raw values, filtered by text, words instead
/// of emptiness, and copying of the selected rows.
class Table : public QTableView
{
    Q_OBJECT

public:
    Table(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// Shows `model` through a proxy; the view does not own it.
    void setSource(QAbstractItemModel *model);
    QAbstractItemModel *source() const;
    QSortFilterProxyModel *proxy() const { return m_proxy; }

    void setFilter(const QString &text);
    /// Said in the middle of a table without rows.
    void setEmptyWords(const QString &title, const QString &text);
    /// Columns keep the width of their contents, `stretched` takes what is left.
    void fitColumns(int stretched);
    /// As high as its rows, for short tables inside a page.
    void setShowsAllRows(bool all);

    /// Rows of the source model.
    int currentRow() const;
    void selectRow(int sourceRow);
    /// Selects these and shows the first of them; what is current stays, so that nobody is told.
    void markRows(const QList<int> &sourceRows);
    QList<int> selectedSourceRows() const;

Q_SIGNALS:
    void currentRowChanged(int sourceRow);
    void rowActivated(int sourceRow);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void copySelection() const;

    QSortFilterProxyModel *m_proxy;
    QString m_emptyTitle, m_emptyText;
    int m_stretched = -1;
    bool m_showsAllRows = false;
    bool m_isFitted = false;
};

} // namespace klarbok::ui
