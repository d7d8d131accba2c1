// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <Eigen/Core>

#include <vector>

namespace core {

/// Edits of a whole table, as functions from a problem to a problem. The table of a problem is
/// n x (d + 1): the columns of A, then b. All of them are O(n d) unless said otherwise.

/// @p problem with the numbers of @p values written at (row, column) of the table; rows that
/// are missing below are appended first (as withRowsInserted does). A few cells cost a few
/// blocks of A, whatever n is. @pre row <= n, column + values.cols() <= d + 1.
Problem withCells(Problem problem, Eigen::Index row, Eigen::Index column,
                  const Eigen::Ref<const RowMajorMatrix>& values);

/// @p count rows before row @p at: A, b and (if one per row) w are 0 there. Given names get new
/// ones that do not occur yet; generated names stay generated. @pre 0 <= at <= n.
Problem withRowsInserted(Problem problem, Eigen::Index at, Eigen::Index count);
/// Without @p rows (ascending, each once). @pre at least one row stays.
Problem withRowsRemoved(Problem problem, const std::vector<Eigen::Index>& rows);

/// @p count columns of A before column @p at: A and x0 are 0 there. @pre 0 <= at <= d.
Problem withColumnsInserted(Problem problem, Eigen::Index at, Eigen::Index count);
/// Without @p columns of A (ascending, each once). @pre at least one column stays.
Problem withColumnsRemoved(Problem problem, const std::vector<Eigen::Index>& columns);

/// @p problem in which row @p i is called @p name; an empty name gives the generated one back.
Problem withRowName(Problem problem, Eigen::Index i, const std::string& name);
/// The same for column @p j of A.
Problem withColumnName(Problem problem, Eigen::Index j, const std::string& name);

/// Every column of A, for the next three.
std::vector<Eigen::Index> allColumns(const Problem& problem);
/// The mean of each of the @p columns of A is subtracted. When it is done to all of them,
/// alpha >= s n for every x by Jensen's inequality, so a mix with s > 0 has no hole; with s = 0
/// alpha is 0 everywhere.
Problem withCentredColumns(Problem problem, const std::vector<Eigen::Index>& columns);
/// Each of the @p columns divided by its standard deviation (divisor n - 1), or by its magnitude
/// where it is constant to rounding; zeros stay. x0 is scaled with them, so that A x0, and with it
/// every loss, stays but for rounding.
Problem withScaledColumns(Problem problem, const std::vector<Eigen::Index>& columns);
/// Centred and divided by the standard deviation; columns that are constant to rounding become 0.
/// x0 is scaled with them, so that A x0 changes by the centring only.
Problem withStandardisedColumns(Problem problem, const std::vector<Eigen::Index>& columns);
/// b divided by its sum, unchanged when the sum is not positive.
Problem withNormalisedTarget(Problem problem);

} // namespace core
