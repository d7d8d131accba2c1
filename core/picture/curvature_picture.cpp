// SPDX-License-Identifier: MIT
#include "core/picture/curvature_picture.h"

#include "core/picture/curvature_pictures.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::MatrixXf;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// The mean of the numbers around (i, j), or NaN.
float meanAround(const MatrixXf& values, Index i, Index j)
{
    float sum = 0.0F;
    int count = 0;
    for (Index row = std::max<Index>(i - 1, 0); row <= std::min(i + 1, values.rows() - 1); ++row)
        for (Index column = std::max<Index>(j - 1, 0); column <= std::min(j + 1, values.cols() - 1);
             ++column)
            if (!std::isnan(values(row, column))) {
                sum += values(row, column);
                ++count;
            }
    return count > 0 ? sum / static_cast<float>(count) : std::numeric_limits<float>::quiet_NaN();
}

MatrixXf positionsOf(const CurvatureMap& map, const CurvatureLayer& layer,
                     const CurvatureScale& scale)
{
    const MatrixXf known = (map.*layer.values)
                               .unaryExpr([&](double value) { return scale.position(value); })
                               .cast<float>();
    MatrixXf positions = known;
    for (Index j = 0; j < known.cols(); ++j)
        for (Index i = 0; i < known.rows(); ++i)
            if (std::isnan(map.lambdaMin(i, j)))
                positions(i, j) = meanAround(known, i, j);
    return positions;
}

/// Positive where the Hessian is positive definite beyond rounding, negative elsewhere, and 0 about
/// where its smallest eigenvalue is: what is not told apart from 0 must not become a line.
MatrixXd definiteness(const CurvatureMap& map)
{
    const double largest =
        map.lambdaMin
            .unaryExpr([](double value) { return std::isfinite(value) ? std::abs(value) : 0.0; })
            .maxCoeff();
    const double least = std::max(1e-9 * largest, std::numeric_limits<double>::min());
    return map.lambdaMin.binaryExpr(map.newtonDecrease, [least](double lambda, double decrease) {
        const double size = std::max(std::abs(lambda), least);
        return std::isnan(lambda) ? lambda : std::isnan(decrease) ? -size : size;
    });
}

std::vector<double> placesOf(Index count, const auto& place)
{
    std::vector<double> places;
    for (Index k = 0; k < count; ++k)
        places.push_back(place(k));
    return places;
}

/// Where @p at lies along @p count samples from @p low to @p high, in samples.
double along(double at, double low, double high, Index count)
{
    return (at - low) / (high - low) * static_cast<double>(count - 1);
}

struct Sampled {
    double x; ///< In columns.
    double y; ///< In rows.
};

/// Nothing outside of the window.
std::optional<Sampled> sampleAt(const Grid& grid, double p, double q)
{
    const Window& window = grid.window;
    const Sampled at{along(p, window.pMin, window.pMax, grid.columns),
                     along(q, window.qMin, window.qMax, grid.rows)};
    const Sampled inside{std::clamp(at.x, 0.0, static_cast<double>(grid.columns - 1)),
                         std::clamp(at.y, 0.0, static_cast<double>(grid.rows - 1))};
    constexpr double kRounding = 1e-6; // of points at the edge
    const bool isInside =
        std::abs(at.x - inside.x) < kRounding && std::abs(at.y - inside.y) < kRounding;
    return isInside ? std::optional(inside) : std::nullopt;
}

/// The mean of the four neighbours by their weights; one without a number counts for nothing.
float mixed(const MatrixXf& values, const Sampled& at)
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

CurvaturePicture pictureOn(const CurvatureScale& scale, std::shared_ptr<const CurvatureMap> map,
                           const CurvatureLayer& layer)
{
    assert(map && map->grid.rows >= 2);
    CurvaturePicture picture;
    picture.layer = &layer;
    picture.scale = scale;
    picture.positions = positionsOf(*map, layer, picture.scale);
    const Grid& grid = map->grid;
    SampledField field{definiteness(*map),
                       placesOf(grid.columns, [&grid](Index j) { return grid.p(j); }),
                       placesOf(grid.rows, [&grid](Index i) { return grid.q(i); })};
    const auto defined = (field.values.array() == field.values.array()).count();
    picture.definiteShare = defined > 0 ? static_cast<double>((field.values.array() > 0).count()) /
                                              static_cast<double>(defined)
                                        : kNan;
    constexpr std::array kZero{0.0};
    picture.definite = std::move(traceLevels(field, kZero, Saddle::ByMean).front());
    picture.map = std::move(map);
    return picture;
}

/// The numbers of @p layer in all of @p maps, in one column of one map.
CurvatureMap together(std::span<const std::shared_ptr<const CurvatureMap>> maps,
                      const CurvatureLayer& layer)
{
    CurvatureMap all;
    MatrixXd& values = all.*layer.values;
    for (const auto& map : maps) {
        if (!map)
            continue;
        const MatrixXd& more = (*map).*layer.values;
        values.conservativeResize(values.rows() + more.size(), 1);
        values.bottomRows(more.size()) = more.reshaped();
    }
    return all;
}

} // namespace

CurvaturePicture curvaturePicture(std::shared_ptr<const CurvatureMap> map,
                                  const CurvatureLayer& layer)
{
    const CurvatureScale scale = curvatureScale(*map, layer);
    return pictureOn(scale, std::move(map), layer);
}

std::vector<std::shared_ptr<const CurvaturePicture>>
curvaturePictures(std::span<const std::shared_ptr<const CurvatureMap>> maps,
                  const CurvatureLayer& layer)
{
    const CurvatureScale scale = curvatureScale(together(maps, layer), layer);
    std::vector<std::shared_ptr<const CurvaturePicture>> pictures;
    for (const auto& map : maps)
        pictures.push_back(
            map ? std::make_shared<const CurvaturePicture>(pictureOn(scale, map, layer)) : nullptr);
    return pictures;
}

double valueNear(const CurvatureMap& map, const CurvatureLayer& layer, double p, double q)
{
    const auto at = sampleAt(map.grid, p, q);
    return at ? (map.*layer.values)(std::lround(at->y), std::lround(at->x)) : kNan;
}

std::vector<float> shadesOn(const SurfaceMesh& mesh, const HeightField& field,
                            const CurvaturePicture& picture)
{
    std::vector<float> shades(mesh.pointCount(), std::numeric_limits<float>::quiet_NaN());
    for (std::size_t k = 0; k < shades.size(); ++k) {
        const auto x = static_cast<double>(mesh.points[3 * k]);
        const auto y = static_cast<double>(mesh.points[3 * k + 1]);
        const PlanePoint point = field.planePoint(x, y);
        const auto at = sampleAt(picture.map->grid, point.p, point.q);
        if (!at)
            continue;
        shades[k] = picture.scale.kind == CurvatureScale::Kind::Whole
                        ? picture.positions(std::lround(at->y), std::lround(at->x))
                        : mixed(picture.positions, *at);
    }
    return shades;
}

} // namespace core
