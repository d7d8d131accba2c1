// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"

#include <QString>

namespace ui {

/// The name of method number @p index of @p session on screen: its title, numbered when the same
/// method stands in the list several times ("Heavy ball 2").
QString methodTitle(const core::Session& session, std::size_t index);

} // namespace ui
