// SPDX-License-Identifier: MIT
#include "core/solve/method.h"

namespace core {

namespace {

/// A ball that keeps a share of its speed: v <- momentum * v - step * gradient.
///
/// Source: B. T. Polyak, USSR Comput. Math. Math. Phys. 4 (1964), 1-17.
class HeavyBall final : public Stepper {
public:
    HeavyBall(double step, double momentum)
        : m_step(step)
        , m_momentum(momentum)
    {
    }

    std::optional<Step> step(const Problem&, const Iterate& here) override
    {
        if (m_velocity.size() == 0)
            m_velocity = Eigen::VectorXd::Zero(here.x.size());
        m_velocity = m_momentum * m_velocity - m_step * here.gradient;
        return Step{m_velocity, {}, {}, m_momentum};
    }

private:
    double m_step;
    double m_momentum;
    Eigen::VectorXd m_velocity; ///< Size d; empty before the first step.
};

} // namespace

MethodInfo heavyBallMethod()
{
    return {
        "heavy_ball",
        "Heavy ball",
        "A ball with inertia: it rolls on through flat stretches and small bumps, and may "
        "leave a good valley because it is too fast.",
        {{"step", "Step", "How strongly the slope −∇L(x) accelerates the ball.", 0.35, 0.0, 1e9},
         {"momentum", "Momentum", "The share of its speed that the ball keeps from step to step.",
          0.9, 0.0, 0.9999}},
        [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
            return std::make_unique<HeavyBall>(values.at("step"), values.at("momentum"));
        }};
}

} // namespace core
