// SPDX-License-Identifier: MIT
#include "ui/views/contour/contour_scene.h"

#include "ui/look/number_text.h"
#include "ui/views/plane/seen_place.h"
#include "ui/views/plot/shading_words.h"
#include "ui/views/plot/slice_words.h"

#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double kNear = 10.0; ///< Pixels around a marker at which it is read.

/// Why panel @p index does not show its difference; mostly empty.
QString differenceMessage(const core::Analysis& analysis, std::size_t index)
{
    if (analysis.panels.size() < 2)
        return ContourScene::tr("Coloured by loss: nothing is compared with it.");
    if (index == analysis.lead || analysis.panels[index].difference)
        return {};
    return analysis.plane().isLine() ? ContourScene::tr("A line has no map to colour.") : QString();
}

} // namespace

ContourScene::ContourScene(View& owner, ViewState& viewState)
    : m_view(owner)
    , m_state(viewState)
    , m_navigator(viewState, nullptr)
    , m_plot(m_content, m_overlay, &owner)
    , m_turn(new TurnHandle(viewState, &m_plot.widget()))
{
    connectAll();
    showSettings();
}

void ContourScene::connectAll()
{
    connect(&m_state, &ViewState::settingsChanged, this, [this] { showSettings(); });
    connect(&m_state, &ViewState::iterationChanged, this, [this] {
        showPaths();
        m_plot.replot();
    });
    connect(&m_state, &ViewState::hiddenMethodsChanged, this, [this] {
        showPaths();
        m_plot.replot();
    });
    connect(&m_state, &ViewState::landmarksChanged, this, [this] {
        showGround();
        m_plot.replot();
    });
    connect(&m_state.ground(), &GroundState::foundChanged, this, [this] {
        showGround();
        m_plot.updateColouring();
    });
    connect(&m_state.ground(), &GroundState::floodChanged, this, [this] {
        showFlood();
        m_plot.replot();
    });
    connect(&m_state, &ViewState::cursorChanged, this, [this] { showCursor(); });
    connect(&m_state, &ViewState::pointedNumberChanged, this, [this] {
        showMove();
        m_plot.replotOverlay();
    });
    const auto showLineAlone = [this] {
        showLine();
        m_plot.replotOverlay();
    };
    connect(&m_state, &ViewState::lineChanged, this, showLineAlone);
    connect(&m_state, &ViewState::wishesChanged, this, showLineAlone);
    connect(&m_navigator, &PlaneNavigator::visibleChanged, this, [this] { showWindow(); });
    connect(&m_plot, &PlanePlot::laidOut, this, &ContourScene::fitPicture);
    connectGestures();
}

std::optional<ChosenPlace> ContourScene::placeAt(const QPointF& at) const
{
    const PlotFrame frame = m_plot.frame();
    if (!m_analysis || !m_content.slice || !frame.rect.contains(at))
        return std::nullopt;
    const core::PlanePoint point = frame.plane(at);
    const core::PlanePoint beside = frame.plane(at + QPointF(kNear, kNear));
    const core::PlanePoint near{std::abs(beside.p - point.p), std::abs(beside.q - point.q)};
    if (!m_content.isLine())
        return seenPlace(*m_analysis, m_index, m_state, point, near);
    // There q is a height, which is no part of a place.
    return seenPlace(*m_analysis, m_index, m_state, {point.p, 0.0}, {near.p, 1.0});
}

void ContourScene::setSteps(const std::vector<core::StepStudy>& steps)
{
    if (steps.empty() && m_overlay.steps.empty())
        return; // each move of the mouse comes by here
    m_overlay.steps = m_content.isLine() ? std::vector<core::StepStudy>() : steps;
    m_plot.replotOverlay();
}

