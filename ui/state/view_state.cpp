// SPDX-License-Identifier: MIT
#include "ui/state/view_state.h"

#include <algorithm>
#include <utility>

namespace ui {

ViewState::ViewState(QObject* parent)
    : QObject(parent)
{
    m_clock.start();
}

void ViewState::setSettings(const Settings& settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    const core::AlongInfo* along = core::alongById(settings.timelineAlong.toStdString());
    const bool isOtherClock = m_timeline.setAlong(along ? along->value : core::Along::Iterations);
    emit settingsChanged();
    if (isOtherClock) {
        setIteration(-1); // the numbers of ticks mean something else now
        emit timelineChanged();
    }
}

void ViewState::setIteration(int iteration)
{
    if (iteration == m_iteration)
        return;
    m_iteration = iteration;
    emit iterationChanged(iteration);
}

void ViewState::setTimelinePaths(std::shared_ptr<const core::Paths> paths)
{
    const double amount = m_iteration < 0 ? 0.0 : m_timeline.amountAt(m_iteration);
    m_timeline.setPaths(std::move(paths));
    emit timelineChanged();
    // Other paths have other ticks: the moment that is shown stays.
    if (m_iteration >= 0 && m_timeline.along() != core::Along::Iterations)
        setIteration(m_timeline.tickAt(amount));
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
    m_history.visit(window, m_clock.elapsed());
    show(window);
}

void ViewState::show(const std::optional<core::Window>& window)
{
    if (window == m_window)
        return;
    m_window = window;
    emit windowChanged();
}

void ViewState::goBack()
{
    if (m_history.canGoBack())
        show(m_history.back());
}

void ViewState::goForward()
{
    if (m_history.canGoForward())
        show(m_history.forward());
}

void ViewState::forgetWindows()
{
    m_history.restart(std::nullopt);
    show(std::nullopt);
    setLine(std::nullopt);
}

void ViewState::setMethodHidden(int colour, bool hidden)
{
    const bool changes =
        hidden ? m_hiddenMethods.insert(colour).second : m_hiddenMethods.erase(colour) > 0;
    if (changes)
        emit hiddenMethodsChanged();
}

void ViewState::showAllMethods()
{
    if (!std::exchange(m_hiddenMethods, {}).empty())
        emit hiddenMethodsChanged();
}

void ViewState::setLandmarks(std::vector<Landmark> landmarks)
{
    if (landmarks == m_landmarks)
        return; // each step of a drag of the start comes by here
    m_landmarks = std::move(landmarks);
    emit landmarksChanged();
}

void ViewState::setSpectrumPlace(const SpectrumPlace& place)
{
    const bool isSame = place == m_spectrumPlace;
    m_spectrumPlace = place;
    if (!isSame)
        emit spectrumPlaceChanged();
}

void ViewState::setAlone(const std::optional<core::Panel>& panel)
{
    if (panel == m_alone)
        return;
    m_alone = panel;
    emit aloneChanged();
}

void ViewState::setLine(const std::optional<core::Segment>& line)
{
    if (line == m_line)
        return;
    m_line = line;
    emit lineChanged();
}

void ViewState::setWish(bool StudyWishes::*which, bool wanted)
{
    if (std::exchange(m_wishes.*which, wanted) != wanted)
        emit wishesChanged();
}

void ViewState::setPointedNumber(const std::optional<core::ProblemNumber>& number)
{
    if (number == m_pointedNumber)
        return;
    m_pointedNumber = number;
    emit pointedNumberChanged();
}

void ViewState::setTurn(double angle)
{
    if (angle == m_turn)
        return;
    m_turn = angle;
    emit turnChanged();
}

std::optional<std::size_t> shownAlone(const std::vector<core::Panel>& panels,
                                      const ViewState& state)
{
    if (!state.alone() || panels.size() < 2)
        return std::nullopt;
    const auto found = std::ranges::find(panels, *state.alone());
    return found == panels.end() ? std::nullopt
                                 : std::optional<std::size_t>(found - panels.begin());
}

} // namespace ui
