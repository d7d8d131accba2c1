// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/progress.h"
#include "core/problem/design_matrix.h"
#include "core/result.h"

#include <filesystem>
#include <stop_token>
#include <string_view>

namespace core {

/// True if @p text starts like a Matrix Market file.
bool isMatrixMarket(std::string_view text);

/// Reads the text of a Matrix Market file into a dense matrix: coordinate or array; real, integer
/// or pattern (every entry listed is 1); general, symmetric or skew-symmetric. Entries listed twice
/// are added. Refuses what is not finite, and matrices too large for this machine's memory.
/// Errors read `NAME:LINE: what is wrong`; "cancelled" when stopped.
///
/// Source: Boisvert, Pozo, Remington, "The Matrix Market Exchange Formats: Initial Design",
/// NISTIR 5935, 1996.
Result<DesignMatrix> parseMatrixMarket(std::string_view text, std::string_view name,
                                       const Progress& progress = {},
                                       const std::stop_token& stop = {});
/// The same from a file.
Result<DesignMatrix> readMatrixMarket(const std::filesystem::path& path,
                                      const Progress& progress = {},
                                      const std::stop_token& stop = {});

} // namespace core
