// SPDX-License-Identifier: MIT
#include "ui/window/analysis_flow.h"

#include "core/analysis/eigen_plane.h"
#include "ui/look/number_text.h"
#include "ui/state/probe_place.h"

#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr int kMillisecondsUntilPale = 200;
constexpr int kMillisecondsAtRest = 80;

} // namespace

AnalysisFlow::AnalysisFlow(Document& document, ViewState& viewState, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_viewState(viewState)
{
    m_outdated.setSingleShot(true);
    m_outdated.setInterval(kMillisecondsUntilPale);
    connect(&m_outdated, &QTimer::timeout, this, [this] { emit outdatedChanged(true); });
    connect(&document, &Document::opened, this, &AnalysisFlow::forgetAll);
    connect(&document, &Document::sessionChanged, this, &AnalysisFlow::sessionChanged);
    connect(&viewState, &ViewState::windowChanged, this, &AnalysisFlow::windowChanged);
    connect(&viewState, &ViewState::turnChanged, this, &AnalysisFlow::schedule);
    connect(&viewState, &ViewState::settingsChanged, this, &AnalysisFlow::settingsChanged);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kMillisecondsAtRest);
    connect(&m_rest, &QTimer::timeout, this, &AnalysisFlow::schedule);
    const auto scheduleAgain = [this] {
        if (m_analysis) // otherwise the first request will have it
            schedule();
    };
    connect(&viewState, &ViewState::wishesChanged, this, scheduleAgain);
    connect(&viewState, &ViewState::lineChanged, this, scheduleAgain);
    connect(&viewState, &ViewState::spectrumPlaceChanged, this, scheduleAgain);
    connect(&viewState, &ViewState::cursorChanged, this, &AnalysisFlow::pointChanged);
    connect(&viewState, &ViewState::iterationChanged, this, &AnalysisFlow::pointChanged);
    connect(&viewState, &ViewState::hiddenMethodsChanged, this, &AnalysisFlow::probe);
    connect(&viewState, &ViewState::startPlaced, this, &AnalysisFlow::placeStart);
    connect(&viewState, &ViewState::weightMoved, this, &AnalysisFlow::moveWeight);
    connect(&viewState, &ViewState::eigenPlaneWanted, this, &AnalysisFlow::layAlongEigenvectors);
    connect(&viewState.ground(), &GroundState::wishChanged, this, [this] {
        if (m_analysis) // otherwise the first request will have it
            settingsChanged();
    });
    connect(&viewState.ground(), &GroundState::foundChanged, this, [this] {
        if (m_analysis && m_viewState.settings().showTrails)
            settingsChanged(); // what was found is followed
    });
    connect(&m_compute, &ComputeService::analysisChanged, this, &AnalysisFlow::take);
    connect(&m_compute, &ComputeService::probed, this, &AnalysisFlow::probed);
    connect(&m_compute, &ComputeService::failed, this, &AnalysisFlow::failed);
    connect(&m_compute, &ComputeService::busyChanged, this, &AnalysisFlow::busyChanged);
    connect(&m_compute, &ComputeService::progressed, this, &AnalysisFlow::progressed);
    connect(&m_compute, &ComputeService::rejected, this, [this](const auto& issues) {
        m_outdated.stop();
        emit rejected(issues);
    });
}

void AnalysisFlow::sessionChanged(const core::SessionPtr& session)
{
    if (m_session && m_session->slice != session->slice)
        forgetWindow();
    m_session = session;
    schedule();
}

core::GroundWish AnalysisFlow::groundWish() const
{
    return {.basinsBy = basinMethodOf(m_viewState.settings()).toStdString(),
            .valleys = m_viewState.ground().wantsValleys()};
}

void AnalysisFlow::settingsChanged()
{
    if (std::exchange(m_isStepShown, m_viewState.settings().showStep) !=
        m_viewState.settings().showStep)
        probe();
    if (!m_analysis || m_analysis->request.picture != pictureSettings(m_viewState.settings()) ||
        m_analysis->request.studies != studiesOf(m_viewState, m_analysis.get()) ||
        m_analysis->request.ground != groundWish())
        schedule();
}

