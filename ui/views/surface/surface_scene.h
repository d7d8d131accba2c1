// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/surface_mesh.h"
#include "ui/look/colour_map.h"
#include "ui/views/surface/orbit_camera.h"
#include "ui/views/surface/scene_shapes.h"
#include "ui/views/surface/surface_axes.h"

#include <memory>
#include <optional>

class vtkRenderer;

namespace ui {

/// How finely a surface is drawn.
enum class Detail {
    Coarse, ///< While something moves: a software renderer keeps up with it.
    Full,   ///< Every sample of the slice.
};

/// What VTK draws of one loss: the surface, its contour lines, the rim of the hole, and the box
/// behind it. One scene is one viewport of the window.
class SurfaceScene {
public:
    SurfaceScene();
    ~SurfaceScene();

    vtkRenderer* renderer() const;
    /// The part of the window that this scene takes, as fractions from its upper left corner.
    void setExtent(const QRectF& part);
    /// Draws the scene, or leaves its part of the window to others.
    void setDrawn(bool drawn);

    /// @param shades  places on the colour map, in [0, 1], one for each point: the heights of the
    /// mesh, or something else.
    /// @param colours  three bytes for each point, in place of the colour map; or none.
    void setMesh(Detail detail, const core::SurfaceMesh& mesh, const std::vector<float>& shades,
                 const std::vector<std::uint8_t>& colours = {});
    /// The lines of equal loss on the surface: segments of two points, three floats each.
    void setLines(const std::vector<float>& segments);
    /// Which of the meshes is drawn; nothing means only the box and the background.
    void setDetail(std::optional<Detail> detail);
    /// Smooths edges; without a graphics card that takes longer than all the rest of a frame.
    void setSmooth(bool smooth);
    void setBox(const BoxTicks& ticks);
    void setBoxShown(bool shown);
    /// Of the surface, and, darker, of the lines on it.
    void setColourMap(const ColourMap& surface, const ColourMap& lines);
    void setShown(bool contours, bool rim);
    /// Colours the surface as water up to @p position on the scale of losses; nothing: it is dry.
    void setFlood(const std::optional<double>& position);
    /// Takes the colours of the theme in use.
    void applyTheme();
    /// Draws before one colour; nothing: before that of the theme.
    void setBackground(const std::optional<QColor>& colour);
    /// What is seen now, for a painter. It belongs to the scene and is good until that changes.
    std::vector<SceneShape> shapes() const;
    /// @param size        of this scene in pixels of the screen.
    /// @param pixelRatio  device pixels for each of them; lines are as much wider.
    void setCamera(const OrbitCamera& camera, const QSizeF& size, double pixelRatio);

private:
    struct Vtk;
    void updateVisibility();
    void fillTables();

    std::unique_ptr<Vtk> m_vtk;
};

} // namespace ui
