// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/theme.h"

namespace ui {

/// How far text and lines stand out from what is behind them; Strong for those who look from afar.
enum class Contrast { Usual, Strong };

/// With a strong contrast tabularFont() makes no letters that are smaller.
constexpr qreal kLeastPoints = 8.0;

/// The theme that is light or dark, whichever is in use.
Theme themeOf(bool dark, Contrast contrast = Contrast::Usual);
/// The accent of @p theme as text: it is read on all grounds, a wash of the accent included.
QColor linkColour(const Theme& theme);

/// The same as applyTheme() without a contrast, which is the usual one.
void applyTheme(QApplication& application, ThemeChoice choice, bool desktopPrefersDark,
                Contrast contrast);

} // namespace ui
