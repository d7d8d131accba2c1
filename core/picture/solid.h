// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/surface_mesh.h"

#include <cstdint>
#include <vector>

namespace core {

/// A body bounded by triangles: closed, each edge in two of them, in opposite directions.
struct Solid {
    std::vector<float> points;           ///< Three numbers each.
    std::vector<std::int32_t> triangles; ///< Three point numbers each, anticlockwise from outside.
};

/// The body under @p mesh down to the plane z = @p floor, with upright walls along its edges and
/// around holes: what a printer in three dimensions can make. @p floor lies below all points.
/// Empty for a mesh without triangles.
Solid solidUnder(const SurfaceMesh& mesh, float floor);

} // namespace core
