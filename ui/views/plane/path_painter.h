// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/views/plot/plot_frame.h"

#include <QColor>

#include <span>
#include <vector>

class QPainter;

namespace ui {

/// A path ready to be drawn in a plot: one point for each iterate that is shown.
struct DrawnPath {
    QColor colour;
    std::vector<core::PlanePoint> points;
    std::vector<double> distance; ///< Euclidean, from the plane; same length as points.
    bool complete = true;         ///< The last point is the end of the run.
    bool hasOwnStart = false;     ///< It begins elsewhere than the others.
};

/// Draws paths with a halo that keeps them readable on any colour, a dot for each step where
/// the dots do not run together, dashed and fainter where they leave the plane, and a marker at
/// their end.
/// @param size  of the window in the units of distance: what counts as far from the plane.
void paintPaths(QPainter& painter, const PlotFrame& frame, std::span<const DrawnPath> paths,
                double size);

/// The white circle at the start, larger while it is @p held.
void paintStart(QPainter& painter, const PlotFrame& frame, const core::PlanePoint& start,
                bool held);

/// A star for each minimum: filled when it is a critical point of the whole space, open when
/// only of the slice. Where a minimum is a whole line through x = 0, that line is dashed.
void paintMinima(QPainter& painter, const PlotFrame& frame,
                 std::span<const core::SliceMinimum> minima);

} // namespace ui
