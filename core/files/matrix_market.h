// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/progress.h"
#include "core/problem/design_matrix.h"
#include "core/result.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// True if @p text starts like a Matrix Market file.
bool isMatrixMarket(std::string_view text);

/// What a Matrix Market file holds.
struct MatrixMarketFile {
    DesignMatrix A;
    /// What one might have meant otherwise, in whole sentences; mostly none.
    std::vector<std::string> remarks;
};

/// Reads the text of a Matrix Market file into a dense matrix: coordinate or array; real, integer
/// or pattern (every entry listed is 1, which is remarked); general, symmetric or skew-symmetric.
/// Entries listed twice are added, which is remarked. Refuses what is not finite, a symmetric file
/// with entries of both halves, and matrices too large for this machine's memory. Errors read
/// `NAME:LINE: what is wrong`; "cancelled" when stopped.
///
/// Source: Boisvert, Pozo, Remington, "The Matrix Market Exchange Formats: Initial Design",
/// NISTIR 5935, 1996.
Result<MatrixMarketFile> parseMatrixMarket(std::string_view text, std::string_view name,
                                           const Progress& progress = {},
                                           const std::stop_token& stop = {});
/// The same from a file.
Result<MatrixMarketFile> readMatrixMarket(const std::filesystem::path& path,
                                          const Progress& progress = {},
                                          const std::stop_token& stop = {});

} // namespace core
