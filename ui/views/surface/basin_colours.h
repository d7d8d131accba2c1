// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/surface_mesh.h"
#include "ui/views/contour/basin_picture.h"

#include <cstdint>
#include <vector>

namespace ui {

/// The colours of @p picture at the points of @p mesh on @p field: red, green and blue for each,
/// those of the nearest start; grey beyond the outermost ones.
std::vector<std::uint8_t> basinColours(const BasinPicture& picture, const core::SurfaceMesh& mesh,
                                       const core::HeightField& field);

} // namespace ui
