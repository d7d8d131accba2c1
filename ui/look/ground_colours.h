// SPDX-License-Identifier: MIT
#pragma once

#include "core/solve/outcome.h"

#include <QColor>

#include <cstddef>

namespace ui {

/// The colour of minimum @p number, from 0, in every view and theme; they repeat after the last.
QColor minimumColour(std::size_t number);

/// How a walk ended that led to no minimum, as far as pictures tell it apart.
enum class Fate { ToInfinity, AtWall, Unfinished };

Fate fateOf(core::Outcome outcome);
QColor fateColour(Fate fate);

/// The colour of water that covers what lies below a level.
QColor waterColour();

} // namespace ui
