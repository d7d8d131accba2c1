// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

namespace core {

/// Newton's direction -H^-1 gradient, made to lead downhill where H is not positive definite:
/// negative eigenvalues are replaced by their magnitudes and tiny ones by a small multiple of the
/// largest. Size d; zero if H is zero or not finite.
/// @param H  symmetric, d x d.
Eigen::VectorXd descentDirection(const Eigen::MatrixXd& H, const Eigen::VectorXd& gradient);

} // namespace core
