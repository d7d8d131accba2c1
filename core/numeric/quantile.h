// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace core {

/// The value below which about @p fraction of @p values lie: one of them, in O(size).
///
/// @param values    not empty, without NaN; their order is changed
/// @param fraction  0 (the least) to 1 (the largest)
double quantile(std::vector<double>& values, double fraction);

} // namespace core
