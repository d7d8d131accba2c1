// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/surface_mesh.h"

#include <cstdint>
#include <vector>

class vtkPolyData;
template <class Data>
class vtkSmartPointer;

namespace ui {

/// The triangles of a mesh with normals, and @p scalars in [0, 1], one for each point, NaN where
/// there is none; or, where there are @p colours, those, three bytes for each point.
vtkSmartPointer<vtkPolyData> surfaceOf(const core::SurfaceMesh& mesh,
                                       const std::vector<float>& scalars,
                                       const std::vector<std::uint8_t>& colours = {});
/// The rim of the hole as lines.
vtkSmartPointer<vtkPolyData> rimOf(const core::SurfaceMesh& mesh);
/// Lines between points 2k and 2k + 1, three numbers each; heights in [0, 1] as scalars.
vtkSmartPointer<vtkPolyData> segmentsOf(const std::vector<float>& points);

} // namespace ui
