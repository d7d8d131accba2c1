// SPDX-License-Identifier: MIT
#include "core/analysis/step_study.h"

#include "core/model/loss.h"
#include "core/numeric/constants.h"
#include "core/plane/plane_basis.h"

#include <Eigen/Cholesky>
#include <Eigen/LU>

#include <cassert>
#include <cmath>
#include <numbers>
#include <utility>

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

/// Of the loss at a point that is not an iterate.
double lossOf(const LossAt& at)
{
    return at.domain() == Domain::Inside ? at.loss() : kNan;
}

/// A point is seen at its foot.
class Sight {
public:
    Sight(const Problem& problem, const Plane& plane)
        : m_problem(problem)
        , m_basis(plane)
    {
    }

    SeenPoint at(const VectorXd& x) const
    {
        const VectorXd z = m_problem.A.times(x);
        return at(x, z.allFinite() ? lossOf(LossAt::ofScores(m_problem, z)) : kNan);
    }
    SeenPoint at(const VectorXd& x, double loss) const
    {
        const Projection foot = m_basis.project(x);
        return {{foot.p, foot.q}, loss};
    }
    double distance(const VectorXd& x) const { return m_basis.project(x).distance; }

private:
    const Problem& m_problem;
    PlaneBasis m_basis;
};

/// The shadows of balls |N s| <= radius around an iterate.
///
/// Feet are P s, P = (D^T D)^-1 D^T for the directions D of the plane. The shadow of the ball is
/// E e radius, |e| <= 1, with E E^T = P N^-2 P^T; the point of the sphere over its edge at e is
/// N^-2 P^T E^-T e radius.
class BallShadow {
public:
    BallShadow(const Problem& problem, const Plane& plane)
    {
        const VectorXd norms = problem.A.columnNorms();
        const VectorXd inverse = (norms.array() > 0).select(norms.cwiseInverse(), 1.0);
        Eigen::MatrixX2d D(plane.d1.size(), 2);
        D << plane.d1, plane.d2;
        const Eigen::Matrix2d gram = D.transpose() * D;
        const Eigen::MatrixX2d lifted = inverse.cwiseAbs2().asDiagonal() * D * gram.inverse();
        const Eigen::Matrix2d square = gram.inverse() * (D.transpose() * lifted);
        const Eigen::LLT<Eigen::Matrix2d> root(square);
        if (root.info() != Eigen::Success || !square.allFinite())
            return;
        m_shape = root.matrixL();
        const Eigen::MatrixX2d over = lifted * m_shape.inverse().transpose();
        m_scores.resize(problem.n(), 2);
        m_scores << problem.A.times(over.col(0)), problem.A.times(over.col(1));
        m_isKnown = m_shape.allFinite() && m_scores.allFinite();
    }

    /// Nothing where the ball has no shadow in numbers.
    explicit operator bool() const { return m_isKnown; }

    /// The outline of the ball of @p radius around @p here. @param hasLosses  whether they are
    /// wanted.
    TrustOutline outline(const Problem& problem, const LossAt& here, const PlanePoint& middle,
                         double radius, bool hasLosses) const
    {
        TrustOutline result;
        result.radius = radius;
        for (int k = 0; k < kPoints; ++k) {
            const double angle = 2 * std::numbers::pi * k / kPoints;
            const Eigen::Vector2d e(radius * std::cos(angle), radius * std::sin(angle));
            const Eigen::Vector2d away = m_shape * e;
            SeenPoint point{{middle.p + away.x(), middle.q + away.y()}, kNan};
            if (VectorXd z = here.z() + m_scores * e; hasLosses && z.allFinite())
                point.loss = lossOf(LossAt::ofScores(problem, std::move(z)));
            result.points.push_back(point);
        }
        return result;
    }

    static constexpr int kPoints = 64;

private:
    Eigen::Matrix2d m_shape;
    Eigen::MatrixX2d m_scores; ///< Of the points of the sphere over the axes of the shape, n x 2.
    bool m_isKnown = false;
};

std::vector<TrustOutline> outlinesOf(const Problem& problem, const LossAt& at,
                                     const TrustTrials& trust, const Plane& plane,
                                     const PlanePoint& middle)
{
    std::vector<TrustOutline> outlines;
    if (!(trust.radius > 0) || plane.isLine())
        return outlines;
    const BallShadow shadow(problem, plane);
    if (!shadow)
        return outlines;
    // A tenth of a second, when every one of them is an exponential.
    constexpr double kMostRows = 5e6;
    const auto count = static_cast<double>(BallShadow::kPoints * (trust.refused.size() + 1));
    const bool hasLosses = count * static_cast<double>(problem.n()) <= kMostRows;
    for (const TrustTrials::Refused& refused : trust.refused) {
        outlines.push_back(shadow.outline(problem, at, middle, refused.radius, hasLosses));
        outlines.back().isRefused = true;
    }
    outlines.push_back(shadow.outline(problem, at, middle, trust.radius, hasLosses));
    return outlines;
}

/// Points that were tried for the step by @p step from @p point and refused.
std::vector<SeenPoint> refusedOf(const Problem& problem, const LossAt& at, const PathPoint& point,
                                 const VectorXd& step, const Sight& sight)
{
    std::vector<SeenPoint> refused;
    if (!point.refused.empty()) {
        const VectorXd along = problem.A.times(step);
        for (const double length : point.refused) {
            VectorXd z = at.z() + length * along;
            const double loss =
                z.allFinite() ? lossOf(LossAt::ofScores(problem, std::move(z))) : kNan;
            refused.push_back(sight.at(point.x + length * step, loss));
        }
    }
    for (const TrustTrials::Refused& trial : point.trust.refused)
        refused.push_back(sight.at(point.x + trial.displacement));
    return refused;
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
    const PathPoint& here = points[place.iterate];
    const VectorXd& x = here.x;
    if (x.size() != problem.d() || place.plane.origin.size() != problem.d())
        return std::nullopt;
    const LossAt at(problem, x);
    if (at.domain() != Domain::Inside)
        return std::nullopt;

    const Sight sight(problem, place.plane);
    StepStudy study;
    study.colour = place.colour;
    study.iterate = place.iterate;
    study.from = sight.at(x, here.loss);
    study.distance = sight.distance(x);

    VectorXd step = VectorXd::Zero(x.size());
    if (place.iterate + 1 < points.size()) {
        const PathPoint& next = points[place.iterate + 1];
        step = next.x - x;
        study.to = sight.at(next.x, next.loss);
        study.refused = refusedOf(problem, at, here, step, sight);
        study.balls = outlinesOf(problem, at, here.trust, place.plane, study.from);
    }
    const VectorXd gradient = at.gradient();
    const double size = step.norm() > 0 ? step.norm() : kLittle * x.norm();
    const double slope = gradient.norm();
    study.downhill = slope > 0 ? sight.at(x - size / slope * gradient) : study.from;
    if (const double coasting = here.coasting; coasting > 0 && place.iterate > 0)
        study.velocity = sight.at(x + coasting * (x - points[place.iterate - 1].x));
    if (place.usesCurvature && !place.plane.isLine())
        study.parabola = parabolaAt(at, gradient, place.plane, study.from);
    return study;
}

} // namespace core
