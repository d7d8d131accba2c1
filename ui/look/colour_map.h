// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QString>

#include <span>
#include <vector>

namespace ui {

/// A colour map: colours at equal distances from the low to the high end. All are safe for
/// people who are colour blind.
struct ColourMap {
    QString id;    ///< "viridis".
    QString title; ///< "Viridis"; English, to be translated where it is shown.
    std::vector<QColor> colours;

    /// The colour at @p t in [0, 1], linearly interpolated; clamped outside.
    QColor at(double t) const;
};

/// @p map from its other end.
ColourMap reversed(const ColourMap& map);

/// Viridis, cividis, and a diverging map; menu order.
std::span<const ColourMap> colourMaps();
/// The map called @p id, or viridis.
const ColourMap& colourMapById(const QString& id);

} // namespace ui
