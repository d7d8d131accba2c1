// SPDX-License-Identifier: MIT
#include "core/theory/curvature_map.h"

#include "core/model/loss.h"
#include "core/numeric/parallel.h"
#include "core/solve/scaled_curvature.h"
#include "core/spectrum/spectrum.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kMostWork = 2e10; ///< Multiply-adds.

double degreesBetween(const VectorXd& p, const VectorXd& q)
{
    const double cosine = p.dot(q) / (p.stableNorm() * q.stableNorm());
    return std::acos(std::clamp(cosine, -1.0, 1.0)) * 180 / std::numbers::pi;
}

/// One point of the map.
struct Sample {
    double lambdaMin = kNan;
    double negative = kNan;
    double condition = kNan;
    double newtonDecrease = kNan;
    double angle = kNan;

    Sample(const Problem& problem, const VectorXd& x)
    {
        if (!x.allFinite())
            return;
        const LossAt at(problem, x);
        if (at.domain() != Domain::Inside)
            return;
        const HessianForm form = at.hessian();
        const Spectrum plain = denseSpectrum(form.dense(), Eigenvectors::No);
        const Iterate here{x, at.gradient(), at};
        if (plain.values.size() == 0 || !here.gradient.allFinite())
            return;
        const VectorXd sizes = plain.values.cwiseAbs();
        lambdaMin = plain.values[0];
        condition = sizes.maxCoeff() / sizes.minCoeff();
        // Signs and steps in units in which no column is larger than another.
        const ScaledCurvature curvature = curvatureOf(scaledHessian(here));
        if (curvature.values.size() == 0)
            return;
        negative = static_cast<double>(curvature.negative());
        if (curvature.zero() > 0)
            return;
        if (negative == 0)
            newtonDecrease = curvature.decrement();
        if (here.gradient.norm() == 0)
            return;
        const VectorXd components =
            (curvature.vectors.transpose() * curvature.of.gradient).cwiseQuotient(curvature.values);
        const VectorXd step = -(curvature.vectors * components).cwiseQuotient(curvature.of.scales);
        angle = degreesBetween(-here.gradient, step);
    }
};

} // namespace

const std::array<CurvatureLayer, 5>& curvatureLayers()
{
    static constexpr std::array<CurvatureLayer, 5> kLayers{
        CurvatureLayer{"lambda_min", &CurvatureMap::lambdaMin},
        CurvatureLayer{"negative", &CurvatureMap::negative},
        CurvatureLayer{"condition", &CurvatureMap::condition},
        CurvatureLayer{"newton_decrease", &CurvatureMap::newtonDecrease},
        CurvatureLayer{"angle", &CurvatureMap::angle},
    };
    return kLayers;
}

const CurvatureLayer* curvatureLayerById(std::string_view id)
{
    const auto found = std::ranges::find(curvatureLayers(), id, &CurvatureLayer::id);
    return found == curvatureLayers().end() ? nullptr : &*found;
}

bool isCurvatureMapFeasible(Index n, Index d, Index samples)
{
    const auto rows = static_cast<double>(n);
    const auto columns = static_cast<double>(d);
    return static_cast<double>(samples) * columns * columns * (2 * rows + 20 * columns) <=
           kMostWork;
}

std::optional<CurvatureMap> curvatureMap(const Problem& problem, const Plane& plane,
                                         const Grid& grid, const std::stop_token& stop)
{
    CurvatureMap map;
    map.grid = grid;
    for (const CurvatureLayer& layer : curvatureLayers())
        (map.*layer.values).setConstant(grid.rows, grid.columns, kNan);
    parallelFor(
        grid.rows * grid.columns,
        [&](Index k) {
            const Index i = k / grid.columns;
            const Index j = k % grid.columns;
            const Sample sample(problem, plane.at(grid.p(j), grid.q(i)));
            map.lambdaMin(i, j) = sample.lambdaMin;
            map.negative(i, j) = sample.negative;
            map.condition(i, j) = sample.condition;
            map.newtonDecrease(i, j) = sample.newtonDecrease;
            map.angle(i, j) = sample.angle;
        },
        stop);
    if (stop.stop_requested())
        return std::nullopt;
    return map;
}

} // namespace core
