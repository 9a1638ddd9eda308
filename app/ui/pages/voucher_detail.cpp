#include "ui/pages/voucher_detail.h"

#include "ui/models/tones.h"
#include "ui/pages/page.h"
#include "ui/pages/voucher_questions.h"
#include "ui/parts/chip_label.h"
#include "ui/parts/pdf_view.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"
#include "words/codes.h"
#include "words/drift_words.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace klarbok::ui {

VoucherDetail::VoucherDetail(VouchersPresenter *presenter, const QList<QAction *> &actions,
                             QWidget *parent)
    : QWidget{parent}, m_presenter{presenter}, m_stack{new QStackedWidget(this)}
{
    auto *nothing = label(Text::Quiet, tr("Choose a voucher to see its rows and orders."), this);
    nothing->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(nothing);

    auto *one = new QWidget(m_stack);
    m_heading = label(Text::Heading, {}, one);
    m_heading->setObjectName(QStringLiteral("voucherHeading"));
    m_status = new ChipLabel(one);
    m_status->setObjectName(QStringLiteral("voucherStatus"));
    m_meaning = label(Text::Quiet, {}, one);
    m_meaning->setObjectName(QStringLiteral("voucherMeaning"));

    m_links = label(Text::Body, {}, one);
    m_links->setObjectName(QStringLiteral("voucherLinks"));
    m_links->setTextFormat(Qt::RichText); // made of our own links, whose texts are escaped
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_links, &QLabel::linkActivated, this, [this](const QString &link) {
        if (const auto id = VoucherId::parse(link))
            Q_EMIT voucherWanted(*id);
    });

    m_drift = label(Text::Body, {}, one);
    m_drift->setObjectName(QStringLiteral("voucherDrift"));
    m_drift->setWordWrap(true);
    m_drift->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_rows = new Table(QStringLiteral("voucherRows"), tr("Rows"), one);
    m_rows->setSource(&m_rowModel);
    m_rows->fitColumns(VoucherRowModel::TextColumn);
    m_rows->setEmptyWords(tr("No rows yet"), tr("Everything on this voucher is still a question."));
    m_sum = label(Text::Body, {}, one);
    m_sum->setObjectName(QStringLiteral("voucherSum"));
    m_sum->setAlignment(Qt::AlignRight);
    auto *rows = new QWidget(one);
    auto *rowsColumn = new QVBoxLayout(rows);
    rowsColumn->setContentsMargins(0, kGrid, 0, 0);
    rowsColumn->setSpacing(kGrid / 2);
    rowsColumn->addWidget(m_rows, 1);
    rowsColumn->addWidget(m_sum);

    m_entries = new Table(QStringLiteral("voucherOrders"), tr("Orders"), one);
    m_entries->setSource(&m_entryModel);
    m_entries->setSortingEnabled(true);
    m_entries->sortByColumn(EntryModel::TimeColumn, Qt::AscendingOrder);
    m_entries->fitColumns(EntryModel::PayoutColumn);
    m_questions = new VoucherQuestions(m_presenter, one);
    connect(m_questions, &VoucherQuestions::ossTableWanted, this, &VoucherDetail::ossTableWanted);
    m_pdf = new PdfView(one);
    connect(m_pdf, &PdfView::failed, m_presenter, &VouchersPresenter::failed);
    m_history = new Table(QStringLiteral("voucherHistory"), tr("History"), one);
    m_history->setSource(&m_historyModel);
    m_history->fitColumns(AuditModel::DetailsColumn);
    m_history->setColumnHidden(AuditModel::SubjectColumn, true);

    m_tabs = new QTabWidget(one);
    m_tabs->setObjectName(QStringLiteral("voucherTabs"));
    m_tabs->setAccessibleName(tr("About the voucher"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(rows, tr("Rows"));
    m_tabs->addTab(m_entries, tr("Orders"));
    m_tabs->addTab(m_questions, tr("Questions"));
    m_tabs->addTab(m_pdf, tr("PDF"));
    m_tabs->addTab(m_history, tr("History"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &VoucherDetail::wantPdf);

    auto *head = new QHBoxLayout;
    head->setSpacing(kGrid + kGrid / 2);
    head->addWidget(m_heading);
    head->addWidget(m_status);
    head->addWidget(m_meaning, 1);
    for (QAction *action : actions)
        head->addWidget(actionButton(action, one));
    auto *column = new QVBoxLayout(one);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_links);
    column->addWidget(m_drift);
    column->addWidget(m_tabs, 1);
    m_stack->addWidget(one);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connect(m_presenter, &VouchersPresenter::currentChanged, this, &VoucherDetail::showCurrent);
    connect(m_presenter, &VouchersPresenter::pdfLoaded, this,
            [this](const VoucherId &id, const QByteArray &pdf) {
                const auto &current = m_presenter->current();
                if (!current || current->voucher.content.id != id)
                    return;
                const bool isFrozen = ledger::isFrozen(current->voucher.state);
                m_pdf->setDocument(
                    id.text() +
                        (isFrozen ? QStringLiteral(".pdf") : tr("-draft") + QStringLiteral(".pdf")),
                    pdf,
                    isFrozen ? tr("Frozen when it was approved. Exactly these bytes go to "
                                  "Björn Lundén.")
                             : tr("A draft, marked UTKAST. It is made anew and frozen when "
                                  "you approve."));
                m_presenter->loadPictures(PdfView::kPagesShown,
                                          qRound(PdfView::kPageWidth * m_pdf->devicePixelRatioF()));
            });
    connect(m_presenter, &VouchersPresenter::picturesLoaded, this,
            [this](const VoucherId &id, const std::vector<QByteArray> &pictures) {
                const auto &current = m_presenter->current();
                if (current && current->voucher.content.id == id)
                    m_pdf->setPages(pictures);
            });
}

void VoucherDetail::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void VoucherDetail::showCurrent()
{
    const auto &current = m_presenter->current();
    m_stack->setCurrentIndex(current ? 1 : 0);
    if (!current)
        return;
    const StoredVoucher &voucher = current->voucher;
    const QString number = words::voucherNumber(voucher.series, voucher.number);
    m_heading->setText(number.isEmpty() ? voucher.content.text
                                        : number + QStringLiteral(" · ") + voucher.content.text);
    m_status->setChip(toneOf(voucher.state), words::state(voucher.state));
    m_meaning->setText(voucher.reason.isEmpty() ? words::stateMeaning(voucher.state)
                                                : words::refusal(voucher.reason));
    showLinks(voucher);
    showDrift(voucher);
    m_rows->setColumnHidden(VoucherRowModel::DimensionColumn,
                            std::ranges::all_of(current->rows, [](const NamedRow &named) {
                                return named.row.dimensions.isEmpty();
                            }));
    m_rowModel.setItems(current->rows);
    m_entryModel.setItems(voucher.content.entries);
    m_historyModel.setItems(current->history);
    const QString total = words::amountWithCurrency(voucher.content.total());
    QStringList sum(tr("Sum %1 debit and %1 credit. The voucher balances.").arg(total));
    for (const ledger::ExchangeRate &rate : voucher.content.rates)
        sum.append(ledger::rateText(rate));
    m_sum->setText(sum.join(u'\n'));
    m_sum->setVisible(!current->rows.empty());
    m_tabs->setTabText(OrdersTab, tr("Orders (%1)").arg(words::count(m_entryModel.rowCount())));
    m_questions->showVoucher(*current);
    const auto remarks = static_cast<qsizetype>(voucher.content.questions.size()) +
                         static_cast<qsizetype>(voucher.content.notices.size());
    m_tabs->setTabText(QuestionsTab, remarks > 0 ? tr("Questions (%1)").arg(words::count(remarks))
                                                 : tr("Questions"));
    m_pdf->clear(tr("The PDF is being made …"));
    wantPdf();
}

void VoucherDetail::showLinks(const StoredVoucher &voucher)
{
    const auto link = [](const VoucherId &id, const QString &series, std::optional<int> number) {
        const QString name = number ? words::voucherNumber(series, number) : id.text();
        return QStringLiteral("<a href=\"%1\">%2</a>").arg(id.text(), name.toHtmlEscaped());
    };
    QStringList lines;
    if (const auto &corrects = voucher.content.corrects)
        lines.append(tr("Corrects %1 of %2.")
                         .arg(link(corrects->id, corrects->series, corrects->number),
                              words::day(corrects->date)));
    if (const auto &other = voucher.correctedBy)
        lines.append(
            tr("Corrected by %1 (%2).")
                .arg(link(other->id, other->series, other->number), words::state(other->state)));
    m_links->setText(lines.join(u' '));
    m_links->setVisible(!lines.isEmpty());
}

void VoucherDetail::showDrift(const StoredVoucher &voucher)
{
    constexpr qsizetype kShown = 4;
    QStringList lines = words::driftsOfVoucher(voucher.drifts);
    if (const auto left = lines.size() - kShown; left > 0) {
        lines.resize(kShown);
        lines.append(tr("… and %n more.", nullptr, static_cast<int>(left)));
    }
    const QString remark = words::driftRemark(voucher.drifts);
    if (!remark.isEmpty())
        lines.append(remark);
    m_drift->setText(lines.join(u'\n'));
    m_drift->setVisible(!lines.isEmpty());
}

void VoucherDetail::wantPdf()
{
    if (m_tabs->currentIndex() == PdfTab)
        m_presenter->loadPdf();
}

} // namespace klarbok::ui
