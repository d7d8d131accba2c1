// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/level_tracer.h"
#include "core/picture/loss_scale.h"

#include <span>
#include <vector>

namespace core {

/// One connected piece of a line of equal loss.
struct Isoline {
    double loss = 0.0;
    Curve points; ///< At least 2.
};

/// The lines of @p slice at @p levels (losses, ascending), straight between samples on the axis of
/// @p scale. They end at masked cells and at the edge of the grid. Traced on at most 513 samples a
/// side, for more show nothing on a screen. Empty on a line (one row).
std::vector<Isoline> isolinesOf(const Slice& slice, const LossScale& scale,
                                std::span<const double> levels);

/// The curves alpha = 0 inside the window: off by O(h^2) for a cell of size h. A closed curve ends
/// where it began; the others end at the window's edge. Empty for softmax; a straight line for
/// ResNet-only. On a line of the plane (one row) every crossing is a curve of one point.
std::vector<Curve> wallOf(const Slice& slice);

/// The parts of the window where alpha <= 0, as rings (the last point equals the first), closed
/// along the window's edge. Empty where the loss has no hole: softmax, ResNet-only, a line.
std::vector<Curve> holesOf(const Slice& slice);

} // namespace core
