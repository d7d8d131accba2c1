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
            const int iteration =
                std::min(state.iterationOn(*walked.path), static_cast<int>(points.size()) - 1);
            return {Kind::Iterate, walked.method, iteration,
                    points[static_cast<std::size_t>(iteration)].x};
        }
    }
    return {Kind::Start, 0, 0, analysis.request.session->problem.x0};
}

std::vector<core::StepPlace> shownSteps(const core::Analysis& analysis, const ViewState& state)
{
    std::vector<core::StepPlace> steps;
    if (!state.settings().showStep || state.iteration() < 0)
        return steps;
    for (const core::WalkedPath& walked : analysis.paths()) {
        const auto count = static_cast<int>(walked.path->points.size());
        if (count == 0 || walked.isOfBefore || state.isMethodHidden(walked.colour))
            continue;
        const core::MethodInfo* info =
            core::methodById(analysis.request.session->methods.at(walked.method).id);
        const int iterate = std::min(state.iterationOn(*walked.path), count - 1);
        steps.push_back({walked.path, static_cast<std::size_t>(iterate), analysis.plane(),
                         walked.colour, info && info->usesCurvature});
    }
    return steps;
}

} // namespace ui
