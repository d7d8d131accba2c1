// SPDX-License-Identifier: MIT
#include "ui/views/plane/seen_place.h"

#include "core/plane/plane_basis.h"
#include "ui/look/translated.h"
#include "ui/state/view_state.h"
#include "ui/views/plot/method_title.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Distance as a part of what is near; above 1 is away.
double away(double p, double q, const core::PlanePoint& at, const core::PlanePoint& near)
{
    return std::hypot((p - at.p) / near.p, (q - at.q) / near.q);
}

std::optional<ChosenPlace> iterateNear(const core::Analysis& analysis, std::size_t panel,
                                       const ViewState& state, const core::PlanePoint& at,
                                       const core::PlanePoint& near)
{
    const auto& paths = analysis.panels[panel].paths;
    if (!paths || !state.settings().showPaths)
        return std::nullopt;
    double nearest = 1.0;
    std::optional<ChosenPlace> found;
    for (const core::WalkedPath& walked : *paths) {
        if (state.isMethodHidden(walked.colour) || walked.isOfBefore || !walked.projection)
            continue;
        const std::vector<core::Projection>& feet = *walked.projection;
        const int end = state.iterationOn(*walked.path);
        const std::size_t count =
            end < 0 ? feet.size() : std::min(feet.size(), static_cast<std::size_t>(end) + 1);
        for (std::size_t k = 0; k < count; ++k) {
            const double distance = away(feet[k].p, feet[k].q, at, near);
            if (distance > nearest)
                continue;
            nearest = distance;
            found = iteratePlace(analysis, walked.method, *walked.path, k);
        }
    }
    return found;
}

std::optional<ChosenPlace> landmarkNear(const core::Analysis& analysis, const ViewState& state,
                                        const core::PlanePoint& at, const core::PlanePoint& near)
{
    const core::PlaneBasis basis(analysis.plane());
    for (const Landmark& mark : state.landmarks()) {
        if (mark.x.size() != analysis.plane().origin.size() || !state.settings().showMinima)
            continue;
        const core::Projection foot = basis.project(mark.x);
        if (away(foot.p, foot.q, at, near) <= 1.0)
            return ChosenPlace{mark.x, mark.title};
    }
    return std::nullopt;
}

} // namespace

ChosenPlace iteratePlace(const core::Analysis& analysis, std::size_t method, const core::Path& path,
                         std::size_t k)
{
    return {
        path.points[k].x,
        translated("%1, iteration %2").arg(methodTitle(*analysis.request.session, method)).arg(k)};
}

ChosenPlace seenPlace(const core::Analysis& analysis, std::size_t panel, const ViewState& state,
                      const core::PlanePoint& at, const core::PlanePoint& near)
{
    // A minimum lies under the ends of the paths that found it, and is more exact.
    if (const auto landmark = landmarkNear(analysis, state, at, near))
        return *landmark;
    if (const auto iterate = iterateNear(analysis, panel, state, at, near))
        return *iterate;
    return {analysis.plane().at(at.p, at.q), translated("this point")};
}

} // namespace ui
