// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/cell_look.h"
#include "core/files/csv_table_start.h"

#include <string>
#include <vector>

namespace core {

/// What the first line of a table holds.
enum class Header { Yes, No, Unclear };

/// Whether the first line of the table holds titles; head.rows is the line below it. Numbers alone
/// are a row, but 0, 1, 2, ... above decimals are the titles of a data frame.
Header judgeHeader(const CsvHead& head, NumberStyle style);

/// True if @p cells from @p start on read 0, 1, 2, ...
bool countsFromZero(const std::vector<std::string>& cells, std::size_t start);

/// True if there are rows of data, and all of them have words in a column (from 0).
bool isTextColumn(const CsvHead& head, std::size_t column, NumberStyle style);

} // namespace core
