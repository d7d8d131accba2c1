// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/csv.h"
#include "core/files/progress.h"
#include "core/problem/problem.h"
#include "core/result.h"

#include <filesystem>
#include <stop_token>

namespace core {

/// Reads a matrix of any known format: NumPy (.npy), Matrix Market (.mtx), else CSV. The suffix
/// decides, whatever its case, and for an unknown suffix the first bytes. Only CSV gives names.
Result<NamedMatrix> readMatrix(const std::filesystem::path& path, const Progress& progress = {},
                               const std::stop_token& stop = {});

/// Opens a problem from one file of any known format; the last column is b. Everything else is as
/// readCsv says: w = 0, x0 = 0, the combined mix.
Result<Problem> openProblem(const std::filesystem::path& path, const Progress& progress = {},
                            const std::stop_token& stop = {});

/// Opens a problem from a file for A and one for b: as many numbers as A has rows, in one row or
/// one column. A NumPy file of float64 in C order is used in place.
Result<Problem> openProblem(const std::filesystem::path& pathA, const std::filesystem::path& pathB,
                            const Progress& progress = {}, const std::stop_token& stop = {});

} // namespace core
