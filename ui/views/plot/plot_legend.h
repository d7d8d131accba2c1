// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QString>

#include <functional>
#include <vector>

class QCustomPlot;

namespace ui {

/// A line of a legend.
struct LegendEntry {
    enum class Mark { Line, Dot, Dash };
    Mark mark = Mark::Line;
    QColor colour;
    QString text;
};

/// Adds a legend below the picture of @p plot, in as many rows as its width asks for, so that it
/// never hides the data; it is part of exports. @p entries is asked at each drawing.
void addLegend(QCustomPlot& plot, std::function<std::vector<LegendEntry>()> entries);

} // namespace ui
