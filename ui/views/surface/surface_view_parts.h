// SPDX-License-Identifier: MIT
// What SurfaceView is made of: for its own source files only.
#pragma once

#include "ui/views/plot/grid_shape.h"
#include "ui/views/surface/camera_control.h"
#include "ui/views/surface/surface_chips.h"
#include "ui/views/surface/surface_overlay.h"
#include "ui/views/surface/surface_pane.h"
#include "ui/views/surface/surface_view.h"
#include "ui/views/surface/vtk_widget.h"

#include <QTimer>

#include <algorithm>

class QAction;

namespace ui {

using PicturePtr = std::shared_ptr<const core::SlicePicture>;

struct SurfaceView::Parts {
    VtkWidget* canvas = nullptr;       ///< Child of the view; null where there is no OpenGL.
    SurfaceOverlay* overlay = nullptr; ///< Child of the view, over the canvas.
    SurfaceChips* chips = nullptr;
    QAction* centre = nullptr; ///< Of the context menu; shown where there is a hole.
    CameraControl control;
    QTimer settle;         ///< Runs while something moves.
    bool hasShown = false; ///< There was a picture before the present one.
    std::vector<std::unique_ptr<SurfacePane>> panes;
    core::AnalysisPtr analysis;
    std::vector<PicturePtr> pictures; ///< As they are drawn, one for each pane.
    std::optional<bool> framed;       ///< Once the camera has its place: whether for a ribbon.
    /// Where the next picture is to be looked at from, if not from the usual place; what it does
    /// not say is as there.
    std::optional<QVariantMap> wantedViewpoint;
    bool outdated = false;

    /// False while there is nothing to see; a state with other columns has no picture for ever.
    bool hasPicture() const
    {
        return std::ranges::any_of(pictures, [](const PicturePtr& one) { return one != nullptr; });
    }
};

} // namespace ui
