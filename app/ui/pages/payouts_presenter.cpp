#include "ui/pages/payouts_presenter.h"

#include "flow/answers.h"
#include "flow/corrections.h"

#include <algorithm>

namespace klarbok::ui {

PayoutsPresenter::PayoutsPresenter(Workbench *bench, QObject *parent)
    : QObject{parent}, m_bench{bench}
{
    connect(bench, &Workbench::changed, this, &PayoutsPresenter::load);
}

int PayoutsPresenter::needing() const
{
    return static_cast<int>(std::ranges::count_if(m_items, [](const flow::PayoutListItem &item) {
        return item.status == flow::PayoutStatus::Stopped ||
               item.status == flow::PayoutStatus::NeedsYou ||
               item.status == flow::PayoutStatus::Uncertain;
    }));
}

void PayoutsPresenter::load()
{
    QCoro::connect(flow::payouts(m_bench->session()), this,
                   [this](const Result<std::vector<flow::PayoutListItem>> &result) {
                       if (!result) {
                           Q_EMIT failed(result.error());
                           return;
                       }
                       m_items = result.value();
                       Q_EMIT listChanged();
                       if (m_currentId)
                           show(*m_currentId);
                   });
}

void PayoutsPresenter::show(const PayoutId &reference)
{
    m_currentId = reference;
    QCoro::connect(flow::payout(m_bench->session(), reference), this,
                   [this, reference](const Result<flow::PayoutView> &result) {
                       if (m_currentId != reference)
                           return; // another was chosen meanwhile
                       if (!result) {
                           Q_EMIT failed(result.error());
                           return;
                       }
                       if (!m_current || m_current->payout.reference != reference)
                           m_contents.clear();
                       m_current = result.value();
                       Q_EMIT currentChanged();
                       loadContents(reference);
                   });
}

void PayoutsPresenter::loadContents(const PayoutId &reference)
{
    QCoro::connect(flow::payoutContents(m_bench->session(), reference), this,
                   [this, reference](const Result<std::vector<ledger::LineContents>> &result) {
                       if (m_currentId != reference)
                           return;
                       if (!result) {
                           Q_EMIT failed(result.error());
                           return;
                       }
                       m_contents = result.value();
                       Q_EMIT contentsChanged();
                   });
}

void PayoutsPresenter::cure(const flow::CureStep &step)
{
    using flow::CureAct;
    if (m_bench->isBusy() || m_isCuring || !m_current)
        return;
    switch (step.act) {
    case CureAct::FetchAgain: m_bench->fetch({m_current->date, m_current->date}); return;
    case CureAct::CheckKlarna: m_bench->checkDrift(); return;
    case CureAct::RetryOrder: retryOrder(step); return;
    case CureAct::Approve: approve(step.vouchers); return;
    case CureAct::Post: m_bench->post(step.vouchers); return;
    case CureAct::Recover: m_bench->recover(); return;
    case CureAct::DraftCorrection: draftCorrection(step.vouchers.front()); return;
    case CureAct::ShowQuestion:
    case CureAct::ShowVoucher:
    case CureAct::ShowCorrection: return;
    }
}

/// As they stand on the screen: what has changed since is refused.
void PayoutsPresenter::approve(const std::vector<VoucherId> &vouchers)
{
    std::vector<flow::ShownDraft> drafts;
    for (const VoucherListItem &item : m_current->vouchers) {
        if (std::ranges::find(vouchers, item.id) != vouchers.end())
            drafts.push_back({item.id, item.contentHash});
    }
    m_bench->approve(std::move(drafts));
}

void PayoutsPresenter::retryOrder(const flow::CureStep &step)
{
    setCuring(true);
    const QString question = QStringLiteral("order_missing:") + step.row->text();
    const VoucherId voucher = step.vouchers.front();
    QCoro::connect(
        flow::answer(m_bench->session(), {voucher, question, QStringLiteral("retry"), {}, false}),
        this, [this, voucher, row = *step.row](const Result<StoredVoucher> &result) {
            setCuring(false);
            // A draft that was nothing but the question may be gone with it.
            const bool isGone = !result && result.error().kind == ErrorKind::UnknownItem &&
                                result.error().subject == voucher.text();
            if (!result && !isGone)
                Q_EMIT failed(result.error());
            else if (result &&
                     std::ranges::any_of(result->content.questions, [&](const auto &open) {
                         return open.transaction == row && open.code == u"order_missing";
                     }))
                Q_EMIT stillMissing();
            m_bench->announceChange();
        });
}

void PayoutsPresenter::draftCorrection(const VoucherId &voucher)
{
    setCuring(true);
    QCoro::connect(flow::correct(m_bench->session(), voucher), this,
                   [this](const Result<StoredVoucher> &result) {
                       setCuring(false);
                       m_bench->announceChange();
                       if (result)
                           Q_EMIT corrected(result->content.id);
                       else
                           Q_EMIT failed(result.error());
                   });
}

void PayoutsPresenter::setCuring(bool isCuring)
{
    m_isCuring = isCuring;
    Q_EMIT curingChanged();
}

} // namespace klarbok::ui
