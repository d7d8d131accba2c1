// SPDX-License-Identifier: MIT
#include "core/solve/descent_direction.h"
#include "core/solve/line_search.h"
#include "core/solve/method.h"
#include "core/solve/wall.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

namespace {

using Eigen::VectorXd;

/// The model m(s) = g^T s + s^T H s / 2 in the scaled coordinates y = N s, N the lengths of the
/// columns of A: what is a ball there does not depend on the units of the columns.
class ScaledModel {
public:
    /// @param inverse  1 / N, size d; outlives this.
    ScaledModel(const Iterate& here, const VectorXd& inverse)
        : gradient(inverse.cwiseProduct(here.gradient))
        , m_product(here.at.hessian())
        , m_inverse(inverse)
    {
    }

    VectorXd times(const VectorXd& y) const
    {
        return m_inverse.cwiseProduct(m_product(m_inverse.cwiseProduct(y)));
    }
    VectorXd unscaled(const VectorXd& y) const { return m_inverse.cwiseProduct(y); }

    const VectorXd gradient; ///< Size d.

private:
    HessianProduct m_product;
    const VectorXd& m_inverse;
};

/// How far along p the sphere of @p radius is from y. @pre |y| <= radius, p is not 0.
double lengthToSphere(const VectorXd& y, const VectorXd& p, double radius)
{
    const double a = p.squaredNorm();
    const double b = y.dot(p);
    const double c = y.squaredNorm() - radius * radius; // <= 0
    const double root = std::sqrt(std::max(0.0, b * b - a * c));
    // Of the two forms of the root the one without cancellation.
    return b > 0 ? -c / (b + root) : (root - b) / a;
}

struct Proposal {
    VectorXd y;              ///< Scaled step, size d.
    double foretold = 0.0;   ///< By how much the model falls.
    bool isOnSphere = false; ///< The radius stopped it.
};

/// About the lowest point of the model within @p radius, by conjugate gradients: the more exact,
/// the smaller the gradient, so that steps near a minimum become Newton's.
///
/// Source: T. Steihaug, SIAM J. Numer. Anal. 20 (1983), 626-637; J. Nocedal, S. Wright, Numerical
/// Optimization, 2nd ed., algorithm 7.2.
Proposal lowestWithin(const ScaledModel& model, double radius, double tolerance)
{
    const VectorXd& g = model.gradient;
    VectorXd y = VectorXd::Zero(g.size());
    VectorXd residual = g; // H y + g
    VectorXd p = -g;
    double square = residual.squaredNorm();
    bool isOnSphere = false;
    // In exact arithmetic d steps are enough; rounding asks for more.
    for (Eigen::Index k = 0; k < 2 * g.size() + 10; ++k) {
        const VectorXd Hp = model.times(p);
        const double curvature = p.dot(Hp);
        double t = square / curvature;
        isOnSphere = !(curvature > 0) || !((y + t * p).norm() < radius);
        if (isOnSphere)
            t = lengthToSphere(y, p, radius);
        y += t * p;
        residual += t * Hp;
        const double after = residual.squaredNorm();
        if (isOnSphere || !(std::sqrt(after) > tolerance))
            break;
        p = after / square * p - residual;
        square = after;
    }
    const double foretold = -0.5 * y.dot(g + residual);
    return {std::move(y), foretold, isOnSphere};
}

/// Newton's method within a ball in which its model is trusted.
class TrustRegion final : public Stepper {
public:
    explicit TrustRegion(double first)
        : m_first(first)
    {
    }

    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        if (m_inverse.size() == 0) {
            const VectorXd norms = problem.A.columnNorms();
            m_inverse = (norms.array() > 0).select(norms.cwiseInverse(), 1.0);
        }
        const ScaledModel model(here, m_inverse);
        const double slope = model.gradient.norm();
        if (m_firstSlope == 0) {
            m_firstSlope = slope;
            m_radius = m_first * slope * cauchyScale(model);
        }
        const double tolerance = slope * std::min(0.5, std::sqrt(slope / m_firstSlope));
        // A scaled step of this length no longer changes the scores.
        const double size = here.at.z().norm();
        const double least = std::numeric_limits<double>::epsilon() * (size > 0 ? size : 1.0);
        while (m_radius > least && std::isfinite(m_radius)) {
            const Proposal proposal = lowestWithin(model, m_radius, tolerance);
            const double gain = tryOut(problem, here, model, proposal);
            if (!(gain >= 0.25)) // also where the model or the loss is no number
                m_radius = 0.25 * std::min(m_radius, proposal.y.norm());
            else if (gain > 0.75 && proposal.isOnSphere)
                m_radius *= 2;
            if (gain > kEnough)
                return std::exchange(m_found, std::nullopt);
        }
        return std::nullopt;
    }

    std::optional<Step> leaveTop(const Problem& problem, const Iterate& here) override
    {
        return stepOffTop(problem, here);
    }

private:
    static constexpr double kEnough = 1e-4;

    static double cauchyScale(const ScaledModel& model)
    {
        const VectorXd& g = model.gradient;
        const double scale = g.squaredNorm() / std::abs(g.dot(model.times(g)));
        return std::isfinite(scale) ? scale : 1.0;
    }

    /// The fall of the loss by that which was foretold; negative where the step leaves the domain.
    /// Keeps the step.
    double tryOut(const Problem& problem, const Iterate& here, const ScaledModel& model,
                  const Proposal& proposal)
    {
        VectorXd s = model.unscaled(proposal.y);
        VectorXd z = problem.A.times(here.x + s);
        if (!z.allFinite())
            return -1.0;
        LossAt landing = LossAt::ofScores(problem, std::move(z));
        if (landing.domain() != Domain::Inside || crossesWall(problem.mix, here.at, landing) ||
            !std::isfinite(landing.loss()))
            return -1.0;
        const double fall = here.at.loss() - landing.loss();
        const double rounding = 4 * here.at.lossRounding();
        // Where both are rounding the model is right as far as one can tell.
        const double gain = proposal.foretold <= rounding && std::abs(fall) <= rounding
                                ? 1.0
                                : fall / proposal.foretold;
        m_found = Step{std::move(s), std::move(landing)};
        return gain;
    }

    VectorXd m_inverse;        ///< Of the lengths of the columns, size d; empty at first.
    double m_first;            ///< The first radius in lengths of the first Cauchy step.
    double m_firstSlope = 0.0; ///< 0 before the first step.
    double m_radius = 0.0;     ///< In scaled coordinates.
    std::optional<Step> m_found;
};

} // namespace

MethodInfo trustRegionMethod()
{
    return {"trust_region",
            "Trust region",
            "Newton's method with conjugate gradients, inside a ball in which the local parabola "
            "has proved right. The ball grows where it foretells the loss well and shrinks where "
            "it does not; directions of negative curvature are followed to its edge.",
            {{"radius", "First radius",
              "Radius of the first ball, in lengths of the best first step straight downhill.", 1.0,
              1e-9, 1e9}},
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<TrustRegion>(values.at("radius"));
            }};
}

} // namespace core
