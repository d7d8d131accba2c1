// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis.h"
#include "ui/slice_range.h"
#include "ui/views/contour_lines.h"
#include "ui/views/path_painter.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace ui {

/// What the contour view shows, found from an analysis; everything is in plane coordinates.
/// On a line (one parameter) q stands for the height of the loss: log10 L or L.
struct ContourContent {
    core::SlicePtr slice; ///< Null before the first stage.
    SliceRange range;
    std::vector<ContourLine> lines;
    std::vector<std::vector<core::PlanePoint>> holes;
    std::vector<std::vector<core::PlanePoint>> wall;
    std::vector<DrawnPath> paths;
    std::vector<core::SliceMinimum> minima;
    std::optional<core::PlanePoint> start;

    bool isLine() const { return slice && slice->plane.isLine(); }
};

/// The slice part of a content: range, lines, holes and wall.
void setSlice(ContourContent& content, const core::SlicePtr& slice, bool logarithmic);

/// The paths of @p analysis up to @p iteration (-1: all of it), seen from its plane.
std::vector<DrawnPath> drawnPaths(const core::Analysis& analysis, int iteration,
                                  const SliceRange& range);

/// The minima of @p analysis where they are drawn.
std::vector<core::SliceMinimum> drawnMinima(const core::Analysis& analysis,
                                            const SliceRange& range);

/// Where the start of the methods is drawn; nothing when the slice has no value to put it at.
std::optional<core::PlanePoint> drawnStart(const core::Analysis& analysis, const SliceRange& range);

/// A value of the slice at a point, from its four neighbours.
struct SliceValue {
    double loss = 0.0; ///< NaN where masked.
    double alpha = 0.0;
};

/// The slice at (p, q) by linear interpolation; nothing outside of its window.
std::optional<SliceValue> valueAt(const core::Slice& slice, double p, double q);

/// Columns p, q, loss, alpha, a line for each sample; the loss is empty where masked.
QByteArray sliceCsv(const core::Slice& slice);

} // namespace ui
