// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/ticks.h"

#include <QString>

#include <functional>

class QCPAxis;
class QCustomPlot;
class QPainter;

namespace ui {

/// Gives every axis, grid and legend of @p plot the fonts and colours of the theme. Called once
/// when the plot is filled and again after QEvent::PaletteChange.
void stylePlot(QCustomPlot& plot);

/// The ticks of an axis from its range, at most so many.
using TickRule = std::function<std::vector<Tick>(double low, double high, int most)>;

/// Lets @p rule choose the ticks of @p axis. Their number follows from the axis' length.
void useTicks(QCPAxis& axis, TickRule rule);

/// axisTitle() for the range of @p axis, without what @p name says in brackets where the axis is
/// too short for both, and cut with an ellipsis where it is too short even so.
QString fittingTitle(const QCPAxis& axis, const QString& name);

/// A hook to draw with plain QPainter in the pixels of a plot.
using Paint = std::function<void(QPainter& painter)>;

/// Adds @p paint to the plot's layer called @p layer, above what is there; it is owned by the
/// plot and drawn with every replot of that layer, also in exports. Clipped to the axis
/// rectangle, or to the whole plot.
void addPainting(QCustomPlot& plot, const QString& layer, Paint paint, bool clipped = true);

/// Adds a layer called @p name above all others but the overlay. A buffered layer is redrawn
/// alone, for what follows the mouse.
void addLayer(QCustomPlot& plot, const QString& name, bool buffered = false);
/// Redraws only the buffered layer called @p name.
void replotLayer(QCustomPlot& plot, const QString& name);

/// Axes of a plot without data would be numbered with inventions: they are not @p shown then.
void showAxes(QCustomPlot& plot, bool shown);

/// Says in the middle of the axis rectangle of @p plot what to do when there is nothing to draw;
/// nothing when @p words returns an empty text.
void addEmptyState(QCustomPlot& plot, std::function<QString()> words);

} // namespace ui
