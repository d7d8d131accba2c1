// SPDX-License-Identifier: MIT
#include "core/plane/choose_plane.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

Eigen::VectorXd originOf(const Problem& problem, const SliceSettings& settings,
                         const Eigen::VectorXd& optimum)
{
    switch (settings.through) {
    case Through::Zero:
        break;
    case Through::Start:
        return problem.x0;
    case Through::Optimum:
        return optimum;
    case Through::Custom:
        return fittedTo(problem.d(), settings.point);
    }
    return Eigen::VectorXd::Zero(problem.d());
}

std::string axisTitle(const Direction& direction, const char* standard)
{
    return direction.title.empty() ? standard + (" (" + direction.meaning + ")") : direction.title;
}

/// The slice of a problem with one column.
Plane line(const Problem& problem, Eigen::VectorXd origin)
{
    Plane plane;
    plane.label1 = (origin[0] == 0 ? "" : "Δ ") + problem.columnName(0);
    plane.d1 = Eigen::VectorXd::Ones(1);
    plane.origin = std::move(origin);
    return plane;
}

} // namespace

Eigen::VectorXd fittedTo(Eigen::Index d, const Eigen::VectorXd& v)
{
    Eigen::VectorXd result = Eigen::VectorXd::Zero(d);
    const Eigen::Index common = std::min(d, v.size());
    for (Eigen::Index k = 0; k < common; ++k)
        result[k] = std::isfinite(v[k]) ? v[k] : 0.0;
    return result;
}

Plane choosePlane(const Problem& problem, const SliceSettings& settings,
                  const Eigen::VectorXd& optimum, const Eigen::MatrixXd& walked)
{
    const Eigen::Index d = problem.d();
    const Eigen::VectorXd best = optimum.size() == d ? optimum : problem.x0;
    Eigen::VectorXd origin = originOf(problem, settings, best);
    if (d == 1)
        return line(problem, std::move(origin));
    const Eigen::MatrixXd points = walked.rows() == d ? walked : Eigen::MatrixXd(d, 0);
    RandomDirections random(settings.seed, d);
    DirectionPair chosen =
        directionsOf(settings).choose({problem, settings, origin, best, points, random});
    return {std::move(origin),
            std::move(chosen.first.vector),
            std::move(chosen.second.vector),
            axisTitle(chosen.first, "p · d₁"),
            axisTitle(chosen.second, "q · d₂"),
            std::move(chosen.remark)};
}

} // namespace core
