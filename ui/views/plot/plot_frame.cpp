// SPDX-License-Identifier: MIT
#include "ui/views/plot/plot_frame.h"

#include <algorithm>
#include <cmath>

namespace ui {

core::Window widened(const core::Window& window, double aspect)
{
    const double width = std::max(window.width(), window.height() * aspect);
    const double height = std::max(window.height(), window.width() / aspect);
    const double p = 0.5 * (window.pMin + window.pMax);
    const double q = 0.5 * (window.qMin + window.qMax);
    return {p - 0.5 * width, p + 0.5 * width, q - 0.5 * height, q + 0.5 * height};
}

core::Window zoomed(const core::Window& window, double factor, const core::PlanePoint& fixed)
{
    return {fixed.p + factor * (window.pMin - fixed.p), fixed.p + factor * (window.pMax - fixed.p),
            fixed.q + factor * (window.qMin - fixed.q), fixed.q + factor * (window.qMax - fixed.q)};
}

core::Window shifted(const core::Window& window, double dp, double dq)
{
    return {window.pMin + dp, window.pMax + dp, window.qMin + dq, window.qMax + dq};
}

std::optional<double> equalScale(const core::Plane& plane)
{
    if (plane.isLine())
        return std::nullopt;
    const double ratio = plane.d2.norm() / plane.d1.norm();
    // Beyond this the picture of one direction would be squeezed to a strip.
    if (!(ratio > 1.0 / 3.0 && ratio < 3.0))
        return std::nullopt;
    return ratio;
}

bool atPrecisionLimit(const core::Plane& plane, const core::Window& window)
{
    constexpr double kNarrowest = 1e-12;
    const double p = 0.5 * (window.pMin + window.pMax);
    const double q = 0.5 * (window.qMin + window.qMax);
    const auto tooNarrow = [&](double width, double centre, const Eigen::VectorXd& direction) {
        // Coordinates that do not vary along the direction do not limit the zoom.
        const double origin =
            plane.origin.cwiseProduct(direction.cwiseSign()).cwiseAbs().maxCoeff();
        const double length = direction.cwiseAbs().maxCoeff();
        // Around 0 doubles are as dense as one likes, down to the smallest of full precision.
        constexpr double kSmallest = 1e-280;
        return width <
               std::max(kNarrowest * std::max(std::abs(centre), origin / length), kSmallest);
    };
    return tooNarrow(window.width(), p, plane.d1) ||
           (!plane.isLine() && tooNarrow(window.height(), q, plane.d2));
}

} // namespace ui
