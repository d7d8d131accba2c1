// SPDX-License-Identifier: MIT
#include "core/solve/method.h"

#include <limits>

namespace core {

namespace {

/// Momentum that looks before it leaps: the gradient is taken where the momentum alone would lead.
///
/// Source: Y. Nesterov, Soviet Math. Dokl. 27 (1983), 372-376, with momentum k / (k + 3).
class Nesterov final : public Stepper {
public:
    explicit Nesterov(double step)
        : m_step(step)
    {
    }

    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        if (m_last.size() == 0)
            m_last = Eigen::VectorXd::Zero(here.x.size());
        const double momentum = m_iteration / (m_iteration + 3.0);
        const Eigen::VectorXd ahead = momentum * m_last;
        m_iteration += 1;
        const Eigen::VectorXd gradient =
            ahead.isZero(0) ? here.gradient : gradientAt(problem, here.x + ahead);
        m_last = ahead - m_step * gradient;
        return Step{m_last, {}, {}, momentum};
    }

private:
    // NaN on the wall and beyond double; the step then is NaN too, and descend() ends the run.
    static Eigen::VectorXd gradientAt(const Problem& problem, const Eigen::VectorXd& x)
    {
        Eigen::VectorXd z = problem.A.times(x);
        if (!z.allFinite())
            return Eigen::VectorXd::Constant(x.size(), std::numeric_limits<double>::quiet_NaN());
        return LossAt::ofScores(problem, std::move(z)).gradient();
    }

    double m_step;
    double m_iteration = 0;
    Eigen::VectorXd m_last; ///< The last displacement, size d; empty before the first step.
};

} // namespace

MethodInfo nesterovMethod()
{
    return {
        "nesterov",
        "Nesterov",
        "Momentum that looks ahead: it takes the gradient where the momentum alone would lead, "
        "and so brakes earlier than the heavy ball.",
        {{"step", "Step", "How strongly the slope seen ahead changes the motion.", 0.35, 0.0, 1e9}},
        [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
            return std::make_unique<Nesterov>(values.at("step"));
        }};
}

} // namespace core
