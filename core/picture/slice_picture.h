// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/curves.h"
#include "core/picture/height_field.h"
#include "core/picture/loss_scale.h"
#include "core/picture/surface_mesh.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// The cells of a colour map: where the losses lie on the scale, thinned to what a screen shows.
struct MapCells {
    Eigen::MatrixXf positions; ///< rows x columns, in [0, 1]; NaN where masked.
    Window window;             ///< The centres of the outermost cells.
};

/// What a slice looks like, as numbers: a view uploads and paints it.
struct SlicePicture {
    SlicePtr slice;
    LossScale scale;
    std::vector<double> levels; ///< Losses of the lines, ascending.
    std::vector<Isoline> isolines;
    std::vector<Curve> wall;  ///< alpha = 0.
    std::vector<Curve> holes; ///< Rings around alpha <= 0.
    MapCells cells;           ///< Empty on a line.
    HeightField field;        ///< Of all samples.
    std::vector<float> lines; ///< The isolines on the surface; see surfaceLines().
    SurfaceMesh moving;       ///< Of at most kMovingSide samples a side, for what moves.
};

/// A software renderer keeps up with so many samples along each side while something moves.
inline constexpr Eigen::Index kMovingSide = 96;

/// The picture of @p slice on @p scale. Nothing when stopped.
/// @pre the slice has at least 2 columns.
std::optional<SlicePicture> pictureOf(const SlicePtr& slice, const LossScale& scale,
                                      const std::stop_token& stop, int mostLines = kUsualLines);

/// More samples along each side show nothing more on a screen and take long to hand over.
inline constexpr Eigen::Index kRestingSide = 513;

/// The mesh of @p picture for a surface at rest, of at most kRestingSide samples a side. Nothing
/// when stopped.
std::optional<SurfaceMesh> fullMesh(const SlicePicture& picture, const std::stop_token& stop);

} // namespace core
