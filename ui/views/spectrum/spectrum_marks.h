// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/spectrum/spectrum_axis.h"

#include <QPointF>

#include <vector>

class QCustomPlot;
class QPainter;

namespace ui {

// What stands beside the eigenvalues of a SpectrumPlot, in its pixels.

/// How many zeros the gap of @p axis stands for, if it has one.
void paintFold(QPainter& painter, const QCustomPlot& plot, const SpectrumAxis& axis);

/// An arrow at the edge of the picture, above or below the place @p place of the axis.
/// @param spacing  pixels from one eigenvalue to the next.
void paintBeyond(QPainter& painter, const QCustomPlot& plot, double place, bool above,
                 double spacing);

/// Rings around the eigenvalues that are chosen, with their number among them.
void paintChosen(QPainter& painter, const QCustomPlot& plot, const std::vector<QPointF>& heads);

} // namespace ui
