// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/curves.h"
#include "core/picture/height_field.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// A height field as triangles, cut along alpha = 0, with the rim of the hole. Plain numbers, three
/// floats a point.
struct SurfaceMesh {
    std::vector<float> points;
    std::vector<float> normals;          ///< Of length 1, one for each point.
    std::vector<float> heights;          ///< In [0, 1], one for each point.
    std::vector<std::int32_t> triangles; ///< Three point numbers each, anticlockwise from above.
    std::vector<std::int32_t> rim;       ///< Segments of alpha = 0: two point numbers each.
    std::int64_t holeCells = 0;          ///< Grid cells that are missing altogether.

    std::size_t pointCount() const { return heights.size(); }
};

/// The mesh of @p field with at most @p maxSide samples along each side (at least 2), both edges
/// of the window included.
///
/// Cells through which alpha = 0 runs are cut along it; the new edge is at the top of the box,
/// for the loss grows without bound there. Where both signs of alpha are valid both sides are
/// kept and meet on that ridge.
SurfaceMesh surfaceMesh(const HeightField& field, Eigen::Index maxSide);

/// The lines @p isolines of the slice of @p field on its surface, as segments: two points of three
/// floats each. On a ribbon, lines across it at @p levels.
std::vector<float> surfaceLines(const HeightField& field, std::span<const Isoline> isolines,
                                std::span<const double> levels);

} // namespace core
