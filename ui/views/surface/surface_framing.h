// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/surface/orbit_camera.h"

namespace ui {

/// The position from which a surface is seen first: the whole box, from the side that hides the
/// least of its low parts, where the minima are. A ribbon is seen from the front.
OrbitCamera framed(const core::HeightField& field);

} // namespace ui
