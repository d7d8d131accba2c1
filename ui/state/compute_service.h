// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/probe.h"

#include <QDeadlineTimer>
#include <QObject>

#include <QThreadPool>

#include <optional>
#include <stop_token>
#include <vector>

namespace ui {

/// Runs core::analyse() and core::probe() away from the GUI thread. The latest request wins.
///
/// A newer request takes the place of an older one that waits. One that runs is stopped as soon
/// as its first picture is there, not before: otherwise a drag, which asks sixty times a second,
/// would stop every computation before it shows anything.
class ComputeService final : public QObject {
    Q_OBJECT
public:
    explicit ComputeService(QObject* parent = nullptr);
    /// Stops what runs and waits for it.
    ~ComputeService() override;

    /// Starts the analysis of @p request, or reports why it cannot be computed.
    void request(const core::AnalysisRequest& request);
    /// Computes what is known at @p x, of size d, for the read-out at the cursor.
    /// @param steps  of runs that are to be studied with it.
    void requestProbe(const core::SessionPtr& session, const Eigen::VectorXd& x,
                      const std::vector<core::StepPlace>& steps = {});
    /// Stops the running analysis; what it has published stays.
    void cancel();

    /// Stops all that runs. False if something goes on when @p end has come.
    bool stop(QDeadlineTimer end);

    bool isBusy() const { return m_running; }

signals:
    /// A stage of the latest request is done.
    void analysisChanged(const core::AnalysisPtr& analysis);
    /// The problem of the latest request cannot be computed, for these reasons.
    void rejected(const std::vector<core::Issue>& issues);
    /// The computation failed for want of memory or the like.
    void failed(const QString& message);
    void probed(const core::SessionPtr& session, const core::Probe& probe);
    void busyChanged(bool busy);
    /// How far a study of the latest request is, in [0, 1].
    void progressed(double fraction);

private:
    struct ProbeRequest {
        core::SessionPtr session;
        Eigen::VectorXd x;
        std::vector<core::StepPlace> steps;
    };

    void start(const core::AnalysisRequest& request);
    /// On the worker.
    void compute(quint64 job, const core::AnalysisRequest& request, const std::stop_token& stop);
    void startProbe(const ProbeRequest& request);
    void deliver(quint64 job, const core::AnalysisPtr& analysis);
    void finish(quint64 job);
    void setRunning(bool running);

    core::AnalysisMemory m_memory; ///< Touched by the one thread of m_pool only.
    QThreadPool m_pool;
    QThreadPool m_probePool;
    std::stop_source m_stop;
    std::optional<core::AnalysisRequest> m_waiting;
    std::optional<ProbeRequest> m_waitingProbe;
    quint64 m_job = 0;
    bool m_running = false;
    bool m_hasPublished = false; ///< The running job has shown its first picture.
    bool m_probing = false;
};

} // namespace ui
