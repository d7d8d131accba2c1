// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/loss.h"
#include "core/problem/mix.h"

#include <Eigen/Core>

namespace core {

/// True if alpha vanishes, or its sign is rounding, somewhere on the segment from z to z + dz,
/// given that z itself is inside the domain.
///
/// For s > 0 alpha is convex along the segment, so it is enough to look at its smallest value:
/// a few safeguarded Newton steps of O(n) each. For s = 0 it is linear, and the ends tell. Every
/// evaluation is shifted on its own, so |z| up to 1e4 and beyond is fine.
/// @param z   scores A x of the start of the segment, size n.
/// @param dz  A times the displacement, size n.
bool crossesWall(const Mix& mix, const Eigen::Ref<const Eigen::VectorXd>& z,
                 const Eigen::Ref<const Eigen::VectorXd>& dz);

/// The same where the regression is known at both ends, of which @p from is inside the domain:
/// mostly its slopes tell, and nothing is evaluated again.
bool crossesWall(const Mix& mix, const LossAt& from, const LossAt& to);

} // namespace core
