// SPDX-License-Identifier: MIT
#pragma once

#include "core/numeric/exact_sum.h"
#include "core/slice/slice.h"

#include <Eigen/Core>

#include <array>

namespace core {

/// A row of a problem as seen from a plane: z = z0 + p z1 + q z2.
struct RowSeen {
    double z0 = 0.0;
    double z1 = 0.0;
    double z2 = 0.0;
    double b = 0.0;
    double w2 = 0.0; ///< w_k^2
};

/// The sums over the rows that are polynomials in the plane coordinates: with
/// h = (1, p - centre.p, q - centre.q), linear sums are <c, h> and quadratic ones <h, C h>.
struct PolynomialSums {
    PlanePoint centre;              ///< Of the window, so that a small window loses no digits.
    Eigen::Vector3d z;              ///< sum_k z_k; each coefficient right to the last bit.
    std::array<ExactSum, 3> exactZ; ///< The same, before rounding.
    ExactSum excess;                ///< <b,1> - 1
    Eigen::Vector3d bz;             ///< sum_k b_k z_k
    Eigen::Matrix3d zz;             ///< sum_k z_k^2
    Eigen::Matrix3d wzz;            ///< sum_k w_k^2 z_k^2, twice the regulariser
    double bb = 0.0;                ///< |b|^2
    double zSize = 0.0;             ///< A bound of sum_k |z_k| in the window.
    /// Error of the squares relative to the largest in the window, and of z relative to itself.
    double rounding = 4e-16;

    Eigen::Vector3d offset(double p, double q) const { return {1.0, p - centre.p, q - centre.q}; }
    /// Replaces the share of one row, O(1). False where that leaves too few digits: then the sums
    /// are of no use any more.
    bool exchange(const RowSeen& before, const RowSeen& now, const Window& window);
};

/// One pass over the rows, O(n).
PolynomialSums polynomialSums(const SliceRows& rows, const Window& window);

} // namespace core
