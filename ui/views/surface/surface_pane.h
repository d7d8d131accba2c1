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
    /// Samples along each side while something moves.
    static constexpr Eigen::Index kCoarseSide = 144;

    SurfaceScene& scene() { return m_scene; }
    const HeightField* field() const { return m_field.get(); }
    const BoxTicks& ticks() const { return m_ticks; }
    const std::vector<Trace>& traces() const { return m_traces; }
    const std::vector<Marker>& markers() const { return m_markers; }
    /// The mesh at full detail; null before it was asked for.
    const SurfaceMesh* mesh() const { return m_mesh.get(); }

    /// Shows @p slice, or with null only the box. Cheap: meshes are made by setDetail.
    void setSlice(const core::SlicePtr& slice, const HeightScale& scale);
    /// Replaces paths and minima. Empty where they belong to another loss than this pane's.
    void setPaths(const std::vector<core::WalkedPath>& paths,
                  const std::vector<core::SliceMinimum>& minima, int iteration,
                  const ViewState::Settings& shown);
    void setTitle(const QString& title) { m_title = title; }
    /// Makes the mesh of this level if it is not there yet, and draws it from now on.
    void setDetail(Detail detail);

    /// Paints all that lies over the scene. @p cursor in plane coordinates.
    void paint(QPainter& painter, const Projector& projector,
               const std::optional<core::Projection>& cursor) const;

private:
    std::vector<float> contourLevels() const;

    SurfaceScene m_scene;
    std::unique_ptr<const HeightField> m_field;
    BoxTicks m_ticks;
    std::vector<Trace> m_traces;
    std::vector<Marker> m_markers;
    std::unique_ptr<const SurfaceMesh> m_mesh;
    bool m_hasCoarse = false;
    Detail m_detail = Detail::Full; ///< As asked for; a small slice has one mesh.
    QString m_title;
};

} // namespace ui
