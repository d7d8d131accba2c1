// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/view.h"

#include <QString>

#include <span>

namespace ui {

/// Where a view stands when the panels are in their default order.
enum class ViewPlace {
    Centre, ///< One view; it cannot be closed.
    Right,  ///< Docks at the right, from top to bottom in the order of the list.
};

/// Whether a view shares its place, as a tab, with the one before it.
enum class ViewTab {
    Never,
    WhenLow,
    Always,
    AlwaysButLow, ///< The same, but closed at first in a low window, which has tabs enough.
};

/// A view as the window, its menus and its files know it.
struct ViewInfo {
    QString id;        ///< "contours": of docks, settings and exported files. Never changed.
    QString title;     ///< Of menus and exported files: "Contours".
    QString dockTitle; ///< "Hessian spectrum".
    ViewPlace place = ViewPlace::Right;
    /// Part of the height of its column, among the docks of that column.
    int share = 1;
    ViewTab tab = ViewTab::Never;
    /// It is shown in the middle while losses are compared. True for one view.
    bool joinsCentre = false;
    bool onlyWhileCompared = false;                ///< It has nothing to say about one loss.
    View* (*make)(ViewState& viewState) = nullptr; ///< Without a parent yet.
};

/// A view of a window.
struct NamedView {
    const ViewInfo* info;
    View* view; ///< Owned by the window or its dock.
};

/// All views in menu order. A new view is its own files and an entry here.
std::span<const ViewInfo> viewInfos();

} // namespace ui
