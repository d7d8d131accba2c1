// SPDX-License-Identifier: MIT
#include "core/solve/method.h"
#include "core/solve/schedule.h"

#include <cmath>

namespace core {

namespace {

/// Steps along a mean of the gradients, divided in each parameter by the root of a mean of their
/// squares; both means corrected for having begun at 0.
///
/// Source: D. Kingma, J. Ba, Adam, ICLR 2015, algorithm 1.
class Adam final : public Stepper {
public:
    explicit Adam(const ParameterValues& values)
        : m_step(values.at("step"))
        , m_beta1(values.at("beta1"))
        , m_beta2(values.at("beta2"))
        , m_floor(values.at("epsilon"))
        , m_schedule(values)
    {
    }

    std::optional<Step> step(const Problem&, const Iterate& here) override
    {
        const double step = m_step * m_schedule.factor(m_count);
        if (m_count++ == 0) {
            m_mean = Eigen::VectorXd::Zero(here.x.size());
            m_square = m_mean;
        }
        m_mean = m_beta1 * m_mean + (1 - m_beta1) * here.gradient;
        m_square = m_beta2 * m_square + (1 - m_beta2) * here.gradient.cwiseAbs2();
        const double mean = 1 - std::pow(m_beta1, m_count);
        const double square = 1 - std::pow(m_beta2, m_count);
        return Step{
            -step / mean * (m_mean.array() / ((m_square / square).array().sqrt() + m_floor)), {}};
    }

private:
    double m_step;
    double m_beta1;
    double m_beta2;
    double m_floor;
    StepSchedule m_schedule;
    Eigen::VectorXd m_mean;   ///< Of the gradients, size d; empty before the first step.
    Eigen::VectorXd m_square; ///< Of their squares, entry by entry.
    int m_count = 0;
};

} // namespace

MethodInfo adamMethod()
{
    return {"adam", "Adam",
            "Momentum, with a step of its own for each parameter: the larger its gradients have "
            "been, the smaller. The length of a step hardly depends on the size of the slope, so "
            "with a constant step it circles the minimum instead of settling.",
            withSchedule(
                {{"step", "Step", "About how far each parameter moves in a step.", 0.05, 0.0, 1e9},
                 {"beta1", "Memory of slopes", "How much of the mean gradient is kept each step.",
                  0.9, 0.0, 0.9999},
                 {"beta2", "Memory of sizes",
                  "How much of the mean squared gradient is kept each step.", 0.999, 0.0, 0.99999},
                 {"epsilon", "Floor",
                  "Added to the root of the mean square: gradients below it count as small.", 1e-8,
                  1e-300, 1e9}}),
            [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
                return std::make_unique<Adam>(values);
            }};
}

} // namespace core
