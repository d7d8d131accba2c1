// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QCustomPlot;

namespace ui {

/// A line of a legend.
struct LegendEntry {
    enum class Mark { Line, Dot, Dash };
    Mark mark = Mark::Line;
    QColor colour;
    QString text;
    QString brief = {};     ///< What is left of the text where there is little room; or empty.
    QList<qreal> dash = {}; ///< Of a line, in its widths; empty for one without gaps.
    bool isHidden = false;  ///< What it stands for is not drawn: paler, and struck out.
};

/// A legend that never hides the data: below the picture in as many rows as its width asks for, or
/// beside it where these rows would leave too little height; in brief where there is little room,
/// and scrolled by the wheel where even so not all of it fits. It is part of exports.
class PlotLegend {
public:
    virtual ~PlotLegend() = default;

    /// The number of the entry at @p pixel of the plot, if there is one.
    virtual std::optional<std::size_t> entryAt(const QPointF& pixel) const = 0;
    /// The middle of entry @p index on the plot; nothing while it is scrolled out of sight.
    virtual std::optional<QPointF> placeOf(std::size_t index) const = 0;
};

/// Adds a legend to @p plot, which keeps it. @p entries is asked at each drawing.
std::shared_ptr<const PlotLegend> addLegend(QCustomPlot& plot,
                                            std::function<std::vector<LegendEntry>()> entries);

} // namespace ui
