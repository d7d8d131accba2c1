// SPDX-License-Identifier: MIT
#include "core/theory/third_derivative.h"

#include "core/numeric/constants.h"
#include "core/spectrum/spectrum.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

using Eigen::ArrayXd;
using Eigen::Index;
using Eigen::VectorXd;

/// |A|_2 at most: by the largest eigenvalue of A^T A or A A^T where one is small, with all that
/// rounding can take from it, and never more than the Frobenius norm.
double normBound(const DesignMatrix& A, const VectorXd& rowNorms, double slack)
{
    const double frobenius = slack * rowNorms.norm();
    if (A.cols() > kMostDense)
        return frobenius;
    const Spectrum gram = denseSpectrum(A.gram(VectorXd::Ones(A.rows())), Eigenvectors::No);
    if (gram.values.size() == 0)
        return frobenius;
    const double rounding =
        roundings(static_cast<double>(A.rows()) + 8.0 * static_cast<double>(A.cols()) + 64) *
        frobenius * frobenius;
    const double largest = std::max(0.0, gram.values[gram.values.size() - 1]) + rounding;
    return std::min(frobenius, slack * std::sqrt(largest));
}

} // namespace

ThirdDerivativeBound::ThirdDerivativeBound(const Problem& problem, const BoundedLoss& at)
    : m_at(at)
    , m_s(problem.mix.s)
    , m_slack(1 + roundings(16.0 * static_cast<double>(problem.n() + problem.d()) + 256))
{
    m_norm = normBound(problem.A, at.rowNorms, m_slack);
    m_bNorm = m_slack * problem.b.stableNorm();
    VectorXd v(problem.n());
    double errors = 0;
    for (Index k = 0; k < v.size(); ++k) {
        const Bounded vk = at.exps[static_cast<std::size_t>(k)] + at.skip;
        v[k] = vk.value;
        errors +=
            (vk.error + roundings(static_cast<double>(v.size()) + 16) * vk.value) * at.rowNorms[k];
    }
    m_slope = m_slack * (problem.A.transposeTimes(v).norm() + errors);
}

double ThirdDerivativeBound::on(double radius) const
{
    const ArrayXd& a = m_at.rowNorms.array();
    const auto n = static_cast<Index>(m_at.z.size());
    const double skip = m_at.skip.largest();
    // What of e^(z - shift), its rise, u and alpha can be on the ball.
    ArrayXd t(n);
    ArrayXd rise(n);
    ArrayXd u(n);
    double leastAlpha = 0;
    double leastSizes = 0;
    for (Index k = 0; k < n; ++k) {
        const Bounded& z = m_at.z[static_cast<std::size_t>(k)];
        const Bounded& e = m_at.exps[static_cast<std::size_t>(k)];
        const double reach = a[k] * radius;
        t[k] = e.largest() * std::exp(reach);
        rise[k] = e.largest() * std::expm1(reach) + 2 * e.error;
        const double up = t[k] + skip * (std::max(0.0, z.value) + z.error + reach);
        const double low = e.smallest() * std::exp(-reach);
        const double down = z.value - z.error - reach;
        u[k] = std::max(up, skip * std::max(0.0, -down));
        const double lowest = low + (down < 0 ? skip : m_at.skip.smallest()) * down;
        leastAlpha += lowest;
        leastSizes += low + skip * std::abs(down);
    }
    const double rounding = m_slack - 1;
    leastAlpha -= rounding * leastSizes;
    // Convex for s > 0, linear otherwise, and then of either sign.
    const double here = m_s > 0 ? m_at.alpha.value - m_at.alpha.error : m_at.alpha.smallest();
    const double alpha =
        std::max(leastAlpha, here - radius * m_slope * m_slack - rounding * std::abs(here));
    if (!(alpha > 0) || !t.allFinite())
        return kInfinity;

    // Sums over rows, each by the better of two bounds, divided by alpha.
    const double v1 = m_norm * (t + skip).matrix().norm();
    const double p1 = std::min({m_slope + (rise * a).sum(), ((t + skip) * a).sum(), v1}) / alpha;
    const double p2 = std::min((t * a.square()).sum(), t.maxCoeff() * m_norm * m_norm) / alpha;
    const double p3 = std::min((t * a.cube()).sum(), (t * a).maxCoeff() * m_norm * m_norm) / alpha;
    const double q1 =
        std::min(((t + skip) * a).matrix().norm(), (t + skip).maxCoeff() * m_norm) / alpha;
    const double q2 =
        std::min((t * a.square()).matrix().norm(), (t * a).maxCoeff() * m_norm) / alpha;
    const double q3 =
        std::min((t * a.cube()).matrix().norm(), (t * a.square()).maxCoeff() * m_norm) / alpha;
    // f of softmax alone is a probability vector.
    const double f =
        skip > 0 ? u.matrix().norm() / alpha : std::min(1.0, u.matrix().norm() / alpha);
    const double n1 = q1 + f * p1;
    const double n2 = q2 + 2 * n1 * p1 + f * p2;
    const double n3 = q3 + 3 * n2 * p1 + 3 * n1 * p2 + f * p3;
    const double c = std::min(f + m_bNorm, m_at.residual + radius * n1);
    const double bound = m_slack * (3 * n1 * n2 + c * n3);
    return std::isnan(bound) ? kInfinity : bound;
}

} // namespace core
