// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"
#include "core/problem/problem.h"
#include "core/slice/slice.h"
#include "core/solve/descend.h"

#include <cstddef>
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

/// What is inside one step of a run, seen from a plane.
struct StepStudy {
    int colour = 0;          ///< Of the run.
    std::size_t iterate = 0; ///< Where the step begins.
    PlanePoint from;         ///< The foot of that.
    double distance = 0.0;   ///< Of it from the plane.
    PlanePoint downhill;     ///< As far as the step along -gradient; where there is none, a little.
    std::optional<PlanePoint> to;       ///< The end of the step; nothing at the end of the run.
    std::optional<PlanePoint> velocity; ///< Where momentum alone would lead.
    std::vector<PlanePoint> refused;    ///< Points that a line search tried before.
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
/// work as a gradient and two products with the Hessian.
std::optional<StepStudy> studyStep(const Problem& problem, const StepPlace& place);

} // namespace core
