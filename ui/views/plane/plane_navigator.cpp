// SPDX-License-Identifier: MIT
#include "ui/views/plane/plane_navigator.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kPause = 16; ///< Milliseconds between requests.
/// Wider windows have squares that leave the range of double.
constexpr double kWidest = 1e120;

} // namespace

PlaneNavigator::PlaneNavigator(ViewState& state, QObject* parent)
    : QObject(parent)
    , m_state(state)
    , m_requested(state.window())
    , m_atHome(!state.window())
{
    if (state.window())
        m_wanted = *state.window();
    m_visible = m_wanted;
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_waiting, false))
            request();
    });
    connect(&state, &ViewState::windowChanged, this, &PlaneNavigator::follow);
}

void PlaneNavigator::setPlane(const core::Plane& plane, const core::Window& home)
{
    m_plane = plane;
    m_home = home;
    if (m_atHome)
        m_wanted = home;
    if (m_plane.isLine()) {
        m_wanted.qMin = home.qMin;
        m_wanted.qMax = home.qMax;
    }
    show(m_wanted);
}

void PlaneNavigator::setShown(bool shown)
{
    m_shown = shown;
}

void PlaneNavigator::show(const core::Window& visible)
{
    if (visible == m_visible)
        return;
    m_visible = visible;
    emit visibleChanged();
}

void PlaneNavigator::follow()
{
    if (m_state.window() == m_requested)
        return;
    m_requested = m_state.window();
    m_atHome = !m_requested;
    m_wanted = m_requested.value_or(m_home);
    m_atLimit = false;
    show(m_wanted);
}

void PlaneNavigator::zoom(double factor, const core::PlanePoint& about)
{
    const core::Window next = zoomed(m_visible, factor, about);
    const bool tooWide = std::max(next.width(), next.height()) > kWidest;
    m_atLimit = factor < 1.0 ? atPrecisionLimit(m_plane, next) : tooWide;
    if (m_atLimit) {
        emit visibleChanged();
        return;
    }
    goTo(next);
}

void PlaneNavigator::pan(double dp, double dq)
{
    goTo(shifted(m_visible, dp, dq));
}

void PlaneNavigator::goTo(const core::Window& wanted)
{
    m_atHome = false;
    m_wanted = wanted;
    if (m_plane.isLine()) {
        m_wanted.qMin = m_visible.qMin;
        m_wanted.qMax = m_visible.qMax;
    }
    show(m_wanted);
    request();
}

void PlaneNavigator::reset()
{
    m_atHome = true;
    m_atLimit = false;
    m_wanted = m_home;
    m_waiting = false;
    m_requested.reset();
    m_state.setWindow(std::nullopt);
    show(m_home);
}

void PlaneNavigator::request()
{
    if (!m_shown || m_visible == m_state.window().value_or(m_home))
        return;
    if (m_pause.isActive()) {
        m_waiting = true;
        return;
    }
    m_pause.start(kPause);
    m_requested = m_visible;
    m_state.setWindow(m_visible);
}

} // namespace ui
