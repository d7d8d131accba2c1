// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/directions.h"

#include <utility>

namespace core {

/// Two random orthonormal directions: chosen, or in place of those that do not exist, which
/// @p remark explains.
inline DirectionPair randomPair(RandomDirections& random, std::string remark = {})
{
    Direction first{random.any(), {}, "random"};
    Direction second{random.orthogonalTo(first.vector), {}, "random"};
    return {std::move(first), std::move(second), std::move(remark)};
}

} // namespace core
