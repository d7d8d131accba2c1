// SPDX-License-Identifier: MIT
#include "core/solve/method.h"

namespace core {

namespace {

/// Gradient steps, divided in each parameter by the root of the sum of all its squared gradients.
///
/// Source: J. Duchi, E. Hazan, Y. Singer, J. Mach. Learn. Res. 12 (2011), 2121-2159.
class Adagrad final : public Stepper {
public:
    explicit Adagrad(const ParameterValues& values)
        : m_step(values.at("step"))
        , m_floor(values.at("epsilon"))
    {
    }

    std::optional<Step> step(const Problem&, const Iterate& here) override
    {
        if (m_sum.size() == 0)
            m_sum = Eigen::VectorXd::Zero(here.x.size());
        m_sum += here.gradient.cwiseAbs2();
        return Step{-m_step * (here.gradient.array() / (m_sum.array().sqrt() + m_floor)), {}};
    }

private:
    double m_step;
    double m_floor;
    Eigen::VectorXd m_sum; ///< Of squared gradients, size d; empty before the first step.
};

} // namespace

MethodInfo adagradMethod()
{
    return {
        "adagrad",
        "Adagrad",
        "Divides the slope in each parameter by the size of all its slopes so far. Steps only "
        "ever shrink: it settles by itself, and may settle too early.",
        {{"step", "Step", "How far each parameter moves in the first step.", 0.5, 0.0, 1e9},
         {"epsilon", "Floor", "Added to the root of the sum: gradients below it count as small.",
          1e-10, 1e-300, 1e9}},
        [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
            return std::make_unique<Adagrad>(values);
        }};
}

} // namespace core
