// SPDX-License-Identifier: MIT
#include "core/slice/slice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

SliceRows sliceRows(const Problem& problem, const Plane& plane)
{
    return {planeProducts(problem.A, plane), problem.b, problem.w.array().square()};
}

void summarise(Slice& slice)
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    slice.minimum = kNone;
    slice.maximum = kNone;
    slice.minimumAt = {};
    slice.masked = 0;
    for (Eigen::Index j = 0; j < slice.loss.cols(); ++j) {
        for (Eigen::Index i = 0; i < slice.loss.rows(); ++i) {
            const double loss = slice.loss(i, j);
            slice.masked += std::isnan(loss) ? 1 : 0;
            if (!std::isfinite(loss))
                continue;
            if (!(slice.minimum <= loss)) {
                slice.minimum = loss;
                slice.minimumAt = {slice.grid.p(j), slice.grid.q(i)};
            }
            if (!(slice.maximum >= loss))
                slice.maximum = loss;
        }
    }
}

} // namespace core
