// SPDX-License-Identifier: MIT
#include "ui/state/turn_range.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

double turnRange(Eigen::Index coordinates)
{
    constexpr Eigen::Index kMostQuarters = 24;
    const Eigen::Index others = coordinates - 2;
    if (others <= 0)
        return 0.0;
    // d1 and d2 take turns, each through every other coordinate.
    const auto quarters =
        static_cast<double>(std::clamp<Eigen::Index>(2 * others, 4, kMostQuarters));
    return quarters * std::numbers::pi / 2;
}

QString angleText(double radians)
{
    return QStringLiteral("%1°").arg(std::lround(radians * 180.0 / std::numbers::pi));
}

} // namespace ui
