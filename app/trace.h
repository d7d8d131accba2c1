// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <Eigen/Core>

#include <string>
#include <string_view>

namespace app {

/// The points of a run that `basin solve --trace` has written, d x points. @p option names the
/// option in messages. Throws FileError for a file that is refused or is no such trace.
Eigen::MatrixXd pointsOfTrace(const core::Problem& problem, std::string_view option,
                              const std::string& file);

} // namespace app
