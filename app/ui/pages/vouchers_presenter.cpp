#include "ui/pages/vouchers_presenter.h"

#include "flow/corrections.h"
#include "flow/workspace_settings.h"
#include "ledger/answer_book.h"

#include <algorithm>

namespace klarbok::ui {

namespace {

Task<VoucherView> loadVoucher(flow::SessionPtr session, VoucherId id)
{
    auto voucher = co_await flow::voucher(session, id);
    if (!voucher)
        co_return std::move(voucher).error();
    auto history = co_await flow::history(session, id);
    if (!history)
        co_return std::move(history).error();
    auto names = co_await session->store->accountNames();
    if (!names)
        co_return std::move(names).error();
    auto settings = co_await flow::loadSettings(session);
    if (!settings)
        co_return std::move(settings).error();
    VoucherView view{
        std::move(voucher).value(), {}, std::move(history).value(), {settings->rules(), *names}};
    for (const ledger::Row &row : view.voucher.content.rows) {
        const auto name =
            std::ranges::find(*names, row.account, &std::pair<ledger::Account, QString>::first);
        view.rows.push_back({row, name == names->end() ? QString{} : name->second});
    }
    co_return view;
}

} // namespace

VouchersPresenter::VouchersPresenter(Workbench *bench, QObject *parent)
    : QObject{parent}, m_bench{bench}
{
    connect(bench, &Workbench::changed, this, &VouchersPresenter::load);
    connect(bench, &Workbench::started, this, &VouchersPresenter::answeringChanged);
    connect(bench, &Workbench::ended, this, &VouchersPresenter::answeringChanged);
}

int VouchersPresenter::count(ledger::VoucherState state) const
{
    return static_cast<int>(std::ranges::count(m_items, state, &VoucherListItem::state));
}

int VouchersPresenter::withoutPdf() const
{
    return static_cast<int>(std::ranges::count_if(m_items, &VoucherListItem::lacksPdf));
}

int VouchersPresenter::withQuestions() const
{
    return static_cast<int>(std::ranges::count_if(m_items, [](const VoucherListItem &item) {
        return item.state == ledger::VoucherState::Draft && item.questions > 0;
    }));
}

void VouchersPresenter::load()
{
    QCoro::connect(flow::vouchers(m_bench->session(), {}), this,
                   [this](const Result<std::vector<VoucherListItem>> &result) {
                       if (!result) {
                           Q_EMIT failed(result.error());
                           return;
                       }
                       m_items = result.value();
                       Q_EMIT listChanged();
                       if (m_currentId)
                           show(*m_currentId);
                   });
    QCoro::connect(flow::approvable(m_bench->session()), this,
                   [this](const Result<flow::Approvable> &result) {
                       m_approvable = result ? std::optional{result.value()} : std::nullopt;
                       Q_EMIT listChanged();
                   });
}

void VouchersPresenter::show(const VoucherId &id)
{
    m_currentId = id;
    QCoro::connect(loadVoucher(m_bench->session(), id), this,
                   [this, id](const Result<VoucherView> &result) {
                       if (m_currentId != id)
                           return; // another was chosen meanwhile
                       if (result) {
                           m_current = result.value();
                       } else {
                           m_current.reset(); // a draft that was built anew under another id
                           m_currentId.reset();
                           if (result.error().kind != ErrorKind::UnknownItem)
                               Q_EMIT failed(result.error());
                       }
                       Q_EMIT currentChanged();
                   });
}

void VouchersPresenter::forget()
{
    m_currentId.reset();
    m_current.reset();
    Q_EMIT currentChanged();
}

void VouchersPresenter::loadPdf()
{
    if (!m_currentId)
        return;
    const VoucherId id = *m_currentId;
    QCoro::connect(flow::voucherPdf(m_bench->session(), id), this,
                   [this, id](const Result<QByteArray> &result) {
                       if (m_currentId != id)
                           return;
                       if (result)
                           Q_EMIT pdfLoaded(id, result.value());
                       else
                           Q_EMIT failed(result.error());
                   });
}

void VouchersPresenter::loadPictures(int pages, int width)
{
    if (!m_currentId)
        return;
    const VoucherId id = *m_currentId;
    QCoro::connect(flow::voucherPictures(m_bench->session(), id, pages, width), this,
                   [this, id](const Result<std::vector<QByteArray>> &result) {
                       if (m_currentId == id && result) // the document itself says what failed
                           Q_EMIT picturesLoaded(id, result.value());
                   });
}

void VouchersPresenter::correct(VoucherId id)
{
    showInstead(flow::correct(m_bench->session(), std::move(id)));
}

void VouchersPresenter::withdraw(VoucherId correction)
{
    showInstead(flow::withdrawCorrection(m_bench->session(), std::move(correction)));
}

void VouchersPresenter::showInstead(Task<StoredVoucher> task)
{
    QCoro::connect(std::move(task), this, [this](const Result<StoredVoucher> &result) {
        if (result)
            m_currentId = result->content.id; // the list that is read again leads there
        else
            Q_EMIT failed(result.error());
        m_bench->announceChange();
    });
}

void VouchersPresenter::reopen(VoucherId id)
{
    QCoro::connect(flow::reopen(m_bench->session(), std::move(id)), this,
                   [this](const Result<StoredVoucher> &result) {
                       if (!result)
                           Q_EMIT failed(result.error());
                       m_bench->announceChange();
                   });
}

void VouchersPresenter::answer(const ledger::Question &question, const SaidAnswer &said)
{
    if (m_currentId)
        say(question, {*m_currentId, flow::selectorOf(question),
                       ledger::answerValueText(said.value), said.note, said.remember});
}

void VouchersPresenter::retry(const ledger::Question &question)
{
    if (m_currentId)
        say(question,
            {*m_currentId, flow::selectorOf(question), QStringLiteral("retry"), {}, false});
}

void VouchersPresenter::say(const ledger::Question &question, flow::AnswerRequest request)
{
    if (!canAnswer())
        return;
    const VoucherId id = request.voucher;
    m_isReadingAgain = request.value == u"retry";
    setAnswering(true);
    QCoro::connect(flow::answer(m_bench->session(), std::move(request)), this,
                   [this, question, id](const Result<StoredVoucher> &result) {
                       setAnswering(false);
                       const bool isStill =
                           result && std::ranges::any_of(
                                         result->content.questions, [&question](const auto &open) {
                                             return ledger::isSameQuestion(open, question);
                                         });
                       // A draft that was nothing but the question may be gone with it.
                       const bool isGone = !result &&
                                           result.error().kind == ErrorKind::UnknownItem &&
                                           result.error().subject == id.text();
                       if (!result && !isGone)
                           Q_EMIT failed(result.error());
                       else if (isStill)
                           Q_EMIT stillAsked();
                       else
                           Q_EMIT answered();
                       if (result || result.error().kind == ErrorKind::UnknownItem)
                           m_bench->announceChange();
                   });
}

void VouchersPresenter::setAnswering(bool isAnswering)
{
    m_isAnswering = isAnswering;
    Q_EMIT answeringChanged();
}

void VouchersPresenter::exportSie(QDate from, QDate to)
{
    QCoro::connect(flow::exportSie(m_bench->session(), from, to), this,
                   [this](const Result<flow::SieExport> &result) {
                       if (result)
                           Q_EMIT exportMade(result.value());
                       else
                           Q_EMIT failed(result.error());
                   });
}

void VouchersPresenter::noteExport(const flow::SieExport &exported)
{
    QCoro::connect(flow::noteExport(m_bench->session(), exported), this,
                   [this](const Result<Done> &result) {
                       if (result)
                           m_bench->announceChange(); // the log has an entry more
                       else
                           Q_EMIT failed(result.error());
                   });
}

} // namespace klarbok::ui
