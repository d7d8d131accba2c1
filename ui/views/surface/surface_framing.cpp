// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_framing.h"

#include <array>
#include <cmath>

namespace ui {

namespace {

/// How much of the surface is seen by @p camera; low places count more.
double visibleDepth(const core::HeightField& field, const OrbitCamera& camera)
{
    constexpr Eigen::Index kProbes = 32;
    constexpr double kLift = 0.01;
    const Eigen::Vector3d eye = camera.eye();
    double sum = 0.0;
    for (Eigen::Index row = 0; row < kProbes; ++row) {
        for (Eigen::Index column = 0; column < kProbes; ++column) {
            const Eigen::Index i = row * (field.rows() - 1) / (kProbes - 1);
            const Eigen::Index j = column * (field.columns() - 1) / (kProbes - 1);
            const double height = field.heights()(i, j);
            if (std::isnan(height))
                continue;
            const Eigen::Vector3d place(field.x(j), field.y(i),
                                        core::HeightField::kTop * height + kLift);
            if (!field.hides(place, eye))
                sum += std::pow(1.0 - height, 4);
        }
    }
    return sum;
}

} // namespace

OrbitCamera framed(const core::HeightField& field)
{
    OrbitCamera best;
    if (field.isRibbon()) {
        best.azimuth = -84.0;
        best.elevation = 14.0;
        best.distance = 4.4;
        return best;
    }
    // The usual side has an advantage, for there p grows to the right and q away from the eye.
    constexpr double kAdvantage = 1.1;
    double most = kAdvantage * visibleDepth(field, best);
    for (const double azimuth : {-28.0, -118.0, -152.0}) {
        OrbitCamera camera;
        camera.azimuth = azimuth;
        const double seen = visibleDepth(field, camera);
        if (seen > most) {
            most = seen;
            best = camera;
        }
    }
    return best;
}

} // namespace ui
