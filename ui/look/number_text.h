// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ui {

/// A number for the screen, in the one style that all numbers have there: a real minus sign, thin
/// spaces between thousands from five digits on ("12 345"), "1.2×10⁻⁷" outside of 1e-4 .. 1e7, and
/// "∞" and "–" for infinity and NaN.
/// @param digits  significant digits; trailing zeros are left out, digits before the decimal point
///                never are.
QString numberText(double value, int digits = 4);

/// @p value with so many decimals, in the style of numberText(): "−12 345.60"; "0" for what is
/// written with zeros only.
QString decimalText(double value, int decimals);

/// "10⁻³".
QString powerOfTen(int exponent);

/// A number for editing and the clipboard: the shortest plain text that reads back to the same
/// double, ASCII only.
QString plainNumber(double value);

} // namespace ui
