// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/import_options.h"
#include "core/files/progress.h"
#include "core/problem/problem.h"
#include "core/result.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A problem from a file, and how the file was understood.
struct ImportedProblem {
    Problem problem;
    ImportReport report;
};

/// Reads a table, as a rule `label,<features>,b`: comma separated UTF-8, a header line, one item a
/// row. What the options leave open is found out from the whole text (readCsvLayout and
/// assignRoles say how) and reported: the separator, the decimal sign, lines to pass over, header,
/// labels, and which column is b. Names equal to the generated ones are not stored. Accepts a
/// BOM, CRLF, Windows-1252, quoted cells with separators and doubled quotes, spaces around
/// numbers, a leading +, blank lines, and a missing final newline. Refuses anything that is not a
/// finite number, ragged rows, empty files, content that is no table, unclosed quotes, and what
/// has two good readings.
///
/// The problem has w = 0, x0 = 0 (or 1 where it would be ResNet-only) and the combined mix.
/// @param name  names the file in messages, which read
///              `NAME:LINE: column K (column name): what is wrong, with the text found`.
Result<ImportedProblem> importCsv(std::string_view text, std::string_view name,
                                  const ImportOptions& options = {}, const Progress& progress = {},
                                  const std::stop_token& stop = {});
/// The same from a file; the error is "cancelled" when stopped.
Result<ImportedProblem> importCsvFile(const std::filesystem::path& path,
                                      const ImportOptions& options = {},
                                      const Progress& progress = {},
                                      const std::stop_token& stop = {});

/// importCsv without options, for callers that do not ask how the text was understood.
Result<Problem> parseCsv(std::string_view text, std::string_view name,
                         const Progress& progress = {}, const std::stop_token& stop = {});
/// The same from a file; the error is "cancelled" when stopped.
Result<Problem> readCsv(const std::filesystem::path& path, const Progress& progress = {},
                        const std::stop_token& stop = {});

/// A matrix from a file, with the names that the file gives.
struct NamedMatrix {
    DesignMatrix A;
    Names rowNames;        ///< Null when there are none, or only the generated ones.
    Names columnNames;     ///< The same.
    ImportReport report{}; ///< Only of a CSV file; empty else.
};

/// Like importCsvFile, for a file without b: every column of numbers belongs to the matrix.
Result<NamedMatrix> readCsvMatrix(const std::filesystem::path& path,
                                  const ImportOptions& options = {}, const Progress& progress = {},
                                  const std::stop_token& stop = {});

/// How a table would be read, and its first rows as they stand in the file.
struct CsvPreview {
    ImportReport report;
    std::vector<ColumnRole> roles;              ///< Of every column.
    Eigen::Index n = 0;                         ///< Rows of data.
    Eigen::Index d = 0;                         ///< Columns of A.
    std::vector<std::vector<std::string>> rows; ///< Cells, without quotes; the header is no row.
};

/// The first @p count rows of a table, for somebody who chooses the options: only their cells are
/// read, so a wrong number further down is not found. Errors as importCsv, "cancelled" when
/// stopped.
Result<CsvPreview> previewCsv(std::string_view text, std::string_view name,
                              const ImportOptions& options, std::size_t count,
                              const std::stop_token& stop = {});

/// True for bytes that could be a table in some reading: not empty, and not the content of another
/// kind of file, such as a web page or a picture.
bool mayBeTable(std::string_view bytes);

/// The inverse of parseCsv for A, b and names: shortest text that reads back to the same doubles.
/// Line ends and other control characters in names, which the format has no place for, are written
/// as spaces, and a column of A called b as b_2 where it would be read as the target.
std::string writeCsv(const Problem& problem);

} // namespace core
