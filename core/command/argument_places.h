// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/json_place.h"
#include "core/problem/problem.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace core {

// What arguments of commands can mean. All throw JsonError where it means nothing.

/// A row or column by its name or its number, from 1; counted from 0 when returned.
Eigen::Index rowAt(const JsonPlace& place, const Problem& problem);
Eigen::Index columnAt(const JsonPlace& place, const Problem& problem);
/// A column of the table of A and b: that of b is d, called "b" unless a column of A is.
Eigen::Index tableColumnAt(const JsonPlace& place, const Problem& problem);
/// A number from 1 to @p count; counted from 0 when returned.
Eigen::Index placeAt(const JsonPlace& place, Eigen::Index count);
/// A list of rows or columns, or one; ascending, each once.
std::vector<Eigen::Index> rowsAt(const JsonPlace& place, const Problem& problem);
std::vector<Eigen::Index> columnsAt(const JsonPlace& place, const Problem& problem);
/// A number, 0 or more.
double amountAt(const JsonPlace& place);
/// A list of lists of numbers, all of one length, at least one.
RowMajorMatrix blockAt(const JsonPlace& place);

} // namespace core