QString ContourScene::textAt(const QPointF& at) const
{
    if (!m_analysis)
        return {};
    const PlotFrame frame = m_plot.frame();
    const auto isNear = [&](const core::PlanePoint& point) {
        const QPointF away = frame.pixel(point) - at;
        return std::hypot(away.x(), away.y()) <= kNear;
    };
    switch (handleAt(at)) {
    case Handle::None:
        break;
    case Handle::Start:
        return tr("The start of the methods: drag it, or click elsewhere.");
    case Handle::LineFrom:
    case Handle::LineTo:
        return tr("An end of the line of the cross-section: drag it, or draw another line by "
                  "dragging with Ctrl.");
    }
    for (std::size_t k = 0; k < m_content.paths.size(); ++k)
        if (!m_content.paths[k].points.empty() && isNear(m_content.paths[k].points.back()))
            return pathText(*m_analysis, (*panel().paths)[k], m_content.paths[k].points.size() - 1);
    for (const DrawnLandmark& landmark : m_content.landmarks)
        if (isNear(landmark.at))
            return landmarkText(landmark);
    for (const core::SliceMinimum& minimum : m_content.minima)
        if (isNear(minimum.at))
            return minimumText(minimum);
    for (const DrawnTrail& trail : m_content.trails)
        if (const auto point = pointOfTrail(frame, trail, at, kNear))
            return trailText(trail, *point);
    if (const QString name = m_plot.axisNameAt(at); !name.isEmpty())
        return name;
    const core::PlanePoint point = frame.plane(at);
    if (m_plot.isOwnColoured() && m_content.basins && frame.rect.contains(at))
        return basinText(*m_content.basins, m_content.minimumNumbers, point.p, point.q);
    const auto value = valueAt(*m_content.slice, point.p, m_content.isLine() ? 0.0 : point.q);
    if (!frame.rect.contains(at))
        return {};
    if (hasHole(*m_content.slice) && value && value->alpha <= 0.0)
        return holeHelp();
    if (m_content.difference)
        return differenceText(*m_content.difference, point.p, point.q);
    return m_content.curvature ? curvatureText(*m_content.curvature->map, point.p, point.q)
                               : QString();
}

core::Window ContourScene::frameWindow() const
{
    core::Window window = m_navigator.visible();
    if (m_content.isLine()) {
        const double margin = 0.06 * (m_content.scale.high - m_content.scale.low);
        window.qMin = m_content.scale.low - margin;
        window.qMax = m_content.scale.high + margin;
    }
    return window;
}

QString ContourScene::shadingMessage() const
{
    if (!m_analysis)
        return {};
    const core::Studies& studies = m_analysis->request.studies;
    if (studies.difference)
        return differenceMessage(*m_analysis, m_index);
    if (!studies.curvature || panel().curvature)
        return {};
    if (m_content.isLine())
        return tr("A line has no map to colour by curvature.");
    return m_analysis->studied
               ? tr("Coloured by loss: a Hessian at every point would take too long here.")
               : tr("The curvature is being computed…");
}

void ContourScene::showWindow()
{
    m_overlay.message = m_navigator.atLimit()
                            ? tr("The limit of double precision is reached: beyond, neighbouring "
                                 "samples would coincide.")
                            : shadingMessage();
    m_plot.setWindow(frameWindow());
}

void ContourScene::showPaths()
{
    if (!m_analysis)
        return;
    const auto end = [this](const core::Path& path) { return m_state.iterationOn(path); };
    m_content.paths =
        drawnPaths(*m_analysis, panel(), end, m_content.scale, m_state.hiddenMethods());
    m_content.outlines = planeOutlines(*m_analysis, panel(), m_state.settings().showDiscs);
    m_content.start = drawnStart(*m_analysis, panel(), m_content.scale);
    if (!m_overlay.startHeld)
        m_overlay.start = m_content.start;
}

void ContourScene::showGround()
{
    if (!m_analysis)
        return;
    m_content.minima = drawnMinima(*m_analysis, panel(), m_content.scale);
    // A search looks at the session's own loss alone.
    const bool isOwn = m_index == m_analysis->lead;
    const FoundGround* found = isOwn ? m_state.ground().found().get() : nullptr;
    if (panel().basins.value != m_content.basins || found != m_found.get()) {
        m_found = isOwn ? m_state.ground().found() : nullptr;
        setBasins(m_content, panel().basins.value, found);
    }
    std::vector<Landmark> landmarks = isOwn ? m_state.landmarks() : std::vector<Landmark>();
    for (Landmark& mark : basinLandmarks(m_content, landmarks))
        landmarks.push_back(std::move(mark));
    m_content.landmarks = drawnLandmarks(*m_analysis, landmarks);
    m_content.ways = drawnWays(*m_analysis, found);
}

void ContourScene::showTrails()
{
    m_content.trails.clear();
    if (m_analysis && m_index == m_analysis->lead && m_state.settings().showTrails)
        m_content.trails = drawnTrails(*m_analysis);
}

void ContourScene::showFlood()
{
    const bool isOwn = m_analysis && m_index == m_analysis->lead;
    setFlood(m_content, isOwn ? m_state.ground().flood() : std::nullopt);
}

std::optional<SliceValue> ContourScene::valueAtCursor() const
{
    const auto& cursor = m_state.cursor();
    if (!cursor || !m_analysis)
        return {};
    return valueAt(*m_content.slice, cursor->p, m_content.isLine() ? 0.0 : cursor->q)
        .value_or(SliceValue{std::nan(""), std::nan("")});
}

