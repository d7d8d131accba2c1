// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"
#include "core/problem/problem.h"
#include "core/slice/slice.h"
#include "core/solve/descend.h"

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace core {

/// The loss near a point of a plane to second order:
/// value + slope . (p - at) + 1/2 (p - at)^T bend (p - at), in the coordinates of the plane.
struct LocalParabola {
    PlanePoint at; ///< The foot of the point.
    double value = 0.0;
    Eigen::Vector2d slope = Eigen::Vector2d::Zero();
    Eigen::Matrix2d bend = Eigen::Matrix2d::Zero();

    double operator()(double p, double q) const;
};

/// A point of parameter space seen from a plane, with what the loss is there and not at its foot.
struct SeenPoint : PlanePoint {
    double loss = std::numeric_limits<double>::quiet_NaN(); ///< NaN where it is not defined.
};

/// The outline of a ball of a trust region, as its shadow on a plane: an ellipse. Each of its
/// points is the foot of one point of the sphere, at which its loss is.
struct TrustOutline {
    std::vector<SeenPoint> points; ///< Around it, evenly; the last is not the first again.
    double radius = 0.0;           ///< As in TrustTrials.
    bool isRefused = false;        ///< What was tried in it was.
};

/// What is inside one step of a run, seen from a plane.
struct StepStudy {
    int colour = 0;          ///< Of the run.
    std::size_t iterate = 0; ///< Where the step begins.
    SeenPoint from = {};
    double distance = 0.0;   ///< Of it from the plane.
    SeenPoint downhill = {}; ///< As far as the step along -gradient; where there is none, a little.
    std::optional<SeenPoint> to;       ///< The end of the step; nothing at the end of the run.
    std::optional<SeenPoint> velocity; ///< Where momentum alone would lead.
    /// Points that a line search or a trust region tried before.
    std::vector<SeenPoint> refused;
    /// The balls of a trust region in which it tried; that of the step last. Empty for other
    /// methods, and on a line.
    std::vector<TrustOutline> balls;
    /// What a method that uses curvature sees: on the plane through the iterate that is parallel to
    /// this one. Nothing for other methods, and on a line.
    std::optional<LocalParabola> parabola;
};

/// A step of a run that is to be studied.
struct StepPlace {
    std::shared_ptr<const Path> path; ///< Never null.
    std::size_t iterate = 0;
    Plane plane;
    int colour = 0;             ///< Of the run.
    bool usesCurvature = false; ///< MethodInfo::usesCurvature of its method.
};

/// Nothing where the loss is not defined at the iterate, or the plane is of another space. As much
/// work as a gradient, a few products with the Hessian and, for a trust region, the loss of some
/// hundred points whose scores are known; where those would be too many the outlines have no
/// losses.
std::optional<StepStudy> studyStep(const Problem& problem, const StepPlace& place);

} // namespace core
