// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/surface/orbit_camera.h"

namespace ui {

/// The position from which a surface is seen first: the whole box, from the side that hides the
/// least of its low parts, and steep enough to show the lowest of them. A ribbon is seen from the
/// front.
OrbitCamera framed(const core::HeightField& field);

/// True if at least half of what surrounds the lowest sample closely is in sight of @p camera. The
/// sample itself may be at the bottom of a pit, which is seen from straight above only.
bool showsValley(const core::HeightField& field, const OrbitCamera& camera);

} // namespace ui
