// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/slice/slice.h"

#include <Eigen/Core>

#include <stop_token>
#include <vector>

namespace core {

/// A minimum of the loss restricted to a slice.
struct SliceMinimum {
    PlanePoint at;
    double loss = 0.0;
    /// True if the gradient vanishes in the whole space as well, to rounding: then it is a
    /// critical point of L, not only of the picture. Always so for d <= 2.
    bool ofWholeSpace = false;
};

/// The minima in the interior of the slice's window, lowest first: grid minima refined by Newton's
/// method in the plane; each once; those that leave the window or meet the wall are dropped.
std::vector<SliceMinimum> sliceMinima(const Problem& problem, const Slice& slice,
                                      const std::stop_token& stop);

} // namespace core
