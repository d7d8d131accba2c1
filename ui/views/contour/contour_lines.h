// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/slice_picture.h"
#include "ui/views/plot/plot_frame.h"

#include <QPolygonF>
#include <QString>

#include <functional>
#include <span>
#include <vector>

namespace ui {

/// One connected piece of a line of equal loss.
struct ContourLine {
    double loss = 0.0;
    QString label; ///< The loss as written along the line.
    core::Curve points;
};

/// The lines of @p picture. Labels are the losses, with as many digits as tell them apart.
std::vector<ContourLine> contourLines(const core::SlicePicture& picture);

/// @p line in the pixels of @p frame, cut into the pieces inside its rectangle. SVG files have no
/// clipping, and a line of an older window may reach far outside. Points closer together than a
/// pixel are thinned.
std::vector<QPolygonF> visiblePieces(std::span<const core::PlanePoint> line,
                                     const PlotFrame& frame);

/// A visible piece of a contour line, in pixels.
struct PixelLine {
    double loss = 0.0;
    QString label;
    QPolygonF points; ///< At least 2.
};

/// A number written along a line.
struct LineLabel {
    std::size_t line = 0; ///< Index of the line, whose label this is.
    QPointF at;           ///< Centre of the text, pixels.
    double degrees = 0.0; ///< Clockwise turn of the text, within -90 .. 90.
    double from = 0.0;    ///< Arc length along the line where its gap for the text begins, pixels.
    double to = 0.0;      ///< Arc length where the gap ends.
};

/// Places numbers along @p lines where they are straight, clear of each other, of the edge of
/// @p inside and of the points @p keepClear. Not every line gets one: a label that does not fit
/// is left out; a long line may get several.
/// @param width  of a text in pixels; @param height of a line of text in pixels.
std::vector<LineLabel> placeLabels(std::span<const PixelLine> lines, const QRectF& inside,
                                   const std::function<double(const QString&)>& width,
                                   double height, std::span<const QPointF> keepClear);

/// @p line without the stretches of arc length [from, to] of @p gaps, which are ascending.
std::vector<QPolygonF> withGaps(const QPolygonF& line, std::span<const LineLabel> gaps);

} // namespace ui
