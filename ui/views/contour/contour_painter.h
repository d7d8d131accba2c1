// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/contour/contour_lines.h"

#include <QFont>

class QPainter;

namespace ui {

struct ColourMap;
struct ContourContent;
struct DrawnLandmark;
struct PlaneOutline;
struct DrawnPath;

/// Draws contour lines and, where they fit, the loss along them; light on dark colours and
/// dark on light ones, so that they never compete with the paths.
void paintContours(QPainter& painter, const PlotFrame& frame, std::span<const ContourLine> lines,
                   const core::LossScale& scale, const ColourMap& colours,
                   std::span<const QPointF> keepClear, bool isLabelled = true);

/// Lines of equal loss of another picture, dashed and without numbers.
void paintOtherContours(QPainter& painter, const PlotFrame& frame,
                        std::span<const ContourLine> lines);

/// Hatches the holes, where alpha <= 0 and the loss is not defined, and says so inside those
/// that are large enough for the words.
void paintHoles(QPainter& painter, const PlotFrame& frame, std::span<const core::Curve> holes);

/// Marks what a search has found: minima by stars of their colours with their numbers, passes by
/// diamonds, the paler the farther they are from the plane against @p size, the size of what is
/// seen of it.
void paintLandmarks(QPainter& painter, const PlotFrame& frame,
                    std::span<const DrawnLandmark> landmarks, double size);
/// Draws @p outlines that are large enough to be seen, with their names.
void paintOutlines(QPainter& painter, const PlotFrame& frame,
                   std::span<const PlaneOutline> outlines);
/// Draws ways over passes as dashed lines, the paler the farther they are from the plane.
void paintWays(QPainter& painter, const PlotFrame& frame, std::span<const DrawnPath> ways,
               double size);
/// How opaque a mark is at @p distance from the plane: 1 in it, less the farther off against
/// @p size, as of paintLandmarks().
double nearness(double distance, double size);
/// Draws the water of @p content, if there is any, with its shores.
void paintWater(QPainter& painter, const PlotFrame& frame, const ContourContent& content);
/// Draws the curves alpha = 0 as a rim.
void paintWall(QPainter& painter, const PlotFrame& frame, std::span<const core::Curve> wall);

} // namespace ui
