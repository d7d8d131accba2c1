// SPDX-License-Identifier: MIT
#include "core/model/exponent_shift.h"

#include <algorithm>
#include <cmath>

namespace core {

double exponentShift(const Mix& mix, double largest, double size)
{
    if (mix.r == 0)
        return largest;
    // Sums of so large scores may be beyond double; what is divided by them is not.
    constexpr double kLarge = 1e250;
    const double shift = size > kLarge ? std::log(size / kLarge) : 0.0;
    // A negative shift would blow up the skip branch and gain nothing.
    return mix.s == 0 ? shift : std::max(shift, largest);
}

} // namespace core
