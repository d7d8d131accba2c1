// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/solve/descend.h"
#include "core/solve/method.h"

#include <Eigen/Core>

#include <stop_token>

namespace core {

/// How many starts are walked down: all by one method under one rule.
struct Walk {
    MethodChoice method; ///< Known.
    StopRule rule;
};

/// Damped Newton under the standard rule: the surest of the methods where d is small.
Walk standardWalk();

/// The path from @p start; its times are 0. @pre start has size d.
Path walk(const Problem& problem, const Eigen::VectorXd& start, const Walk& how,
          const std::stop_token& stop);

/// True if a run that ended so has come to rest somewhere: a stationary point is near.
bool isAtRest(Outcome outcome);

} // namespace core
