// SPDX-License-Identifier: MIT
#include "core/ground/continue_w.h"

#include "core/ground/stationary_point.h"
#include "core/numeric/parallel.h"
#include "core/problem/column_units.h"
#include "core/solve/wall.h"
#include "core/spectrum/spectrum.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double kSmallestWeight = 1e-10; ///< The smallest w^2 that is followed; log 0 is none.
constexpr double kShortest = 1e-9;
constexpr double kLongestArc = 0.4;
constexpr int kMostPoints = 20000;

/// A point of the way, and which way it goes on: both of size d + 1, the last entry for log w^2.
struct WayPoint {
    VectorXd place;
    VectorXd tangent; ///< Of unit length.
};

/// The curve gradient = 0 in coordinates (units x, log w^2).
class Curve {
public:
    explicit Curve(const Problem& problem)
        : m_problem(problem)
        , m_inverse(columnUnits(problem).cwiseInverse())
    {
    }

    /// The point at @p x, going on towards larger w^2.
    std::optional<WayPoint> begin(const VectorXd& x, double w2) const
    {
        const Index d = x.size();
        WayPoint point{VectorXd(d + 1), VectorXd::Unit(d + 1, d)};
        point.place << x.cwiseQuotient(m_inverse), std::log(w2);
        return corrected(point.place, point.tangent);
    }

    /// The point at a distance @p length from @p from; nothing if Newton's method does not come to
    /// it at once, or the way bends so much that it may be another.
    std::optional<WayPoint> next(const WayPoint& from, double length) const
    {
        constexpr double kLeastCosine = 0.95;
        const VectorXd guess = from.place + length * from.tangent;
        std::optional<WayPoint> to = corrected(guess, from.tangent);
        if (!to || to->tangent.dot(from.tangent) < kLeastCosine ||
            (to->place - guess).norm() > 0.5 * length + 1e-9 || crosses(from, *to))
            return std::nullopt;
        return to;
    }

    /// The minimum at @p point.
    BranchPoint describe(const WayPoint& point) const
    {
        const double w2 = std::exp(point.place[point.place.size() - 1]);
        const LossAt at(withUniformWeights(m_problem, w2), xOf(point.place));
        const Spectrum spectrum = denseSpectrum(at.hessian().dense(), Eigenvectors::No);
        return {w2, xOf(point.place), at.loss(),
                spectrum.values.size() > 0 ? spectrum.values[0] : 0.0};
    }

private:
    VectorXd xOf(const VectorXd& place) const
    {
        return m_inverse.cwiseProduct(place.head(place.size() - 1));
    }

    bool crosses(const WayPoint& from, const WayPoint& to) const
    {
        const VectorXd z = m_problem.A.times(xOf(from.place));
        return crossesWall(m_problem.mix, z, m_problem.A.times(xOf(to.place)) - z);
    }

    /// Newton's method on gradient = 0 in the plane through @p guess across @p tangent.
    std::optional<WayPoint> corrected(VectorXd guess, const VectorXd& tangent) const
    {
        constexpr int kMostCorrections = 8;
        constexpr double kSettled = 1e-9;
        const Index d = guess.size() - 1;
        const VectorXd start = guess;
        for (int k = 0; k < kMostCorrections; ++k) {
            const double w2 = std::exp(guess[d]);
            const auto here = iterateAt(withUniformWeights(m_problem, w2), xOf(guess));
            if (!here)
                return std::nullopt;
            MatrixXd J(d + 1, d + 1);
            J.topLeftCorner(d, d) =
                m_inverse.asDiagonal() * here->at.hessian().dense() * m_inverse.asDiagonal();
            J.topRightCorner(d, 1) =
                w2 * m_inverse.cwiseProduct(m_problem.A.transposeTimes(here->at.z()));
            J.bottomRows(1) = tangent.transpose();
            VectorXd rest(d + 1);
            rest << m_inverse.cwiseProduct(here->gradient), tangent.dot(guess - start);
            // Rows are of very different sizes; columns that depend on one another leave some
            // directions undecided, which then are left alone.
            const VectorXd sizes = J.rowwise().norm().cwiseMax(1e-300);
            const Eigen::CompleteOrthogonalDecomposition<MatrixXd> solver(
                sizes.cwiseInverse().asDiagonal() * J);
            const VectorXd step = -solver.solve(rest.cwiseQuotient(sizes));
            if (!step.allFinite())
                return std::nullopt;
            guess += step;
            if (step.norm() > kSettled * (1 + guess.norm()))
                continue;
            VectorXd onward = solver.solve(VectorXd::Unit(d + 1, d) / sizes[d]);
            return WayPoint{std::move(guess), onward.normalized()};
        }
        return std::nullopt;
    }

    const Problem& m_problem;
    VectorXd m_inverse;
};

double rise(const WayPoint& point)
{
    return point.tangent[point.tangent.size() - 1];
}

/// The point between @p from and one at @p length from it where the way turns back.
WayPoint turningPoint(const Curve& curve, const WayPoint& from, double length)
{
    WayPoint best = from;
    double low = 0.0;
    double high = length;
    for (int k = 0; k < 60 && high - low > 1e-13; ++k) {
        const double middle = 0.5 * (low + high);
        const std::optional<WayPoint> point = curve.next(from, middle);
        if (!point)
            break;
        (rise(*point) > 0 ? low : high) = middle;
        if (std::abs(rise(*point)) < std::abs(rise(best)))
            best = *point;
    }
    return best;
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
    const Curve curve(problem);
    std::optional<WayPoint> here = curve.begin(first->x, kSmallestWeight);
    double length = 0.1;
    while (here && static_cast<int>(branch.points.size()) < kMostPoints) {
        if (stop.stop_requested()) {
            branch.end = BranchEnd::Cancelled;
            return branch;
        }
        branch.points.push_back(curve.describe(*here));
        if (branch.points.back().w2 >= largest) {
            branch.end = BranchEnd::Largest;
            if (const auto last = stationaryPointNear(withUniformWeights(problem, largest),
                                                      branch.points.back().x))
                branch.points.back() = {largest, last->x, last->loss, last->lambdaMin};
            return branch;
        }
        std::optional<WayPoint> next;
        while (!(next = curve.next(*here, length)) && length > kShortest)
            length /= 2;
        if (next && rise(*next) <= 0) {
            branch.points.push_back(curve.describe(turningPoint(curve, *here, length)));
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
