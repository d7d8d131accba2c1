// SPDX-License-Identifier: MIT
#pragma once

#include "core/theory/guarantees.h"
#include "core/theory/sensitivity.h"

#include <Eigen/Core>

#include <cstddef>
#include <memory>
#include <optional>

namespace core {

/// What theory says at the best point that is known of a loss.
struct Optimum {
    Eigen::VectorXd x; ///< The lowest end of a path; the start where no method has walked.
    std::optional<std::size_t> method; ///< Whose end it is: index in Session::methods.
    /// Never null. Its state says whether there are numbers in it.
    std::shared_ptr<const Sensitivity> sensitivity;
    Guarantees guarantees; ///< Without those about the slice.
};

/// True if finding that out is a matter of a second or so.
bool isOptimumFeasible(Eigen::Index n, Eigen::Index d);

} // namespace core
