// SPDX-License-Identifier: MIT
#pragma once

#include "core/slice/slice.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace core {

/// A polyline in plane coordinates; a closed one ends where it began.
using Curve = std::vector<PlanePoint>;

/// Values on a grid whose columns lie at p and whose rows lie at q, both ascending.
struct SampledField {
    Eigen::MatrixXd values; ///< rows x columns; NaN where there is none.
    std::vector<double> p;
    std::vector<double> q;
};

/// What happens in a cell whose opposite corners lie on one side of a level.
enum class Saddle {
    ByMean,  ///< The corners on the side of the cell's mean are joined.
    JoinLow, ///< The low corners are joined, as in a convex region of low values.
};

/// The curves on which @p field is at each of @p levels (ascending, at most 200), by marching
/// squares with linear interpolation: off by O(h^2) for cells of size h. Curves end at the edge of
/// the grid and beside NaN. On a grid of one row every crossing is a curve of one point.
/// Time: one pass over the grid for all levels, and that of the crossings.
std::vector<std::vector<Curve>> traceLevels(const SampledField& field,
                                            std::span<const double> levels, Saddle saddle);

} // namespace core
