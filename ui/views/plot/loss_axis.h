// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/loss_scale.h"
#include "ui/look/ticks.h"

#include <QString>

#include <vector>

namespace ui {

/// The title of an axis, a colour bar or a height of the losses of @p scale: "L", and what its
/// numbers share.
QString lossTitle(const core::LossScale& scale);

/// Marks at round losses, in axis values of @p scale; about @p most of them at the most.
std::vector<Tick> lossTicks(const core::LossScale& scale, int most);

} // namespace ui
