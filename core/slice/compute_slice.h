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

/// True if computeSlice takes less time than a frame of animation, so that a coarse picture
/// before it would only flicker. @p n is the number of rows of A.
bool isQuick(Eigen::Index n, const Grid& grid);

} // namespace core
