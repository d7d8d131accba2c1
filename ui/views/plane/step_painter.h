// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/step_study.h"

#include <QPointF>

#include <functional>
#include <optional>
#include <span>

class QPainter;

namespace ui {

/// Where a point is seen; nothing where it is not.
using SeenToPixel = std::function<std::optional<QPointF>(const core::SeenPoint& at)>;

/// Paints what is inside @p steps: an arrow downhill, one for the step in the colour of its run, a
/// dashed one for the velocity, a ring at each point that was tried and refused, and the balls of a
/// trust region, dashed where what was tried in them was refused.
void paintSteps(QPainter& painter, std::span<const core::StepStudy> steps,
                const SeenToPixel& pixel);

} // namespace ui
