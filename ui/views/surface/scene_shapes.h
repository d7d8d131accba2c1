// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/surface/orbit_camera.h"

#include <QColor>

#include <vector>

class QPainter;
class vtkPolyData;
class vtkScalarsToColors;

namespace ui {

/// Triangles or segments of a scene that are seen, for paintShapes().
struct SceneShape {
    vtkPolyData* data = nullptr; ///< Not owned; triangles have normals.
    vtkScalarsToColors* colours =
        nullptr; ///< Of its scalars; null: the colour below is that of all.
    QColor colour = {};
    double width = 0.0;  ///< Of segments, in pixels of the screen.
    bool isBack = false; ///< Behind everything.
};

/// Paints @p shapes as vectors, from back to front: each triangle in one colour, lit as VTK lights
/// it, and segments where no nearer triangle covers them.
///
/// Shapes are put in order by the depth of their middle, which is right where they are small
/// against the distances between surfaces, as those of a height field are; a segment counts as
/// nearer by a little, so that it lies on its surface. Takes O(N log N) for N of them.
void paintShapes(QPainter& painter, const std::vector<SceneShape>& shapes,
                 const OrbitCamera& camera, const QRectF& rectangle);

} // namespace ui
