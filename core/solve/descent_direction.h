// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/solve/stepper.h"
#include "core/spectrum/row_space.h"

#include <Eigen/Core>

#include <optional>

namespace core {

/// Directions in which a loss falls: -H^-1 gradient where that exists, and with negative curvature
/// turned downhill and tiny curvature raised to a floor where it does not. They depend on the
/// scales of the columns of A only by rounding.
///
/// ResNet-only without regulariser is constant along rays, so that H x = -gradient there, and
/// Newton's direction would be x itself and lead nowhere: the ray is given the mean curvature of H,
/// which leaves Newton's method on the sphere.
///
/// Belongs to one run: what depends on A alone is computed once.
class DescentDirections {
public:
    DescentDirections() = default;
    /// With a multiple of the identity (in those units) added to a Hessian that is not positive
    /// definite, in place of turning its negative eigenvalues: @p shift times the most negative.
    /// @pre shift > 1.
    explicit DescentDirections(double shift)
        : m_shift(shift)
    {
    }

    /// From @p here, of @p problem, by its own Hessian; by way of the rows, where they are fewer
    /// than the columns. Size d.
    Eigen::VectorXd at(const Problem& problem, const Iterate& here);
    /// The same with @p H, d x d, for the Hessian.
    Eigen::VectorXd at(const Problem& problem, const Iterate& here, Eigen::MatrixXd H);

private:
    void look(const Problem& problem);

    std::optional<double> m_shift;
    Eigen::VectorXd m_inverse; ///< Of the lengths of the columns, size d; empty at first.
    std::optional<RowSpace> m_rows;
};

/// A step from @p here, where the gradient vanishes, along the direction of most negative
/// curvature: as far as the loss falls enough. Nothing where the loss curves down nowhere.
std::optional<Step> stepOffTop(const Problem& problem, const Iterate& here);

} // namespace core
