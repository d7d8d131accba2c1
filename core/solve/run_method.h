// SPDX-License-Identifier: MIT
#pragma once

#include "core/solve/descend.h"
#include "core/solve/method.h"

namespace core {

/// The path of @p choice on @p problem from @p start, in the coordinates that the choice asks for.
/// @pre The method of @p choice is known; start has size d.
Path runMethod(const Problem& problem, const MethodChoice& choice, const Eigen::VectorXd& start,
               const StopRule& rule, Clock clock, const std::stop_token& stop,
               Measure measure = Measure::Nothing);

} // namespace core
