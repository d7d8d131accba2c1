// SPDX-License-Identifier: MIT
#pragma once

#include <QPen>
#include <QPolygonF>

#include <span>
#include <vector>

class QPainter;

namespace ui {

/// Draws @p lines with @p pen as QPainter::drawPolyline() does, in time that grows with their
/// length only.
///
/// A wide line that goes to and fro over itself, as the path of a method with too long a step,
/// takes Qt's rasteriser a hundred times as long as its segments one by one, which look the same
/// with round ends. Where the pen is translucent, they are first drawn together in a picture of
/// their own, unless the pen has flat ends: so that the line gets no darker where it meets itself.
/// Vector devices get the lines whole.
void strokePath(QPainter& painter, std::span<const QPolygonF> lines, const QPen& pen);

/// The pieces of @p line that a pen with @p pattern (dash, gap, ... in pixels) draws.
std::vector<QPolygonF> dashesOf(const QPolygonF& line, std::span<const double> pattern);

} // namespace ui
