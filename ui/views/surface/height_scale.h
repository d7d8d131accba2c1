// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <QString>

#include <span>
#include <vector>

namespace ui {

/// How a loss becomes a height between 0 and 1 and a number on the axis.
struct HeightScale {
    bool logarithmic = true;
    double low = 0.0;  ///< Axis value at height 0: L, or log10 L.
    double high = 1.0; ///< Axis value at height 1, greater than low.

    /// L, or log10 L (-infinity at L = 0).
    double axisValue(double loss) const;
    /// In [0, 1], clamped beyond the ends; NaN stays NaN.
    double height(double loss) const;
    /// The height of an axis value, not clamped.
    double heightOfAxisValue(double value) const { return (value - low) / (high - low); }
    /// "L" or "log₁₀ L".
    QString title() const;
};

/// A scale that shows the interesting part of a slice.
///
/// The upper end is a robust quantile, because near the wall alpha = 0 the loss grows without
/// bound and would press everything else flat. On a logarithmic scale the lower end is bounded
/// too: the lowest 2 % of the samples never take more than half of the height, so that a pixel
/// where L is 0 or only rounding does not either.
HeightScale heightScale(const core::Slice& slice, bool logarithmic);

/// A scale for each of @p slices (not empty; null ones get any): the same for all where each
/// still fills half of it, so that they can be compared, and otherwise each its own.
std::vector<HeightScale> heightScales(std::span<const core::SlicePtr> slices, bool logarithmic);

} // namespace ui
