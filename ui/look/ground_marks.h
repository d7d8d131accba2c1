// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QString>

#include <cstddef>

class QPainter;

namespace ui {

// The marks of stationary points that a search has found: the same in all views, seen on every
// colour.

/// A star in the colour of minimum @p number (from 0), with that number, counted from 1, beside it.
void paintMinimumMark(QPainter& painter, const QPointF& at, std::size_t number,
                      bool isNumbered = true);
/// A white diamond.
void paintPassMark(QPainter& painter, const QPointF& at);

/// The height of a pass in a small box beside its mark at @p at.
void paintPassHeight(QPainter& painter, const QPointF& at, const QString& text);

} // namespace ui
