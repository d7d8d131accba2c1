// SPDX-License-Identifier: MIT
#pragma once

class QKeyEvent;
class QMouseEvent;

namespace ui {

class ViewState;

/// True for Alt with Left or Right, which step back and forward through the windows of a plane.
bool meansWindowStep(const QKeyEvent& event);
/// Takes the step that @p event means; false when it means none.
bool stepsWindow(const QKeyEvent& event, ViewState& state);
/// The same for the buttons "back" and "forward" of a mouse.
bool stepsWindow(const QMouseEvent& event, ViewState& state);

} // namespace ui
