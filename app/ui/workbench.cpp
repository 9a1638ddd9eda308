#include "ui/workbench.h"

#include "flow/drift.h"
#include "flow/import_file.h"

#include <QPointer>

namespace klarbok::ui {

Workbench::Workbench(flow::SessionPtr session, QObject *parent)
    : QObject{parent}, m_session{std::move(session)}
{
}

Workbench::~Workbench()
{
    m_stop.stop();
}

bool Workbench::begin(Job job)
{
    if (m_job)
        return false;
    m_job = job;
    m_stop = StopFlag{};
    Q_EMIT started(job);
    return true;
}

Progress Workbench::progress()
{
    return [bench = QPointer<Workbench>(this)](Step step, int done, int total) {
        if (bench && bench->m_job)
            Q_EMIT bench->progressed(*bench->m_job, step, done, total);
    };
}

template<typename Report>
void Workbench::run(Task<Report> task, void (Workbench::*done)(const Report &))
{
    QCoro::connect(std::move(task), this, [this, done](const Result<Report> &result) {
        const Job job = *m_job;
        m_job.reset();
        Q_EMIT ended(job);
        if (result)
            Q_EMIT(this->*done)(result.value());
        else
            Q_EMIT failed(job, result.error());
        Q_EMIT changed(); // also after a failure: what was finished before it stays
    });
}

void Workbench::fetch(flow::FetchRange range)
{
    if (begin(Job::Fetch))
        run(flow::fetch(m_session, range, progress(), m_stop), &Workbench::fetched);
}

void Workbench::checkDrift()
{
    if (begin(Job::Fetch))
        run(flow::checkDrift(m_session, progress(), m_stop), &Workbench::fetched);
}

void Workbench::importFile(const QString &path)
{
    if (begin(Job::Import))
        run(flow::importFile(m_session, path, progress(), m_stop), &Workbench::imported);
}

void Workbench::approve(std::vector<flow::ShownDraft> drafts)
{
    if (begin(Job::Approve))
        run(flow::approveShown(m_session, std::move(drafts), progress(), m_stop),
            &Workbench::approved);
}

void Workbench::approveReconciled()
{
    if (begin(Job::Approve))
        run(flow::approveReconciled(m_session, progress(), m_stop), &Workbench::approved);
}

void Workbench::post(std::vector<VoucherId> ids)
{
    if (begin(Job::Post))
        run(flow::post(m_session, std::move(ids), progress(), m_stop), &Workbench::posted);
}

void Workbench::recover()
{
    if (begin(Job::Recover))
        run(flow::recover(m_session, progress(), m_stop), &Workbench::posted);
}

void Workbench::stop()
{
    m_stop.stop();
}

} // namespace klarbok::ui
