// SPDX-License-Identifier: MIT
#include "core/analysis/step_study.h"

#include "core/model/loss.h"
#include "core/plane/plane_basis.h"

#include <cassert>

namespace core {

namespace {

using Eigen::VectorXd;

/// How far the arrow downhill goes at the end of a run, as a part of |x|.
constexpr double kLittle = 0.1;

LocalParabola parabolaAt(const LossAt& at, const VectorXd& gradient, const Plane& plane,
                         const PlanePoint& foot)
{
    LocalParabola parabola;
    parabola.at = foot;
    parabola.value = at.loss();
    const HessianForm hessian = at.hessian();
    const VectorXd H1 = hessian.times(plane.d1);
    const VectorXd H2 = hessian.times(plane.d2);
    parabola.slope << gradient.dot(plane.d1), gradient.dot(plane.d2);
    const double mixed = plane.d1.dot(H2);
    parabola.bend << plane.d1.dot(H1), mixed, mixed, plane.d2.dot(H2);
    return parabola;
}

} // namespace

double LocalParabola::operator()(double p, double q) const
{
    const Eigen::Vector2d away(p - at.p, q - at.q);
    return value + slope.dot(away) + 0.5 * away.dot(bend * away);
}

std::optional<StepStudy> studyStep(const Problem& problem, const StepPlace& place)
{
    const std::vector<PathPoint>& points = place.path->points;
    assert(place.iterate < points.size());
    const VectorXd& x = points[place.iterate].x;
    if (x.size() != problem.d() || place.plane.origin.size() != problem.d())
        return std::nullopt;
    const LossAt at(problem, x);
    if (at.domain() != Domain::Inside)
        return std::nullopt;

    const PlaneBasis basis(place.plane);
    const auto footOf = [&basis](const VectorXd& point) {
        const Projection foot = basis.project(point);
        return PlanePoint{foot.p, foot.q};
    };
    StepStudy study;
    study.colour = place.colour;
    study.iterate = place.iterate;
    study.from = footOf(x);
    study.distance = basis.project(x).distance;

    VectorXd step = VectorXd::Zero(x.size());
    if (place.iterate + 1 < points.size()) {
        step = points[place.iterate + 1].x - x;
        study.to = footOf(x + step);
        for (const double length : points[place.iterate].refused)
            study.refused.push_back(footOf(x + length * step));
    }
    const VectorXd gradient = at.gradient();
    const double size = step.norm() > 0 ? step.norm() : kLittle * x.norm();
    const double slope = gradient.norm();
    study.downhill = slope > 0 ? footOf(x - size / slope * gradient) : study.from;
    if (const double coasting = points[place.iterate].coasting; coasting > 0 && place.iterate > 0)
        study.velocity = footOf(x + coasting * (x - points[place.iterate - 1].x));
    if (place.usesCurvature && !place.plane.isLine())
        study.parabola = parabolaAt(at, gradient, place.plane, study.from);
    return study;
}

} // namespace core
