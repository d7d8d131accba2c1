// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/csv.h"
#include "core/files/progress.h"
#include "core/problem/problem.h"
#include "core/result.h"

#include <filesystem>
#include <stop_token>

namespace core {

/// Reads a matrix of any known format: NumPy (.npy, .npz), Matrix Market (.mtx), else CSV. The
/// suffix decides, whatever its case, and for an unknown suffix the first bytes. Of an archive
/// (.npz) with several arrays one has to be named, as `FILE.npz:ARRAY`. Only CSV gives names and a
/// report; @p options are for CSV, and a file of another kind is refused with them. "-" is the
/// standard input, here and below.
Result<NamedMatrix> readMatrix(const std::filesystem::path& path, const Progress& progress = {},
                               const std::stop_token& stop = {}, const ImportOptions& options = {});

/// True if importProblem() would read the file as a table in plain text.
bool isTable(const std::filesystem::path& path);

/// Opens a problem from one file of any known format. In a table b is the column that importCsv
/// says, else the last one; in an archive with A and b (npzRoles) it is an array of its own.
/// Everything else is as importCsv says: w = 0, x0 = 0, the combined mix.
/// @p options are for tables; a file of another kind is refused with them.
Result<ImportedProblem> importProblem(const std::filesystem::path& path,
                                      const ImportOptions& options, const Progress& progress = {},
                                      const std::stop_token& stop = {});

/// The same without options, for callers that do not ask how a table was understood.
Result<Problem> openProblem(const std::filesystem::path& path, const Progress& progress = {},
                            const std::stop_token& stop = {});

/// Opens a problem from a file for A and one for b: as many numbers as A has rows, in one row or
/// one column; of archives the arrays that npzRoles() says, where none is named. A NumPy file of
/// float64 in C order is used in place. Of @p options separator,
/// decimal sign and header are for both files, labels for that of A; @p options have no target.
Result<ImportedProblem> importProblem(const std::filesystem::path& pathA,
                                      const std::filesystem::path& pathB,
                                      const ImportOptions& options, const Progress& progress = {},
                                      const std::stop_token& stop = {});

/// The same without options.
Result<Problem> openProblem(const std::filesystem::path& pathA, const std::filesystem::path& pathB,
                            const Progress& progress = {}, const std::stop_token& stop = {});

} // namespace core
