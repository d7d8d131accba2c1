// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/step_study.h"
#include "ui/state/view_state.h"
#include "ui/views/contour/basin_picture.h"
#include "ui/views/plane/minimum_move.h"
#include "ui/views/plane/plane_outlines.h"
#include "ui/views/surface/surface_axes.h"
#include "ui/views/surface/surface_painter.h"
#include "ui/views/surface/surface_scene.h"

#include <memory>
#include <optional>
#include <set>
#include <vector>

class QPainter;

namespace ui {

/// One surface of the view with everything on it: what VTK draws (the scene) and what is painted
/// over it (numbers, paths, markers). The view has one, or one for each loss that is compared.
class SurfacePane {
public:
    SurfaceScene& scene() { return m_scene; }
    /// Null where there is no surface.
    const core::HeightField* field() const
    {
        return m_picture && !isConstant() ? &m_picture->field : nullptr;
    }
    const BoxTicks& ticks() const { return m_ticks; }
    const std::vector<Trace>& traces() const { return m_traces; }
    const std::vector<Marker>& markers() const { return m_markers; }
    /// What is at a point of the screen that is no part of the surface: a title that may be cut, or
    /// the hole; rich or plain text, empty for anything else.
    QString textAt(const Projector& projector, const QPointF& pixel) const;
    /// L is one number here, so that there is no landscape to be drawn.
    bool isConstant() const { return m_picture && m_picture->scale.isConstant; }
    /// The mesh that is drawn; null where there is no surface.
    const core::SurfaceMesh* mesh() const;

    /// Shows @p panel: its surface at full detail once its mesh is there; without a picture only
    /// the box. True if another mesh is drawn now.
    bool setPicture(const core::PanelAnalysis& panel);
    /// Shows the paths and minima of panel @p index of @p analysis on the picture that is there,
    /// but for the methods that are hidden; and what a search has found and where minima go under
    /// a blend if it is that of the session's own loss. True if something else is to be painted
    /// now.
    bool setPaths(const core::Analysis& analysis, std::size_t index, const ViewState& state);
    /// Outlines on the picture that is there. True if others are to be painted now.
    bool setOutlines(std::vector<PlaneOutline> outlines);
    /// Colours the surface by @p basins with the numbers that @p found, perhaps null, gives to
    /// their minima; null: not by basins. True if something else is drawn now.
    bool setBasins(const std::shared_ptr<const core::BasinMap>& basins,
                   const std::shared_ptr<const FoundGround>& found);
    bool isColouredByBasins() const { return m_basins != nullptr; }
    /// Shows what is inside @p steps. True if something else is to be painted now.
    bool setSteps(const std::vector<core::StepStudy>& steps);
    const std::vector<core::StepStudy>& steps() const { return m_steps; }
    /// Lets water stand up to the loss @p level; nothing: it is dry.
    void setFlood(const std::optional<double>& level);
    /// @p title stands above the surface, with @p remark in smaller letters below.
    void setTitle(const QString& title, const QString& remark)
    {
        m_title = title;
        m_remark = remark;
    }
    /// Of the loss; where it is coloured by curvature that has colours of its own.
    void setColourMap(const ColourMap& map);
    /// What it is coloured by instead of the loss; null: the loss.
    const core::Shading* shading() const;
    const std::vector<PlaneOutline>& outlines() const { return m_outlines; }
    /// Draws at this level from now on, as far as there is a mesh for it.
    void setDetail(Detail detail);

    /// Paints all that lies over the scene but the cursor.
    void paint(QPainter& painter, const Projector& projector) const;
    /// Paints @p cursor, in plane coordinates.
    void paintCursor(QPainter& painter, const Projector& projector,
                     const core::Projection& cursor) const;

    /// Paints where the minimum would go.
    void paintMove(QPainter& painter, const Projector& projector, const MinimumMove& move) const;

private:
    void paintSurface(QPainter& painter, const Projector& projector) const;
    void colour();
    /// The places on the colour map of the points of mesh().
    const std::vector<float>& shades() const;
    /// Adds what a search has found.
    void addFound(const ViewState& state);
    /// Adds where minima go under a blend.
    void addTrails();
    /// Hands the mesh that is to be drawn to the scene, if it is not there yet.
    void upload();

    SurfaceScene m_scene;
    std::shared_ptr<const core::SlicePicture> m_picture;
    std::shared_ptr<const core::SurfaceMesh> m_fullMesh;
    std::shared_ptr<const core::SurfaceShades> m_shades; ///< Null: by the loss.
    const ColourMap* m_colours = nullptr;                ///< Of the loss.
    BoxTicks m_ticks;
    /// What traces and markers were made of.
    struct Source {
        std::shared_ptr<const core::SlicePicture> picture;
        std::shared_ptr<const core::Paths> paths;
        std::shared_ptr<const core::Minima> minima;
        int iteration = -1;
        core::Along along = core::Along::Iterations; ///< Of the timeline.
        bool showPaths = false;
        bool showMinima = false;
        std::set<int> hiddenMethods = {};
        std::vector<Landmark> landmarks = {};
        std::shared_ptr<const FoundGround> found = nullptr;
        std::shared_ptr<const core::Trails> trails = nullptr; ///< Null where not shown.

        friend bool operator==(const Source&, const Source&) = default;
    };
    Source m_source;
    std::vector<Trace> m_traces;
    std::vector<Marker> m_markers;
    std::vector<PlaneOutline> m_outlines;
    std::vector<core::StepStudy> m_steps;
    std::shared_ptr<const core::BasinMap> m_basins; ///< Null: not coloured by basins.
    std::shared_ptr<const FoundGround> m_basinsFound;
    BasinPicture m_basinPicture;                 ///< Of the basins.
    const core::SurfaceMesh* m_uploaded[2] = {}; ///< By detail; null before.
    Detail m_detail = Detail::Full;              ///< As asked for.
    QString m_title;
    QString m_remark;
};

} // namespace ui
