// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <optional>

namespace core {

/// What a loss fits to b, at the best point that is known.
struct Fitted {
    Eigen::VectorXd x; ///< The lowest end of a path; the start where no method has walked.
    std::optional<std::size_t> method; ///< Whose end it is: index in Session::methods.
    double loss = 0.0;                 ///< NaN where it is not defined.
    Eigen::VectorXd f;                 ///< u / <u,1>, size n; empty where it is not defined.
};

} // namespace core
