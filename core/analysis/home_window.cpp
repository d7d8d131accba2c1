// SPDX-License-Identifier: MIT
#include "core/analysis/home_window.h"

#include "core/plane/plane_basis.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace core {

namespace {

/// Points within this multiple of the range that the loss itself suggests are brought into view.
constexpr double kNear = 3.0;

} // namespace

Window homeWindow(const Session& session, const Plane& plane, const Paths& paths)
{
    if (session.slice.range > 0)
        return Window::square(session.slice.range);
    const Problem& problem = session.problem;
    const auto rangeFor = [&](std::span<const Eigen::VectorXd> points) {
        return interestingRange(problem, plane, points);
    };
    std::vector<Eigen::VectorXd> points{problem.x0};
    const double near = kNear * rangeFor(points);
    const PlaneBasis basis(plane);
    const auto addIfNear = [&](const Eigen::VectorXd& x) {
        const Projection seen = basis.project(x);
        if (std::max(std::abs(seen.p), std::abs(seen.q)) < near)
            points.push_back(x);
    };
    addIfNear(Eigen::VectorXd::Zero(problem.d()));
    for (const WalkedPath& walked : paths)
        if (!walked.path->points.empty())
            addIfNear(walked.path->points.back().x);
    return Window::square(rangeFor(points));
}

} // namespace core
