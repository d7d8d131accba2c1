// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"

#include <Eigen/Core>

#include <functional>
#include <optional>
#include <stop_token>

namespace core {

/// The largest of the values that were measured over a part of a plane.
struct LargestOnWindow {
    double value = 0.0; ///< NaN where there is no finite one.
    double p = 0.0;     ///< Where it is; 0 likewise.
    double q = 0.0;     ///< Likewise, and on a line.
    int samples = 0;    ///< With a finite value.
};

/// Measures @p value, which is called from several threads, in the middle of @p side x @p side
/// cells of @p window of @p plane (side^2 along a line); values that are not finite do not count.
/// Between the samples it may be larger. Nothing when stopped. @pre side >= 1 (asserted).
std::optional<LargestOnWindow>
largestOnWindow(const Plane& plane, const Window& window, int side,
                const std::function<double(const Eigen::VectorXd&)>& value,
                const std::stop_token& stop);

} // namespace core
