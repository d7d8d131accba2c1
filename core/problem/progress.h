// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace core {

/// Called now and then with the fraction done, in [0, 1], from the thread that started the work.
using Progress = std::function<void(double)>;

/// The message of the error that stands for "stopped by request".
inline constexpr const char* kCancelled = "cancelled";

} // namespace core
