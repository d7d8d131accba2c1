// SPDX-License-Identifier: MIT
#include "core/numeric/quantile.h"

#include <algorithm>
#include <cmath>

namespace core {

double quantile(std::vector<double>& values, double fraction)
{
    const auto last = static_cast<double>(values.size() - 1);
    const auto k = static_cast<std::ptrdiff_t>(std::lround(fraction * last));
    std::nth_element(values.begin(), values.begin() + k, values.end());
    return values[static_cast<std::size_t>(k)];
}

} // namespace core
