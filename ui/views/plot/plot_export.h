// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/view.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <vector>

class QCustomPlot;

namespace ui {

/// PDF, SVG, PNG and CSV: what every plot can be exported to.
std::vector<ExportFormat> plotFormats();
/// These and pgfplots: what a plot of curves can be exported to.
std::vector<ExportFormat> curveFormats();

/// The picture of @p plot as a file's content, made in memory: "pdf" and "svg" as vectors (a colour
/// map inside is a bitmap, see finePixels()), "png" as pixels, "tex" by pgfplotsOf(). Empty for
/// another suffix, for an empty size, or when the picture could not be made.
QByteArray exportedPlot(QCustomPlot& plot, const Figure& figure);
/// For how many pixels a bitmap inside of @p figure is to be fine enough: 300 dots an inch in a
/// file of vectors.
QSize finePixels(const Figure& figure);

/// One of the plots of a picture, and what stands above it.
struct TitledPlot {
    QCustomPlot* plot;
    QString title;
    QString remark; ///< After the title, in a weaker colour.
};

/// The same with several plots in rows and columns, as gridShape() lays them out. A single plot has
/// no title. @pre @p plots is not empty.
QByteArray exportedPlots(const std::vector<TitledPlot>& plots, const Figure& figure);

/// A cell of a CSV file: in quotes when it holds a comma, a quote or a line break.
QString csvCell(const QString& text);

} // namespace ui
