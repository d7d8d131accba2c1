// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_files.h"

#include "core/picture/solid.h"
#include "ui/look/colour_map.h"

#include <Eigen/Geometry>

#include <QtEndian>

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkDoubleArray.h>
#include <vtkFloatArray.h>
#include <vtkGLTFExporter.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>
#include <vtkXMLPolyDataWriter.h>

#include <cstring>

namespace ui {

namespace {

/// The width of a printed body, in mm: the box is 2 units wide.
constexpr float kPrintedWidth = 100.0F;
/// How far the body reaches below the lowest loss, in units of the box.
constexpr float kBase = 0.1F;

core::SurfaceMesh meshOf(const core::SlicePicture& picture)
{
    auto mesh = core::fullMesh(picture, {});
    return mesh ? *std::move(mesh) : core::SurfaceMesh{};
}

vtkNew<vtkPolyData> polyData(const core::SurfaceMesh& mesh)
{
    vtkNew<vtkPolyData> data;
    vtkNew<vtkPoints> points;
    vtkNew<vtkFloatArray> normals;
    normals->SetName("Normals");
    normals->SetNumberOfComponents(3);
    for (std::size_t k = 0; k < mesh.pointCount(); ++k) {
        points->InsertNextPoint(&mesh.points[3 * k]);
        normals->InsertNextTuple(&mesh.normals[3 * k]);
    }
    vtkNew<vtkCellArray> triangles;
    for (std::size_t k = 0; k + 2 < mesh.triangles.size(); k += 3)
        triangles->InsertNextCell(
            {mesh.triangles[k], mesh.triangles[k + 1], mesh.triangles[k + 2]});
    data->SetPoints(points);
    data->SetPolys(triangles);
    data->GetPointData()->SetNormals(normals);
    return data;
}

void addArray(vtkPolyData& data, const char* name, const std::vector<double>& values)
{
    vtkNew<vtkDoubleArray> array;
    array->SetName(name);
    for (const double value : values)
        array->InsertNextValue(value);
    data.GetPointData()->AddArray(array);
}

void appendFloat(QByteArray& bytes, float value)
{
    std::uint32_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    bits = qToLittleEndian(bits);
    bytes.append(reinterpret_cast<const char*>(&bits), sizeof bits);
}

} // namespace

QByteArray surfaceVtp(const core::SlicePicture& picture)
{
    const core::SurfaceMesh mesh = meshOf(picture);
    if (mesh.triangles.empty())
        return {};
    vtkNew<vtkPolyData> data = polyData(mesh);
    std::vector<double> loss;
    std::vector<double> s;
    std::vector<double> r;
    for (std::size_t k = 0; k < mesh.pointCount(); ++k) {
        const core::LossScale& scale = picture.scale;
        loss.push_back(scale.loss(scale.low + (scale.high - scale.low) * mesh.heights[k]));
        const core::PlanePoint at =
            picture.field.planePoint(mesh.points[3 * k], mesh.points[3 * k + 1]);
        s.push_back(at.p);
        r.push_back(at.q);
    }
    addArray(*data, "loss", loss); // at the ends of the scale where it lies beyond them
    addArray(*data, "s", s);
    addArray(*data, "r", r);
    data->GetPointData()->SetActiveScalars("loss");
    vtkNew<vtkXMLPolyDataWriter> writer;
    writer->SetInputData(data);
    writer->WriteToOutputStringOn();
    if (!writer->Write())
        return {};
    return QByteArray::fromStdString(writer->GetOutputString());
}

QByteArray surfaceStl(const core::SlicePicture& picture)
{
    const core::Solid solid = core::solidUnder(meshOf(picture), -kBase);
    if (solid.triangles.empty())
        return {};
    QByteArray bytes("Basin: a loss surface, in mm");
    bytes.resize(80, ' ');
    const auto count = static_cast<quint32>(solid.triangles.size() / 3);
    const quint32 stored = qToLittleEndian(count);
    bytes.append(reinterpret_cast<const char*>(&stored), sizeof stored);
    for (quint32 k = 0; k < count; ++k) {
        const auto corner = [&](std::size_t c) {
            const auto at = 3 * static_cast<std::size_t>(solid.triangles[3 * k + c]);
            return Eigen::Vector3f(solid.points[at], solid.points[at + 1], solid.points[at + 2]);
        };
        const Eigen::Vector3f normal =
            (corner(1) - corner(0)).cross(corner(2) - corner(0)).normalized();
        for (const float value : normal)
            appendFloat(bytes, value);
        for (std::size_t c = 0; c < 3; ++c)
            for (const float value : corner(c))
                appendFloat(bytes, value * kPrintedWidth / 2.0F);
        bytes.append(2, '\0'); // no attributes
    }
    return bytes;
}

QByteArray surfaceGltf(const core::SlicePicture& picture, const QString& colourMap)
{
    const core::SurfaceMesh mesh = meshOf(picture);
    if (mesh.triangles.empty())
        return {};
    vtkNew<vtkPolyData> data = polyData(mesh);
    const ColourMap& map = colourMapById(colourMap);
    vtkNew<vtkUnsignedCharArray> colours;
    colours->SetName("colours");
    colours->SetNumberOfComponents(3);
    for (const float height : mesh.heights) {
        const QColor colour = map.at(height);
        colours->InsertNextTuple3(colour.red(), colour.green(), colour.blue());
    }
    data->GetPointData()->SetScalars(colours);
    vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(data);
    vtkNew<vtkActor> actor;
    actor->SetMapper(mapper);
    vtkNew<vtkRenderer> renderer;
    renderer->AddActor(actor);
    vtkNew<vtkRenderWindow> window; // only holds the scene; nothing is drawn
    window->AddRenderer(renderer);
    vtkNew<vtkGLTFExporter> exporter;
    exporter->SetRenderWindow(window);
    exporter->InlineDataOn();
    exporter->SaveNormalOn();
    return QByteArray::fromStdString(exporter->WriteToString());
}

} // namespace ui
