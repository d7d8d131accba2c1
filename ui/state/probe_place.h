// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/step_study.h"
#include "ui/state/view_state.h"

#include <vector>

namespace ui {

/// The point that the read-outs are about.
struct ProbePlace {
    enum class Kind {
        Cursor,  ///< Under the mouse, in the plane.
        Iterate, ///< Where the timeline stands on the first path that is shown.
        Start,   ///< Of the methods.
    };
    Kind kind = Kind::Start;
    std::size_t method = 0; ///< Of an iterate: index in Session::methods.
    int iteration = 0;      ///< Of an iterate; the last one where the path has ended before.
    Eigen::VectorXd x;      ///< Size d.
};

/// The cursor if there is one; else the iterate of the timeline, unless it is at its end, where
/// all of the paths is shown; else the start.
/// @pre analysis.place is present.
ProbePlace probePlace(const core::Analysis& analysis, const ViewState& state);

/// The steps of the paths that are shown, from where the timeline stands: none at its end, nor
/// unless the settings ask for them. Those of the session's own loss alone.
/// @pre as above.
std::vector<core::StepPlace> shownSteps(const core::Analysis& analysis, const ViewState& state);

} // namespace ui
