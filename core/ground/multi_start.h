// SPDX-License-Identifier: MIT
#pragma once

#include "core/ground/ground.h"
#include "core/ground/walk.h"
#include "core/problem/problem.h"

#include <Eigen/Core>

#include <functional>
#include <span>
#include <stop_token>

namespace core {

/// Walks down from each of @p starts, and gathers what is found: the distinct minima, refined to
/// the limit of rounding; the saddles that the paths passed by, where the gradient was shortest on
/// the way; and the plateaus that a path falls to on its way to infinity.
///
/// Uses all threads; the result depends on the starts and their order alone.
/// @param starts    each of size d.
/// @param progress  told now and then what has been found so far; may be empty. On the caller's
///                  thread.
/// @return          what was found until stopped.
/// @pre             d <= kMostDense, for the curvature is looked at.
Ground multiStart(const Problem& problem, std::span<const Eigen::VectorXd> starts, const Walk& how,
                  const std::function<void(const Ground&)>& progress, const std::stop_token& stop);

} // namespace core
