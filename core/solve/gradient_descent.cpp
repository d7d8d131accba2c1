// SPDX-License-Identifier: MIT
#include "core/solve/method.h"
#include "core/solve/schedule.h"

namespace core {

namespace {

/// x - step * gradient, the step by a schedule.
class GradientDescent final : public Stepper {
public:
    explicit GradientDescent(const ParameterValues& values)
        : m_step(values.at("step"))
        , m_schedule(values)
    {
    }

    std::optional<Step> step(const Problem&, const Iterate& here) override
    {
        return Step{-m_step * m_schedule.factor(m_iteration++) * here.gradient, {}};
    }

private:
    double m_step;
    StepSchedule m_schedule;
    int m_iteration = 0;
};

} // namespace

MethodInfo gradientDescentMethod()
{
    return {"gradient_descent", "Gradient descent",
            "Walks downhill with a given step. Too short a step crawls, too long a one jumps from "
            "side to side of the valley and never settles.",
            withSchedule({{"step", "Step", "The next point is x − step · ∇L(x).", 1.1, 0.0, 1e9}}),
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<GradientDescent>(values);
            }};
}

} // namespace core
