// SPDX-License-Identifier: MIT
#include "core/solve/method.h"
#include "core/solve/row_batch.h"
#include "core/solve/schedule.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace core {

namespace {

/// x - step * (the gradient of a random batch of rows), the step by a schedule.
///
/// Source: H. Robbins, S. Monro, Ann. Math. Stat. 22 (1951), 400-407; of the bias see
/// batchGradient().
class StochasticGradient final : public Stepper {
public:
    explicit StochasticGradient(const ParameterValues& values)
        : m_step(values.at("step"))
        , m_batch(static_cast<Eigen::Index>(values.at("batch")))
        , m_seed(static_cast<std::uint64_t>(values.at("seed")))
        , m_schedule(values)
    {
    }

    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        const double length = m_step * m_schedule.factor(m_iteration++);
        return Step{-length * estimate(problem, here), {}};
    }

private:
    Eigen::VectorXd estimate(const Problem& problem, const Iterate& here)
    {
        if (m_batch >= problem.n())
            return here.gradient;
        if (!m_batches)
            m_batches.emplace(problem.n(), m_batch, m_seed);
        // Near the wall alpha may be negative over a batch, though it is not over all rows; and
        // where all scores are equal a batch of rows with the same b has no slope.
        constexpr int kMostDraws = 20;
        std::optional<Eigen::VectorXd> found;
        for (int k = 0; k < kMostDraws && !(found && !found->isZero(0)); ++k)
            if (auto gradient = batchGradient(problem, here.x, m_batches->next()))
                found = std::move(gradient);
        return found.value_or(here.gradient);
    }

    double m_step;
    Eigen::Index m_batch;
    std::uint64_t m_seed;
    StepSchedule m_schedule;
    int m_iteration = 0;
    std::optional<RowBatches> m_batches; ///< Once the number of rows is known.
};

} // namespace

MethodInfo stochasticGradientMethod()
{
    return {
        "stochastic_gradient", "Stochastic gradient",
        "Gradient descent that looks at a few random rows a step. f is normalised by all rows, "
        "so the slope of a batch is wrong even in the mean, not only by chance: it dances "
        "around a point beside the minimum, the farther the smaller the batch.",
        withSchedule(
            {{"step", "Step", "The next point is x − step · (slope of the batch).", 0.5, 0.0, 1e9},
             {"batch", "Batch",
              "Rows a step. With all of them it is gradient descent; with one, f is 1 whatever "
              "x is, and there is no slope but that of w.",
              32, 1, 1e6, true},
             {"seed", "Seed", "The same seed draws the same batches.", 1, 0, 1e9, true}}),
        [](const ParameterValues& values) -> std::unique_ptr<Stepper> {
            return std::make_unique<StochasticGradient>(values);
        }};
}

} // namespace core
