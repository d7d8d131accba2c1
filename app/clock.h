// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace app {

/// Seconds since some fixed moment.
inline double secondsNow()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(now).count();
}

} // namespace app
