// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <span>

namespace ui {

/// A size that figures often have.
struct FigurePreset {
    QString id;    ///< Of command lines and settings. Never changed.
    QString title; ///< "One column, 85 mm".
    double width;  ///< In mm.
    double height; ///< In mm.
    /// Of text and lines against those on a screen, so that they can be read where it is shown.
    double enlargement = 1.0;
};

/// All of them, in the order of menus.
std::span<const FigurePreset> figurePresets();

} // namespace ui
