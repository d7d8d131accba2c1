// SPDX-License-Identifier: MIT
#include "core/ground/continue_w.h"

#include "core/ground/stationary_curve.h"
#include "core/numeric/constants.h"
#include "core/numeric/parallel.h"
#include "core/problem/column_units.h"
#include "core/spectrum/spectrum.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

constexpr double kSmallestWeight = 1e-10; ///< The smallest w^2 that is followed; log 0 is none.
constexpr double kShortest = 1e-9;
constexpr double kLongestArc = 0.4;
constexpr int kMostPoints = 20000;

/// The family of @p problem with log w^2, the same for all rows.
ProblemFamily weightsOf(const Problem& problem)
{
    return {[&problem](double logW2) { return withUniformWeights(problem, std::exp(logW2)); },
            [&problem](double logW2, const Iterate& here) -> VectorXd {
                return std::exp(logW2) * problem.A.transposeTimes(here.at.z());
            },
            -kInfinity, kInfinity};
}

/// The minimum at @p point of @p curve.
BranchPoint describe(const StationaryCurve& curve, const CurvePoint& point)
{
    const Eigen::VectorXd x = curve.xOf(point.place);
    const LossAt at(curve.family().at(point.parameter()), x);
    const Spectrum spectrum = denseSpectrum(at.hessian().dense(), Eigenvectors::No);
    return {std::exp(point.parameter()), x, at.loss(),
            spectrum.values.size() > 0 ? spectrum.values[0] : 0.0};
}

Branch follow(const Problem& problem, const VectorXd& minimum, double largest,
              const std::stop_token& stop)
{
    Branch branch;
    const auto first = stationaryPointNear(withUniformWeights(problem, 0), minimum);
    branch.end = BranchEnd::Lost;
    if (!first)
        return branch;
    branch.points.push_back({0.0, first->x, first->loss, first->lambdaMin});
    if (problem.mix.s == 0)
        return branch; // along each ray the loss falls towards x = 0, where there is none
    const StationaryCurve curve(weightsOf(problem), columnUnits(problem));
    std::optional<CurvePoint> here = curve.begin(first->x, std::log(kSmallestWeight));
    double length = 0.1;
    while (here && static_cast<int>(branch.points.size()) < kMostPoints) {
        if (stop.stop_requested()) {
            branch.end = BranchEnd::Cancelled;
            return branch;
        }
        branch.points.push_back(describe(curve, *here));
        if (branch.points.back().w2 >= largest) {
            branch.end = BranchEnd::Largest;
            if (const auto last = stationaryPointNear(withUniformWeights(problem, largest),
                                                      branch.points.back().x))
                branch.points.back() = {largest, last->x, last->loss, last->lambdaMin};
            return branch;
        }
        std::optional<CurvePoint> next;
        while (!(next = curve.next(*here, length)) && length > kShortest)
            length /= 2;
        if (next && next->rise() <= 0) {
            branch.points.push_back(describe(curve, curve.turningPoint(*here, length)));
            branch.end = BranchEnd::Fold;
            return branch;
        }
        here = std::move(next);
        length = std::min(1.5 * length, kLongestArc);
    }
    return branch;
}

} // namespace

std::string_view branchEndId(BranchEnd end)
{
    switch (end) {
    case BranchEnd::Largest:
        return "largest";
    case BranchEnd::Fold:
        return "fold";
    case BranchEnd::Lost:
        return "lost";
    case BranchEnd::Cancelled:
        return "cancelled";
    }
    return {};
}

Problem withUniformWeights(Problem problem, double w2)
{
    problem.w = VectorXd::Constant(1, std::sqrt(w2));
    return problem;
}

std::vector<Branch> continueMinima(const Problem& problem, std::span<const VectorXd> minima,
                                   double largest, const std::stop_token& stop)
{
    std::vector<Branch> branches(minima.size());
    parallelFor(
        static_cast<Index>(minima.size()),
        [&](Index k) {
            const auto place = static_cast<std::size_t>(k);
            branches[place] = follow(problem, minima[place], largest, stop);
        },
        stop);
    return branches;
}

} // namespace core
