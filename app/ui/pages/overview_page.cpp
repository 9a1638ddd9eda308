#include "ui/pages/overview_page.h"

#include "ui/pages/report_words.h"
#include "ui/parts/banner.h"
#include "ui/parts/card.h"
#include "ui/parts/chip_delegate.h"
#include "ui/parts/chip_label.h"
#include "ui/parts/table.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"
#include "words/debts.h"
#include "words/error_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace klarbok::ui {

OverviewPage::OverviewPage(Workbench *bench, QAction *fetch, QWidget *parent)
    : Page{QStringLiteral("overviewPage"), tr("Overview"), parent},
      m_presenter{new OverviewPresenter(bench, this)},
      m_owed{new Card(QStringLiteral("owedCard"), tr("Klarna owes you"), this)},
      m_fetched{new Card(QStringLiteral("fetchedCard"), tr("Last fetched"), this)},
      m_posted{new Card(QStringLiteral("postedCard"), tr("Posted vouchers"), this)},
      m_todos{new Table(QStringLiteral("todoList"), tr("What needs you"), this)}
{
    addButton(fetch, true);
    follow(bench, {Job::Fetch});
    connect(bench, &Workbench::fetched, this,
            [this](const flow::FetchReport &report) { showFetchReport(*banner(), report); });

    auto *cards = new QHBoxLayout;
    cards->setSpacing(kGrid * 2);
    for (Card *card : {m_owed, m_fetched, m_posted}) {
        card->setFigure(QStringLiteral("–")); // until it is known
        cards->addWidget(card, 1);
    }
    body()->addLayout(cards);
    body()->addSpacing(kGrid);
    body()->addWidget(label(Text::Heading, tr("Needs you"), this));
    m_todos->setSource(&m_model);
    m_todos->setItemDelegateForColumn(TodoModel::CountColumn, new ChipDelegate(m_todos));
    m_todos->setSelectionMode(QAbstractItemView::SingleSelection);
    m_todos->fitColumns(TodoModel::WhatColumn);
    body()->addWidget(m_todos, 1);
    connect(m_todos, &Table::rowActivated, this, [this](int row) {
        if (const Todo *todo = m_model.at(row))
            Q_EMIT wanted(todo->place);
    });
    connect(m_todos, &QTableView::clicked, m_todos, &QTableView::activated);

    connect(m_presenter, &OverviewPresenter::changed, this, &OverviewPage::showState);
    connect(m_presenter, &OverviewPresenter::balanceChanged, this, &OverviewPage::showBalance);
    connect(m_presenter, &OverviewPresenter::failed, banner(), &Banner::showError);
    // The answer may be there at once, and nobody listens to the page yet.
    QMetaObject::invokeMethod(m_presenter, &OverviewPresenter::load, Qt::QueuedConnection);
}

void OverviewPage::showState()
{
    const OverviewState &state = m_presenter->state();
    setSubtitle(words::longDay(m_presenter->today()));
    m_model.setItems(state.todos);
    int count = 0;
    for (const Todo &todo : state.todos)
        count += todo.count;
    Q_EMIT countChanged(count);
    if (state.payouts == 0)
        m_todos->setEmptyWords(tr("Nothing is fetched yet"),
                               tr("Choose Fetch from Klarna to begin."));
    else
        m_todos->setEmptyWords(tr("Nothing needs you right now"),
                               tr("All vouchers are posted and every payout adds up."));

    m_fetched->setFigure(state.lastFetch ? words::time(*state.lastFetch) : tr("Never"));
    m_fetched->setText(state.newestPayout
                           ? tr("The newest of %1 payouts is from %2.")
                                 .arg(words::count(state.payouts), words::day(*state.newestPayout))
                           : tr("No payouts yet."));
    m_posted->setFigure(
        tr("%1 of %2").arg(words::count(state.posted), words::count(state.vouchers)));
    m_posted->setText(state.vouchers == 0 ? tr("Vouchers are built when payouts are fetched.")
                      : state.posted == state.vouchers
                          ? tr("Everything is in Björn Lundén.")
                          : tr("The rest is drafts or waits to be posted."));
}

void OverviewPage::showBalance()
{
    const auto &balance = m_presenter->balance();
    if (!balance) {
        m_owed->setFigure(QStringLiteral("–"));
        m_owed->setText({});
        m_owed->chip()->setChip(Tone::Neutral, {});
        return;
    }
    const ledger::BalanceProof &proof = balance->proof;
    m_owed->setFigure(words::amountWithCurrency(proof.klarna));
    if (!proof.books) {
        const Error &why = *balance->booksError; // the books' column is never empty without one
        const QString form = why.reason.startsWith(u"books_file_")
                                 ? tr("The vouchers say %1. %2")
                                 : tr("The vouchers say %1. Björn Lundén could not be asked: %2");
        m_owed->setText(form.arg(words::amount(proof.rows), words::words(why).what));
        m_owed->chip()->setChip(Tone::Neutral, {});
        return;
    }
    const QString debt = words::owedBy(proof.klarna);
    m_owed->setText((debt.isEmpty() ? debt : debt + u' ') +
                    (balance->booksWritten
                         ? tr("The vouchers say %1, the SIE file of %3 says %2.")
                               .arg(words::amount(proof.rows), words::amount(*proof.books),
                                    words::day(*balance->booksWritten))
                         : tr("The vouchers say %1, the books %2.")
                               .arg(words::amount(proof.rows), words::amount(*proof.books))));
    switch (balance->verdict()) {
    case flow::BalanceView::Verdict::Agrees:
        m_owed->chip()->setChip(Tone::Good, tr("Agrees"));
        break;
    case flow::BalanceView::Verdict::Waits: m_owed->chip()->setChip(Tone::Info, tr("Waits")); break;
    case flow::BalanceView::Verdict::Differs:
        m_owed->chip()->setChip(Tone::Warning, tr("Differs"));
        break;
    }
}

} // namespace klarbok::ui
