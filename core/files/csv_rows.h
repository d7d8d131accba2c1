// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/csv_layout.h"
#include "core/files/progress.h"
#include "core/result.h"

#include <Eigen/Core>

#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The data of a CSV file.
struct CsvRows {
    Eigen::Index rows = 0;
    Eigen::Index width = 0;                 ///< Numbers in a row of `features`.
    std::shared_ptr<const double> features; ///< rows x width, row after row.
    Eigen::VectorXd target;                 ///< A number a row, if a column is the target.
    std::vector<std::string> labels;        ///< One a row, or none.
    std::vector<std::string> remarks;       ///< What was understood in single cells.
};

/// Reads layout.body on all threads, in pieces of some hundred KiB: @p stop is polled and
/// @p progress called between pieces. Blank lines and comments are passed over. Of several errors
/// the first in the file is reported, with its line. @pre layout.numbers() >= 1.
Result<CsvRows> readCsvRows(const CsvLayout& layout, std::string_view name,
                            const Progress& progress, const std::stop_token& stop);

} // namespace core
