// SPDX-License-Identifier: MIT
#include "core/theory/lipschitz_seen.h"

#include "core/numeric/constants.h"
#include "core/numeric/parallel.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// Climbs |D^3 L[h,h,h]| from @p h by h <- D^3 L[h,h,.] normalised; the best value on the way.
double climb(const LossAt& at, VectorXd h)
{
    constexpr int kSteps = 8;
    double best = 0;
    for (int k = 0; k < kSteps && h.norm() > 0 && h.allFinite(); ++k) {
        h.normalize();
        const VectorXd next = at.thirdDerivativeTwice(h);
        best = std::max(best, std::abs(next.dot(h)));
        h = next;
    }
    return best;
}

double seenAt(const Problem& problem, const VectorXd& x)
{
    const LossAt at(problem, x);
    return at.domain() == Domain::Inside ? lipschitzSeen(problem, at) : kNan;
}

} // namespace

double lipschitzSeen(const Problem& problem, const LossAt& at)
{
    // Starts that depend on the point alone.
    const Index d = problem.d();
    VectorXd alternating = VectorXd::Ones(d);
    for (Index j = 1; j < d; j += 2)
        alternating[j] = -1;
    Index heaviest = 0;
    at.f().cwiseAbs().maxCoeff(&heaviest);
    const std::array starts{VectorXd(at.gradient()), VectorXd(problem.A.row(heaviest)),
                            VectorXd(VectorXd::Ones(d)), alternating};
    double best = 0;
    for (const VectorXd& start : starts)
        best = std::max(best, climb(at, start));
    return best;
}

std::optional<LargestOnWindow> lipschitzSeenOn(const Problem& problem, const Plane& plane,
                                               const Window& window, int side,
                                               const std::stop_token& stop)
{
    return largestOnWindow(
        plane, window, side, [&problem](const VectorXd& x) { return seenAt(problem, x); }, stop);
}

std::optional<VectorXd> lipschitzSeenAlong(const Problem& problem,
                                           const Eigen::Ref<const Eigen::MatrixXd>& points,
                                           const std::stop_token& stop)
{
    assert(points.rows() == problem.d());
    VectorXd seen = VectorXd::Constant(points.cols(), kNan);
    parallelFor(
        points.cols(), [&](Index k) { seen[k] = seenAt(problem, points.col(k)); }, stop);
    if (stop.stop_requested())
        return std::nullopt;
    return seen;
}

} // namespace core
