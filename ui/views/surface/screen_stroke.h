// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/surface/orbit_camera.h"

#include <QPolygonF>

#include <span>
#include <vector>

namespace ui {

/// A part of a line in space as it is seen: all in sight, or all behind the surface.
struct ScreenStroke {
    QPolygonF line;
    bool hidden = false;
};

/// The line through @p points on the screen, split where it passes behind the surface, with as
/// few points as show the same to @p pixels: how far points of it are apart at least.
std::vector<ScreenStroke> onScreen(std::span<const Eigen::Vector3d> points,
                                   const Projector& projector, const core::HeightField& field,
                                   double pixels);

} // namespace ui
