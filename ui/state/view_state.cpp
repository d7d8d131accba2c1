// SPDX-License-Identifier: MIT
#include "ui/state/view_state.h"

namespace ui {

void ViewState::setSettings(const Settings& settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    emit settingsChanged();
}

void ViewState::setIteration(int iteration)
{
    if (iteration == m_iteration)
        return;
    m_iteration = iteration;
    emit iterationChanged(iteration);
}

void ViewState::setCursor(const std::optional<core::Projection>& cursor)
{
    m_cursor = cursor;
    emit cursorChanged();
}

void ViewState::setWindow(const std::optional<core::Window>& window)
{
    if (window == m_window)
        return;
    m_window = window;
    emit windowChanged();
}

void ViewState::setTurn(double angle)
{
    if (angle == m_turn)
        return;
    m_turn = angle;
    emit turnChanged();
}

} // namespace ui
