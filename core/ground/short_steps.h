// SPDX-License-Identifier: MIT
#pragma once

#include "core/ground/stationary_point.h"
#include "core/problem/problem.h"
#include "core/solve/descend.h"

#include <Eigen/Core>

#include <stop_token>

namespace core {

/// Walks down from @p start by Newton's directions in steps that change no score by more than a
/// quarter. The loss falls along all of such a path, near enough, so it cannot jump over a pass as
/// a method with long steps does: it ends in the valley that the start lies in.
/// @pre start has size d.
Path descendInShortSteps(const Problem& problem, const Eigen::VectorXd& start,
                         const std::stop_token& stop);

} // namespace core
