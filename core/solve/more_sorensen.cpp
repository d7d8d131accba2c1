// SPDX-License-Identifier: MIT
#include "core/numeric/work.h"
#include "core/solve/trust_region.h"
#include "core/spectrum/spectrum.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

namespace {

using Eigen::VectorXd;

/// The model by all its eigenvalues, which give its lowest point within any radius to the last
/// digits: y = -(H + mu I)^-1 g with the least mu >= 0 that makes H + mu I positive semidefinite
/// and |y| <= radius.
///
/// Source: J. More, D. Sorensen, SIAM J. Sci. Stat. Comput. 4 (1983), 553-572; J. Nocedal,
/// S. Wright, Numerical Optimization, 2nd ed., section 4.3.
class MoreSorensenModel final : public TrustModel {
public:
    MoreSorensenModel(const Iterate& here, const VectorXd& inverse, const VectorXd& gradient)
        : m_spectrum(
              denseSpectrum(inverse.asDiagonal() * here.at.hessian().dense() * inverse.asDiagonal(),
                            Eigenvectors::Yes))
        , m_size(gradient.size())
    {
        chargeWork(0.0, eigenWork(static_cast<double>(gradient.size())));
        if (m_spectrum.values.size() > 0)
            m_slopes = m_spectrum.vectors.transpose() * gradient;
    }

    Proposal lowestWithin(double radius) const override;
    VectorXd times(const VectorXd& y) const override
    {
        if (m_spectrum.values.size() == 0)
            return VectorXd::Constant(m_size, std::numeric_limits<double>::quiet_NaN());
        return m_spectrum.vectors *
               m_spectrum.values.cwiseProduct(m_spectrum.vectors.transpose() * y);
    }

private:
    /// -(H + mu I)^-1 g by its components along the eigenvectors.
    VectorXd stepOf(double mu) const
    {
        return -m_slopes.cwiseQuotient((m_spectrum.values.array() + mu).matrix());
    }
    VectorXd onSphere(double radius, double least) const;

    Spectrum m_spectrum;
    VectorXd m_slopes; ///< The components of g along the eigenvectors.
    Eigen::Index m_size;
};

/// The lowest point on the sphere, by its components. @param least  the smallest mu at which
/// H + mu I is positive definite to working precision.
VectorXd MoreSorensenModel::onSphere(double radius, double least) const
{
    VectorXd y = stepOf(least);
    if (y.norm() <= radius) {
        // The hard case: g has nothing along the most negative curvature, which leads to the edge.
        VectorXd p = VectorXd::Unit(m_size, 0);
        if (m_slopes[0] > 0)
            p = -p;
        return y + lengthToSphere(y, p, radius) * p;
    }
    // |y| falls as mu grows, and its inverse nearly along a line: Newton's method on that, within
    // a bracket.
    double low = least;
    double high = m_slopes.norm() / radius - m_spectrum.values[0];
    double mu = low;
    constexpr int kMostShifts = 100;
    constexpr double kClose = 1e-13;
    for (int k = 0; k < kMostShifts; ++k) {
        y = stepOf(mu);
        const double length = y.norm();
        if (std::abs(length - radius) <= kClose * radius)
            break;
        (length > radius ? low : high) = mu;
        const double bend = y.dot(y.cwiseQuotient((m_spectrum.values.array() + mu).matrix()));
        mu += length * length / bend * (length - radius) / radius;
        if (!(mu > low && mu < high))
            mu = 0.5 * (low + high);
    }
    return y;
}

TrustModel::Proposal MoreSorensenModel::lowestWithin(double radius) const
{
    const VectorXd& values = m_spectrum.values;
    if (values.size() == 0) // H is not finite
        return {VectorXd::Constant(m_size, std::numeric_limits<double>::quiet_NaN()), 0.0, false};
    const double largest = values.lpNorm<Eigen::Infinity>();
    // Less is rounding of forming H.
    constexpr double kRounding = 1e-10;
    const bool isConvex = values[0] >= -kRounding * largest;
    const double least = isConvex ? std::max(0.0, kRounding * largest - values[0])
                                  : std::numeric_limits<double>::epsilon() * largest - values[0];
    VectorXd y = stepOf(least);
    const bool isOnSphere = !isConvex || !(y.norm() <= radius);
    if (isOnSphere)
        y = onSphere(radius, least);
    const double foretold = -y.dot(m_slopes) - 0.5 * y.dot(values.cwiseProduct(y));
    return {m_spectrum.vectors * y, foretold, isOnSphere};
}

std::unique_ptr<TrustModel> makeMoreSorensenModel(const Iterate& here, const VectorXd& inverse,
                                                  const VectorXd& gradient, double /*firstSlope*/)
{
    return std::make_unique<MoreSorensenModel>(here, inverse, gradient);
}

} // namespace

MethodInfo exactTrustRegionMethod()
{
    return {"exact_trust_region",
            "Trust region, exact",
            "Goes to the very lowest point of the local parabola within a ball in which it has "
            "proved right, found by all curvatures at once. It never needs a line search and "
            "leaves saddles by itself, at the price of an eigendecomposition a step.",
            {firstRadius()},
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<TrustRegion>(makeMoreSorensenModel, values.at("radius"));
            },
            true};
}

} // namespace core
