// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/csv_layout.h"
#include "core/files/csv_line.h"
#include "core/files/csv_sample.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The first lines of a table, in cells.
struct CsvHead {
    CsvSample sample;
    std::vector<CsvCellList> lines; ///< The cells of sample.lines.
    std::size_t first = 0;          ///< The line where the table starts.
    std::size_t columns = 1;        ///< Cells in a row.
    std::size_t rows = 0;           ///< The line of the first row of data.

    /// The cells of the lines of data that have as many as they should.
    std::vector<const std::vector<std::string>*> data() const;
};

/// Splits the sample and finds the line where the table starts, its header and the units below;
/// sets titles (empty where there are none), hasHeader, body, the two line numbers and remarks of
/// @p layout, whose dialect is known. The error is the reason why this cannot be told.
std::optional<Error> findTable(CsvHead& head, CsvLayout& layout, const ImportOptions& options,
                               std::string_view name);

/// True for a title that says that a column holds the names of rows: label, name, id, row, index,
/// "Unnamed: 0" or nothing.
bool namesLabels(std::string_view title);

} // namespace core
