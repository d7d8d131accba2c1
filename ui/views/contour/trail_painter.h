// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/views/plot/plot_frame.h"

#include <QColor>
#include <QString>

#include <optional>
#include <span>
#include <vector>

class QPainter;

namespace ui {

/// How a minimum moves under a blend, seen from the plane.
struct DrawnTrail {
    std::vector<core::PlanePoint> points;
    std::vector<double> distance;        ///< From the plane; same length as points.
    std::vector<double> t;               ///< Of the blend; same length as points.
    std::vector<double> loss;            ///< At that t; same length as points.
    std::optional<core::PlanePoint> now; ///< Where it is under the mix of the session.
    core::TrailEnd before = {};          ///< What is at the first point.
    core::TrailEnd after = {};           ///< What is at the last point.
};

/// The trails of @p analysis seen from its plane; none on a line, or in a plane of other columns.
std::vector<DrawnTrail> drawnTrails(const core::Analysis& analysis);

/// The colour of all trails.
QColor trailColour();

/// Draws each as a line, the paler the farther it is from the plane; a filled disc where it is now;
/// and where it ends before the blend does, a cross (fold or split), a bar (alpha = 0) or an open
/// disc (it cannot be followed on). @param size  as of paintPaths().
void paintTrails(QPainter& painter, const PlotFrame& frame, std::span<const DrawnTrail> trails,
                 double size);

/// The point of @p trail within @p pixels of the pixel @p at; nothing where there is none.
std::optional<std::size_t> pointOfTrail(const PlotFrame& frame, const DrawnTrail& trail,
                                        const QPointF& at, double pixels);

/// Point @p point of @p trail in words: its t and its loss, and why the trail ends there.
QString trailText(const DrawnTrail& trail, std::size_t point);

} // namespace ui
