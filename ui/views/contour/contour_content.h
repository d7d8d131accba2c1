// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/state/found_ground.h"
#include "ui/state/landmark.h"
#include "ui/views/contour/basin_picture.h"
#include "ui/views/contour/contour_lines.h"
#include "ui/views/contour/trail_painter.h"
#include "ui/views/plane/path_painter.h"
#include "ui/views/plane/plane_outlines.h"

#include <QString>

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace ui {

/// A point that a search has found, where it is seen from the plane.
struct DrawnLandmark {
    core::PlanePoint at;
    double distance = 0.0; ///< From the plane.
    Landmark mark;
};

/// What the contour view shows, found from an analysis; everything is in plane coordinates.
/// On a line (one parameter) q stands for the height of the loss: log10 L or L.
struct ContourContent {
    std::shared_ptr<const core::SlicePicture> picture; ///< Null before the first one.
    core::SlicePtr slice;                              ///< Of the picture.
    core::LossScale scale;                             ///< Of the picture.
    std::vector<ContourLine> lines;
    std::vector<DrawnPath> paths;
    std::vector<core::SliceMinimum> minima;
    std::vector<DrawnLandmark> landmarks; ///< None on a line.
    std::vector<DrawnPath> ways;          ///< Over passes, one for each side; none on a line.
    std::vector<DrawnTrail> trails;       ///< Of minima under a blend; none on a line.
    std::shared_ptr<const core::BasinMap> basins; ///< Null where there are none.
    std::vector<std::size_t> minimumNumbers;      ///< Of the minima of the basins.
    BasinPicture basinPicture;
    std::optional<double> flood;     ///< The loss up to which the ground is under water.
    std::vector<core::Curve> shores; ///< Of the water.
    std::optional<core::PlanePoint> start;
    /// What the colours stand for instead of the loss; null: the loss.
    std::shared_ptr<const core::Shading> shading;
    // Which of these it is; null otherwise.
    std::shared_ptr<const core::CurvaturePicture> curvature;
    std::shared_ptr<const core::DifferencePicture> difference;
    /// Of the session's own loss, to be seen over another one.
    std::vector<ContourLine> ownLines;
    std::vector<PlaneOutline> outlines; ///< Of parts of which something is known.
    QString constantText; ///< Why there is no landscape where L is constant; empty otherwise.

    bool isLine() const { return slice && slice->plane.isLine(); }
    /// L is one number: colours and lines would be inventions.
    bool isConstant() const { return slice && scale.isConstant; }
};

/// Shows @p picture: the part of a content that belongs to the slice.
void setPicture(ContourContent& content, const std::shared_ptr<const core::SlicePicture>& picture);

/// Colours the picture that is there as @p panel says.
void setShading(ContourContent& content, const core::PanelAnalysis& panel);

/// How far a path is drawn: the number of an iteration, -1 for all of it.
using DrawnUpTo = std::function<int(const core::Path& path)>;

/// The paths of @p panel of @p analysis, in their order, up to @p end, seen from its plane. Those
/// of @p hidden methods (ViewState::hiddenMethods()) have no points.
std::vector<DrawnPath> drawnPaths(const core::Analysis& analysis, const core::PanelAnalysis& panel,
                                  const DrawnUpTo& end, const core::LossScale& scale,
                                  const std::set<int>& hidden = {});

/// The minima of @p panel where they are drawn.
std::vector<core::SliceMinimum> drawnMinima(const core::Analysis& analysis,
                                            const core::PanelAnalysis& panel,
                                            const core::LossScale& scale);

/// The @p landmarks seen from the plane of @p analysis; those of another number of columns are
/// left out.
std::vector<DrawnLandmark> drawnLandmarks(const core::Analysis& analysis,
                                          const std::vector<Landmark>& landmarks);
/// The ways down from the passes of @p found seen from the plane of @p analysis; none on a line, or
/// where @p found is null or has other columns.
std::vector<DrawnPath> drawnWays(const core::Analysis& analysis, const FoundGround* found);
/// Shows @p basins (or none) with the numbers that @p found, perhaps null, gives to their minima.
void setBasins(ContourContent& content, const std::shared_ptr<const core::BasinMap>& basins,
               const FoundGround* found);
/// Lets water stand up to @p level (or takes it away) on the picture that is there.
void setFlood(ContourContent& content, const std::optional<double>& level);
/// The minima of the basins that @p landmarks do not have, as landmarks.
std::vector<Landmark> basinLandmarks(const ContourContent& content,
                                     const std::vector<Landmark>& landmarks);
/// A landmark in words, with its distance from the plane.
QString landmarkText(const DrawnLandmark& landmark);
/// Where the start of the methods is drawn; nothing when the slice of @p panel has no value to put
/// it at.
std::optional<core::PlanePoint> drawnStart(const core::Analysis& analysis,
                                           const core::PanelAnalysis& panel,
                                           const core::LossScale& scale);

/// Point @p point of @p walked in words: which method, how it ended, how far it is from the plane.
/// @pre the index is in range.
QString pathText(const core::Analysis& analysis, const core::WalkedPath& walked, std::size_t point);
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
