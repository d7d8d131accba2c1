// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/contour/plane_plot.h"
#include "ui/views/plane/plane_gestures.h"
#include "ui/views/plane/plane_navigator.h"
#include "ui/views/plane/plane_overlay.h"

class QKeyEvent;

namespace ui {

/// Lets the mouse move @p navigator: drag, wheel, rubber band and double click on @p plot. All
/// live as long as @p gestures.
void navigateByMouse(PlaneGestures& gestures, PlaneNavigator& navigator, PlanePlot& plot,
                     PlaneOverlay& overlay);

/// Lets a key move @p navigator: arrows pan, + and - zoom about @p about, Home goes home.
/// False when the key means nothing here.
bool navigateByKey(const QKeyEvent& event, PlaneNavigator& navigator,
                   const core::PlanePoint& about);

/// The direction of an arrow key as (+-1, 0) or (0, +-1) with q upwards; nothing for other keys.
std::optional<core::PlanePoint> arrowOf(const QKeyEvent& event);

} // namespace ui
