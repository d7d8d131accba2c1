// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// The paths of all enabled methods of @p session, without projections. Nothing when stopped.
std::optional<std::vector<WalkedPath>> walkMethods(const Session& session, Clock clock,
                                                   const std::stop_token& stop);

/// The end of the path with the lowest loss; empty when there is none.
Eigen::VectorXd lowestEnd(const std::vector<WalkedPath>& paths);

/// True if all methods take less time than a frame: then they are walked before the first slice,
/// whose window need not change afterwards.
bool areMethodsQuick(const Session& session);

/// True if both walk the same paths.
bool walkAlike(const Session& p, const Session& q);

} // namespace core
