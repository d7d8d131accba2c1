// SPDX-License-Identifier: MIT
#include "core/solve/run_method.h"

namespace core {

Path runMethod(const Problem& problem, const MethodChoice& choice, const Eigen::VectorXd& start,
               const StopRule& rule, Clock clock, const std::stop_token& stop, Measure measure)
{
    const std::unique_ptr<Stepper> stepper = makeStepper(choice);
    const auto run = choice.scaled ? descendInColumnUnits : descend;
    return run(problem, *stepper, start, rule, clock, stop, measure);
}

} // namespace core
