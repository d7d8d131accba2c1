// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/slice/slice.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// A minimum of the loss restricted to a slice.
struct SliceMinimum {
    PlanePoint at;
    double loss = 0.0;
    /// True if the gradient in the whole space is as good as zero there (less than 1e-5 of what it
    /// is some pixels away): then it is a critical point of L, to the accuracy with which the plane
    /// meets it, and not only of the picture. Always so for d <= 2.
    bool ofWholeSpace = false;
    /// Where x = 0 is in the plane, if this minimum is one with the whole line through it and x =
    /// 0: with the skip branch alone and no regulariser f(tx) = f(x). Nothing otherwise.
    std::optional<PlanePoint> apex = {};
};

/// The minima in the interior of the slice's window, lowest first and a dozen at most: grid minima
/// refined by Newton's method in the plane; each once, and once for a line of minima through x = 0
/// that scale invariance makes (SliceMinimum::apex). Those that leave the window or meet the wall
/// are dropped, and valley floors on which no point is lower than its neighbours. Empty when
/// stopped.
std::vector<SliceMinimum> sliceMinima(const Problem& problem, const Slice& slice,
                                      const std::stop_token& stop);

} // namespace core
