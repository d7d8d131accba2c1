// SPDX-License-Identifier: MIT
#include "core/solve/method.h"

namespace core {

namespace {

/// x - step * gradient.
class GradientDescent final : public Stepper {
public:
    explicit GradientDescent(double step)
        : m_step(step)
    {
    }

    std::optional<Step> step(const Problem&, const Iterate& here) override
    {
        return Step{-m_step * here.gradient, {}};
    }

private:
    double m_step;
};

} // namespace

MethodInfo gradientDescentMethod()
{
    return {"gradient_descent",
            "Gradient descent",
            "Walks downhill with a fixed step. Too short a step crawls, too long a one jumps from "
            "side to side of the valley and never settles.",
            {{"step", "Step", "The next point is x − step · ∇L(x).", 1.1, 0.0, 1e9}},
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<GradientDescent>(values.at("step"));
            }};
}

} // namespace core
