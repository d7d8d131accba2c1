// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/command/command.h"

#include <Eigen/Core>

#include <optional>

namespace core {

/// The command that lays the slice along the eigenvectors of two eigenvalues of the Hessian at
/// @p place, counted from 0 for the largest. Nothing where there is no such point.
///
/// A session remembers the point and the two numbers, never the vectors: the directions are
/// computed anew from the data. Of the start, and of the best point found, it remembers just that,
/// so that the slice follows them; of any other point its coordinates.
std::optional<Command> eigenPlaneCommand(const Analysis& analysis, const StudiedPoint& place,
                                         Eigen::Index first, Eigen::Index second);

} // namespace core
