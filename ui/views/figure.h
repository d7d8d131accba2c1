// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace ui {

/// What the file of a view is to be like.
struct Figure {
    /// Of 1/96 inch, in which lines and text have the weight that they have on an ordinary screen.
    static constexpr double kUnitsPerInch = 96.0;

    QString suffix; ///< Of the format: "pdf", "svg", "png", "csv".
    /// In units: a figure 321 units wide is 85 mm wide in print, and its text has the size it says.
    QSize size;
    double dotsPerInch = kUnitsPerInch; ///< Where there are pixels.
    /// Of everything, text included, such as for a slide or a poster.
    double enlargement = 1.0;
    bool isTransparent = false; ///< Without the background, where the format can leave it out.

    /// The content of a session file that the figure is to remember; empty for none.
    QByteArray session = {};

    /// Pixels a unit.
    double scale() const { return enlargement * dotsPerInch / kUnitsPerInch; }
    QSize pixels() const { return (QSizeF(size) * scale()).toSize(); }
};

} // namespace ui
