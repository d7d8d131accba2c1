// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/csv.h"
#include "core/problem/design_matrix.h"
#include "core/problem/problem.h"

#include <string>
#include <string_view>

namespace app {

/// The numbers of a file of any format, with the names that it gives; what was guessed about it is
/// printed to stderr. Throws FileError for a file that is refused.
core::NamedMatrix matrixOfFile(const std::string& file);

/// The rows of a file, which hold a number for every column of A: matched by the titles of the
/// file if it has any, else as they stand. @p option names the option in messages.
/// Throws FileError for a file that is refused or whose titles are not those of A, UsageError for
/// rows of another size.
core::RowMajorMatrix rowsOfFile(const core::Problem& problem, std::string_view option,
                                const std::string& file);

/// The one row of a file, or its one column of numbers, which is matched by the labels beside it
/// if there are any. Throws as rowsOfFile.
Eigen::VectorXd pointOfFile(const core::Problem& problem, std::string_view option,
                            const std::string& file);

} // namespace app
