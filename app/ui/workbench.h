#pragma once

#include "flow/fetch.h"
#include "flow/posting.h"
#include "flow/review.h"
#include "flow/session.h"

#include <QObject>

#include <optional>
#include <vector>

namespace klarbok::ui {

/// Long work that the whole window takes part in. One job at a time.
enum class Job { Fetch, Import, Approve, Post, Recover };

/// What all pages of one open workspace share: the session, the job that is running, and the news
/// that something stored has changed.
class Workbench : public QObject
{
    Q_OBJECT

public:
    explicit Workbench(flow::SessionPtr session, QObject *parent = nullptr);
    ~Workbench() override; ///< asks the running job to stop

    const flow::SessionPtr &session() const { return m_session; }
    std::optional<Job> job() const { return m_job; }
    bool isBusy() const { return m_job.has_value(); }

    // Each does nothing while another job runs.
    void fetch(flow::FetchRange range = {});
    void checkDrift(); ///< a fetch too: fetched() tells what it found
    void importFile(const QString &path);
    void approve(std::vector<flow::ShownDraft> drafts);
    void approveReconciled();
    void post(std::vector<VoucherId> ids = {});
    void recover();

    void stop();
    /// Tells every page to load again.
    void announceChange() { Q_EMIT changed(); }

Q_SIGNALS:
    void started(klarbok::ui::Job job);
    void progressed(klarbok::ui::Job job, klarbok::Step step, int done, int total);
    void ended(klarbok::ui::Job job);
    void failed(klarbok::ui::Job job, const klarbok::Error &error);
    void fetched(const klarbok::flow::FetchReport &report);
    void imported(const klarbok::flow::FetchReport &report);
    void approved(const klarbok::flow::ApproveReport &report);
    void posted(const klarbok::flow::PostReport &report);
    void changed();

private:
    bool begin(Job job);
    Progress progress();
    template<typename Report>
    void run(Task<Report> task, void (Workbench::*done)(const Report &));

    flow::SessionPtr m_session;
    std::optional<Job> m_job;
    StopFlag m_stop;
};

} // namespace klarbok::ui
