// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/found_ground.h"

#include <QJsonObject>

namespace ui {

/// What was found of a landscape, for a session file, by keys that are never changed.
QJsonObject toJson(const GroundMemory& memory);
/// The same read back. What is missing or no number is left out.
GroundMemory groundMemoryFrom(const QJsonObject& json);

} // namespace ui
