// SPDX-License-Identifier: MIT
#include "core/ground/short_steps.h"

#include "core/solve/descent_direction.h"
#include "core/solve/line_search.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

using Eigen::VectorXd;

constexpr double kLongestStep = 0.25; ///< Of the change of a score in one step.

class ShortSteps final : public Stepper {
public:
    std::optional<Step> step(const Problem& problem, const Iterate& here) override
    {
        const VectorXd h = m_directions.at(problem, here);
        const double length = problem.A.times(h).lpNorm<Eigen::Infinity>();
        const double first = length > kLongestStep ? kLongestStep / length : 1.0;
        return searchAlong(problem, here, h, Descent::Armijo, first);
    }

private:
    DescentDirections m_directions;
};

} // namespace

Path descendInShortSteps(const Problem& problem, const VectorXd& start, const std::stop_token& stop)
{
    constexpr StopRule kRule{1e-8, 4000}; // valleys are some hundreds of scores long
    ShortSteps stepper;
    return descend(
        problem, stepper, start, kRule, [] { return 0.0; }, stop);
}

} // namespace core
