// SPDX-License-Identifier: MIT
#include "core/picture/shading.h"

#include "core/numeric/constants.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXf;

/// Where @p at lies along @p count samples from @p low to @p high, in samples.
double along(double at, double low, double high, Index count)
{
    return (at - low) / (high - low) * static_cast<double>(count - 1);
}

/// The mean of the four neighbours by their weights; one without a number counts for nothing.
float mixed(const MatrixXf& values, const SamplePlace& at)
{
    const auto j = std::min(static_cast<Index>(at.x), values.cols() - 2);
    const auto i = std::min(static_cast<Index>(at.y), values.rows() - 2);
    const double s = at.x - static_cast<double>(j);
    const double t = at.y - static_cast<double>(i);
    double sum = 0.0;
    double weights = 0.0;
    for (int k = 0; k < 4; ++k) {
        const float value = values(i + k / 2, j + k % 2);
        const double weight = (k % 2 ? s : 1.0 - s) * (k / 2 ? t : 1.0 - t);
        if (std::isnan(value))
            continue;
        sum += weight * static_cast<double>(value);
        weights += weight;
    }
    return static_cast<float>(weights > 0.0 ? sum / weights : kNan);
}

} // namespace

std::optional<SamplePlace> samplePlace(const Grid& grid, double p, double q)
{
    const Window& window = grid.window;
    const SamplePlace at{along(p, window.pMin, window.pMax, grid.columns),
                         along(q, window.qMin, window.qMax, grid.rows)};
    const SamplePlace inside{std::clamp(at.x, 0.0, static_cast<double>(grid.columns - 1)),
                             std::clamp(at.y, 0.0, static_cast<double>(grid.rows - 1))};
    constexpr double kRounding = 1e-6; // of points at the edge
    const bool isInside =
        std::abs(at.x - inside.x) < kRounding && std::abs(at.y - inside.y) < kRounding;
    return isInside ? std::optional(inside) : std::nullopt;
}

std::vector<float> shadesOn(const SurfaceMesh& mesh, const HeightField& field,
                            const Shading& shading)
{
    std::vector<float> shades(mesh.pointCount(), std::numeric_limits<float>::quiet_NaN());
    for (std::size_t k = 0; k < shades.size(); ++k) {
        const auto x = static_cast<double>(mesh.points[3 * k]);
        const auto y = static_cast<double>(mesh.points[3 * k + 1]);
        const PlanePoint point = field.planePoint(x, y);
        const auto at = samplePlace(shading.grid, point.p, point.q);
        if (!at)
            continue;
        shades[k] = shading.scale.kind == CurvatureScale::Kind::Whole
                        ? shading.positions(std::lround(at->y), std::lround(at->x))
                        : mixed(shading.positions, *at);
    }
    return shades;
}

} // namespace core
