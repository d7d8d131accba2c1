// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/surface/height_field.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ui {

/// A height field as triangles, cut along alpha = 0, with its contour lines and the rim of the
/// hole. Plain numbers, three floats a point.
struct SurfaceMesh {
    std::vector<float> points;
    std::vector<float> normals;          ///< Of length 1, one for each point.
    std::vector<float> heights;          ///< In [0, 1], one for each point.
    std::vector<std::int32_t> triangles; ///< Three point numbers each, anticlockwise from above.
    std::vector<std::int32_t> rim;       ///< Segments of alpha = 0: two point numbers each.
    std::vector<float> contours;         ///< Segments: two points of three numbers each.
    std::int64_t holeCells = 0;          ///< Grid cells that are missing altogether.

    std::size_t pointCount() const { return heights.size(); }
    std::size_t triangleCount() const { return triangles.size() / 3; }
    Eigen::Vector3f point(std::int32_t number) const
    {
        return Eigen::Map<const Eigen::Vector3f>(points.data() + 3 * number);
    }
};

/// The mesh of @p field with at most @p maxSide samples along each side (at least 2), both edges
/// of the window included.
///
/// Cells through which alpha = 0 runs are cut along it; the new edge is at the top of the box,
/// for the loss grows without bound there. Where both signs of alpha are valid both sides are
/// kept and meet on that ridge.
/// @param levels  heights in (0, 1) at which contour lines are drawn.
SurfaceMesh surfaceMesh(const HeightField& field, Eigen::Index maxSide,
                        std::span<const float> levels);

} // namespace ui
