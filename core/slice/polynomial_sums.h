// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <Eigen/Core>

namespace core {

/// The sums over the rows that are polynomials in the plane coordinates: with
/// h = (1, p - centre.p, q - centre.q), linear sums are <c, h> and quadratic ones <h, C h>.
struct PolynomialSums {
    PlanePoint centre;   ///< Of the window, so that a small window loses no digits.
    Eigen::Vector3d z;   ///< sum_k z_k; each coefficient right to the last bit.
    Eigen::Vector3d bz;  ///< sum_k b_k z_k
    Eigen::Matrix3d zz;  ///< sum_k z_k^2
    Eigen::Matrix3d wzz; ///< sum_k w_k^2 z_k^2, twice the regulariser
    double bb = 0.0;     ///< |b|^2
    double zSize = 0.0;  ///< A bound of sum_k |z_k| in the window.

    Eigen::Vector3d offset(double p, double q) const { return {1.0, p - centre.p, q - centre.q}; }
};

/// One pass over the rows, O(n).
PolynomialSums polynomialSums(const SliceRows& rows, const Window& window);

} // namespace core
