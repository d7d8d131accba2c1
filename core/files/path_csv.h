// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"
#include "core/solve/descend.h"

#include <Eigen/Core>

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Whether the error of a sampled Hessian was measured anywhere on @p path.
bool hasHessianErrors(const Path& path);

/// The titles of the columns of pathLines(): iteration,loss,gradient_norm,alpha,seconds,passes,
/// multiply_adds, with errors hessian_error, with feet p,q,distance, and x1 to x of @p columns.
std::string pathTitles(Eigen::Index columns, bool hasErrors, bool hasFeet);

/// The points of @p path as lines, each begun with @p first. Numbers read back to the same doubles;
/// what was not measured is empty.
/// @param columns  cells for x, at least d; those that are left over stay empty.
/// @param feet     of the points on a plane; where there are fewer, as for a path that does not lie
///                 in the space of the plane, the cells stay empty. Null for lines without them.
std::string pathLines(const Path& path, std::string_view first, Eigen::Index columns,
                      bool hasErrors, const std::vector<Projection>* feet);

} // namespace core
