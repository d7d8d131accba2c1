// SPDX-License-Identifier: MIT
#include "core/solve/trust_region.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

using Eigen::VectorXd;

/// The model by products with the Hessian alone, and about its lowest point by conjugate gradients:
/// the more exact, the smaller the gradient, so that steps near a minimum become Newton's.
///
/// Source: T. Steihaug, SIAM J. Numer. Anal. 20 (1983), 626-637; J. Nocedal, S. Wright, Numerical
/// Optimization, 2nd ed., algorithm 7.2.
class SteihaugModel final : public TrustModel {
public:
    SteihaugModel(const Iterate& here, const VectorXd& inverse, const VectorXd& gradient,
                  double tolerance)
        : m_gradient(gradient)
        , m_inverse(inverse)
        , m_product(here.at.hessian())
        , m_tolerance(tolerance)
    {
    }

    Proposal lowestWithin(double radius) const override;
    VectorXd times(const VectorXd& y) const override
    {
        return m_inverse.cwiseProduct(m_product(m_inverse.cwiseProduct(y)));
    }

private:
    const VectorXd& m_gradient;
    const VectorXd& m_inverse;
    HessianProduct m_product;
    double m_tolerance; ///< Of the gradient of the model.
};

TrustModel::Proposal SteihaugModel::lowestWithin(double radius) const
{
    const VectorXd& g = m_gradient;
    VectorXd y = VectorXd::Zero(g.size());
    VectorXd residual = g; // H y + g
    VectorXd p = -g;
    double square = residual.squaredNorm();
    bool isOnSphere = false;
    // In exact arithmetic d steps are enough; rounding asks for more.
    for (Eigen::Index k = 0; k < 2 * g.size() + 10; ++k) {
        const VectorXd Hp = times(p);
        const double curvature = p.dot(Hp);
        double t = square / curvature;
        isOnSphere = !(curvature > 0) || !((y + t * p).norm() < radius);
        if (isOnSphere)
            t = lengthToSphere(y, p, radius);
        y += t * p;
        residual += t * Hp;
        const double after = residual.squaredNorm();
        if (isOnSphere || !(std::sqrt(after) > m_tolerance))
            break;
        p = after / square * p - residual;
        square = after;
    }
    const double foretold = -0.5 * y.dot(g + residual);
    return {std::move(y), foretold, isOnSphere};
}

std::unique_ptr<TrustModel> makeSteihaugModel(const Iterate& here, const VectorXd& inverse,
                                              const VectorXd& gradient, double firstSlope)
{
    const double slope = gradient.norm();
    return std::make_unique<SteihaugModel>(here, inverse, gradient,
                                           slope * std::min(0.5, std::sqrt(slope / firstSlope)));
}

} // namespace

MethodInfo trustRegionMethod()
{
    return {"trust_region",
            "Trust region",
            "Newton's method with conjugate gradients, inside a ball in which the local parabola "
            "has proved right. The ball grows where it foretells the loss well and shrinks where "
            "it does not; directions of negative curvature are followed to its edge.",
            {firstRadius()},
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<TrustRegion>(makeSteihaugModel, values.at("radius"));
            },
            true};
}

} // namespace core
