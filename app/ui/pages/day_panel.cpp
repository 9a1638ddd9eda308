#include "ui/pages/day_panel.h"

#include "ui/models/month_model.h"
#include "ui/parts/chip_delegate.h"
#include "ui/parts/chip_label.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"
#include "words/calendar_words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace klarbok::ui {

DayPanel::DayPanel(QWidget *parent)
    : QFrame{parent},
      m_date{label(Text::Heading, {}, this)},
      m_chip{new ChipLabel(this)},
      m_why{label(Text::Body, {}, this)},
      m_sums{label(Text::Quiet, {}, this)},
      m_list{new Table(QStringLiteral("dayVouchers"), tr("The day's vouchers"), this)}
{
    setObjectName(QStringLiteral("dayPanel"));
    setAccessibleName(tr("The chosen day"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumWidth(kGrid * 26);
    setMaximumWidth(kGrid * 36);
    m_date->setObjectName(QStringLiteral("dayHeading"));
    m_why->setObjectName(QStringLiteral("dayWhy"));
    m_sums->setObjectName(QStringLiteral("daySums"));
    m_chip->setObjectName(QStringLiteral("dayChip"));
    m_list->setSource(&m_model);
    m_list->setItemDelegateForColumn(DayVoucherModel::StatusColumn, new ChipDelegate(m_list));
    m_list->fitColumns(DayVoucherModel::VoucherColumn);
    m_list->setEmptyWords(tr("No vouchers"), {});
    connect(m_list, &Table::rowActivated, this, [this](int row) {
        if (const auto *voucher = m_model.at(row))
            Q_EMIT voucherWanted(voucher->id);
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid * 2, kGrid + kGrid / 2, kGrid * 2, kGrid * 2);
    column->setSpacing(kGrid);
    column->addWidget(m_date);
    column->addWidget(m_chip);
    column->addWidget(m_why);
    column->addWidget(m_sums);
    column->addWidget(m_list, 1);
    column->addStretch();
}

void DayPanel::show(QDate date, const ledger::CalendarDay *day)
{
    m_date->setText(words::longDay(date));
    const bool isStated = day && day->state != ledger::DayState::Empty;
    m_chip->setChip(isStated ? toneOf(day->state) : Tone::Neutral,
                    isStated ? words::dayState(day->state) : QString{});
    QStringList why;
    if (day) {
        for (const ledger::DayRemark &remark : day->remarks)
            why.append(words::dayRemark(remark));
    }
    m_why->setText(why.join(u'\n'));
    QString sums = day ? words::daySums(day->sums) : QString{};
    if (!sums.isEmpty())
        sums[0] = sums[0].toUpper();
    m_sums->setText(sums);
    m_sums->setVisible(!sums.isEmpty());
    m_model.setItems(day ? day->vouchers : std::vector<ledger::CalendarVoucher>{});
    m_list->setVisible(day && !day->vouchers.empty());
}

void DayPanel::openVouchers()
{
    if (m_model.rowCount() == 1)
        Q_EMIT voucherWanted(m_model.at(0)->id);
    if (m_model.rowCount() < 2)
        return;
    m_list->selectRow(0);
    m_list->setFocus();
}

} // namespace klarbok::ui
