// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/state/place_wishes.h"

#include <optional>

namespace ui {

class ViewState;

/// The point of parameter space that is meant by a place of the plane: a minimum
/// or pass that was found, or an iterate of a path of @p panel, that is shown near it, exactly; or
/// else the point of the plane itself.
/// @param near  how far away something may be, along p and along q.
ChosenPlace seenPlace(const core::Analysis& analysis, std::size_t panel, const ViewState& state,
                      const core::PlanePoint& at, const core::PlanePoint& near);

/// Point @p k of @p path of the method at @p method of the session.
/// @pre both are in range.
ChosenPlace iteratePlace(const core::Analysis& analysis, std::size_t method, const core::Path& path,
                         std::size_t k);

} // namespace ui
