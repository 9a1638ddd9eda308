#include "ui/pages/payout_reconciliation.h"

#include "ledger/causes.h"
#include "ui/pages/line_parts.h"
#include "ui/pages/page.h"
#include "ui/parts/chip_delegate.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"
#include "words/debts.h"
#include "words/difference_words.h"
#include "words/drift_words.h"

#include <QAction>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>

namespace klarbok::ui {

PayoutReconciliation::PayoutReconciliation(Workbench *bench, PayoutsPresenter *presenter,
                                           QWidget *parent)
    : QScrollArea{parent},
      m_bench{bench},
      m_presenter{presenter},
      m_next{jumpAction(QStringLiteral("nextDifference"), tr("&Next difference"),
                        QKeySequence{Qt::Key_F8}, 1)},
      m_previous{jumpAction(QStringLiteral("previousDifference"), tr("&Previous difference"),
                            QKeySequence{Qt::SHIFT | Qt::Key_F8}, -1)}
{
    setObjectName(QStringLiteral("reconciliationArea"));
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid);
    buildLines();
    buildDifferences();
    m_parts = new LineParts(all);
    connect(m_parts, &LineParts::voucherWanted, this, &PayoutReconciliation::voucherWanted);

    auto *above = new QHBoxLayout;
    above->addWidget(m_onlyDifferences);
    above->addStretch(1);
    above->addWidget(actionButton(m_previous, all));
    above->addWidget(actionButton(m_next, all));
    column->addLayout(above);
    column->addWidget(m_lines);
    column->addWidget(m_sum);
    column->addWidget(m_invoiced);
    column->addWidget(m_differencesHeading);
    column->addWidget(m_differences);
    column->addWidget(m_meaning);
    auto *cures = new QHBoxLayout;
    for (QPushButton *button : m_cures)
        cures->addWidget(button);
    cures->addStretch(1);
    column->addLayout(cures);
    column->addWidget(m_drift);
    column->addWidget(m_parts);
    column->addStretch(1);
    setWidget(all);

    connect(bench, &Workbench::started, this, &PayoutReconciliation::updateCures);
    connect(bench, &Workbench::ended, this, &PayoutReconciliation::updateCures);
    connect(presenter, &PayoutsPresenter::contentsChanged, this, &PayoutReconciliation::showParts);
    connect(presenter, &PayoutsPresenter::curingChanged, this, &PayoutReconciliation::updateCures);
}

QAction *PayoutReconciliation::jumpAction(const QString &name, const QString &text,
                                          const QKeySequence &keys, int step)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setEnabled(false);
    connect(action, &QAction::triggered, this, [this, step] { jump(step); });
    return action;
}

QList<QAction *> PayoutReconciliation::actions() const
{
    return {m_next, m_previous};
}

void PayoutReconciliation::buildLines()
{
    m_onlyDifferences = new QCheckBox(tr("Show &only differences"), this);
    m_onlyDifferences->setObjectName(QStringLiteral("onlyDifferences"));
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &PayoutReconciliation::showLines);
    m_lines =
        new Table(QStringLiteral("reconciliation"), tr("Klarna, the rows and the books"), this);
    m_lines->setSelectionMode(QAbstractItemView::SingleSelection);
    m_lines->setSource(&m_linesModel);
    m_lines->setItemDelegateForColumn(ReconciliationModel::VerdictColumn,
                                      new ChipDelegate(m_lines));
    m_lines->fitColumns(ReconciliationModel::WhyColumn);
    m_lines->setShowsAllRows(true);
    m_lines->setEmptyWords(tr("Everything agrees"), {});
    connect(m_lines, &Table::currentRowChanged, this, &PayoutReconciliation::showLine);
    m_sum = label(Text::Body, {}, this);
    m_sum->setObjectName(QStringLiteral("gapSentence"));
    m_sum->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_invoiced = label(Text::Quiet, {}, this);
    m_invoiced->setWordWrap(true);
}

