// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/solve/stepper.h"

#include <Eigen/Core>

#include <optional>

namespace core {

/// A direction from @p here, size d, in which the loss falls: -H^-1 gradient where that exists, and
/// with negative curvature turned downhill where it does not. Depends on the scales of the columns
/// of A only by rounding.
///
/// ResNet-only without regulariser is constant along rays, so its Hessian is singular there:
/// its curvature along x is made up.
/// @param H  the Hessian at @p here or an estimate of it, d x d.
Eigen::VectorXd descentDirection(const Problem& problem, const Iterate& here, Eigen::MatrixXd H);

/// A step from @p here, where the gradient vanishes, along the direction of most negative
/// curvature: as far as the loss falls enough. Nothing where the loss curves down nowhere.
std::optional<Step> stepOffTop(const Problem& problem, const Iterate& here);

} // namespace core
