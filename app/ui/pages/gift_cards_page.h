#pragma once

#include "ui/models/gift_card_model.h"
#include "ui/pages/page.h"

class QDateEdit;

namespace klarbok::ui {

class Card;
class Table;

/// Asks for the roll-forward of a period.
class GiftCardsPresenter : public QObject
{
    Q_OBJECT

public:
    explicit GiftCardsPresenter(Workbench *bench, QObject *parent = nullptr);

    QDate today() const;
    void setPeriod(QDate from, QDate to);
    void load();

Q_SIGNALS:
    void loaded(const klarbok::ledger::GiftCardReport &report);
    void failed(const klarbok::Error &error);

private:
    Workbench *m_bench;
    QDate m_from, m_to;
    int m_round = 0;
};

/// What is owed to holders of gift cards: opening, sold, used, closing.
class GiftCardsPage : public Page
{
    Q_OBJECT

public:
    explicit GiftCardsPage(Workbench *bench, QWidget *parent = nullptr);

Q_SIGNALS:
    void voucherWanted(const klarbok::VoucherId &id);

private:
    void showReport(const ledger::GiftCardReport &report);

    GiftCardsPresenter *m_presenter;
    GiftCardModel m_model;
    QDateEdit *m_from;
    QDateEdit *m_to;
    Card *m_opening;
    Card *m_sold;
    Card *m_used;
    Card *m_closing;
    Table *m_list;
};

} // namespace klarbok::ui
