// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/plane/plane_basis.h"
#include "ui/views/surface/orbit_camera.h"

#include <QColor>

#include <optional>
#include <vector>

namespace ui {

/// Paths float a little over the surface, so that it does not swallow them.
inline constexpr double kLift = 0.006;

/// True if @p point of the box is over the window.
bool isOverWindow(const Eigen::Vector3d& point);

/// 0 to 3 by the distance from the plane of @p slice relative to the size of its window.
int remotenessOf(double distance, const core::Slice& slice);

/// A part of a path that is drawn in one manner.
struct Stroke {
    std::vector<Eigen::Vector3d> points;
    int remoteness = 0; ///< 0: in the plane of the slice ... 3: far off it, drawn faint.
};

/// A path of a method in the box: between iterates it follows the surface, at every iterate its
/// height is the true loss there, also where the path has left the plane of the slice.
struct Trace {
    QColor colour;
    std::vector<Stroke> strokes;
    std::optional<Eigen::Vector3d> start; ///< Nothing outside of the window.
    std::optional<Eigen::Vector3d> end;   ///< The iterate that was reached.
    int endRemoteness = 0;
    bool isWay = false; ///< Not a path of a method, but a way over a pass.
};

/// @param iteration  how far to go; -1 means to the end.
Trace trace(const core::WalkedPath& walked, const core::HeightField& field, int iteration);

/// The way down from a pass through @p points, as it is seen from the plane of @p field.
Trace wayTrace(const std::vector<core::PathPoint>& points, const core::PlaneBasis& basis,
               const core::HeightField& field);

/// The trail of a minimum under a blend on the surface of @p field, whatever its loss is elsewhere
/// on it: that is of other losses.
Trace trailTrace(const core::Trail& trail, const core::PlaneBasis& basis,
                 const core::HeightField& field);

} // namespace ui
