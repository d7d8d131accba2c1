// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/curvature_scale.h"
#include "core/picture/height_field.h"
#include "core/picture/surface_mesh.h"
#include "core/plane/plane.h"

#include <Eigen/Core>

#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// Colours of a part of a plane by something else than the loss: a view uploads and paints them.
struct Shading {
    /// What they stand for: the id of a CurvatureLayer or a DifferenceInfo.
    std::string_view of;
    Grid grid;
    CurvatureScale scale;
    /// Where the numbers lie on the scale, in [0, 1], at the samples of the grid; NaN where there
    /// is none.
    Eigen::MatrixXf positions;
};

/// A place on a grid.
struct SamplePlace {
    double x; ///< In columns.
    double y; ///< In rows.
};

/// Where (p, q) lies among the samples of @p grid; nothing outside of its window.
std::optional<SamplePlace> samplePlace(const Grid& grid, double p, double q);

/// Where the points of @p mesh, which is of @p field, lie on the scale of @p shading, in [0, 1]: by
/// linear interpolation, counts by the nearest sample; NaN where nothing is known.
std::vector<float> shadesOn(const SurfaceMesh& mesh, const HeightField& field,
                            const Shading& shading);

} // namespace core
