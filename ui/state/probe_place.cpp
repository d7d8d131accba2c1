// SPDX-License-Identifier: MIT
#include "ui/state/probe_place.h"

#include <algorithm>

namespace ui {

ProbePlace probePlace(const core::Analysis& analysis, const ViewState& state)
{
    using Kind = ProbePlace::Kind;
    if (const auto& cursor = state.cursor())
        return {Kind::Cursor, 0, 0, analysis.plane().at(cursor->p, cursor->q)};
    if (state.iteration() >= 0) {
        for (const core::WalkedPath& walked : analysis.paths()) {
            const auto& points = walked.path->points;
            if (points.empty() || walked.isOfBefore || state.isMethodHidden(walked.colour))
                continue;
            const int iteration = std::min(state.iteration(), static_cast<int>(points.size()) - 1);
            return {Kind::Iterate, walked.method, iteration,
                    points[static_cast<std::size_t>(iteration)].x};
        }
    }
    return {Kind::Start, 0, 0, analysis.request.session->problem.x0};
}

} // namespace ui
