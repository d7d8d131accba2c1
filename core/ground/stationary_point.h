// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/solve/scaled_curvature.h"
#include "core/solve/stepper.h"

#include <Eigen/Core>

#include <optional>

namespace core {

/// A point where the gradient of L vanishes: a minimum, a saddle or a maximum.
struct StationaryPoint {
    Eigen::VectorXd x; ///< Size d.
    Eigen::VectorXd z; ///< A x, size n.
    Eigen::VectorXd f; ///< u / alpha, size n.
    double loss = 0.0;
    double gradientNorm = 0.0; ///< What is left of it.
    double lambdaMin = 0.0;    ///< The smallest eigenvalue of the Hessian.
    /// Negative eigenvalues, more than rounding: 0 at a minimum, 1 at a pass.
    Eigen::Index index = 0;
    /// Eigenvalues that are rounding: directions in which it is one of many.
    Eigen::Index zero = 0;
    /// True if there are such directions although the loss sees them: exp has saturated, the loss
    /// goes on for ever as it is here, and this is a plateau on the way to infinity.
    bool atInfinity = false;
};

/// The point of a path at @p x, with all that is known there; nothing where the loss is not
/// defined or not finite.
std::optional<Iterate> iterateAt(const Problem& problem, const Eigen::VectorXd& x);

/// True if nothing changes at @p here along a direction which the loss sees: it never sees where
/// A h = 0, a softmax no shift of all scores, and ResNet alone not the length of x.
/// @param flat  an eigenvalue below this part of the largest is nothing, as one within rounding is.
bool isAtInfinity(const Problem& problem, const Iterate& here, const ScaledCurvature& curvature,
                  double flat = 0.0);

/// The stationary point that Newton's method on gradient = 0 comes to from @p x, whatever its
/// index; nothing when it comes to none that is bounded, or would have to cross alpha = 0.
/// No step is taken that does not shorten the gradient, so it is at the limit of rounding.
/// O(n d^2 + d^3) a step, a dozen of them mostly. @pre x has size d.
std::optional<StationaryPoint> stationaryPointNear(const Problem& problem,
                                                   const Eigen::VectorXd& x);

/// True if two stationary points are one: their scores agree, or, where each is one of many, all
/// that the loss sees of them does.
bool isSamePoint(const StationaryPoint& p, const StationaryPoint& q);

} // namespace core
