// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/views/contour/contour_lines.h"
#include "ui/views/plane/path_painter.h"
#include "ui/views/plane/slice_range.h"

#include <QString>

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

/// Point @p point of path number @p path in words: which method, how it ended, how far it is from
/// the plane. @pre the indices are in range.
QString pathText(const core::Analysis& analysis, std::size_t path, std::size_t point);
/// A minimum in words: of the whole space, or of the slice alone.
QString minimumText(const core::SliceMinimum& minimum);

/// A value of the slice at a point, from its four neighbours.
struct SliceValue {
    double loss = 0.0; ///< NaN where masked.
    double alpha = 0.0;
};

/// The slice at (p, q) by linear interpolation; nothing outside of its window.
std::optional<SliceValue> valueAt(const core::Slice& slice, double p, double q);

} // namespace ui
