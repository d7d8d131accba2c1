// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/loss.h"
#include "core/spectrum/spectrum.h"

#include <Eigen/Core>

#include <algorithm>

namespace core {

/// Units of the columns of A in which the Hessian can be judged.
struct HessianScaling {
    /// s, size d, positive: s_j^2 = sum_k A_kj^2 |K_kk| with K = diag(D) + U S U^T, the middle
    /// matrix; the norm of the column where that is 0, and 1 where that is 0 too.
    Eigen::VectorXd scales;
    /// Eigenvalues of S^-1 H S^-1 that are smaller come from rounding in forming H.
    double rounding = 0.0;
};

/// @pre at.domain() is Inside or Hole.
HessianScaling scalingOf(const LossAt& at, const HessianForm& form);

/// True if the eigenvalues of a Hessian of @p n rows and @p d columns are a matter of a second or
/// so, not of minutes.
inline bool isSpectrumFeasible(Eigen::Index n, Eigen::Index d)
{
    return std::min(n, d) <= kMostDense;
}

/// The eigenvalues of a Hessian, or of a part in that form, ascending, size d; empty where they are
/// not finite. In the space of the rows where those are fewer than the columns.
Eigen::VectorXd formValues(const HessianForm& form);

/// The eigenvalues of A^T diag(D) A alone, ascending, size d; empty where they are not finite.
Eigen::VectorXd diagonalPartValues(const LossAt& at);

/// The eigenvalues of the Hessian at a point (and its eigenvectors, if asked for).
///
/// Their signs are counted on S^-1 H S^-1, which has as many of each by Sylvester's law, and where
/// no column is too small to be seen beside another; what rounding in forming H can have made of a
/// 0 counts as 0. With fewer rows than columns everything but eigenvectors is computed in the space
/// of the rows, in which nothing is larger than n x n: the other eigenvalues are exactly 0.
/// Empty (size 0) where H is not finite. @pre at.domain() is Inside or Hole.
Spectrum hessianSpectrum(const LossAt& at, Eigenvectors which = Eigenvectors::No);

} // namespace core
