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

/// Whether the last number of a row is kept apart from the others, as b is from A.
enum class LastColumn { Apart, WithTheOthers };

/// The data of a CSV file.
struct CsvRows {
    Eigen::Index rows = 0;
    Eigen::Index width = 0;                ///< Numbers in a row of `leading`.
    std::shared_ptr<const double> leading; ///< rows x width, row after row.
    Eigen::VectorXd last;                  ///< The last number of each row, if kept apart.
    std::vector<std::string> labels;       ///< One a row, or none.
};

/// Reads layout.body on all threads, in pieces of some hundred KiB: @p stop is polled and
/// @p progress called between pieces. Of several errors the first in the file is reported, with
/// its line. @pre layout.numbers() >= 1.
Result<CsvRows> readCsvRows(const CsvLayout& layout, LastColumn lastColumn, std::string_view name,
                            const Progress& progress, const std::stop_token& stop);

} // namespace core
