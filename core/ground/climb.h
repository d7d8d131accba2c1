// SPDX-License-Identifier: MIT
#pragma once

#include "core/ground/stationary_point.h"
#include "core/ground/string_of_images.h"
#include "core/problem/problem.h"

#include <optional>
#include <stop_token>

namespace core {

/// The pass that is met from @p crest by going up along the way the crest faces, in the mode of
/// curvature that is most like it, and down in all others; then by Newton's method on gradient = 0.
/// Nothing when there is none near, or what is found has not exactly one negative eigenvalue.
///
/// Source: C. Cerjan, W. Miller, J. Chem. Phys. 75 (1981), 2800-2806 (eigenvector following).
std::optional<StationaryPoint> climbToPass(const Problem& problem, const Crest& crest,
                                           const std::stop_token& stop);

} // namespace core
