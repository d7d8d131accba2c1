// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <functional>
#include <stop_token>

namespace core {

/// Called now and then with the fraction done, in [0, 1], from the thread that started the work.
using Progress = std::function<void(double)>;

/// The message of the error that stands for "stopped by request".
inline constexpr const char* kCancelled = "cancelled";

/// parallelFor that reports: @p progress may be empty. Ends with progress(1) unless stopped.
void parallelForWithProgress(Eigen::Index count, const std::function<void(Eigen::Index)>& body,
                             const Progress& progress, const std::stop_token& stop);

} // namespace core
