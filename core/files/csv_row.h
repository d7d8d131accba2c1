// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/csv_layout.h"
#include "core/files/csv_line.h"

#include <Eigen/Core>

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Where the cells of one row go.
struct RowTarget {
    double* features = nullptr;
    double* target = nullptr;     ///< Null if no column is the target.
    std::string* label = nullptr; ///< Null in a file without labels.
};

/// What is the same for all rows.
struct RowForm {
    const CsvLayout& layout;
    Eigen::Index numbers = 0;   ///< Features, and the target if there is one.
    Eigen::Index targetAt = -1; ///< Which of the numbers is the target; -1: none.
    bool isPlain = false; ///< All columns are numbers with points, but perhaps labels stand first.

    /// @p l has to outlive this.
    explicit RowForm(const CsvLayout& l);

    /// Where the k-th number of a row goes.
    double* number(const RowTarget& row, Eigen::Index k) const;
};

/// The first lines in which a cell had to be understood; -1: none.
struct CellNotes {
    Eigen::Index minusSign = -1;       ///< U+2212.
    Eigen::Index spacedThousands = -1; ///< No-break spaces.
    Eigen::Index thousands = -1;       ///< 1.234,5.
};

/// Reads the cells of one line to where they go, or says what is wrong with the first that cannot
/// be read. What had to be understood is noted under the number @p line.
std::optional<CsvProblem> readCsvRow(std::string_view text, const RowForm& form,
                                     const RowTarget& row, CellNotes& notes, Eigen::Index line);

} // namespace core
