// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/compute_service.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ui {

/// The one place that asks for analyses: watches the document and the state of the views, and
/// hands on what comes back.
///
/// Whatever changes in one turn of the event loop leaves as one request at its end. The flow owns
/// the home window: an edit changes the landscape, not the scale on which it is seen.
class AnalysisFlow final : public QObject {
    Q_OBJECT
public:
    /// @param document and @param viewState outlive the flow.
    AnalysisFlow(Document& document, ViewState& viewState, QObject* parent = nullptr);

    /// The latest that was handed on; null before the first and after a file was opened.
    const core::AnalysisPtr& analysis() const { return m_analysis; }
    /// As it was asked for last; null before the first.
    const core::SessionPtr& session() const { return m_session; }
    /// The window while the user has chosen none; nothing until it is known.
    const std::optional<core::Window>& home() const { return m_home; }
    /// The window of a session that was saved, which an edit may have left where it was.
    void setHome(const std::optional<core::Window>& home) { m_home = home; }
    /// Whether ViewState::startPlaced() puts the start there. Not while a place of the plane is
    /// asked for that means something else.
    void setStartPlaced(bool placed) { m_isStartPlaced = placed; }
    bool isBusy() const { return m_compute.isBusy(); }
    /// Stops the running analysis; what it has published stays.
    void cancel() { m_compute.cancel(); }
    /// Stops all that is computed. False if something goes on when @p end has come.
    bool stop(QDeadlineTimer end) { return m_compute.stop(end); }

signals:
    /// A request leaves for the worker.
    void requested(const core::AnalysisRequest& request);
    /// There is more to see.
    void analysisChanged(const core::AnalysisPtr& analysis);
    /// What is known at the point of probePlace().
    void probed(const core::SessionPtr& session, const core::Probe& probe);
    /// The session cannot be computed, for these reasons.
    void rejected(const std::vector<core::Issue>& issues);
    void failed(const QString& message);
    /// The pictures have been out of date for a while, or are no more.
    void outdatedChanged(bool outdated);
    void busyChanged(bool busy);
    /// How far a study is, in [0, 1].
    void progressed(double fraction);

private:
    void sessionChanged(const core::SessionPtr& session);
    void settingsChanged();
    void windowChanged();
    /// The cursor or the timeline has moved.
    void pointChanged();
    /// Once at the end of this turn of the event loop.
    void schedule();
    void request();
    void take(const core::AnalysisPtr& analysis);
    void probe();
    void placeStart(double p, double q, bool finished);
    void moveWeight(double w2, bool finished);
    void layAlongEigenvectors(Eigen::Index first, Eigen::Index second);
    core::GroundWish groundWish() const;
    /// A window belongs to its plane: on another plane its numbers mean nothing.
    void forgetWindow();
    void forgetAll();

    Document& m_document;
    ViewState& m_viewState;
    core::AnalysisPtr m_analysis;
    core::SessionPtr m_session; ///< As it was asked for last.
    /// The window while the user has chosen none.
    std::optional<core::Window> m_home;
    QTimer m_rest;     ///< Runs while the cursor moves, which need not be followed at each step.
    QTimer m_outdated; ///< Pictures turn pale only when the new one takes a while.
    int m_startGesture = -1;
    int m_weightGesture = -1;
    bool m_isStartPlaced = true;
    bool m_isStepShown = false; ///< As it was probed for last.
    bool m_isScheduled = false;
    // Last, so that it stops its threads before anything that they report to is gone.
    ComputeService m_compute;
};

} // namespace ui
