// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/step_study.h"
#include "ui/views/surface/orbit_camera.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

class QPainter;

namespace ui {

/// A piece of a local parabola, in the space of the box.
struct PatchCell {
    std::array<Eigen::Vector3d, 4> corners;
};

/// The local parabola of @p step around where it begins, as wide as the step and a half: without
/// what lies in the hole, beyond the wall, or outside of the scale of the losses. Empty where there
/// is no parabola.
std::vector<PatchCell> parabolaPatch(const core::StepStudy& step, const core::HeightField& field);

/// Where a point of a step is in the box: as high as its loss is, above or below the surface where
/// it is off the plane, as the paths are. Nothing outside of the window, and where the loss is not
/// defined.
std::optional<Eigen::Vector3d> placeOf(const core::SeenPoint& point,
                                       const core::HeightField& field);

/// Paints what is inside @p steps on the surface: the parabolas, translucent, the arrows and balls.
void paintStepsOn(QPainter& painter, const Projector& projector, const core::HeightField& field,
                  std::span<const core::StepStudy> steps);

} // namespace ui
