// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <optional>

namespace core {

/// A plane that three points lie in.
struct PlaneThrough {
    Eigen::VectorXd origin;     ///< Their mean, size d.
    Eigen::MatrixXd directions; ///< d x 2, of length 1 and orthogonal; the first from a towards b.
    double range = 0.0;         ///< Half of a square window about the origin with all of them.
};

/// The plane through @p a, @p b and @p c, each of size d; nothing where they lie on one line, as
/// far as double can tell.
std::optional<PlaneThrough> planeThroughPoints(const Eigen::VectorXd& a, const Eigen::VectorXd& b,
                                               const Eigen::VectorXd& c);

} // namespace core
