// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/place_wishes.h"

#include <QPoint>

#include <functional>
#include <optional>

class QMenu;
class QWidget;

namespace ui {

class ViewState;

/// What is seen at a place of a widget, or, where the menu was asked for by a key, what is pointed
/// at; nothing where there is nothing.
using PlaceFinder = std::function<std::optional<ChosenPlace>(const std::optional<QPoint>& at)>;

/// Adds to the context menu of @p widget, which is made of its actions, what can be done with the
/// place that it is opened at: slice through it, take it as one of three points of a plane, start
/// all methods there, or one run.
void addPlaceActions(QWidget& widget, ViewState& state, PlaceFinder find);

/// Adds to @p menu what can be done with @p place, but for slicing through it and starting all
/// methods there.
void addPlaceEntries(QMenu& menu, ViewState& state, const ChosenPlace& place);

} // namespace ui
