// SPDX-License-Identifier: MIT
#include "core/solve/descent_direction.h"
#include "core/solve/line_search.h"
#include "core/solve/method.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// Gauss-Newton with damping: (J^T J + A^T diag(w^2) A + lambda N^2) h = -gradient, N the lengths
/// of the columns of A, so that the steps do not depend on their units. The damping follows how
/// well the model foretold the loss; a line search keeps inside the wall.
///
/// Source: J. More, Lecture Notes in Mathematics 630 (1978), 105-116, for the ball that the damping
/// stands for; J. Nocedal, S. Wright, Numerical Optimization, 2nd ed., section 10.3 and
/// algorithm 4.1.
class LevenbergMarquardt final : public Stepper {
public:
    explicit LevenbergMarquardt(double damping)
        : m_damping(damping)
    {
    }

    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        if (m_squares.size() == 0)
            m_squares = problem.A.columnNorms().cwiseAbs2();
        const HessianForm model = here.at.gaussNewton();
        Eigen::MatrixXd K = model.dense();
        // The mean curvature along a column of length 1 is the unit of the damping.
        const double unit =
            (m_squares.array() > 0).select(K.diagonal().array() / m_squares.array(), 0.0).mean();
        K.diagonal() += m_damping * unit * m_squares;
        const Eigen::VectorXd h = m_directions.at(problem, here, std::move(K));
        // The damping stands for a ball: h is the lowest point of the model within |N h|.
        const double radius = m_damping > 0 ? m_squares.cwiseSqrt().cwiseProduct(h).norm() : 0.0;
        std::optional<Step> found = searchAlong(problem, here, h, Descent::Armijo);
        if (found) {
            learn(here, model, *found);
            found->trust.radius = radius;
        }
        return found;
    }

private:
    void learn(const Iterate& here, const HessianForm& model, const Step& step)
    {
        constexpr double kStep = 4.0;
        constexpr double kLeast = 1e-12;
        constexpr double kMost = 1e12;
        const Eigen::VectorXd& s = step.displacement;
        const double foretold = -here.gradient.dot(s) - 0.5 * s.dot(model.times(s));
        // Where differences of the loss are rounding they say nothing of the model.
        const bool isRounding = foretold <= 4 * here.at.lossRounding() || !step.landing;
        const double gain = isRounding ? 1.0 : (here.at.loss() - step.landing->loss()) / foretold;
        if (gain > 0.75)
            m_damping = std::max(kLeast, m_damping / kStep);
        else if (gain < 0.25)
            m_damping = std::min(kMost, m_damping * kStep);
    }

    double m_damping;
    Eigen::VectorXd m_squares; ///< Of the lengths of the columns, size d; empty at first.
    DescentDirections m_directions;
};

} // namespace

MethodInfo levenbergMarquardtMethod()
{
    return {"levenberg_marquardt",
            "Levenberg-Marquardt",
            "Newton's method with the curvature that a perfect fit would have, which is never "
            "negative. As fast as Newton where the fit is good, and only as fast as gradient "
            "descent where much is left over.",
            {{"damping", "Damping",
              "At the start: the larger, the more a step is like one of gradient descent. It "
              "adapts.",
              1e-3, 0.0, 1e12}},
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<LevenbergMarquardt>(values.at("damping"));
            },
            true};
}

} // namespace core
