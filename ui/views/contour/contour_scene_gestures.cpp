// SPDX-License-Identifier: MIT
// What the mouse and the keyboard do on a map.
#include "ui/views/contour/colour_bar.h"
#include "ui/views/contour/contour_scene.h"
#include "ui/views/plane/window_steps.h"

#include <QKeyEvent>
#include <QToolTip>

#include <cmath>

namespace ui {

namespace {

constexpr double kHandleRadius = 10.0; ///< Pixels around a handle that grab it.
constexpr double kKeyCursor = 0.02;    ///< Part of the window that Ctrl and an arrow key move.

} // namespace

void ContourScene::connectGestures()
{
    const auto inside = [this](const QPointF& at) {
        return m_content.slice && m_plot.frame().rect.contains(at);
    };
    const auto onHandle = [this](const QPointF& at) {
        m_handle = handleAt(at);
        return m_handle != Handle::None;
    };
    auto* gestures = new PlaneGestures(m_plot.widget(), inside, onHandle); // owned by the widget
    connect(gestures, &PlaneGestures::hovered, this, [this](const QPointF& at) {
        const core::PlanePoint point = m_plot.frame().plane(at);
        m_state.setCursor(core::Projection{point.p, m_content.isLine() ? 0.0 : point.q, 0.0});
    });
    connect(gestures, &PlaneGestures::left, this, [this] { m_state.setCursor(std::nullopt); });
    connect(gestures, &PlaneGestures::clicked, this,
            [this](const QPointF& at) { placeStart(m_plot.frame().plane(at), true); });
    connect(gestures, &PlaneGestures::handleMoved, this, &ContourScene::moveHandle);
    connect(gestures, &PlaneGestures::lineMoved, this, &ContourScene::drawLine);
    connect(gestures, &PlaneGestures::asked, this, [this](const QPointF& at, const QPoint& global) {
        QToolTip::showText(global, textAt(at), &m_plot.widget());
    });
    connect(gestures, &PlaneGestures::wentBack, &m_state, &ViewState::goBack);
    connect(gestures, &PlaneGestures::wentForward, &m_state, &ViewState::goForward);
    navigateByMouse(*gestures, m_navigator, m_plot, m_overlay);
    ColourBar& bar = m_plot.colourBar();
    bar.watch();
    const auto setRange = [this](const std::optional<core::LossRange>& range) {
        ViewSettings settings = m_state.settings();
        settings.lossRange = range;
        m_state.setSettings(settings);
    };
    connect(&bar, &ColourBar::rangeDragged, this, setRange);
    connect(&bar, &ColourBar::rangeReset, this, [setRange] { setRange(std::nullopt); });
}

ContourScene::Handle ContourScene::handleAt(const QPointF& at) const
{
    const PlotFrame frame = m_plot.frame();
    const auto isAt = [&](const core::PlanePoint& point) {
        const QPointF away = frame.pixel(point) - at;
        return std::hypot(away.x(), away.y()) <= kHandleRadius;
    };
    if (m_overlay.start && isAt(*m_overlay.start))
        return Handle::Start;
    if (!m_overlay.line)
        return Handle::None;
    return isAt(m_overlay.line->to)     ? Handle::LineTo
           : isAt(m_overlay.line->from) ? Handle::LineFrom
                                        : Handle::None;
}

void ContourScene::placeStart(const core::PlanePoint& at, bool finished)
{
    m_overlay.start = at;
    m_plot.replotOverlay();
    if (finished || !core::movesWithStart(m_analysis->request.session->slice))
        emit m_state.startPlaced(at.p, m_content.isLine() ? 0.0 : at.q, finished);
}

void ContourScene::moveHandle(const QPointF& at, bool finished)
{
    const core::PlanePoint point = m_plot.frame().plane(at);
    if (m_handle == Handle::Start) {
        m_overlay.startHeld = !finished;
        placeStart(point, finished);
    } else if (m_overlay.line) {
        core::Segment line = *m_overlay.line;
        (m_handle == Handle::LineFrom ? line.from : line.to) = point;
        m_state.setLine(line);
    }
}

void ContourScene::drawLine(const QPointF& from, const QPointF& to, bool finished)
{
    if (m_content.isLine())
        return;
    m_isLineDrawn = !finished;
    m_state.setLine(core::Segment{m_plot.frame().plane(from), m_plot.frame().plane(to)});
    if (finished)
        emit m_state.lineDrawn();
}

bool ContourScene::pressed(const QKeyEvent& event)
{
    if (stepsWindow(event, m_state))
        return true;
    if (!m_analysis)
        return false;
    const core::Window& window = m_navigator.visible();
    const core::Projection centre{0.5 * (window.pMin + window.pMax),
                                  0.5 * (window.qMin + window.qMax), 0.0};
    core::Projection cursor = m_state.cursor().value_or(centre);
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        placeStart({cursor.p, cursor.q}, true);
        return true;
    }
    const auto arrow = arrowOf(event);
    if (arrow && (event.modifiers() & Qt::ControlModifier)) {
        cursor.p += kKeyCursor * arrow->p * window.width();
        cursor.q += kKeyCursor * arrow->q * window.height();
        m_state.setCursor(cursor);
        return true;
    }
    return navigateByKey(event, m_navigator, {cursor.p, cursor.q});
}

} // namespace ui
