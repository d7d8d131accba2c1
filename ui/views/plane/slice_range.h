// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

namespace ui {

/// How the losses of a slice become heights and colours: one rule for every view, so that the
/// same colour means the same loss in all of them.
struct SliceRange {
    bool logarithmic = true; ///< Heights are log10 L; otherwise L itself.
    double low = 0.0;        ///< Height of the lowest colour.
    double high = 1.0;       ///< Height of the highest colour; greater than low.

    /// The height of @p loss, clamped to [low, high]; NaN stays NaN. A loss of 0 is at low.
    double height(double loss) const;
    /// The loss at @p height: the inverse of height() inside the range.
    double loss(double height) const;
    /// Where @p loss lies in the colour map, in [0, 1]; NaN stays NaN.
    double fraction(double loss) const;

    friend bool operator==(const SliceRange&, const SliceRange&) = default;
};

/// The range that shows @p slice best. It is relative to the slice, for losses may be 1e-7 or 1e2:
/// the bottom is the slice's minimum (a few decades below the lowest thousandth of the area at
/// most, so that one cell with L = 0 does not take all the colours); the top is its maximum, or
/// a robust quantile where a pole next to the wall alpha = 0 would take them.
/// A slice that is constant to 12 digits is one colour; one without a finite loss gives a range
/// that is valid but arbitrary.
SliceRange sliceRange(const core::Slice& slice, bool logarithmic);

} // namespace ui
