// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <stop_token>

#include <Eigen/Core>

namespace core {

/// Calls body(k) for k = 0 .. count - 1, on as many threads as the machine has; the only place
/// where core starts threads. The split into chunks is the caller's (k is a chunk), so results
/// do not depend on the thread count as long as each k writes to its own place.
/// Inside a body that shares the machine already, a loop keeps to its own thread.
/// Stops handing out chunks when stopped. Exceptions of body are rethrown here.
void parallelFor(Eigen::Index count, const std::function<void(Eigen::Index)>& body,
                 const std::stop_token& stop = {});

/// Threads that parallelFor uses; at least 1. 0 restores the machine's own number.
void setThreadCount(int count);

} // namespace core
