// SPDX-License-Identifier: MIT
#include "core/numeric/gaussian.h"

#include <cmath>
#include <numbers>

namespace core {

Eigen::VectorXd gaussian(Eigen::Index size, std::mt19937_64& engine)
{
    // The upper 53 bits, in (0, 1]: the logarithm stays finite.
    const auto uniform = [&] { return (static_cast<double>(engine() >> 11) + 1) * 0x1p-53; };
    Eigen::VectorXd numbers(size);
    for (Eigen::Index k = 0; k < size; k += 2) {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        const double angle = 2 * std::numbers::pi * uniform();
        numbers[k] = radius * std::cos(angle);
        if (k + 1 < size)
            numbers[k + 1] = radius * std::sin(angle);
    }
    return numbers;
}

} // namespace core
