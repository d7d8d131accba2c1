// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/csv_layout.h"
#include "core/files/csv_table_start.h"
#include "core/files/import_options.h"

#include <optional>
#include <string_view>

namespace core {

/// Decides what each column is for, by its title and all its rows, and names the columns that have
/// no title or one that another has as well.
///
/// Labels are the column that the options name; else the first column if its title says so or if
/// its cells are texts in most rows; else the only column of nothing but texts. An index (running
/// whole numbers under a title such as "Unnamed: 0") is no feature. b is the column that the
/// options name; else the last one if it is called b, y, target, share, count, ...; else the only
/// one that is called so; else the last. Columns without title and content are left out.
///
/// @p layout has the titles of the file, the dialect and the body; its roles and remarks are set.
/// The error says which columns there are to choose from, and how.
std::optional<Error> assignRoles(const CsvHead& head, CsvLayout& layout,
                                 const ImportOptions& options, TableUse use, std::string_view name);

} // namespace core
