// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"
#include "core/problem/problem.h"

#include <optional>
#include <stop_token>

namespace core {

/// How much of a part of a plane has a Hessian with a negative eigenvalue (of the whole space, not
/// only along the plane). Measured at samples, so it is right to a few percent.
struct IndefiniteShare {
    double share = 0.0; ///< Of the samples at which the loss is defined, in [0, 1]; NaN for none.
    int samples = 0;    ///< At which the loss is defined.
};

/// True if the samples of a problem of @p n rows and @p d columns are a matter of a second or so.
bool isIndefiniteShareFeasible(Eigen::Index n, Eigen::Index d);

/// Measures it in @p window of @p plane on a grid of samples. Nothing when stopped.
std::optional<IndefiniteShare> indefiniteShare(const Problem& problem, const Plane& plane,
                                               const Window& window, const std::stop_token& stop);

} // namespace core
