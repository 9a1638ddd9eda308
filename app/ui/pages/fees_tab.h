#pragma once

#include "flow/fees.h"
#include "ui/models/fee_model.h"
#include "ui/workbench.h"

#include <QWidget>

class QLabel;

namespace klarbok::ui {

class Table;

/// Klarna's fees of the payouts up to a day, against those that are expected. Reads only while it
/// is shown.
class FeesTab : public QWidget
{
    Q_OBJECT

public:
    explicit FeesTab(Workbench *bench, QWidget *parent = nullptr);

    /// The last day; flow::kFeeDays before it count too.
    void setDay(QDate day);

Q_SIGNALS:
    void failed(const klarbok::Error &error);
    /// How many fees are off.
    void counted(int outliers);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void showView(const flow::FeeView &view);

    Workbench *m_bench;
    QDate m_day;
    int m_round = 0;
    bool m_isOld = true; ///< what is shown is not of the day, or of before a change
    FeeLineModel m_lines;
    FeeOutlierModel m_outliers;
    QLabel *m_summary;
    Table *m_outlierList;
    Table *m_lineList;
};

} // namespace klarbok::ui
