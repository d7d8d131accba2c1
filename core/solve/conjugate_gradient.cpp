// SPDX-License-Identifier: MIT
#include "core/solve/line_search.h"
#include "core/solve/method.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Nonlinear conjugate gradients with the factor of Polak and Ribiere, never below zero.
///
/// Source: J. Nocedal, S. Wright, Numerical Optimization, 2nd ed., algorithm 5.4, eq. (5.45).
class ConjugateGradient final : public Stepper {
public:
    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        std::optional<Step> found;
        if (m_direction.size() > 0) {
            const double factor = std::max(0.0, here.gradient.dot(here.gradient - m_gradient) /
                                                    m_gradient.squaredNorm());
            const Eigen::VectorXd h = factor * m_direction - here.gradient;
            found = searchAlong(problem, here, h, Descent::Wolfe, firstLength(here, h));
            m_direction = h;
        }
        if (!found) {
            // Conjugacy is lost, or there was none yet: start afresh.
            m_direction = -here.gradient;
            found = searchAlong(problem, here, m_direction, Descent::Wolfe, cauchyLength(here));
        }
        m_gradient = here.gradient;
        return found;
    }

private:
    /// The length that minimises the quadratic model along @p h: unlike a quasi-Newton direction, a
    /// conjugate one has no natural length. As cauchyLength() where that model is not convex.
    static double firstLength(const Iterate& here, const Eigen::VectorXd& h)
    {
        const double curvature = h.dot(here.at.hessian().times(h));
        const double length = -here.gradient.dot(h) / curvature;
        return length > 0 && std::isfinite(length) ? length : cauchyLength(here);
    }

    Eigen::VectorXd m_direction; ///< Of the step before, size d; empty at the start.
    Eigen::VectorXd m_gradient;  ///< The gradient before that step.
};

} // namespace

MethodInfo conjugateGradientMethod()
{
    return {"conjugate_gradient",
            "Conjugate gradients",
            "Bends each downhill direction so that it does not undo the steps before. It remembers "
            "a single direction and still crosses narrow valleys without zigzag.",
            {},
            [](const ParameterValues&) -> std::unique_ptr<Stepper> {
                return std::make_unique<ConjugateGradient>();
            }};
}

} // namespace core
