// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/view.h"

class QAction;

namespace ui {

class ViewState;

/// Gives @p view the context menu that all views have: copy the picture, copy the values, export,
/// reset. Actions that @p view has already stand above.
void addViewActions(View& view);

/// An action for the menu of a view of the plane that asks @p state for centred columns, so that
/// the hole goes away. Invisible until a picture has one.
QAction* addCentreAction(View& view, ViewState& state);

} // namespace ui
