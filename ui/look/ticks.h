// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/number_text.h"

#include <QString>

#include <span>
#include <vector>

namespace ui {

/// A mark on an axis.
struct Tick {
    double at = 0.0; ///< In the units of the axis.
    QString label;   ///< Empty for the small marks between numbers.
};

/// How the numbers of a linear axis are shortened: value = anchor + number * 10^exponent.
///
/// Large and small numbers leave a power of ten to the title. Only deep in a zoom, where 0 is far
/// off and all values share their leading digits, is there an anchor too: it is below the axis, so
/// that the numbers are the digits that follow.
struct AxisOffset {
    double anchor = 0.0;
    int exponent = 0;

    /// "0.23456 + … × 10⁻⁹", or "× 10⁻⁹", or empty when numbers are written in full.
    QString text() const;
};

/// The shortening for an axis from @p low to @p high. @pre low < high.
AxisOffset axisOffset(double low, double high);

/// The title of an axis called @p name: with what axisOffset() takes out of its numbers.
QString axisTitle(const QString& name, double low, double high);

/// Ticks at multiples of 1, 2 or 5 times a power of ten, at least two and about @p most >= 2 of
/// them, labelled as axisOffset() says. @pre low < high.
std::vector<Tick> linearTicks(double low, double high, int most);

/// Ticks of what is counted: whole numbers only, in full. @pre low < high.
std::vector<Tick> wholeTicks(double low, double high, int most);

/// The significant digits with which each of @p values (in order) is as good as itself beside its
/// neighbours; at least 3.
int digitsOf(std::span<const double> values);

/// Ticks of an axis whose units are log10 of the values: powers of ten ("10⁻³") over two decades
/// or more, numbers in full otherwise; small marks between them. @pre low < high.
std::vector<Tick> logarithmicTicks(double low, double high, int most);

/// A scale that is linear within +-threshold of 0 and logarithmic beyond, for values of both
/// signs: sign(v) log10(1 + |v| / threshold).
struct SymmetricLog {
    double threshold = 1.0; ///< Positive.

    double position(double value) const;
    double value(double position) const;
};

/// Ticks at 0 and at +- powers of ten of an axis whose units are positions on @p scale.
std::vector<Tick> symmetricLogTicks(const SymmetricLog& scale, double low, double high, int most);

} // namespace ui
