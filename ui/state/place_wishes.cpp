// SPDX-License-Identifier: MIT
#include "ui/state/place_wishes.h"

#include <utility>

namespace ui {

void PlaceWishes::choosePlanePoint(const ChosenPlace& place)
{
    // Points of another number of columns belong to a problem of before.
    if (!m_planePoints.empty() && m_planePoints.front().x.size() != place.x.size())
        m_planePoints.clear();
    m_planePoints.push_back(place);
    if (m_planePoints.size() == kPlanePoints)
        emit planeWanted(std::exchange(m_planePoints, {}));
    emit planePointsChanged();
}

void PlaceWishes::forgetPlanePoints()
{
    if (!std::exchange(m_planePoints, {}).empty())
        emit planePointsChanged();
}

} // namespace ui
