// SPDX-License-Identifier: MIT
#pragma once

#include "core/solve/stepper.h"

#include <Eigen/Core>

namespace core {

/// Newton's direction -H^-1 gradient, made to lead downhill where H is not positive definite:
/// negative eigenvalues are replaced by their magnitudes and tiny ones by a small multiple of the
/// largest. Size d; zero if H is zero or not finite.
///
/// Where the loss does not change along the ray through x (ResNet-only without w) H x = -gradient,
/// so that Newton's direction is x itself and leads nowhere; there the ray is given the mean
/// curvature of H, which leaves Newton's method on the sphere.
/// @param H  the Hessian at @p here or an estimate of it, symmetric, d x d.
Eigen::VectorXd descentDirection(const Problem& problem, const Iterate& here, Eigen::MatrixXd H);

} // namespace core