void ContourScene::showCursor()
{
    const auto value = valueAtCursor();
    m_overlay.crossHair.reset();
    if (value) {
        const core::Projection& cursor = *m_state.cursor();
        m_overlay.crossHair = core::PlanePoint{
            cursor.p, m_content.isLine() ? m_content.scale.clamped(value->loss) : cursor.q};
    }
    m_plot.replotOverlay();
}

void ContourScene::showMove()
{
    const auto& number = m_state.pointedNumber();
    m_overlay.move.reset();
    if (number && m_analysis && m_index == m_analysis->lead)
        m_overlay.move = minimumMove(*m_analysis, *number);
}

void ContourScene::showOwnLines()
{
    m_content.ownLines.clear();
    if (!m_analysis || m_index == m_analysis->lead || !m_state.settings().showOwnLines)
        return;
    if (const auto& own = m_analysis->picture())
        m_content.ownLines = contourLines(*own);
}

void ContourScene::showLine()
{
    m_overlay.line.reset();
    if (!m_analysis || !(m_state.wishes().section || m_isLineDrawn))
        return;
    const core::Part<core::Section>& section = m_analysis->leading().section;
    if (m_state.line())
        m_overlay.line = m_state.line();
    else if (section)
        m_overlay.line = section->segment;
}

void ContourScene::showSettings()
{
    const ViewState::Settings& settings = m_state.settings();
    m_plot.setOptions({settings.colourMap, settings.showContours, settings.showMinima,
                       settings.showPaths, settings.showWall, settings.mapColouring});
    showPaths(); // and what else is switched on and off
    showOwnLines();
    showTrails();
}

void ContourScene::restyle()
{
    m_plot.restyle();
    showCursor();
}

void ContourScene::setFocused(bool focused)
{
    m_overlay.focused = focused;
    m_plot.replotOverlay();
}

void ContourScene::fitPicture()
{
    m_navigator.setShown(m_view.isVisible());
    // The corner between the axes is always empty, and has room around it to drag.
    m_turn->move(6, m_plot.widget().height() - m_turn->height() - 3);
}

QString ContourScene::description() const
{
    if (!m_content.slice)
        return {};
    const core::Slice& slice = *m_content.slice;
    if (m_content.isConstant())
        return m_content.constantText;
    QString text = tr("Loss from %1 to %2, lowest at (%3, %4).")
                       .arg(numberText(slice.minimum), numberText(slice.maximum),
                            numberText(slice.minimumAt.p), numberText(slice.minimumAt.q));
    if (slice.masked > 0)
        text += tr(" It is not defined in a part of the picture: alpha is not positive there.");
    if (m_content.curvature)
        text += tr(" The colours stand for: %1. The Hessian is positive definite on %2 % of it.")
                    .arg(shadingName(m_content.curvature->of),
                         numberText(100.0 * m_content.curvature->definiteShare, 3));
    return text;
}

void ContourScene::present(const core::AnalysisPtr& analysis, std::size_t index)
{
    const auto& picture = analysis->panels[index].picture.value;
    if (!picture)
        return;
    const bool isRecoloured = core::shadingOf(analysis->panels[index]) != m_content.shading;
    m_turn->present(analysis->request.session->problem.d());
    m_analysis = analysis;
    m_index = index;
    if (picture != m_content.picture || isRecoloured) {
        setShading(m_content, analysis->panels[index]);
        setPicture(m_content, picture);
        m_content.constantText =
            m_content.isConstant()
                ? tr("L is constant. %1").arg(constantLossText(analysis->request.session->problem))
                : QString();
        m_plot.updateSlice();
        showFlood();
    }
    showPaths();
    showGround();
    showTrails();
    showOwnLines();
    m_plot.updateColouring();
    m_navigator.setPlane(analysis->plane(), analysis->home());
    showWindow();
    showMove();
    showLine();
    showCursor();
}

void ContourScene::setOutdated(bool outdated)
{
    m_plot.setOutdated(outdated);
}

QCustomPlot& ContourScene::beginFigure(QSize pixels)
{
    m_overlayOnScreen = m_overlay;
    m_overlay = {};
    m_overlay.start = m_overlayOnScreen.start;
    m_overlay.steps = m_overlayOnScreen.steps;
    m_overlay.line = m_overlayOnScreen.line;
    m_plot.sharpenFor(pixels);
    return m_plot.customPlot();
}

void ContourScene::endFigure()
{
    m_overlay = std::exchange(m_overlayOnScreen, {});
}

} // namespace ui
