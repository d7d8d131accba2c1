// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

namespace ui {

/// A number that follows the pointer while it is dragged sideways.
///
/// It moves in round steps proportional to its scale; Shift makes them ten times finer, Ctrl ten
/// times coarser, without a jump when a key goes down on the way. At the place where the drag
/// began the number is exactly what it was.
class Scrub {
public:
    enum class Kind {
        Linear,      ///< A step a pixel.
        Logarithmic, ///< A factor a pixel: a decade for every 200; for positive numbers.
        Whole,       ///< Whole numbers, one for every few pixels.
    };

    /// @param scale  typical size of the number; its own size is used when that is larger.
    Scrub(double start, double scale, Kind kind = Kind::Linear);

    /// The number after @p pixels more to the right (negative: to the left).
    double moved(double pixels, Qt::KeyboardModifiers modifiers);

private:
    double m_start;
    double m_step;
    double m_travel = 0.0; ///< In steps of an unmodified pixel.
    Kind m_kind;
};

/// The largest of 1, 2, 5 times a power of ten that is at most @p value > 0.
double roundStep(double value);

} // namespace ui
