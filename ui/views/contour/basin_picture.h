// SPDX-License-Identifier: MIT
#pragma once

#include "core/ground/basin_map.h"

#include <QColor>
#include <QImage>
#include <QString>

#include <span>
#include <vector>

class QPainter;
class QRectF;

namespace ui {

struct PlotFrame;

/// What starts lead to, as a line of a legend.
struct BasinEntry {
    QColor colour;
    QString mark;       ///< "3", "∞", "α = 0", "…".
    double share = 0.0; ///< Of the starts that were walked.
    QString help;       ///< A sentence.
};

/// A map of basins as it is drawn: a pixel for each start.
struct BasinPicture {
    /// The first row is that of the largest q. Full colour where few iterations were needed, paler
    /// where more.
    QImage image;
    core::Window window;             ///< The outermost starts.
    std::vector<BasinEntry> entries; ///< Minima by their numbers, then what leads to none.
    int fewest = 0;                  ///< Iterations, of full colour.
    int many = 0;                    ///< Iterations from which on colours get no paler.

    bool isEmpty() const { return image.isNull(); }
};

/// @param numbers  of the minima of @p map; see minimumNumbers().
BasinPicture basinPicture(const core::BasinMap& map, std::span<const std::size_t> numbers);

/// Where the start at (p, q) leads, in words; empty outside of the map.
QString basinText(const core::BasinMap& map, std::span<const std::size_t> numbers, double p,
                  double q);

/// Draws @p picture where its starts lie, each as a rectangle with hard edges.
void paintBasins(QPainter& painter, const PlotFrame& frame, const BasinPicture& picture);
/// Draws what the colours of @p picture mean from the upper left corner of @p room on; what does
/// not fit is left out.
void paintBasinLegend(QPainter& painter, const QRectF& room, const BasinPicture& picture);

} // namespace ui
