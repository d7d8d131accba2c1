// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace ui {

/// How well @p pattern, the letters that someone has typed, fits @p text: all of them must be in it
/// in their order, whatever stands between. More is better: letters in a row and at the beginning
/// of words. Case and blanks do not matter. Nothing where it does not fit; 0 for an empty pattern.
std::optional<int> fuzzyScore(const QString& pattern, const QString& text);

} // namespace ui
