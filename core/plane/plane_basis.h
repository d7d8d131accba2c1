// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"

#include <Eigen/Core>

namespace core {

/// The directions of a plane, factored once for many points to project.
class PlaneBasis {
public:
    explicit PlaneBasis(const Plane& plane);

    /// The foot of @p x on the plane by least squares; d1 and d2 need not be orthogonal.
    Projection project(const Eigen::Ref<const Eigen::VectorXd>& x) const;

private:
    Eigen::VectorXd m_origin;
    Eigen::MatrixXd m_units;   ///< d x 2 (d x 1 of a line): orthonormal, and spans the plane.
    Eigen::MatrixXd m_inverse; ///< From coordinates along the units to p and q.
};

} // namespace core
