// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <vector>

namespace core {

/// The window in which @p plane is shown when none is asked for: that of the settings of
/// @p session, or a square around the origin of the plane that the loss itself suggests, with the
/// start, x = 0 and the ends of @p paths. The end of a path on its way to infinity, which would
/// shrink everything else to a dot, does not widen it.
Window homeWindow(const Session& session, const Plane& plane, const Paths& paths);

} // namespace core
