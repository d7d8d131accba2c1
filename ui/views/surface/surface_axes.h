// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/surface/orbit_camera.h"

#include <QPolygonF>
#include <QString>

#include <array>
#include <vector>

class QPainter;

namespace ui {

/// Round numbers on an axis of the box, and where they are.
struct AxisTicks {
    QString title;
    std::vector<double> places; ///< Coordinate in the box.
    std::vector<QString> texts; ///< One for each place.
};

/// The numbers and titles of the box around a surface.
struct BoxTicks {
    std::array<AxisTicks, 3> axes; ///< p, q (empty for a ribbon) and height.
    double halfDepth = 1.0;        ///< The box is |y| <= halfDepth.
};

/// The ticks that suit @p field.
BoxTicks boxTicks(const core::HeightField& field);

/// A side of the box: the faces behind the surface carry a grid, those before it nothing.
struct BoxFace {
    int axis = 0;      ///< 0: x, 1: y, 2: z is constant.
    double side = 1.0; ///< Its constant coordinate.
    bool isBehind(const Eigen::Vector3d& eye) const
    {
        return side > 0.0 ? eye[axis] < side : eye[axis] > side;
    }
};

/// The floor, a little below the lowest surface, and the four walls.
std::array<BoxFace, 5> boxFaces(const BoxTicks& ticks);
/// The grid lines of a face and its outline, as pairs of points.
std::vector<Eigen::Vector3d> gridLines(const BoxFace& face, const BoxTicks& ticks);

/// Where the title of an axis stands.
struct AxisTitlePlace {
    QPolygonF outline; ///< In pixels.
    QString whole;     ///< The title, also where it was cut.
    QString shown;
};

/// Paints tick marks, numbers and titles at the edges of the box that stand free in this view.
/// Numbers that would collide are left out, and titles that would leave the view are cut with an
/// ellipsis.
std::vector<AxisTitlePlace> paintAxes(QPainter& painter, const Projector& projector,
                                      const BoxTicks& ticks);

} // namespace ui
