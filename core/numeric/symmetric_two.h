// SPDX-License-Identifier: MIT
#pragma once

#include "core/numeric/lapack.h"

#include <Eigen/Core>

namespace core {

/// Eigenvalues and eigenvectors of a symmetric 2 x 2 matrix, of which searches for minima decompose
/// millions: nothing is allocated.
struct SymmetricTwo {
    Eigen::Vector2d values;  ///< Ascending.
    Eigen::Matrix2d vectors; ///< Of unit length, by column.
};

/// Those of [[a, b], [b, c]], accurate to the last digits (LAPACK's dlaev2). @pre all are finite.
inline SymmetricTwo eigenOfTwo(double a, double b, double c)
{
    double large = 0; // in size
    double small = 0;
    double cosine = 0;
    double sine = 0;
    dlaev2_(&a, &b, &c, &large, &small, &cosine, &sine);
    SymmetricTwo result;
    if (large <= small) {
        result.values << large, small;
        result.vectors << cosine, -sine, sine, cosine;
    } else {
        result.values << small, large;
        result.vectors << -sine, cosine, cosine, sine;
    }
    return result;
}

} // namespace core
