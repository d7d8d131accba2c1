// SPDX-License-Identifier: MIT
#include "core/theory/curvature.h"

#include "core/numeric/constants.h"
#include "core/spectrum/spectrum.h"
#include "core/theory/lipschitz_seen.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// Largest |D^3 L[y,y,y]| over unit y in the space of z for softmax with b in the simplex: the
/// worst b is a vertex, and the supremum 0.571407 is reached with two rows. Derived, but the
/// supremum is numerical, not proved.
constexpr double kSoftmaxThirdDerivative = 0.5715;

/// |A|_2, the largest singular value. O(n d^2).
double spectralNorm(const DesignMatrix& A)
{
    const Spectrum gram = denseSpectrum(A.gram(VectorXd::Ones(A.rows())), Eigenvectors::No);
    return gram.values.size() == 0 ? kInfinity : std::sqrt(std::max(0.0, gram.values.maxCoeff()));
}

/// What bounds f, u', u'' and u''' over a ball, each divided by the smallest alpha there.
struct BranchBounds {
    double f = 0.0;      ///< |f|_2.
    double v = 0.0;      ///< |v|_2.
    double vLargest = 0; ///< max |v_k|.
    double tLargest = 0; ///< max |t_k|.
};

/// The bound of |D^3 L[y,y,y]| over unit y in the space of z: the recursion of the derivatives of
/// f, each term bounded by Cauchy-Schwarz.
double thirdDerivativeBound(const BranchBounds& bound, double bNorm)
{
    const double f1 = bound.vLargest + bound.f * bound.v;
    const double f2 = bound.tLargest + 2 * f1 * bound.v + bound.f * bound.tLargest;
    const double f3 =
        bound.tLargest + 3 * f2 * bound.v + 3 * f1 * bound.tLargest + bound.f * bound.tLargest;
    return 3 * f1 * f2 + (bound.f + bNorm) * f3;
}

/// The bounds on the ball |x| <= radius; nothing where alpha > 0 cannot be guaranteed on it.
std::optional<BranchBounds> boundsOnBall(const Problem& problem, double radius)
{
    const auto& [s, r] = problem.mix;
    const DesignMatrix& A = problem.A;
    const Index n = A.rows();
    VectorXd reach(n); // |z_k| on the ball
    VectorXd columnSums = VectorXd::Zero(A.cols());
    for (Index k = 0; k < A.blockCount(); ++k) {
        const DesignMatrix::Block rows = A.block(k);
        reach.segment(A.firstRow(k), rows.rows()) = radius * rows.rowwise().norm();
        columnSums += rows.colwise().sum().transpose();
    }
    const double count = static_cast<double>(n);
    // s e^z + r z is convex and rising, so its mean is least where the mean of z is (Jensen).
    const double lowestMean = -radius * columnSums.norm() / count;
    const double smallestAlpha = count * (s * std::exp(lowestMean) + r * lowestMean);
    const VectorXd t = s * reach.array().exp();
    const VectorXd v = t.array() + r;
    if (!(smallestAlpha > 0) || !v.allFinite())
        return std::nullopt;
    BranchBounds bound;
    bound.f = (t + r * reach).norm() / smallestAlpha;
    bound.v = v.norm() / smallestAlpha;
    bound.vLargest = v.maxCoeff() / smallestAlpha;
    bound.tLargest = t.maxCoeff() / smallestAlpha;
    return bound;
}

/// The bound in the space of z for softmax, anywhere: there f = v = t is a probability vector.
double softmaxThirdDerivativeBound(const VectorXd& b)
{
    const BranchBounds anywhere{1, 1, 1, 1};
    const double general = thirdDerivativeBound(anywhere, b.norm());
    if (b.minCoeff() < 0 || !(b.sum() > 0))
        return general;
    // Decimals rarely sum to 1 exactly: the form is affine in b, so a little more b costs a little.
    const double excess = (b - b / b.sum()).norm();
    const double perExcess = thirdDerivativeBound(anywhere, 1) - thirdDerivativeBound(anywhere, 0);
    return std::min(general, kSoftmaxThirdDerivative + perExcess * excess);
}

/// What t g and the rank-two part can take from the diagonal at most: with |c| <= f + |b| and
/// |g_k| <= |c| (1 + f), it is t |g| + 2 |v|^2 |g|.
double weightBound(const BranchBounds& bound, double bNorm)
{
    const double g = (bound.f + bNorm) * (1 + bound.f);
    return g * (bound.tLargest + 2 * bound.v * bound.v);
}

/// Fills in the bound of the Lipschitz constant, and the weight for the whole ball; the regulariser
/// is quadratic and adds nothing.
void boundOnBall(CurvatureReport& report, const Problem& problem, double radius)
{
    const double cube = std::pow(spectralNorm(problem.A), 3);
    report.regionWeight = kInfinity;
    if (problem.mix.r == 0) {
        report.regionWeight = weightBound({1, 1, 1, 1}, problem.b.norm());
        report.lipschitzBound = cube * softmaxThirdDerivativeBound(problem.b);
        report.lipschitzBoundIsGlobal = std::isfinite(report.lipschitzBound);
    } else if (const auto bound = boundsOnBall(problem, radius)) {
        report.lipschitzBound = cube * thirdDerivativeBound(*bound, problem.b.norm());
        report.regionWeight = weightBound(*bound, problem.b.norm());
    } else {
        report.lipschitzBound = kInfinity;
    }
    // Infinity times 0 where sums overflow.
    if (std::isnan(report.lipschitzBound))
        report.lipschitzBound = kInfinity;
    if (std::isnan(report.regionWeight))
        report.regionWeight = kInfinity;
}

} // namespace

CurvatureReport curvatureReport(const Problem& problem, const LossAt& at, const VectorXd& x,
                                double radius)
{
    assert(x.size() == problem.d());
    CurvatureReport report;
    if (at.domain() == Domain::Wall) {
        report.sufficientWeight = kInfinity;
        report.lipschitzSeen = kInfinity;
    } else {
        const VectorXd c = at.f() - problem.b;
        const VectorXd g = c.array() - c.dot(at.f());
        const VectorXd q = at.v().cwiseProduct(g);
        // B = J^T J + diag(t g) - (v q^T + q v^T), and the last has eigenvalues -(<v,q> -+ |v||q|).
        const double fromDiagonal = std::max(0.0, -at.t().cwiseProduct(g).minCoeff());
        report.sufficientWeight =
            fromDiagonal + std::max(0.0, at.v().dot(q) + at.v().norm() * q.norm());
        report.lipschitzSeen = lipschitzSeen(problem, at);
    }
    const double smallestWeight = problem.rowWeights().cwiseAbs2().minCoeff();
    report.sufficientWeightMet = smallestWeight >= report.sufficientWeight;
    boundOnBall(report, problem, std::max(radius, x.norm()));
    return report;
}

} // namespace core
