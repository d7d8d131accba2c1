// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_poly_data.h"

#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkSmartPointer.h>
#include <vtkTypeInt32Array.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

template <typename Array, typename Number>
vtkSmartPointer<Array> arrayOf(const std::vector<Number>& numbers, int components)
{
    auto array = vtkSmartPointer<Array>::New();
    array->SetNumberOfComponents(components);
    array->SetNumberOfTuples(static_cast<vtkIdType>(numbers.size()) / components);
    std::ranges::copy(numbers, array->GetPointer(0));
    return array;
}

vtkSmartPointer<vtkPoints> pointsOf(const std::vector<float>& numbers)
{
    auto points = vtkSmartPointer<vtkPoints>::New();
    points->SetData(arrayOf<vtkFloatArray>(numbers, 3));
    return points;
}

/// Cells of @p size points each.
vtkSmartPointer<vtkCellArray> cellsOf(const std::vector<std::int32_t>& numbers, int size)
{
    auto cells = vtkSmartPointer<vtkCellArray>::New();
    std::vector<std::int32_t> offsets(numbers.size() / static_cast<std::size_t>(size) + 1);
    for (std::size_t k = 0; k < offsets.size(); ++k)
        offsets[k] = static_cast<std::int32_t>(k) * size;
    cells->SetData(arrayOf<vtkTypeInt32Array>(offsets, 1), arrayOf<vtkTypeInt32Array>(numbers, 1));
    return cells;
}

} // namespace

vtkSmartPointer<vtkPolyData> segmentsOf(const std::vector<float>& points)
{
    std::vector<std::int32_t> numbers(points.size() / 3);
    std::iota(numbers.begin(), numbers.end(), 0);
    auto data = vtkSmartPointer<vtkPolyData>::New();
    data->SetPoints(pointsOf(points));
    data->SetLines(cellsOf(numbers, 2));
    std::vector<float> heights(numbers.size());
    for (std::size_t k = 0; k < heights.size(); ++k)
        heights[k] = points[3 * k + 2] / static_cast<float>(core::HeightField::kTop);
    data->GetPointData()->SetScalars(arrayOf<vtkFloatArray>(heights, 1));
    return data;
}

vtkSmartPointer<vtkPolyData> surfaceOf(const core::SurfaceMesh& mesh,
                                       const std::vector<float>& scalars,
                                       const std::vector<std::uint8_t>& colours)
{
    auto data = vtkSmartPointer<vtkPolyData>::New();
    data->SetPoints(pointsOf(mesh.points));
    data->SetPolys(cellsOf(mesh.triangles, 3));
    data->GetPointData()->SetNormals(arrayOf<vtkFloatArray>(mesh.normals, 3));
    // Bytes are colours for VTK, numbers are looked up.
    if (colours.empty())
        data->GetPointData()->SetScalars(arrayOf<vtkFloatArray>(scalars, 1));
    else
        data->GetPointData()->SetScalars(arrayOf<vtkUnsignedCharArray>(colours, 3));
    return data;
}

vtkSmartPointer<vtkPolyData> rimOf(const core::SurfaceMesh& mesh)
{
    auto data = vtkSmartPointer<vtkPolyData>::New();
    data->SetPoints(pointsOf(mesh.points));
    data->SetLines(cellsOf(mesh.rim, 2));
    return data;
}

} // namespace ui