void AnalysisFlow::pointChanged()
{
    probe();
    const StudyWishes& wishes = m_viewState.wishes();
    if ((wishes.anatomy || wishes.density || wishes.eigenvectors) &&
        m_viewState.spectrumPlace().kind == SpectrumPlace::Kind::Cursor)
        m_rest.start();
}

void AnalysisFlow::windowChanged()
{
    if (!m_viewState.window())
        m_home.reset();
    schedule();
}

void AnalysisFlow::forgetWindow()
{
    m_home.reset();
    m_viewState.forgetWindows();
}

void AnalysisFlow::forgetAll()
{
    m_compute.cancel();
    m_analysis.reset();
    m_session.reset();
    forgetWindow();
    m_viewState.setTimelinePaths(nullptr);
    m_viewState.places().forgetPlanePoints();
    m_viewState.setIteration(-1);
    m_viewState.showAllMethods();
    m_viewState.setTurn(0.0);
    m_viewState.ground().setFlood(std::nullopt);
    // A range of losses that was set by hand is that of the session before.
    ViewSettings settings = m_viewState.settings();
    settings.lossRange.reset();
    m_viewState.setSettings(settings);
}

void AnalysisFlow::schedule()
{
    if (std::exchange(m_isScheduled, true))
        return;
    QMetaObject::invokeMethod(this, &AnalysisFlow::request, Qt::QueuedConnection);
}

void AnalysisFlow::request()
{
    m_isScheduled = false;
    core::AnalysisRequest request{.session = m_document.session(),
                                  .window = m_viewState.window() ? m_viewState.window() : m_home,
                                  .turn = m_viewState.turn()};
    request.picture = pictureSettings(m_viewState.settings());
    request.studies = studiesOf(m_viewState, m_analysis.get());
    request.ground = groundWish();
    m_outdated.start();
    emit requested(request);
    m_compute.request(request);
}

void AnalysisFlow::take(const core::AnalysisPtr& analysis)
{
    m_outdated.stop();
    m_analysis = analysis;
    m_viewState.setTimelinePaths(analysis->leading().paths.value);
    if (!analysis->request.window && analysis->arePathsCurrent())
        m_home = analysis->home();
    emit outdatedChanged(false);
    emit analysisChanged(analysis);
    // Also under a cursor that rests: what was known there was of the loss before.
    if (!analysis->complete)
        return;
    probe();
    // Only now may there be the path whose spectra are wanted.
    if (studiesOf(m_viewState, analysis.get()) != analysis->request.studies)
        schedule();
}

void AnalysisFlow::probe()
{
    if (!m_analysis)
        return;
    m_compute.requestProbe(m_analysis->request.session, probePlace(*m_analysis, m_viewState).x,
                           shownSteps(*m_analysis, m_viewState));
}

void AnalysisFlow::placeStart(double p, double q, bool finished)
{
    if (!m_isStartPlaced)
        return;
    // A plane through the start would move with every step of the drag, so it waits for the end.
    if (!m_analysis || (core::movesWithStart(m_document.session()->slice) && !finished))
        return;
    if (m_startGesture < 0)
        m_startGesture = m_document.newGesture();
    const Eigen::VectorXd x = m_analysis->plane().at(p, q);
    // Refused where the columns have become others since.
    m_document.run(tr("Place the start"), core::Command("set-x0").with("value", x), m_startGesture);
    if (finished)
        m_startGesture = -1;
}

void AnalysisFlow::moveWeight(double w2, bool finished)
{
    if (m_weightGesture < 0)
        m_weightGesture = m_document.newGesture();
    m_document.run(tr("w² = %1 in all rows").arg(numberText(w2, 3)),
                   core::Command("set-w").with("value", std::sqrt(w2)), m_weightGesture);
    if (finished)
        m_weightGesture = -1;
}

void AnalysisFlow::layAlongEigenvectors(Eigen::Index first, Eigen::Index second)
{
    if (!m_analysis)
        return;
    const auto command = core::eigenPlaneCommand(
        *m_analysis, spectrumPoint(m_viewState, m_analysis.get()), first, second);
    if (command)
        m_document.run(tr("Slice along eigenvectors %1 and %2").arg(first + 1).arg(second + 1),
                       *command);
}

} // namespace ui