void PayoutReconciliation::buildDifferences()
{
    m_differencesHeading = label(Text::Heading, tr("Differences"), this);
    m_differences = new Table(QStringLiteral("differences"), tr("Differences"), this);
    m_differences->setSelectionMode(QAbstractItemView::SingleSelection);
    m_differences->setSource(&m_differencesModel);
    m_differences->setItemDelegateForColumn(DifferenceModel::WeightColumn,
                                            new ChipDelegate(m_differences));
    m_differences->fitColumns(DifferenceModel::RefsColumn);
    m_differences->horizontalHeader()->setSectionResizeMode(DifferenceModel::CureColumn,
                                                            QHeaderView::Stretch);
    m_differences->setShowsAllRows(true);
    connect(m_differences, &Table::currentRowChanged, this, &PayoutReconciliation::showDifference);
    m_meaning = label(Text::Body, {}, this);
    m_meaning->setObjectName(QStringLiteral("differenceMeaning"));
    for (std::size_t i = 0; i < kCures; ++i) {
        m_cures[i] = new QPushButton(this);
        m_cures[i]->setObjectName(QStringLiteral("cure%1").arg(i));
        connect(m_cures[i], &QPushButton::clicked, this, [this, i] {
            const flow::CureStep step = m_steps[i]; // what it does may bring others
            cure(step);
        });
    }
    m_drift = label(Text::Body, {}, this);
    m_drift->setObjectName(QStringLiteral("payoutDrift"));
    m_drift->setWordWrap(true);
}

void PayoutReconciliation::showPayout(const flow::PayoutView &view)
{
    const auto &differences = view.reconciliation.differences;
    const int before = m_differences->currentRow();
    m_isChoosing = true; // until both tables stand
    m_differencesModel.setItems(differences);
    m_isChoosing = false;
    m_invoiced->setText(words::invoicedFees(view.payout, view.transactions));
    m_invoiced->setVisible(!m_invoiced->text().isEmpty());
    const bool hasAny = !differences.empty();
    m_differences->setVisible(hasAny);
    m_differencesHeading->setText(hasAny ? tr("Differences")
                                         : tr("Everything agrees. There are no differences."));
    m_drift->setText(words::drifts(view.drifts).join(u'\n'));
    m_drift->setVisible(!view.drifts.empty());
    const bool needsAnybody =
        std::ranges::any_of(differences, [](const auto &one) { return !one.explained; });
    m_next->setEnabled(needsAnybody);
    m_previous->setEnabled(needsAnybody);
    showLines();
    // The same one after it was read again, else the first that somebody has to do something about.
    const auto first = std::ranges::find_if(differences, ledger::blocks);
    const int worst =
        first == differences.end() ? 0 : static_cast<int>(first - differences.begin());
    const bool isSame = m_chosen && before >= 0 && before < static_cast<int>(differences.size()) &&
                        differences[static_cast<std::size_t>(before)].what == *m_chosen;
    if (hasAny)
        m_differences->selectRow(isSame ? before : worst);
    else
        m_lines->selectRow(0);
    showDifference(m_differences->currentRow());
}

void PayoutReconciliation::showLines()
{
    std::vector<ReconciledLine> lines = reconciledLines(m_presenter->current()->reconciliation);
    if (m_onlyDifferences->isChecked())
        std::erase_if(lines, [](const ReconciledLine &line) {
            return line.verdict == ReconciledLine::Verdict::Agrees;
        });
    const auto chosen = m_chosen;
    m_isChoosing = true;
    m_linesModel.setItems(std::move(lines));
    for (int row = 0; row < m_linesModel.rowCount(); ++row) {
        if (chosen == m_linesModel.at(row)->line.what)
            m_lines->selectRow(row);
    }
    m_isChoosing = false;
    m_chosen = chosen;
    showParts();
}

