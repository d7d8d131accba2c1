// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/contour/contour_lines.h"

#include <QFont>

class QPainter;

namespace ui {

struct ColourMap;
struct DrawnLandmark;
struct PlaneOutline;

/// Draws contour lines and, where they fit, the loss along them; light on dark colours and
/// dark on light ones, so that they never compete with the paths.
void paintContours(QPainter& painter, const PlotFrame& frame, std::span<const ContourLine> lines,
                   const core::LossScale& scale, const ColourMap& colours,
                   std::span<const QPointF> keepClear);

/// Hatches the holes, where alpha <= 0 and the loss is not defined, and says so inside those
/// that are large enough for the words.
void paintHoles(QPainter& painter, const PlotFrame& frame, std::span<const core::Curve> holes);

/// Marks what a search has found: minima by diamonds, passes by crosses, the paler the farther they
/// are from the plane against @p size, the size of what is seen of it.
void paintLandmarks(QPainter& painter, const PlotFrame& frame,
                    std::span<const DrawnLandmark> landmarks, double size);
/// Draws @p outlines that are large enough to be seen, with their names.
void paintOutlines(QPainter& painter, const PlotFrame& frame,
                   std::span<const PlaneOutline> outlines);
/// Draws the curves alpha = 0 as a rim.
void paintWall(QPainter& painter, const PlotFrame& frame, std::span<const core::Curve> wall);

} // namespace ui
