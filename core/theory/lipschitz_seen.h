// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/loss.h"
#include "core/problem/problem.h"
#include "core/theory/largest_on_window.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>

namespace core {

/// The largest |D^3 L[h,h,h]| over unit h that ascent finds at a point: an estimate, from below, of
/// the Lipschitz constant of the Hessian around it. It depends on the point alone. O(n d).
/// @pre at.domain() is Inside or Hole.
double lipschitzSeen(const Problem& problem, const LossAt& at);

/// The largest of them over a part of a plane; see largestOnWindow.
std::optional<LargestOnWindow> lipschitzSeenOn(const Problem& problem, const Plane& plane,
                                               const Window& window, int side,
                                               const std::stop_token& stop);

/// That of each point of a path, in order; NaN where the loss is not defined. Nothing when stopped.
/// @param points  d x count, finite.
std::optional<Eigen::VectorXd> lipschitzSeenAlong(const Problem& problem,
                                                  const Eigen::Ref<const Eigen::MatrixXd>& points,
                                                  const std::stop_token& stop);

} // namespace core
