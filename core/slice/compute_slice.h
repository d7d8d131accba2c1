// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <optional>
#include <stop_token>

namespace core {

/// The slice that the program shows: the fastest evaluation that keeps the promises of Slice.
/// Nothing when stopped; seconds is left 0.
std::optional<Slice> computeSlice(const SliceRows& rows, const Plane& plane, const Grid& grid,
                                  const Mix& mix, const std::stop_token& stop);

} // namespace core
