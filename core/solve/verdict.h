// SPDX-License-Identifier: MIT
#pragma once

#include "core/solve/outcome.h"
#include "core/solve/stepper.h"

#include <Eigen/Core>

#include <optional>
#include <string>
#include <vector>

namespace core {

/// What the end of a run means.
struct Verdict {
    Outcome outcome = Outcome::NoStart;
    /// What it means and what to do next: sentences.
    std::string advice;
    /// The decrease that the quadratic model predicts at the end; NaN where curvature was not
    /// looked at.
    double predictedDecrease = 0.0;
    Eigen::Index negative = 0; ///< Eigenvalues of the Hessian below 0, more than rounding.
    Eigen::Index zero = 0;     ///< Eigenvalues that are rounding.
    /// The loss that it falls to, for Outcome::AtInfinity; NaN otherwise.
    double limit = 0.0;
    /// Those that share f there, ascending: the limit is exact. Empty where they are not told apart
    /// from others, and the limit is about what was seen far out.
    std::vector<Eigen::Index> rowsOfLimit = {};
};

/// Decides how a run ended, the same for all methods and whatever the units of the columns are.
///
/// Source: the mathematics notes, section 10.
/// @param first  the start of the run.
/// @param last   where it is now.
/// @param found  what its own stop test says.
/// @param next   the displacement that could not be made, if that is why it ended.
Verdict judge(const Problem& problem, const Iterate& first, const Iterate& last, Outcome found,
              const std::optional<Eigen::VectorXd>& next);

} // namespace core
