// SPDX-License-Identifier: MIT
#include "core/theory/curvature_map.h"

#include "core/model/loss.h"
#include "core/numeric/constants.h"
#include "core/numeric/parallel.h"
#include "core/numeric/symmetric_factor.h"
#include "core/solve/scaled_curvature.h"
#include "core/spectrum/hessian_spectrum.h"
#include "core/spectrum/spectrum.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

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
        const MatrixXd H = form.dense();
        const Spectrum plain = denseSpectrum(H, Eigenvectors::No);
        const VectorXd gradient = at.gradient();
        if (plain.values.size() == 0 || !gradient.allFinite())
            return;
        const VectorXd sizes = plain.values.cwiseAbs();
        lambdaMin = plain.values[0];
        condition = sizes.maxCoeff() / sizes.minCoeff();
        judge(H, gradient, scalingOf(at, form));
    }

private:
    /// Signs and steps in units in which no column is larger than another, from factorisations
    /// alone: eigenvectors would cost several times as much as all the rest.
    void judge(const MatrixXd& H, const VectorXd& gradient, const HessianScaling& scaling)
    {
        const VectorXd inverse = scaling.scales.cwiseInverse();
        const ScaledHessian scaled{scaling.scales, inverse.asDiagonal() * H * inverse.asDiagonal(),
                                   inverse.cwiseProduct(gradient), scaling.rounding};
        VectorXd step;
        if (const auto chol = positiveFactor(scaled)) {
            negative = 0;
            step = -chol->solve(scaled.gradient);
            newtonDecrease = -scaled.gradient.dot(step) / 2;
        } else {
            const std::optional<Index> below = countBelow(scaled, -scaled.rounding);
            const std::optional<Index> notAbove = countBelow(scaled, scaled.rounding);
            if (!below || !notAbove)
                return;
            negative = static_cast<double>(*below);
            const auto factor = *below == *notAbove ? SymmetricFactor::of(scaled.H) : std::nullopt;
            if (!factor) // singular beyond rounding
                return;
            step = -factor->solve(scaled.gradient);
        }
        if (gradient.norm() > 0)
            angle = degreesBetween(-gradient, step.cwiseProduct(inverse));
    }

    /// Cholesky's factor, where all eigenvalues are positive beyond rounding.
    static std::optional<Eigen::LLT<MatrixXd>> positiveFactor(const ScaledHessian& scaled)
    {
        if (shifted(scaled, scaled.rounding).llt().info() != Eigen::Success)
            return std::nullopt;
        Eigen::LLT<MatrixXd> factor(scaled.H);
        return factor.info() == Eigen::Success ? std::optional(std::move(factor)) : std::nullopt;
    }

    /// How many eigenvalues lie below @p bound.
    static std::optional<Index> countBelow(const ScaledHessian& scaled, double bound)
    {
        const auto factor = SymmetricFactor::of(shifted(scaled, bound));
        return factor ? std::optional(factor->negative()) : std::nullopt;
    }

    static MatrixXd shifted(const ScaledHessian& scaled, double shift)
    {
        MatrixXd H = scaled.H;
        H.diagonal().array() -= shift;
        return H;
    }
};

/// The sample of @p map at (p, q), where it has one.
std::optional<std::pair<Index, Index>> cellAt(const CurvatureMap& map, double p, double q)
{
    // Numbers of a grid are made alike, but of other ends and counts: alike to rounding.
    constexpr double kRounding = 1e-9; // of a cell
    const auto place = [](double at, double low, double width,
                          Index count) -> std::optional<Index> {
        if (count < 2 || !(width > 0))
            return std::nullopt;
        const double cell = (at - low) / width * static_cast<double>(count - 1);
        const double nearest = std::round(cell);
        if (!(std::abs(cell - nearest) <= kRounding) || nearest < 0 ||
            nearest > static_cast<double>(count - 1))
            return std::nullopt;
        return static_cast<Index>(nearest);
    };
    const Window& window = map.grid.window;
    const auto i = place(q, window.qMin, window.height(), map.grid.rows);
    const auto j = place(p, window.pMin, window.width(), map.grid.columns);
    return i && j ? std::optional(std::pair(*i, *j)) : std::nullopt;
}

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
                                         const Grid& grid, const std::stop_token& stop,
                                         const CurvatureMap* known)
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
            const auto cell = known ? cellAt(*known, grid.p(j), grid.q(i)) : std::nullopt;
            if (cell) {
                for (const CurvatureLayer& layer : curvatureLayers())
                    (map.*layer.values)(i, j) = (known->*layer.values)(cell->first, cell->second);
                return;
            }
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
