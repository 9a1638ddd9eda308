#include "ui/pages/fees_tab.h"

#include "ui/parts/table.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"
#include "words/fee_words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace klarbok::ui {

FeesTab::FeesTab(Workbench *bench, QWidget *parent)
    : QWidget{parent},
      m_bench{bench},
      m_summary{label(Text::Body, {}, this)},
      m_outlierList{
          new Table(QStringLiteral("feeOutliers"), tr("Fees that are not as expected"), this)},
      m_lineList{new Table(QStringLiteral("feeLines"), tr("Fees by payout"), this)}
{
    m_summary->setObjectName(QStringLiteral("feeSummary"));
    m_summary->setContentsMargins(kGrid, 0, kGrid, 0);
    m_outlierList->setSource(&m_outliers);
    m_outlierList->setSortingEnabled(true);
    m_outlierList->sortByColumn(-1, Qt::AscendingOrder); // the farthest off first
    m_outlierList->fitColumns(FeeOutlierModel::OrderColumn);
    m_outlierList->setEmptyWords(tr("No fee is off"), {});
    m_lineList->setSource(&m_lines);
    m_lineList->setSortingEnabled(true);
    m_lineList->sortByColumn(FeeLineModel::DateColumn, Qt::DescendingOrder);
    m_lineList->fitColumns(FeeLineModel::PayoutColumn);
    m_lineList->setEmptyWords(tr("No payouts in the period"), {});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_summary);
    column->addWidget(m_outlierList, 1);
    column->addWidget(m_lineList, 1);
    connect(bench, &Workbench::changed, this, [this] {
        m_isOld = true;
        if (isVisible())
            load();
    });
}

void FeesTab::setDay(QDate day)
{
    m_day = day;
    m_isOld = true;
    if (isVisible())
        load();
}

void FeesTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOld)
        load();
}

void FeesTab::load()
{
    m_isOld = false;
    const int round = ++m_round;
    QCoro::connect(flow::fees(m_bench->session(), m_day.addDays(-flow::kFeeDays), m_day), this,
                   [this, round](const Result<flow::FeeView> &result) {
                       if (round != m_round)
                           return; // another day was chosen meanwhile
                       if (result)
                           showView(result.value());
                       else
                           Q_EMIT failed(result.error());
                   });
}

void FeesTab::showView(const flow::FeeView &view)
{
    m_lines.setItems(view.report.lines);
    m_outliers.setItems(view.report.outliers);
    m_outlierList->setVisible(view.hasRates);
    m_summary->setText(
        tr("Payouts from %1 to %2, fees without VAT. %3")
            .arg(words::day(view.from), words::day(view.to), words::feeSummary(view)));
    Q_EMIT counted(static_cast<int>(view.report.outliers.size()));
}

} // namespace klarbok::ui
