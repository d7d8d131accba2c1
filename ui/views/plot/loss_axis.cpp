// SPDX-License-Identifier: MIT
#include "ui/views/plot/loss_axis.h"

namespace ui {

QString lossTitle(const core::LossScale& scale)
{
    const double low = scale.loss(scale.low);
    const double high = scale.loss(scale.high);
    // On a logarithmic scale only digits that all losses share are taken out, never a power of 10.
    if (scale.logarithmic && axisOffset(low, high).anchor == 0.0)
        return QStringLiteral("L");
    return axisTitle(QStringLiteral("L"), low, high);
}

std::vector<Tick> lossTicks(const core::LossScale& scale, int most)
{
    return scale.logarithmic ? logarithmicTicks(scale.low, scale.high, most)
                             : linearTicks(scale.low, scale.high, most);
}

} // namespace ui
