// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/loss_scale.h"

#include <vector>

namespace core {

/// The smallest of 1, 2, 5 times a power of ten that cuts @p width > 0 into at most @p most steps,
/// but for a small excess.
double roundStep(double width, int most);

/// Round values strictly between @p low and @p high, at most @p most of them: evenly spaced, or
/// evenly on a logarithmic scale where the range allows it. Ascending.
/// @pre low < high; low > 0 when logarithmic.
std::vector<double> roundLevels(double low, double high, bool logarithmic, int most);

/// The losses at which lines of equal loss are drawn, at most @p most: round numbers spread over
/// @p scale, ascending.
std::vector<double> contourLevels(const LossScale& scale, int most);

} // namespace core
