// SPDX-License-Identifier: MIT
#include "ui/state/ground_state.h"

#include <utility>

namespace ui {

void GroundState::setFound(std::shared_ptr<const FoundGround> found)
{
    if (found == m_found)
        return;
    m_found = std::move(found);
    emit foundChanged();
}

void GroundState::setFollowed(std::shared_ptr<const FollowedMinima> followed)
{
    if (followed == m_followed)
        return;
    m_followed = std::move(followed);
    emit followedChanged();
}

void GroundState::setFlood(const std::optional<double>& level)
{
    if (level == m_flood)
        return;
    m_flood = level;
    emit floodChanged();
}

void GroundState::setBusy(bool busy)
{
    if (busy == m_isBusy)
        return;
    m_isBusy = busy;
    emit busyChanged();
}

void GroundState::setWantsValleys(bool wants)
{
    if (wants == m_wantsValleys)
        return;
    m_wantsValleys = wants;
    emit wishChanged();
}

} // namespace ui
