// SPDX-License-Identifier: MIT
#include "core/theory/least_alpha.h"

#include "core/numeric/constants.h"

#include <Eigen/Cholesky>
#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr int kMostSteps = 300;

/// alpha at scores z; infinite where it overflows.
double alphaOf(const Mix& mix, const VectorXd& z)
{
    const double alpha = mix.s * z.array().exp().sum() + mix.r * z.sum();
    return std::isnan(alpha) ? kInfinity : alpha;
}

/// A minimiser of |v - A y|, so that v - A y is what A^T sees nothing of.
VectorXd unseenBy(const DesignMatrix& A, const VectorXd& v)
{
    VectorXd units = A.columnNorms();
    for (double& unit : units)
        unit = unit > 0 ? 1 / unit : 0.0;
    MatrixXd scaled = A.dense() * units.asDiagonal();
    const Eigen::ColPivHouseholderQR<MatrixXd> qr(scaled);
    const Index rank = qr.rank();
    VectorXd components = qr.householderQ().adjoint() * v;
    components.head(rank).setZero();
    return qr.householderQ() * components;
}

/// The bound from below that @p v, near u'(z) of the minimum, gives.
double boundBy(const Problem& problem, const VectorXd& v)
{
    const auto& [s, r] = problem.mix;
    const VectorXd lambda = unseenBy(problem.A, v);
    double bound = 0;
    for (const double one : lambda) {
        const double mu = one - r;
        if (mu < 0)
            return -kInfinity;
        bound += mu > 0 ? mu * (1 - std::log(mu / s)) : 0.0;
    }
    // What rounding can have made of sums of n terms, and of A^T lambda = 0.
    const double rounding = 64 * std::numeric_limits<double>::epsilon() *
                            static_cast<double>(v.size()) * (v.lpNorm<1>() + std::abs(bound));
    return bound - rounding;
}

struct Descent {
    VectorXd x;
    VectorXd z;
    double alpha;
    bool isMinimum = false;
};

/// Damped Newton on alpha from 0.
Descent descendAlpha(const Problem& problem)
{
    const auto& [s, r] = problem.mix;
    const DesignMatrix& A = problem.A;
    Descent here{VectorXd::Zero(problem.d()), VectorXd::Zero(problem.n()), 0, false};
    here.alpha = alphaOf(problem.mix, here.z);
    const double far = -1e9 * (s + r) * static_cast<double>(problem.n());
    for (int k = 0; k < kMostSteps && here.alpha > far; ++k) {
        const VectorXd t = s * here.z.array().exp();
        const VectorXd gradient = A.transposeTimes(t.array() + r);
        MatrixXd H = A.gram(t);
        // Enough for a direction where columns depend on one another or exp has died out.
        const VectorXd norms = A.columnNorms().cwiseAbs2();
        const double ridge = 1e-13 * s;
        H.diagonal() += ridge * (norms.array() > 0).select(norms, 1.0).matrix();
        const VectorXd step = -H.ldlt().solve(gradient);
        const double slope = gradient.dot(step);
        if (!(slope < 0) || !step.allFinite())
            break;
        const VectorXd along = A.times(step);
        const double least = 1e-15 * (t.sum() + r * here.z.lpNorm<1>());
        here.isMinimum = -slope <= 4 * least;
        if (here.isMinimum)
            break;
        double length = 1;
        while (length > 1e-12 && !(alphaOf(problem.mix, here.z + length * along) <=
                                   here.alpha + 1e-4 * length * slope))
            length /= 2;
        if (length <= 1e-12) {
            here.isMinimum = -slope <= 1e6 * least; // at the limit of rounding
            break;
        }
        here.x += length * step;
        here.z = A.times(here.x);
        here.alpha = alphaOf(problem.mix, here.z);
    }
    return here;
}

/// ResNet-only: alpha = r <A^T 1, x> is 0 everywhere, or takes every value.
LeastAlpha linear(const Problem& problem)
{
    const VectorXd sums = problem.A.transposeTimes(VectorXd::Ones(problem.n()));
    const VectorXd norms = problem.A.columnNorms();
    const double rounding =
        8 * std::numeric_limits<double>::epsilon() * std::sqrt(static_cast<double>(problem.n()));
    LeastAlpha least;
    least.wall = WallKind::Exists;
    least.at = VectorXd::Zero(problem.d());
    least.bound = (sums.cwiseAbs().array() <= rounding * norms.array()).all() ? 0.0 : -kInfinity;
    least.isMinimum = least.bound == 0;
    return least;
}

} // namespace

std::string_view wallKindId(WallKind kind)
{
    switch (kind) {
    case WallKind::None:
        return "none";
    case WallKind::Exists:
        return "exists";
    case WallKind::Undecided:
        return "undecided";
    }
    return {};
}

LeastAlpha leastAlpha(const Problem& problem)
{
    const auto& [s, r] = problem.mix;
    if (s == 0)
        return linear(problem);
    const Descent found = descendAlpha(problem);
    LeastAlpha least;
    least.value = found.alpha;
    least.at = found.x;
    least.isMinimum = found.isMinimum;
    least.bound = -kInfinity;
    if (found.alpha > 0) {
        least.bound = boundBy(problem, s * found.z.array().exp() + r);
        // Exponentials are positive; and by Jensen alpha >= n (s e^m + r m) with m the mean of z.
        if (r == 0)
            least.bound = std::max(0.0, least.bound);
    }
    if (found.alpha <= 0)
        least.wall = WallKind::Exists;
    else if (r == 0 || least.bound > 0)
        least.wall = WallKind::None;
    return least;
}

} // namespace core
