// SPDX-License-Identifier: MIT
#pragma once

#include <limits>

namespace core {

/// What a double can be besides the numbers that are meant, and how near it comes to them.
inline constexpr double kEpsilon = std::numeric_limits<double>::epsilon(); ///< 2^-52.
inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
inline constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

} // namespace core
