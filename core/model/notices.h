// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/issue.h"
#include "core/problem/problem.h"

#include <vector>

namespace core {

/// What a reader of the picture should know about a valid problem: b does not sum to 1 (so L
/// cannot reach 0, with the bound), n = 1 or d = 1, n < d, columns whose scales are
/// more than 1e3 apart, zero, constant or collinear columns,
/// alpha <= 0 at x0, ResNet-only's invariance under scaling and its undefined origin, softmax's
/// invariance along h with A h = 1. True statements only; derived in the mathematics notes.
std::vector<Notice> notices(const Problem& problem);

} // namespace core
