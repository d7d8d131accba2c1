// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/hessian.h"
#include "core/numeric/bounded.h"
#include "core/problem/problem.h"

#include <Eigen/Core>

#include <vector>

namespace core {

/// The regression at one point with a bound on every rounding, for proofs. All of u, v and alpha
/// are divided by e^shift; f, and what is made of it, does not notice.
struct BoundedLoss {
    std::vector<Bounded> z;    ///< A x, size n.
    std::vector<Bounded> exps; ///< s e^(z - shift), size n.
    Bounded skip;              ///< r e^-shift.
    Bounded alpha;             ///< <u,1> e^-shift.
    double shift = 0.0;
    Eigen::VectorXd rowNorms; ///< |A_k|_2 rounded up, size n.
    double residual = 0.0;    ///< |f - b|_2 at most.
    Eigen::VectorXd gradient; ///< Of L, size d, as computed.
    double gradientError =
        0.0;                   ///< |gradient - that of L|_2 at most; infinite where alpha may be 0.
    Eigen::MatrixXd hessian;   ///< Of L, d x d symmetric, as computed.
    double hessianError = 0.0; ///< |hessian - that of L|_2 at most; infinite likewise.
};

/// @pre validate(problem) is empty and x is finite of size d (asserted).
/// O(n d^2). Sums of n products are made in twice the precision of double.
BoundedLoss boundedLoss(const Problem& problem, const Eigen::VectorXd& x);

} // namespace core
