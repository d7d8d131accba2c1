// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/level_tracer.h"
#include "core/plane/plane.h"

#include <Eigen/Core>

namespace core {

/// Where the sphere |x - centre| = radius meets @p plane: an ellipse in its coordinates, as a
/// closed curve; empty where it does not reach the plane, and on a line.
/// @pre centre has size d, and the radius is positive and finite.
Curve ballOutline(const Plane& plane, const Eigen::Ref<const Eigen::VectorXd>& centre,
                  double radius);

} // namespace core
