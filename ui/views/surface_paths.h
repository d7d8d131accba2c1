// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis.h"
#include "ui/views/orbit_camera.h"

#include <QColor>

#include <optional>
#include <vector>

class QPainter;

namespace ui {

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
};

/// @param iteration  how far to go; -1 means to the end.
Trace trace(const core::WalkedPath& walked, const HeightField& field, int iteration);

/// Something that is marked on the surface.
struct Marker {
    enum class Kind {
        Start,
        End,
        Minimum,        ///< A critical point of the loss itself.
        MinimumOfSlice, ///< A minimum of the picture only.
    };
    Kind kind = Kind::Start;
    Eigen::Vector3d at = Eigen::Vector3d::Zero();
    QColor colour; ///< Of an end.
    int remoteness = 0;
};

/// Paints paths; what the surface hides shines through faintly.
void paintTraces(QPainter& painter, const Projector& projector, const HeightField& field,
                 const std::vector<Trace>& traces);
/// Paints markers with an outline that stands out on every colour map.
void paintMarkers(QPainter& painter, const Projector& projector, const HeightField& field,
                  const std::vector<Marker>& markers);
/// Paints a small cross that lies on the surface at (p, q), if the surface is there.
void paintCursor(QPainter& painter, const Projector& projector, const HeightField& field, double p,
                 double q);

} // namespace ui
