// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ui {

/// A number for the screen: @p digits significant digits, a real minus sign, "∞" and "–" for
/// infinity and NaN, 1.2e−7 beyond the range 1e-4 .. 1e6.
QString numberText(double value, int digits = 4);

/// A number for editing and the clipboard: the shortest plain text that reads back to the same
/// double, ASCII only.
QString plainNumber(double value);

} // namespace ui