void PayoutReconciliation::showLine(int row)
{
    const auto *line = m_linesModel.at(row);
    if (!line || m_isChoosing)
        return;
    m_chosen = line->line.what;
    showParts();
    const auto &differences = m_differencesModel.items();
    const auto first = std::ranges::find(differences, *m_chosen, &ledger::Difference::what);
    m_isChoosing = true;
    if (first == differences.end())
        m_differences->clearSelection();
    else
        m_differences->selectRow(static_cast<int>(first - differences.begin()));
    m_isChoosing = false;
    if (first == differences.end())
        m_differences->setCurrentIndex({});
    updateCures();
}

void PayoutReconciliation::showDifference(int row)
{
    const auto *difference = m_differencesModel.at(row);
    if (!difference || m_isChoosing) {
        updateCures();
        return;
    }
    if (m_chosen != difference->what) {
        m_chosen = difference->what;
        m_isChoosing = true;
        for (int line = 0; line < m_linesModel.rowCount(); ++line) {
            if (m_linesModel.at(line)->line.what == *m_chosen)
                m_lines->selectRow(line);
        }
        m_isChoosing = false;
        showParts();
    }
    m_parts->mark(difference->rows);
    updateCures();
}

void PayoutReconciliation::showParts()
{
    m_sum->clear();
    const auto &view = m_presenter->current();
    if (view && m_chosen) {
        const auto &lines = view->reconciliation.lines;
        const auto line = std::ranges::find(lines, *m_chosen, &ledger::ReconciliationLine::what);
        if (line != lines.end())
            m_sum->setText(words::gapSentence(*line, view->reconciliation.differences,
                                              view->reconciliation.isStopped));
    }
    m_sum->setVisible(!m_sum->text().isEmpty());
    const auto &contents = m_presenter->contents();
    const auto line = m_chosen ? std::ranges::find(contents, *m_chosen, &ledger::LineContents::what)
                               : contents.end();
    m_parts->setContents(line == contents.end() ? nullptr : &*line, m_onlyDifferences->isChecked());
    if (const auto *difference = m_differencesModel.at(m_differences->currentRow()))
        m_parts->mark(difference->rows);
}

void PayoutReconciliation::jump(int step)
{
    const auto &differences = m_differencesModel.items();
    const int count = static_cast<int>(differences.size());
    int row = m_differences->currentRow();
    if (row < 0 && step < 0)
        row = count;
    for (int tried = 0; tried < count; ++tried) {
        row = (row + step + count) % count;
        if (!differences[static_cast<std::size_t>(row)].explained)
            break;
    }
    Q_EMIT jumped();
    m_differences->selectRow(row);
    m_differences->setFocus();
    ensureWidgetVisible(m_cures.front()->isVisible() ? static_cast<QWidget *>(m_cures.front())
                                                     : m_meaning);
}

void PayoutReconciliation::updateCures()
{
    const auto *difference = m_differencesModel.at(m_differences->currentRow());
    m_steps = difference && m_presenter->current()
                  ? flow::curesFor(*difference, *m_presenter->current())
                  : std::vector<flow::CureStep>{};
    m_meaning->setText(difference ? words::causeMeaning(*difference) : QString{});
    m_meaning->setVisible(difference);
    for (std::size_t i = 0; i < kCures; ++i) {
        const bool isThere = i < m_steps.size();
        m_cures[i]->setVisible(isThere);
        m_cures[i]->setEnabled(!m_bench->isBusy() && !m_presenter->isCuring());
        if (isThere)
            m_cures[i]->setText(words::cureStep(m_steps[i]));
    }
}

void PayoutReconciliation::cure(const flow::CureStep &step)
{
    using flow::CureAct;
    switch (step.act) {
    case CureAct::ShowQuestion: Q_EMIT questionWanted(step.vouchers.front()); return;
    case CureAct::ShowVoucher:
    case CureAct::ShowCorrection: Q_EMIT voucherWanted(step.vouchers.front()); return;
    case CureAct::FetchAgain:
    case CureAct::CheckKlarna:
    case CureAct::RetryOrder:
    case CureAct::Approve:
    case CureAct::Post:
    case CureAct::Recover:
    case CureAct::DraftCorrection: m_presenter->cure(step); return;
    }
}

} // namespace klarbok::ui
