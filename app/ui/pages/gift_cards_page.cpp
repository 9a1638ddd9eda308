#include "ui/pages/gift_cards_page.h"

#include "base/day.h"
#include "flow/gift_cards.h"
#include "ui/parts/banner.h"
#include "ui/parts/card.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace klarbok::ui {

GiftCardsPresenter::GiftCardsPresenter(Workbench *bench, QObject *parent)
    : QObject{parent}, m_bench{bench}, m_from{today().year(), 1, 1}, m_to{today()}
{
    connect(bench, &Workbench::changed, this, &GiftCardsPresenter::load);
}

QDate GiftCardsPresenter::today() const
{
    return stockholmDay(m_bench->session()->clock->now());
}

void GiftCardsPresenter::setPeriod(QDate from, QDate to)
{
    m_from = from;
    m_to = to;
    load();
}

void GiftCardsPresenter::load()
{
    const int round = ++m_round;
    QCoro::connect(flow::giftCards(m_bench->session(), m_from, m_to), this,
                   [this, round](const Result<ledger::GiftCardReport> &result) {
                       if (round != m_round)
                           return; // the period was changed meanwhile
                       if (result)
                           Q_EMIT loaded(result.value());
                       else
                           Q_EMIT failed(result.error());
                   });
}

GiftCardsPage::GiftCardsPage(Workbench *bench, QWidget *parent)
    : Page{QStringLiteral("giftCardsPage"), tr("Gift cards"), parent},
      m_presenter{new GiftCardsPresenter(bench, this)},
      m_from{new QDateEdit(this)},
      m_to{new QDateEdit(this)},
      m_opening{new Card(QStringLiteral("openingCard"), tr("Opening balance"), this)},
      m_sold{new Card(QStringLiteral("soldCard"), tr("Sold"), this)},
      m_used{new Card(QStringLiteral("usedCard"), tr("Used"), this)},
      m_closing{new Card(QStringLiteral("closingCard"), tr("Closing balance"), this)},
      m_list{new Table(QStringLiteral("giftCardList"), tr("Gift cards sold and used"), this)}
{
    setSubtitle(tr("What you owe those who hold gift cards"));
    const QDate today = m_presenter->today();
    m_from->setDate(QDate{today.year(), 1, 1});
    m_to->setDate(today);
    m_from->setObjectName(QStringLiteral("giftCardFrom"));
    m_to->setObjectName(QStringLiteral("giftCardTo"));
    m_from->setAccessibleName(tr("From and including"));
    m_to->setAccessibleName(tr("To and including"));
    auto *period = new QHBoxLayout;
    period->setSpacing(kGrid);
    auto *from = new QLabel(tr("&From"), this);
    auto *to = new QLabel(tr("&to"), this);
    from->setBuddy(m_from);
    to->setBuddy(m_to);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setCalendarPopup(true);
        connect(edit, &QDateEdit::dateChanged, this,
                [this] { m_presenter->setPeriod(m_from->date(), m_to->date()); });
    }
    period->addWidget(from);
    period->addWidget(m_from);
    period->addWidget(to);
    period->addWidget(m_to);
    period->addStretch(1);
    body()->addLayout(period);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(kGrid * 2);
    for (Card *card : {m_opening, m_sold, m_used, m_closing})
        cards->addWidget(card, 1);
    body()->addLayout(cards);
    m_list->setSource(&m_model);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(GiftCardModel::DateColumn, Qt::AscendingOrder);
    m_list->fitColumns(GiftCardModel::OrderColumn);
    m_list->setEmptyWords(tr("No gift cards in the period"),
                          tr("Gift cards are found by their words, see Settings."));
    body()->addWidget(m_list, 1);
    connect(m_list, &Table::rowActivated, this, [this](int row) {
        if (const auto *line = m_model.at(row))
            Q_EMIT voucherWanted(line->voucher);
    });
    connect(m_presenter, &GiftCardsPresenter::loaded, this, &GiftCardsPage::showReport);
    connect(m_presenter, &GiftCardsPresenter::failed, banner(), &Banner::showError);
    m_presenter->load();
}

void GiftCardsPage::showReport(const ledger::GiftCardReport &report)
{
    m_opening->setFigure(words::amountWithCurrency(report.opening));
    m_sold->setFigure(words::amountWithCurrency(report.sold));
    m_used->setFigure(words::amountWithCurrency(report.used));
    m_closing->setFigure(words::amountWithCurrency(report.closing));
    m_model.setItems(report.lines);
}

} // namespace klarbok::ui
