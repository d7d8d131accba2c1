// SPDX-License-Identifier: MIT
#include "core/problem/column_units.h"

#include <cmath>

namespace core {

Eigen::VectorXd columnUnits(const Problem& problem)
{
    const Eigen::VectorXd units =
        problem.A.columnNorms() / std::sqrt(static_cast<double>(problem.n()));
    return (units.array() > 0).select(units, 1.0);
}

} // namespace core
