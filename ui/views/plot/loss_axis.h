// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/loss_scale.h"
#include "ui/look/ticks.h"

#include <QString>

#include <vector>

namespace ui {

/// The title of an axis, a colour bar or a height of the losses of @p scale: "L", and the power of
/// ten that its numbers leave out where L itself is along the axis.
QString lossTitle(const core::LossScale& scale);

/// Marks at round losses, with as many digits as tell them apart and never as differences, in axis
/// values of @p scale; about @p most of them at the most.
std::vector<Tick> lossTicks(const core::LossScale& scale, int most);

} // namespace ui
