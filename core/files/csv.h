// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/progress.h"
#include "core/problem/problem.h"
#include "core/result.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>

namespace core {

/// Reads `label,<features>,b`: comma separated UTF-8, a header line, one item a row, the last
/// column is b. Header and label column are optional (readCsvLayout says how they are told from
/// data); names equal to the generated ones are not stored. Accepts a BOM, CRLF, quoted cells with
/// commas and doubled quotes, spaces around numbers, a leading +, and a missing final newline.
/// Refuses anything that is not a finite number, ragged rows, empty files, binary content, unclosed
/// quotes.
///
/// The problem has w = 0, x0 = 0 (or 1 where it would be ResNet-only) and the combined mix.
/// @param name  names the file in messages, which read
///              `NAME:LINE: column K (column name): what is wrong, with the text found`.
Result<Problem> parseCsv(std::string_view text, std::string_view name,
                         const Progress& progress = {}, const std::stop_token& stop = {});
/// The same from a file; the error is "cancelled" when stopped.
Result<Problem> readCsv(const std::filesystem::path& path, const Progress& progress = {},
                        const std::stop_token& stop = {});

/// A matrix from a file, with the names that the file gives.
struct NamedMatrix {
    DesignMatrix A;
    Names rowNames;    ///< Null when there are none, or only the generated ones.
    Names columnNames; ///< The same.
};

/// Like readCsv, for a file without b: every column of numbers belongs to the matrix.
Result<NamedMatrix> readCsvMatrix(const std::filesystem::path& path, const Progress& progress = {},
                                  const std::stop_token& stop = {});

/// Rows of plain numbers, comma separated: points and directions. A header, and labels below it,
/// are tolerated as in parseCsv. Every row has the same length, at least 1.
Result<RowMajorMatrix> readNumbers(const std::filesystem::path& path);

/// The inverse of parseCsv for A, b and names: shortest text that reads back to the same doubles.
/// Line ends and other control characters in names, which the format has no place for, are written
/// as spaces.
std::string writeCsv(const Problem& problem);

} // namespace core
