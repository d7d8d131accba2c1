// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <Eigen/Core>

namespace core {

/// The root mean square of each column of A, size d; 1 where that is 0. In coordinates
/// y_j = units_j x_j lengths mean the same whatever the units of the columns are: a step of length
/// 1 along one of them changes the scores by 1 in the mean.
Eigen::VectorXd columnUnits(const Problem& problem);

} // namespace core
