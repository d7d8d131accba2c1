// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/mix.h"

namespace core {

/// The m for which u, scaled by e^-m, neither overflows nor sums beyond double's range.
/// @param largest  of the scores z; not asked for without softmax branch.
/// @param size     the largest |z|, finite; not asked for without skip branch.
double exponentShift(const Mix& mix, double largest, double size);

} // namespace core
