// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/step_study.h"

#include <QPointF>

#include <functional>
#include <optional>
#include <span>

class QPainter;

namespace ui {

/// Where a point of the plane is seen; nothing where it is not.
using PlaneToPixel = std::function<std::optional<QPointF>(const core::PlanePoint& at)>;

/// Paints what is inside @p steps: an arrow downhill, one for the step in the colour of its run, a
/// dashed one for the velocity, and a ring at each point that a line search refused.
void paintSteps(QPainter& painter, std::span<const core::StepStudy> steps,
                const PlaneToPixel& pixel);

} // namespace ui
