// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/csv_layout.h"
#include "core/files/import_options.h"
#include "core/result.h"

#include <string_view>

namespace core {

/// The column, from 1, that @p wanted names: by its title, else by its number. @p option is named
/// in the error, which tells apart no such column and several of one title.
Result<Eigen::Index> columnCalled(std::string_view wanted, const CsvLayout& layout,
                                  std::string_view option, std::string_view name);

/// True for the usual titles of b: b, y, target, share, count, ...
bool isTargetTitle(std::string_view title);

/// The column of b, from 1, as assignRoles says; adds a remark unless it is the last column and
/// called b. @pre there are two columns of features at least, and none is the target yet.
Result<Eigen::Index> findTarget(CsvLayout& layout, const ImportOptions& options,
                                std::string_view name);

} // namespace core
