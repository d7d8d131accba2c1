// SPDX-License-Identifier: MIT
#include "ui/views/surface/scene_shapes.h"

#include <QPainter>
#include <QPen>

#include <vtkCellArray.h>
#include <vtkDataArray.h>
#include <vtkIdList.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkScalarsToColors.h>
#include <vtkSmartPointer.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

using Eigen::Vector3d;

// The light of SurfaceScene.
constexpr double kAmbient = 0.42;
constexpr double kDiffuse = 0.68;

/// A triangle or, with two corners, a segment.
struct Piece {
    std::array<QPointF, 3> corners;
    int count = 3;
    double depth = 0.0;
    QRgb colour = 0;
    double width = 0.0;
};

Vector3d at(vtkPoints& points, vtkIdType k)
{
    Vector3d point;
    points.GetPoint(k, point.data());
    return point;
}

/// Colours of the points of a shape, three or four bytes each.
class PointColours {
public:
    explicit PointColours(const SceneShape& shape)
        : m_colour(shape.colour)
    {
        vtkDataArray* scalars = shape.data->GetPointData()->GetScalars();
        if (shape.colours && scalars)
            m_bytes.TakeReference(shape.colours->MapScalars(scalars, VTK_COLOR_MODE_DEFAULT, 0));
    }
    /// The mean over points.
    Vector3d mean(vtkIdList& points) const
    {
        if (!m_bytes)
            return {double(m_colour.red()), double(m_colour.green()), double(m_colour.blue())};
        Vector3d sum = Vector3d::Zero();
        for (vtkIdType k = 0; k < points.GetNumberOfIds(); ++k)
            for (int i = 0; i < 3; ++i)
                sum[i] += m_bytes->GetTypedComponent(points.GetId(k), i);
        return sum / double(points.GetNumberOfIds());
    }

private:
    QColor m_colour;
    vtkSmartPointer<vtkUnsignedCharArray> m_bytes;
};

/// How much light a surface with @p normal sends to the camera.
double brightness(const Vector3d& normal, const OrbitCamera& camera)
{
    // Both stand beside the camera, as VTK's camera lights do.
    static const std::array<std::pair<Vector3d, double>, 2> kLights{
        std::pair{Vector3d(-0.7, 0.9, 1.0).normalized(), 0.85},
        std::pair{Vector3d(0.9, 0.1, 1.0).normalized(), 0.25}};
    Vector3d seen(normal.dot(camera.right()), normal.dot(camera.up()),
                  -normal.dot(camera.forward()));
    if (seen.z() < 0.0) // VTK lights both sides
        seen = -seen;
    double diffuse = 0.0;
    for (const auto& [direction, strength] : kLights)
        diffuse += strength * std::max(0.0, seen.dot(direction));
    return kAmbient + kDiffuse * diffuse;
}

QRgb toned(const Vector3d& colour, double brightness)
{
    const auto byte = [&](double value) {
        return std::clamp(int(std::lround(value * brightness)), 0, 255);
    };
    return qRgb(byte(colour[0]), byte(colour[1]), byte(colour[2]));
}

/// The pieces of @p cells of @p shape.
void collect(const SceneShape& shape, vtkCellArray& cells, const OrbitCamera& camera,
             const Projector& projector, std::vector<Piece>& pieces)
{
    vtkPoints* points = shape.data->GetPoints();
    vtkDataArray* normals = shape.data->GetPointData()->GetNormals();
    const PointColours colours(shape);
    vtkNew<vtkIdList> ids;
    for (vtkIdType cell = 0; cell < cells.GetNumberOfCells(); ++cell) {
        cells.GetCellAtId(cell, ids);
        Piece piece;
        piece.count = int(std::min<vtkIdType>(3, ids->GetNumberOfIds()));
        Vector3d middle = Vector3d::Zero();
        Vector3d normal = Vector3d::Zero();
        double reach = 0.0;
        for (int k = 0; k < piece.count; ++k) {
            const Vector3d point = at(*points, ids->GetId(k));
            middle += point / piece.count;
            piece.corners[std::size_t(k)] = projector.at(point);
            reach = std::max(reach, (point - at(*points, ids->GetId(0))).norm());
            if (normals && piece.count == 3)
                normal += Vector3d(normals->GetTuple3(ids->GetId(k)));
        }
        const bool isLit = normals && piece.count == 3 && normal.norm() > 0.0;
        piece.colour =
            toned(colours.mean(*ids), isLit ? brightness(normal.normalized(), camera) : 1.0);
        piece.width = shape.width;
        piece.depth = projector.depth(middle);
        if (piece.count == 2) {
            // As far as a triangle under it may reach towards the eye.
            constexpr double kOnSurface = 0.012;
            piece.depth -= kOnSurface + reach;
        }
        pieces.push_back(piece);
    }
}

void paint(QPainter& painter, const std::vector<Piece>& pieces)
{
    // A seam of the same colour: viewers smooth the edges of each triangle by itself, and what is
    // behind would shine through between two.
    constexpr double kSeam = 0.5;
    for (const Piece& piece : pieces) {
        const QColor colour(piece.colour);
        if (piece.count == 2) {
            painter.setPen(QPen(colour, piece.width, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(piece.corners[0], piece.corners[1]);
            continue;
        }
        painter.setPen(QPen(colour, kSeam, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
        painter.setBrush(colour);
        painter.drawConvexPolygon(piece.corners.data(), piece.count);
    }
}

} // namespace

void paintShapes(QPainter& painter, const std::vector<SceneShape>& shapes,
                 const OrbitCamera& camera, const QRectF& rectangle)
{
    const Projector projector(camera, rectangle);
    painter.save();
    painter.setClipRect(rectangle);
    for (const bool isBack : {true, false}) {
        std::vector<Piece> pieces;
        for (const SceneShape& shape : shapes) {
            if (shape.isBack != isBack || !shape.data || !shape.data->GetPoints())
                continue;
            collect(shape, *shape.data->GetPolys(), camera, projector, pieces);
            collect(shape, *shape.data->GetLines(), camera, projector, pieces);
        }
        // Those equally far stay in their order, so that the same scene is the same file.
        std::ranges::stable_sort(pieces, std::greater(), &Piece::depth);
        paint(painter, pieces);
    }
    painter.restore();
}

} // namespace ui
