// SPDX-License-Identifier: MIT
#include "core/ground/climb.h"

#include "core/problem/column_units.h"
#include "core/solve/wall.h"
#include "core/spectrum/spectrum.h"

#include <algorithm>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr int kMostSteps = 200;
constexpr double kLongest = 0.3; ///< Of the change of a score in one step.
constexpr double kNear = 1e-2;   ///< Steps so short are Newton's own.
constexpr double kFloor = 1e-8;  ///< Curvatures are no smaller than this part of the largest.

} // namespace

std::optional<StationaryPoint> climbToPass(const Problem& problem, const Crest& crest,
                                           const std::stop_token& stop)
{
    const VectorXd units = columnUnits(problem);
    const VectorXd inverse = units.cwiseInverse();
    std::optional<Iterate> here = iterateAt(problem, crest.x);
    VectorXd way = units.cwiseProduct(crest.direction).normalized();
    for (int k = 0; k < kMostSteps && here && !stop.stop_requested(); ++k) {
        const MatrixXd H = inverse.asDiagonal() * here->at.hessian().dense() * inverse.asDiagonal();
        const Spectrum spectrum = denseSpectrum(H, Eigenvectors::Yes);
        if (spectrum.values.size() == 0)
            return std::nullopt;
        Index up = 0;
        (spectrum.vectors.transpose() * way).cwiseAbs().maxCoeff(&up);
        way = spectrum.vectors.col(up);
        const double largest = spectrum.values.lpNorm<Eigen::Infinity>();
        const VectorXd sizes =
            spectrum.values.cwiseAbs().cwiseMax(std::max(kFloor * largest, 1e-300));
        VectorXd components = -(spectrum.vectors.transpose() * inverse.cwiseProduct(here->gradient))
                                   .cwiseQuotient(sizes);
        components[up] = -components[up];
        const VectorXd step = inverse.cwiseProduct(spectrum.vectors * components);
        const double length = problem.A.times(step).lpNorm<Eigen::Infinity>();
        if (length < kNear && spectrum.values[up] < 0)
            break;
        double t = length > kLongest ? kLongest / length : 1.0;
        std::optional<Iterate> next;
        for (int trial = 0; trial < 8 && !next; ++trial, t /= 4) {
            next = iterateAt(problem, here->x + t * step);
            if (next && crossesWall(problem.mix, here->at, next->at))
                next.reset();
        }
        here = std::move(next);
    }
    if (!here || stop.stop_requested())
        return std::nullopt;
    std::optional<StationaryPoint> point = stationaryPointNear(problem, here->x);
    return point && point->index == 1 && !point->atInfinity ? point : std::nullopt;
}

} // namespace core
