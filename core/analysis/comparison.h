// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/loss.h"
#include "core/problem/problem.h"
#include "core/spectrum/spectrum.h"

#include <Eigen/Core>

#include <cstddef>
#include <optional>
#include <string>

namespace core {

/// A number, or why there is none.
struct Known {
    double value = 0.0; ///< NaN where there is none.
    std::string reason; ///< A few words where there is none: "alpha <= 0 at the start".

    static Known missing(std::string reason);
    bool isThere() const { return reason.empty(); }
};

/// What one of the compared losses comes to.
struct ComparedLoss {
    Known atStart; ///< L(x0).
    /// The lowest end of a path.
    std::optional<std::size_t> method; ///< Index in Session::methods; nothing without a path.
    Eigen::VectorXd best;              ///< Size d, or 0 without a path.
    Known atBest;                      ///< L there: L*.
    /// Eigenvalue of the Hessian there; 0 where it is 0 as far as rounding tells.
    Known smallest;
    Known largest;
    Known condition;  ///< largest / smallest; infinite at a flat valley.
    Known indefinite; ///< Share of the slice, in [0, 1]; see IndefiniteShare.
    /// Kullback-Leibler divergence of f there from b: sum b_k log(b_k / f_k).
    Known divergence;
};

/// sum b_k log(b_k / f_k), with 0 log 0 = 0; not defined where b has a negative entry or does not
/// sum to 1, or f is not positive where b is.
Known divergenceFrom(const Eigen::VectorXd& b, const LossAt& at);

} // namespace core
