// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/result.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace core {

/// Called now and then with the fraction done, in [0, 1], from the reading thread.
using Progress = std::function<void(double)>;

/// Reads `label,<features>,b`: comma separated UTF-8, a header line, one item a row, the last
/// column is b. The label column is optional. Accepts a BOM, CRLF, quoted cells with commas and
/// doubled quotes, spaces around numbers, a leading +, and a missing final newline. Refuses
/// anything that is not a finite number, ragged rows, empty files, binary content, unclosed quotes.
///
/// The problem has w = 0, x0 = 0 (or 1 where it would be ResNet-only) and the combined mix.
/// @param name  names the file in messages, which read
///              `NAME:LINE: column K (column name): what is wrong, with the text found`.
Result<Problem> parseCsv(std::string_view text, std::string_view name,
                         const Progress& progress = {}, const std::stop_token& stop = {});
/// The same from a file; memory-maps it. The error "cancelled" when stopped.
Result<Problem> readCsv(const std::filesystem::path& path, const Progress& progress = {},
                        const std::stop_token& stop = {});

/// Rows of plain numbers, without a header or labels (one is tolerated): points and directions.
/// Every row has the same length, at least 1.
Result<RowMajorMatrix> readNumbers(const std::filesystem::path& path);

/// The inverse of parseCsv for A, b and names: shortest text that reads back to the same doubles.
std::string writeCsv(const Problem& problem);

} // namespace core
