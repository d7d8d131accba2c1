// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <Eigen/Core>

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// How a CSV file is made up: what its first lines tell.
struct CsvLayout {
    std::vector<std::string> titles; ///< Of every column; generated where the file gives none.
    bool hasHeader = false;
    bool hasLabels = false;     ///< The first column holds row names.
    std::string_view body;      ///< The lines of data, without blank lines at the end.
    Eigen::Index titleLine = 1; ///< Physical number of the first line that is not blank.
    Eigen::Index firstLine = 1; ///< Physical line number of the first line of body.

    Eigen::Index columns() const { return static_cast<Eigen::Index>(titles.size()); }
    /// Columns of numbers.
    Eigen::Index numbers() const { return columns() - (hasLabels ? 1 : 0); }
};

/// Reads the first lines of @p text.
///
/// A first line of nothing but numbers is data, any other a header. The first column holds labels
/// if the header calls it label, name, id, row or nothing, or else if the first cell below the
/// header does not look like a number. Errors start with @p name.
Result<CsvLayout> readCsvLayout(std::string_view text, std::string_view name);

/// `NAME:LINE: column K (title): what`, or without the column when it is 0.
Error csvError(std::string_view name, Eigen::Index line, const CsvLayout& layout,
               Eigen::Index column, std::string_view what);

} // namespace core
