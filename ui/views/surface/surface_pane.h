// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/state/view_state.h"
#include "ui/views/surface/surface_axes.h"
#include "ui/views/surface/surface_painter.h"
#include "ui/views/surface/surface_scene.h"

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace ui {

/// One surface of the view with everything on it: what VTK draws (the scene) and what is painted
/// over it (numbers, paths, markers). The view has one, or three when losses are compared.
class SurfacePane {
public:
    SurfaceScene& scene() { return m_scene; }
    /// Null where there is no surface.
    const core::HeightField* field() const { return m_picture ? &m_picture->field : nullptr; }
    const BoxTicks& ticks() const { return m_ticks; }
    const std::vector<Trace>& traces() const { return m_traces; }
    const std::vector<Marker>& markers() const { return m_markers; }
    /// The mesh that is drawn; null where there is no surface.
    const core::SurfaceMesh* mesh() const;

    /// Shows @p panel: its surface at full detail once its mesh is there; without a picture only
    /// the box. True if another mesh is drawn now.
    bool setPicture(const core::PanelAnalysis& panel);
    /// Replaces paths and minima. Empty where they belong to another loss than this pane's.
    void setPaths(const std::vector<core::WalkedPath>& paths,
                  const std::vector<core::SliceMinimum>& minima, int iteration,
                  const ViewState::Settings& shown);
    void setTitle(const QString& title) { m_title = title; }
    /// Draws at this level from now on, as far as there is a mesh for it.
    void setDetail(Detail detail);

    /// Paints all that lies over the scene. @p cursor in plane coordinates.
    void paint(QPainter& painter, const Projector& projector,
               const std::optional<core::Projection>& cursor) const;

private:
    /// Hands the mesh that is to be drawn to the scene, if it is not there yet.
    void upload();

    SurfaceScene m_scene;
    std::shared_ptr<const core::SlicePicture> m_picture;
    std::shared_ptr<const core::SurfaceMesh> m_fullMesh;
    BoxTicks m_ticks;
    std::vector<Trace> m_traces;
    std::vector<Marker> m_markers;
    const core::SurfaceMesh* m_uploaded[2] = {}; ///< By detail; null before.
    Detail m_detail = Detail::Full;              ///< As asked for.
    QString m_title;
};

} // namespace ui
