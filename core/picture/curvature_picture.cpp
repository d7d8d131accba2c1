// SPDX-License-Identifier: MIT
#include "core/picture/curvature_picture.h"

#include "core/numeric/constants.h"
#include "core/picture/curvature_pictures.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::MatrixXf;

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

CurvaturePicture pictureOn(const CurvatureScale& scale, std::shared_ptr<const CurvatureMap> map,
                           const CurvatureLayer& layer)
{
    assert(map && map->grid.rows >= 2);
    CurvaturePicture picture;
    picture.layer = &layer;
    picture.of = layer.id;
    picture.grid = map->grid;
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
    const auto at = samplePlace(map.grid, p, q);
    return at ? (map.*layer.values)(std::lround(at->y), std::lround(at->x)) : kNan;
}

} // namespace core
