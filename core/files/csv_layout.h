// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/csv_dialect.h"
#include "core/files/import_options.h"
#include "core/result.h"

#include <Eigen/Core>

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Whether one column of numbers is b, or all of them belong to the matrix.
enum class TableUse { Problem, Matrix };

/// How a CSV file is made up.
struct CsvLayout {
    CsvDialect dialect;
    std::vector<std::string> titles; ///< Of every column; generated where the file gives none.
    std::vector<ColumnRole> roles;   ///< Of every column.
    bool hasHeader = false;
    std::string_view body;            ///< The lines of data, without blank lines at the end.
    Eigen::Index titleLine = 1;       ///< Physical number of the first line of the table.
    Eigen::Index firstLine = 1;       ///< Physical line number of the first line of body.
    std::vector<std::string> remarks; ///< As in ImportReport.

    Eigen::Index columns() const { return static_cast<Eigen::Index>(titles.size()); }
    /// How many columns have the role.
    Eigen::Index count(ColumnRole role) const;
    /// The first column with the role, from 1; 0: none.
    Eigen::Index find(ColumnRole role) const;
    /// Columns of numbers.
    Eigen::Index numbers() const { return count(ColumnRole::Feature) + count(ColumnRole::Target); }
    /// What a reader should be told.
    ImportReport report() const;
};

/// Finds out how @p text is made up, as far as @p options do not say it: separator and decimal
/// sign, lines before the table, header, units under it, and what each column is for
/// (assignRoles). Where there are two good readings, or one that may not be meant, the error names
/// them and the options that choose. Errors start with @p name.
///
/// A first line of nothing but numbers is data, or the header 0, 1, 2, ... of a data frame above
/// columns of decimals; any other is a header. A header that is one title shorter than the rows
/// leaves out that of the row names, as R writes it.
Result<CsvLayout> readCsvLayout(std::string_view text, std::string_view name,
                                const ImportOptions& options, TableUse use);

/// `NAME:LINE: column K (title): what`, or without the column when it is 0.
Error csvError(std::string_view name, Eigen::Index line, const CsvLayout& layout,
               Eigen::Index column, std::string_view what);

/// True for a line of nothing but separators and blanks.
bool holdsNoCell(std::string_view line, char separator);

/// True for a line of the body that holds no row: blank, without any cell, or a comment with #.
bool isNoRow(std::string_view line, const CsvLayout& layout);

} // namespace core
