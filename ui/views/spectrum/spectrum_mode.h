// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/spectrum/spectrum_data.h"

#include <QString>

#include <vector>

namespace ui {

/// What a SpectrumView shows.
enum class SpectrumMode {
    Eigenvalues, ///< At one place, as stems.
    Curve,
    Histogram,
    Path, ///< Along a path, a line for each eigenvalue.
    Heat, ///< The same as colours.
    Density
};

/// A mode as menus and settings name it.
struct SpectrumModeInfo {
    QString key; ///< Never changed.
    QString title;
    QString help;
};

/// All of them, in the order of SpectrumMode.
const std::vector<SpectrumModeInfo>& spectrumModes();

/// True if the eigenvalues at one place are shown.
bool isOfPoint(SpectrumMode mode);
/// True if the spectra along a path are.
bool isOfPath(SpectrumMode mode);
/// How those at one place are drawn.
SpectrumShape shapeOf(SpectrumMode mode);

} // namespace ui
