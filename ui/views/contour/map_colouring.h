// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <span>

class QPainter;
class QRectF;

namespace ui {

struct ContourContent;
struct PlotFrame;

/// What colours the maps of the contour view.
struct MapColouring {
    QString id;    ///< "basins": of files. Never changed.
    QString title; ///< "Basins".
    QString help;  ///< A sentence.
    // What follows is null for the loss, which is a colour map with a bar.
    /// True once there is something to be drawn in place of the loss.
    bool (*isThere)(const ContourContent& content) = nullptr;
    void (*paint)(QPainter& painter, const PlotFrame& frame,
                  const ContourContent& content) = nullptr;
    /// Beside the map, in place of the colour bar.
    void (*paintLegend)(QPainter& painter, const QRectF& room,
                        const ContourContent& content) = nullptr;
    int legendWidth = 0; ///< Pixels.
};

/// All of them in the order of the tabs; the loss first. A new one is an entry.
std::span<const MapColouring> mapColourings();
/// The one called @p id, or the loss.
const MapColouring& mapColouringById(const QString& id);

} // namespace ui
