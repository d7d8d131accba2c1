// SPDX-License-Identifier: MIT
#include "ui/views/plot/loss_axis.h"

#include <algorithm>
#include <cmath>

namespace ui {

QString lossTitle(const core::LossScale& scale)
{
    // The numbers stand in full: a loss is compared with 0, wherever the picture begins.
    const AxisOffset offset = axisOffset(0.0, std::max(std::abs(scale.low), std::abs(scale.high)));
    if (scale.logarithmic || offset.exponent == 0)
        return QStringLiteral("L");
    return QStringLiteral("L  (%1)").arg(offset.text());
}

std::vector<Tick> lossTicks(const core::LossScale& scale, int most)
{
    if (scale.logarithmic)
        return logarithmicTicks(scale.low, scale.high, most);
    const AxisOffset offset = axisOffset(0.0, std::max(std::abs(scale.low), std::abs(scale.high)));
    const double unit = std::pow(10.0, offset.exponent);
    std::vector<Tick> ticks = linearTicks(scale.low, scale.high, most);
    std::vector<double> numbers;
    for (const Tick& tick : ticks)
        numbers.push_back(tick.at / unit);
    const int digits = digitsOf(numbers);
    for (std::size_t k = 0; k < ticks.size(); ++k)
        ticks[k].label = numberText(numbers[k], digits);
    return ticks;
}

} // namespace ui
