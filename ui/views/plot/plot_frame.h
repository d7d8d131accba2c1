// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"
#include "core/slice/slice.h"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace ui {

/// Where a window of the plane lies on the screen; p grows to the right and q upwards.
struct PlotFrame {
    core::Window window; ///< Not empty.
    QRectF rect;         ///< In pixels; not empty.

    QPointF pixel(double p, double q) const
    {
        return {rect.left() + (p - window.pMin) / window.width() * rect.width(),
                rect.bottom() - (q - window.qMin) / window.height() * rect.height()};
    }
    QPointF pixel(const core::PlanePoint& point) const { return pixel(point.p, point.q); }
    core::PlanePoint plane(const QPointF& pixel) const
    {
        return {window.pMin + (pixel.x() - rect.left()) / rect.width() * window.width(),
                window.qMin + (rect.bottom() - pixel.y()) / rect.height() * window.height()};
    }
};

/// @p window made wider or higher about its centre until width / height is @p aspect > 0.
core::Window widened(const core::Window& window, double aspect);
/// @p window shrunk (@p factor < 1) or grown about @p fixed, which stays where it is.
core::Window zoomed(const core::Window& window, double factor, const core::PlanePoint& fixed);
core::Window shifted(const core::Window& window, double dp, double dq);

/// The pixels per unit of q for one pixel per unit of p at which circles of parameter space
/// stay circles: |d2| / |d1| where the two directions are of about the same length. Nothing
/// where they are of different kinds, so that no scale would be right.
std::optional<double> equalScale(const core::Plane& plane);

/// True when @p window is too narrow for the numbers of a double around its centre: its width
/// is about 1e-12 of the coordinates there, and neighbouring samples begin to coincide.
bool atPrecisionLimit(const core::Plane& plane, const core::Window& window);

} // namespace ui
