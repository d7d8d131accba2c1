// SPDX-License-Identifier: MIT
#include "core/solve/method.h"
#include "core/solve/schedule.h"

namespace core {

namespace {

/// Gradient steps, divided in each parameter by the root of a running mean of its squared
/// gradients.
///
/// Source: T. Tieleman, G. Hinton, Neural Networks for Machine Learning, lecture 6.5, 2012.
class RmsProp final : public Stepper {
public:
    explicit RmsProp(const ParameterValues& values)
        : m_step(values.at("step"))
        , m_memory(values.at("memory"))
        , m_floor(values.at("epsilon"))
        , m_schedule(values)
    {
    }

    std::optional<Step> step(const Problem&, const Iterate& here) override
    {
        if (m_square.size() == 0)
            m_square = Eigen::VectorXd::Zero(here.x.size());
        m_square = m_memory * m_square + (1 - m_memory) * here.gradient.cwiseAbs2();
        const double step = m_step * m_schedule.factor(m_iteration++);
        return Step{-step * (here.gradient.array() / (m_square.array().sqrt() + m_floor)), {}};
    }

private:
    double m_step;
    double m_memory;
    double m_floor;
    StepSchedule m_schedule;
    int m_iteration = 0;
    Eigen::VectorXd m_square; ///< Size d; empty before the first step.
};

} // namespace

MethodInfo rmspropMethod()
{
    return {"rmsprop", "RMSProp",
            "Divides the slope in each parameter by its own recent size, so that steep and flat "
            "directions move alike. With a constant step it ends in a small dance around the "
            "minimum.",
            withSchedule(
                {{"step", "Step", "About how far each parameter moves in a step.", 0.02, 0.0, 1e9},
                 {"memory", "Memory", "How much of the mean squared gradient is kept each step.",
                  0.99, 0.0, 0.99999},
                 {"epsilon", "Floor",
                  "Added to the root of the mean square: gradients below it count as small.", 1e-8,
                  1e-300, 1e9}}),
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<RmsProp>(values);
            }};
}

} // namespace core
