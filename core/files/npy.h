// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/file_bytes.h"
#include "core/files/progress.h"
#include "core/problem/design_matrix.h"
#include "core/result.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace core {

/// Reads a NumPy array file, format 1, 2 or 3: one or two dimensions of floating point numbers of
/// 2, 4 or 8 bytes, whole numbers of 1 to 8 bytes with or without sign, or truth values, in both
/// orders of bytes and of storage. Whole numbers beyond 2^53 are refused. An array of one
/// dimension, (n,), becomes n x 1.
///
/// The file is read into memory whole; what happens to it afterwards does no harm. float64 in C
/// order is used as read, everything else is converted, block by block.
/// Errors start with the path and name row and column, counted from 1; "cancelled" when stopped.
///
/// Source: NumPy Enhancement Proposal 1, and the reference of numpy.lib.format.
Result<DesignMatrix> readNpy(const std::filesystem::path& path, const Progress& progress = {},
                             const std::stop_token& stop = {});
/// The same from the bytes of a file, which the matrix may keep; errors start with @p name.
Result<DesignMatrix> parseNpy(const FileBytes& file, const std::string& name,
                              const Progress& progress = {}, const std::stop_token& stop = {});

} // namespace core
