// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_framing.h"

#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace ui {

namespace {

constexpr double kSurfaceLift = 0.01; ///< A place on the surface is not hidden by itself.

/// How much of the surface is seen by @p camera; low places count more.
double visibleDepth(const core::HeightField& field, const OrbitCamera& camera)
{
    constexpr Eigen::Index kProbes = 32;
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
                                        core::HeightField::kTop * height + kSurfaceLift);
            if (!field.hides(place, eye))
                sum += std::pow(1.0 - height, 4);
        }
    }
    return sum;
}

/// Where the eye may stand first: p grows to the right and q away from it, more or less.
constexpr std::array kUsualSides{-62.0, -28.0, -118.0, -152.0};
constexpr std::array kOtherSides{118.0, 62.0, 28.0, 152.0};

/// The first of @p sides has an advantage.
OrbitCamera bestSide(const core::HeightField& field, double elevation,
                     std::span<const double> sides)
{
    constexpr double kAdvantage = 1.1;
    // What is at the bottom of a valley weighs more than all that is beside it.
    constexpr double kBottom = 1e6;
    OrbitCamera best;
    double most = -1.0;
    for (const double azimuth : sides) {
        OrbitCamera camera;
        camera.azimuth = azimuth;
        camera.elevation = elevation;
        const double seen = visibleDepth(field, camera) * (most < 0.0 ? kAdvantage : 1.0) +
                            (showsValley(field, camera) ? kBottom : 0.0);
        if (seen > most) {
            most = seen;
            best = camera;
        }
    }
    return best;
}

} // namespace

bool showsValley(const core::HeightField& field, const OrbitCamera& camera)
{
    constexpr int kPoints = 24;
    constexpr double kRadius = 0.1; // of the box, which is 2 wide
    const core::Slice& slice = field.slice();
    if (std::isnan(slice.minimum))
        return true; // there is none
    const Eigen::Vector3d bottom = field.place(slice.minimumAt.p, slice.minimumAt.q, slice.minimum);
    int known = 0;
    int seen = 0;
    for (int k = 0; k < kPoints; ++k) {
        const double angle = 2.0 * std::numbers::pi * k / kPoints;
        Eigen::Vector3d place =
            bottom + kRadius * Eigen::Vector3d(std::cos(angle), std::sin(angle), 0.0);
        place.z() = field.surfaceAt(place.x(), place.y()) + kSurfaceLift;
        if (std::isnan(place.z()))
            continue;
        ++known;
        seen += field.hides(place, camera.eye()) ? 0 : 1;
    }
    return 2 * seen >= known;
}

OrbitCamera framed(const core::HeightField& field)
{
    if (field.isRibbon()) {
        OrbitCamera front;
        front.azimuth = -84.0;
        front.elevation = 14.0;
        front.distance = 4.4;
        return front;
    }
    // A little steeper, or from behind, only where a ridge hides the minimum: from high up all
    // is flat.
    for (const double elevation : {40.0, 48.0, 56.0}) {
        for (const std::span<const double> sides :
             {std::span(kUsualSides), std::span(kOtherSides)}) {
            const OrbitCamera camera = bestSide(field, elevation, sides);
            if (showsValley(field, camera))
                return camera;
        }
    }
    return bestSide(field, OrbitCamera().elevation, kUsualSides);
}

} // namespace ui
